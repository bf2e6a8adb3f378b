import { useMemo } from 'react';
import { revealedBy, type Revealed } from '../model/revealed';
import { createSheetView, extentOf, type SheetView } from '../model/sheet-view';
import type { GridProps } from './grid-props';

const HEADER_HEIGHT = 24;
const DIGIT_WIDTH = 8;

/** The sheet laid out anew when it, or how far it is drawn, changes; not when the selection moves. */
export function useView({ sheet, appearance, styles, selection, marks }: GridProps): SheetView {
  const extent = extentOf(sheet, appearance, selection.active);
  const { rows, columns } = extent;
  const revealed = useSame(useMemo(() => revealedBy(sheet, appearance, marks), [sheet, appearance, marks]));
  return useMemo(
    () => createSheetView(sheet, appearance, styles, { rows, columns }, revealed),
    [sheet, appearance, styles, rows, columns, revealed],
  );
}

/** The same object as long as it names the same lines: marks change far oftener than what they reveal. */
function useSame(revealed: Revealed): Revealed {
  const lines = JSON.stringify(revealed);
  return useMemo(() => JSON.parse(lines) as Revealed, [lines]);
}

/** Room for the row numbers and the column letters. */
export function useHeaders({ rows }: SheetView) {
  const digits = Math.max(3, String(rows.count).length);
  return useMemo(
    () => ({
      width: digits * DIGIT_WIDTH + 16,
      height: HEADER_HEIGHT,
      left: digits * DIGIT_WIDTH + 16,
      top: HEADER_HEIGHT,
    }),
    [digits],
  );
}
