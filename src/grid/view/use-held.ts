import { useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import type { CellAddress } from '../../core/model/address';
import { heldIn, NONE_HELD, type Held, type HeldTable } from '../model/held';
import type { Drawn } from '../model/pieces';
import type { SheetView } from '../model/sheet-view';
import { viewportOf } from '../model/viewport';
import type { Span } from '../model/window';

/** The lines that are held at the edges, as they are drawn. */
export interface HeldLines {
  readonly rows: readonly number[];
  /** Null where no column is held. */
  readonly columns: Drawn | null;
}

/** Which lines of the tables are held as the sheet is scrolled now; the same object as long as they are the same. */
export function useHeld(
  scroller: RefObject<HTMLElement | null>,
  view: SheetView,
  headers: { readonly width: number; readonly height: number },
  zoom: number,
  tables: readonly HeldTable[],
  { row, column }: CellAddress,
): HeldLines {
  const [{ rows, columns }, setHeld] = useState<Held>(NONE_HELD);
  useLayoutEffect(() => {
    const element = scroller.current!;
    const look = () => {
      const now = heldIn(view, tables, viewportOf(element, zoom), headers, { row, column });
      setHeld((last) => (isSame(last, now) ? last : now));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(look);
    observer?.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer?.disconnect();
    };
  }, [scroller, view, headers, zoom, tables, row, column]);
  return useMemo(
    () => ({
      rows: linesOf(rows),
      columns: columns && {
        band: columns,
        from: columns.first,
        to: columns.last,
        columns: linesOf(columns),
      },
    }),
    [rows, columns],
  );
}

const linesOf = (span: Span | null): number[] =>
  span ? Array.from({ length: span.last - span.first + 1 }, (_, at) => span.first + at) : [];

const isSame = (one: Held, other: Held): boolean =>
  isSameSpan(one.rows, other.rows) && isSameSpan(one.columns, other.columns);

const isSameSpan = (one: Span | null, other: Span | null): boolean =>
  one?.first === other?.first && one?.last === other?.last;
