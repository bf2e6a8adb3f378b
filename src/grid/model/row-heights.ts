import type { CellAppearance, SheetAppearance } from '../../core/model/appearance';
import { indexSheet, type Cell, type Row, type Sheet } from '../../core/model/grid';
import { INDENT, isBroken, PADDING } from './cell-css';
import { lookOf } from './look';
import { tallestFont } from './text-runs';

/** Excel makes no row higher, whatever its text wants: 409.5 points. */
const HIGHEST = 546;

/**
 * The heights of the rows that are as high as their text wants, in CSS pixels. Merged cells raise no row, as in Excel.
 * Rows that keep a height of their own, and blank ones, are left out.
 */
export function automaticHeights(
  sheet: Sheet,
  appearance: SheetAppearance,
  styles: readonly CellAppearance[],
): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const { merge } = indexSheet(sheet);
  for (const row of sheet.rows) {
    if (appearance.heightOf(row.row) !== null || sheet.hiddenRows?.has(row.row)) continue;
    heights.set(row.row, heightOfRow(row, appearance, styles, merge));
  }
  return heights;
}

function heightOfRow(
  { row, cells }: Row,
  appearance: SheetAppearance,
  styles: readonly CellAppearance[],
  merge: (row: number, column: number) => unknown,
): number {
  let height = appearance.defaultHeight;
  for (const cell of cells) {
    if (cell.text === '' || merge(row, cell.column)) continue;
    const style = styles[appearance.styleOf(row, cell.column)];
    if (!style) continue;
    const runs = appearance.runsOf?.(row, cell.column);
    const tallest = runs ? { ...style, font: tallestFont(runs, style.font) } : style;
    height = Math.max(height, wantedHeight(cell, tallest, appearance.widthOf(cell.column)));
  }
  return Math.min(height, HIGHEST);
}

/** How high a cell's text wants its row to be. */
export function wantedHeight(cell: Cell, style: CellAppearance, width: number): number {
  const { ruler } = lookOf(style);
  if (style.rotation === 'stacked') return [...cell.text].length * ruler.lineHeight;
  if (style.rotation !== 0) {
    const angle = (Math.abs(style.rotation) * Math.PI) / 180;
    return Math.ceil(ruler.widthOf(cell.text) * Math.sin(angle) + ruler.lineHeight * Math.cos(angle));
  }
  if (!isBroken(style) || cell.kind !== 'text' || width <= 0) return ruler.lineHeight;
  const room = width - PADDING.left - PADDING.right - style.indent * INDENT;
  return ruler.linesOf(cell.text, Math.max(1, room)) * ruler.lineHeight;
}
