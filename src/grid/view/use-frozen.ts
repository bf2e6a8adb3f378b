import { useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import type { SheetView } from '../model/sheet-view';
import { viewportOf, type Viewport } from '../model/viewport';

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
  zoom: number,
): SheetView {
  const [{ rows, columns }, setFits] = useState<Fits>({ rows: true, columns: true });
  useLayoutEffect(() => {
    const element = scroller.current!;
    const measure = () => {
      const now = fitsIn(viewportOf(element, zoom), view, headers);
      setFits((last) => (last.rows === now.rows && last.columns === now.columns ? last : now));
    };
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, view, headers, zoom]);
  return useMemo(() => {
    if (rows && columns) return view;
    const { frozen } = view;
    return { ...view, frozen: { rows: rows ? frozen.rows : 0, columns: columns ? frozen.columns : 0 } };
  }, [view, rows, columns]);
}

/** Whether the frozen panes leave room; an element that is not laid out has room for everything. */
function fitsIn(
  { height, width }: Viewport,
  { rows, columns, frozen }: SheetView,
  headers: { readonly width: number; readonly height: number },
): Fits {
  const covered = { height: rows.start(frozen.rows), width: columns.start(frozen.columns) };
  return {
    rows:
      covered.height === 0 || height === 0 || height - headers.height - covered.height >= LEAST_ROOM.height,
    columns: covered.width === 0 || width === 0 || width - headers.width - covered.width >= LEAST_ROOM.width,
  };
}
