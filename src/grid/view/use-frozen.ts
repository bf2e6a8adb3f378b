import { useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import type { SheetView } from '../model/sheet-view';

/** The rest of the window in which a sheet can still be scrolled and typed into, in CSS pixels. */
const LEAST_ROOM = { height: 100, width: 160 };

interface Fits {
  readonly rows: boolean;
  readonly columns: boolean;
}

/**
 * The sheet with the panes that the file freezes, as long as the window leaves room to scroll the rest: frozen rows
 * higher than the window would put everything below them out of reach.
 */
export function useFrozen(
  scroller: RefObject<HTMLElement | null>,
  view: SheetView,
  headers: { readonly width: number; readonly height: number },
): SheetView {
  const [{ rows, columns }, setFits] = useState<Fits>({ rows: true, columns: true });
  useLayoutEffect(() => {
    const element = scroller.current!;
    const measure = () => {
      const now = fitsIn(element, view, headers);
      setFits((last) => (last.rows === now.rows && last.columns === now.columns ? last : now));
    };
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, view, headers]);
  return useMemo(() => {
    if (rows && columns) return view;
    const { frozen } = view;
    return { ...view, frozen: { rows: rows ? frozen.rows : 0, columns: columns ? frozen.columns : 0 } };
  }, [view, rows, columns]);
}

/** Whether the frozen panes leave room; an element that is not laid out has room for everything. */
function fitsIn(
  { clientHeight, clientWidth }: HTMLElement,
  { rows, columns, frozen }: SheetView,
  headers: { readonly width: number; readonly height: number },
): Fits {
  const covered = { height: rows.start(frozen.rows), width: columns.start(frozen.columns) };
  return {
    rows:
      covered.height === 0 ||
      clientHeight === 0 ||
      clientHeight - headers.height - covered.height >= LEAST_ROOM.height,
    columns:
      covered.width === 0 ||
      clientWidth === 0 ||
      clientWidth - headers.width - covered.width >= LEAST_ROOM.width,
  };
}
