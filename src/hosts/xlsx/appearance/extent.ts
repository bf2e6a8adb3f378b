import { LAST_COLUMN } from '../../../core/model/address';
import { indexSheet, type Sheet } from '../../../core/model/grid';
import type { RowLooks } from './rows';

/** How far a border or fill may stand from what is before it and still belong to it. */
const GAP = { rows: 50, columns: 20 };
/** How far borders and fills without content are followed at most. */
const REACH = { rows: 2000, columns: 200 };

/**
 * The last row and column that hold anything to be seen. Content always counts, however far out. Merged areas and cells
 * with borders or fills count while they go on from it: a stray one far off, or a table ruled to the end of the sheet,
 * does not make the sheet huge.
 * @param isVisible whether an empty cell of a style is to be seen
 */
export function extentOf(
  sheet: Sheet,
  rows: RowLooks,
  isVisible: (style: number) => boolean,
): { readonly lastRow: number; readonly lastColumn: number } {
  const content = indexSheet(sheet);
  const merged = sheet.merges.map(({ top, bottom }) => ({ from: top, to: bottom }));
  const stretches = visibleRows(rows, content.lastRow + REACH.rows, isVisible);
  const lastRow = follow(content.lastRow, GAP.rows, REACH.rows, [...stretches, ...merged]);
  const columns = visibleColumns(rows, lastRow, isVisible);
  for (const { top, left, right } of sheet.merges) {
    if (top <= lastRow) columns.push({ from: left, to: right });
  }
  return { lastRow, lastColumn: follow(content.lastColumn, GAP.columns, REACH.columns, columns) };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How far a line of stretches goes on from where content ends. */
function follow(content: number, gap: number, reach: number, stretches: readonly Stretch[]): number {
  const most = content + reach;
  let last = content;
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    if (from > last + gap + 1 || from > most) break;
    last = Math.max(last, Math.min(to, most));
  }
  return last;
}

function visibleRows(rows: RowLooks, most: number, isVisible: (style: number) => boolean): Stretch[] {
  const stretches: { from: number; to: number }[] = [];
  for (let at = 0; at < rows.count && rows.rowAt(at) <= most; at++) {
    const rowStyle = rows.styleAt(at);
    let isSeen = rowStyle !== null && isVisible(rowStyle);
    if (!isSeen) rows.eachCell(at, (_, style) => (isSeen ||= isVisible(style)));
    if (!isSeen) continue;
    const row = rows.rowAt(at);
    const last = stretches[stretches.length - 1];
    if (last?.to === row - 1) last.to = row;
    else stretches.push({ from: row, to: row });
  }
  return stretches;
}

function visibleColumns(rows: RowLooks, lastRow: number, isVisible: (style: number) => boolean): Stretch[] {
  const seen = new Uint8Array(LAST_COLUMN + 1);
  for (let at = 0; at < rows.count && rows.rowAt(at) <= lastRow; at++) {
    rows.eachCell(at, (column, style) => {
      if (seen[column] === 0 && isVisible(style)) seen[column] = 1;
    });
  }
  const columns: Stretch[] = [];
  seen.forEach((isSeen, column) => isSeen && columns.push({ from: column, to: column }));
  return columns;
}
