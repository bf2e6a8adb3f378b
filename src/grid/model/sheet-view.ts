import { PLAIN_CELL, type CellAppearance, type SheetAppearance } from '../../core/model/appearance';
import { LAST_COLUMN, LAST_ROW, type CellAddress } from '../../core/model/address';
import { indexSheet, type Row, type Sheet, type SheetIndex } from '../../core/model/grid';
import { createAxis, keptAxis, type Axis } from './geometry';
import { lookOf, type Look } from './look';
import { isHiddenColumn, isHiddenRow, NONE_REVEALED, type Revealed } from './revealed';
import { automaticHeights } from './row-heights';

/** A sheet laid out: everything the drawing of its cells is worked out from. */
export interface SheetView {
  readonly sheet: Sheet;
  readonly index: SheetIndex;
  readonly appearance: SheetAppearance;
  readonly styles: readonly CellAppearance[];
  readonly rows: Axis;
  readonly columns: Axis;
  /** Rows and columns that stay; no more than are drawn. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** The cells of a row, sorted. */
  rowOf(row: number): Row | undefined;
  lookOf(row: number, column: number): Look;
}

/**
 * Blank rows and columns after the last used one, to type in; and how many there are at least, to fill a large window.
 */
const SPARE = { rows: 30, columns: 10 };
const LEAST = { rows: 100, columns: 40 };
/** The sheet grows by so many lines when one goes beyond, not by one at a time. */
const STEP = { rows: 50, columns: 20 };

/** How far a sheet is drawn. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** How many rows and columns are drawn, with `active` and some room behind it among them. */
export function extentOf(sheet: Sheet, appearance: SheetAppearance, active: CellAddress): Extent {
  const index = indexSheet(sheet);
  const usedRows = Math.max(index.lastRow, appearance.lastRow) + 1;
  const usedColumns = Math.max(index.lastColumn, appearance.lastColumn) + 1;
  return {
    rows: reach(usedRows + SPARE.rows, LEAST.rows, active.row + 1, STEP.rows, LAST_ROW + 1),
    columns: reach(
      usedColumns + SPARE.columns,
      LEAST.columns,
      active.column + 1,
      STEP.columns,
      LAST_COLUMN + 1,
    ),
  };
}

function reach(used: number, least: number, active: number, step: number, most: number): number {
  const drawn = Math.max(used, least);
  const wanted = active + step / 2 > drawn ? Math.ceil((active + step / 2) / step) * step : drawn;
  return Math.min(most, wanted);
}

/** How each look of a sheet was laid out last. */
const lastAxes = new WeakMap<SheetAppearance, Pick<SheetView, 'rows' | 'columns'>>();

/** Lays a sheet out; the same axes as last time where they are no other. @param revealed what is drawn although it is hidden */
export function createSheetView(
  sheet: Sheet,
  appearance: SheetAppearance,
  styles: readonly CellAppearance[],
  extent: Extent,
  revealed: Revealed = NONE_REVEALED,
): SheetView {
  const rowsByNumber = new Map(sheet.rows.map((row) => [row.row, row]));
  const automatic = automaticHeights(sheet, appearance, styles);
  const shownRows = new Set(revealed.rows);
  const shownColumns = new Set(revealed.columns);
  const heightOf = (row: number) => {
    if (isHiddenRow(sheet, appearance, row)) return shownRows.has(row) ? revealedHeight(row) : 0;
    return appearance.heightOf(row) ?? automatic.get(row) ?? appearance.defaultHeight;
  };
  const revealedHeight = (row: number) => Math.max(automatic.get(row) ?? 0, appearance.defaultHeight);
  const widthOf = (column: number) => {
    if (!isHiddenColumn(sheet, appearance, column)) return appearance.widthOf(column);
    return shownColumns.has(column) ? appearance.widthOf(column) || appearance.defaultWidth : 0;
  };
  const last = lastAxes.get(appearance);
  const rows = keptAxis(last?.rows, createAxis(extent.rows, heightOf));
  const columns = keptAxis(last?.columns, createAxis(extent.columns, widthOf));
  lastAxes.set(appearance, { rows, columns });
  return {
    sheet,
    index: indexSheet(sheet),
    appearance,
    styles,
    rows,
    columns,
    frozen: {
      rows: Math.min(appearance.frozen.rows, extent.rows),
      columns: Math.min(appearance.frozen.columns, extent.columns),
    },
    rowOf: (row) => rowsByNumber.get(row),
    lookOf: (row, column) => lookOf(styles[appearance.styleOf(row, column)] ?? PLAIN_CELL),
  };
}

/** Rows that look as before hold on to the view they were drawn of: of larger sheets they would hold too much. */
const MOST_ROWS = 2_000;

/**
 * Whether a row is drawn alike in two views of a sheet: only values of other rows have changed. Not asked of rows into
 * which merged areas may run from above.
 */
export function isSameRow(one: SheetView, other: SheetView, row: number): boolean {
  return (
    other.sheet.rows.length <= MOST_ROWS &&
    one.sheet.name === other.sheet.name &&
    one.sheet.merges === other.sheet.merges &&
    one.appearance === other.appearance &&
    one.styles === other.styles &&
    one.rowOf(row) === other.rowOf(row) &&
    one.rows === other.rows &&
    one.columns === other.columns &&
    one.frozen.rows === other.frozen.rows &&
    one.frozen.columns === other.frozen.columns
  );
}
