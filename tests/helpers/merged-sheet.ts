import type { Sheet } from '../../src/core/model/grid';
import { areaA1 } from '../../src/core/model/address';
import { sheet, table, type CellInput, type SheetOptions } from './sheet-builder';

const UP = '^';
const LEFT = '<';

/**
 * A sheet from rows written as text, in which a cell with "<" belongs to the one left of it and one with "^" to the one above: the areas
 * they make are merged.
 * @example mergedSheet('表', '产出 | 数量 | <\n^ | 质量 | <') // A1:A2, B1:C1, B2:C2 merged
 */
export function mergedSheet(name: string, text: string, options: SheetOptions = {}): Sheet {
  const rows = table(text);
  const merges = rows.flatMap((row, top) => row.flatMap((_, left) => areaOf(rows, top, left) ?? []));
  const cells = rows.map((row) => row.map((cell) => (cell === UP || cell === LEFT ? null : cell)));
  return sheet(name, cells, { ...options, merges });
}

/** The merged area that a cell is the first of, "A1:C2"; null for a cell alone, or one inside an area. */
function areaOf(rows: readonly (readonly CellInput[])[], top: number, left: number): string | null {
  const at = (row: number, column: number) => rows[row]?.[column];
  if (at(top, left) === UP || at(top, left) === LEFT) return null;
  let right = left;
  while (at(top, right + 1) === LEFT) right++;
  const goesOn = (row: number) => {
    for (let column = left; column <= right; column++) {
      const mark = at(row, column);
      if (column === left ? mark !== UP : mark !== LEFT && mark !== UP) return false;
    }
    return true;
  };
  let bottom = top;
  while (goesOn(bottom + 1)) bottom++;
  return right > left || bottom > top ? areaA1({ top, left, bottom, right }) : null;
}
