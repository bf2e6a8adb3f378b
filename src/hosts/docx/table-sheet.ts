import type { Area } from '../../core/model/address';
import type { Cell, Row, Sheet } from '../../core/model/grid';
import { exact, decimalText } from '../../core/number/exact';

/** A cell of a Word table as it stands in its row. */
export interface TableCell {
  readonly column: number;
  readonly span: number;
  /** Where a cell merged downwards begins, and where it goes on. */
  readonly merge: 'begin' | 'go-on' | null;
  readonly text: string;
}

/** A table as a sheet: row 1 is its first row; merged cells are merged areas. Numbers are numbers, as typed ones would be. */
export function buildSheet(name: string, rows: readonly (readonly TableCell[])[]): Sheet {
  const merges: Area[] = [];
  /** The merged area that reaches down into the next row, by its left column. */
  const open = new Map<number, Area & { bottom: number }>();
  const built = rows.map((cells, row): Row => {
    const found: Cell[] = [];
    for (const { column, span, merge, text } of cells) {
      const above = open.get(column);
      if (merge === 'go-on' && above) {
        above.bottom = row;
        continue;
      }
      const area = { top: row, left: column, bottom: row, right: column + span - 1 };
      if (merge === 'begin') {
        open.set(column, area);
        merges.push(area);
      } else {
        open.delete(column);
        if (span > 1) merges.push(area);
      }
      if (text !== '') found.push(toCell(column, text));
    }
    return { row, cells: found };
  });
  return {
    name,
    hidden: false,
    rows: built.filter(({ cells }) => cells.length > 0),
    merges: merges.filter(({ top, left, bottom, right }) => top !== bottom || left !== right),
  };
}

const NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,12})?$/;
const PERCENT = /^-?\d{1,6}(?:\.\d{1,8})?[%％]$/;

function toCell(column: number, text: string): Cell {
  const bare = text.trim();
  if (NUMBER.test(bare)) return { column, text, kind: 'number', raw: bare.replace(/,/g, '') };
  if (PERCENT.test(bare)) {
    const decimals = /\.(\d+)/.exec(bare)?.[1]?.length ?? 0;
    const raw = decimalText(exact(bare.slice(0, -1)).div(100), 12);
    return { column, text, kind: 'number', raw, format: decimals ? `0.${'0'.repeat(decimals)}%` : '0%' };
  }
  return { column, text, kind: 'text' };
}
