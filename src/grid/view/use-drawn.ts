import { useMemo, useState, type RefObject } from 'react';
import type { CellAddress } from '../../core/model/address';
import type { Band, Drawn } from '../model/pieces';
import type { SheetView } from '../model/sheet-view';
import { useSeen } from './use-seen';
import { columnSpan, linesToDraw, rowSpan, widened, type Span } from '../model/window';

/** Which rows and columns are drawn, on either side of the frozen edges. */
export interface DrawnSheet {
  readonly rows: { readonly frozen: readonly number[]; readonly scrolled: readonly number[] };
  readonly columns: { readonly frozen: Drawn; readonly scrolled: Drawn };
  readonly bands: { readonly frozen: Band; readonly scrolled: Band };
}

/** Lines drawn beyond those in sight, so that a quick scroll finds them there. */
const BEYOND = { rows: 8, columns: 2 };

/** What is to be drawn of a sheet as it is scrolled now; the same objects as long as it is the same. */
export function useDrawn(
  scroller: RefObject<HTMLElement | null>,
  view: SheetView,
  headers: { readonly width: number; readonly height: number },
  active: CellAddress,
  zoom: number,
): DrawnSheet {
  const { rows, columns, frozen } = view;
  const seenRows = useSeen(scroller, rows, headers.height, false, zoom);
  const seenColumns = useSeen(scroller, columns, headers.width, true, zoom);
  const spans = useMemo(() => spansOf(view), [view]);
  const bands = useMemo(
    () => ({
      frozen: { first: 0, last: frozen.rows - 1 },
      scrolled: { first: frozen.rows, last: rows.count - 1 },
    }),
    [frozen.rows, rows.count],
  );
  const { frozen: topRows, scrolled: bodyRows } = bands;
  const bodyColumns = { first: frozen.columns, last: columns.count - 1 };
  const leftColumns = { first: 0, last: frozen.columns - 1 };
  const rowWindow = widened(seenRows.first - BEYOND.rows, seenRows.last + BEYOND.rows, bodyRows);
  const columnWindow = widened(
    seenColumns.first - BEYOND.columns,
    seenColumns.last + BEYOND.columns,
    bodyColumns,
  );
  return {
    bands,
    rows: {
      frozen: useSameList(linesToDraw(rows, topRows, topRows, spans.rows, [])),
      scrolled: useSameList(linesToDraw(rows, bodyRows, rowWindow, spans.rows, [active.row])),
    },
    columns: {
      frozen: useSameDrawn({
        band: leftColumns,
        from: 0,
        to: leftColumns.last,
        columns: linesToDraw(columns, leftColumns, leftColumns, spans.columns, []),
      }),
      scrolled: useSameDrawn({
        band: bodyColumns,
        from: columnWindow.first,
        to: columnWindow.last,
        columns: linesToDraw(columns, bodyColumns, columnWindow, spans.columns, [active.column]),
      }),
    },
  };
}

function spansOf({ sheet }: SheetView): { rows: Span[]; columns: Span[] } {
  const isLong = ({ first, last }: Span) => last > first;
  return {
    rows: sheet.merges.map(rowSpan).filter(isLong),
    columns: sheet.merges.map(columnSpan).filter(isLong),
  };
}

/** The list drawn before, as long as a new one holds the same lines. */
function useSameList(lines: readonly number[]): readonly number[] {
  const [kept, keep] = useState(lines);
  if (isSameList(kept, lines)) return kept;
  keep(lines);
  return lines;
}

function useSameDrawn(drawn: Drawn): Drawn {
  const [kept, keep] = useState(drawn);
  const isSame =
    kept.from === drawn.from &&
    kept.to === drawn.to &&
    kept.band.first === drawn.band.first &&
    kept.band.last === drawn.band.last &&
    isSameList(kept.columns, drawn.columns);
  if (isSame) return kept;
  keep(drawn);
  return drawn;
}

const isSameList = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((line, i) => line === other[i]);
