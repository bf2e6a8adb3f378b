import type { SheetAppearance } from '../../core/model/appearance';
import { LAST_COLUMN, LAST_ROW, type Area, type CellAddress } from '../../core/model/address';
import { indexSheet, type Sheet, type SheetIndex } from '../../core/model/grid';

/** The last row and column the selection may go to. */
export interface Bounds {
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** What the moves of the selection need to know of a sheet. */
export interface SheetBounds {
  readonly index: SheetIndex;
  /** Bounds of what holds anything to be seen; −1 in a blank sheet. */
  readonly used: Bounds;
  /** How far the grid is drawn; not less than {@link used}. */
  readonly bounds: Bounds;
  /** Rows and columns that stay when the rest is scrolled. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
}

/** How far beyond the last used row and column the selection may go when the grid does not say. */
const ROOM = { rows: 100, columns: 26 };

/** The bounds of a sheet; `drawn` is how far the grid is drawn. */
export function sheetBoundsOf(
  sheet: Sheet,
  appearance: SheetAppearance,
  drawn?: Bounds,
  frozen: SheetBounds['frozen'] = appearance.frozen,
): SheetBounds {
  const index = indexSheet(sheet);
  const used = {
    lastRow: Math.max(index.lastRow, appearance.lastRow),
    lastColumn: Math.max(index.lastColumn, appearance.lastColumn),
  };
  return {
    index,
    used,
    bounds: {
      lastRow: Math.min(LAST_ROW, Math.max(used.lastRow, drawn?.lastRow ?? used.lastRow + ROOM.rows)),
      lastColumn: Math.min(
        LAST_COLUMN,
        Math.max(used.lastColumn, drawn?.lastColumn ?? used.lastColumn + ROOM.columns),
      ),
    },
    frozen,
    isRowHidden: (row) => sheet.hiddenRows?.has(row) || appearance.heightOf(row) === 0,
    isColumnHidden: (column) => sheet.hiddenColumns?.has(column) || appearance.widthOf(column) === 0,
  };
}

/** The merged area an address lies in, or the cell alone. */
export function unitAt({ index }: SheetBounds, { row, column }: CellAddress): Area {
  return index.merge(row, column) ?? { top: row, left: column, bottom: row, right: column };
}

/** Whether a person sees anything written at an address. */
export function isFilled({ index }: SheetBounds, { row, column }: CellAddress): boolean {
  const cell = index.shown(row, column);
  return cell !== undefined && (cell.text !== '' || cell.formula !== undefined);
}
