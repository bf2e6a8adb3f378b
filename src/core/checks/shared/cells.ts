import type { CellRef } from '../../model/address';
import { type Cell, type SheetIndex, type Workbook, indexSheet, sheetNamed } from '../../model/grid';

/** The cell a person sees at an address of a workbook; undefined when it is blank or the sheet is not there. */
export function cellAt(workbook: Workbook, ref: CellRef): Cell | undefined {
  const sheet = sheetNamed(workbook, ref.sheet);
  return sheet && indexSheet(sheet).shown(ref.row, ref.column);
}

/** The same for many cells of one workbook, which mostly stand on one sheet. */
export function cellsOf(workbook: Workbook): (ref: CellRef) => Cell | undefined {
  let name: string | null = null;
  let index: SheetIndex | null = null;
  return ({ sheet, row, column }) => {
    if (sheet !== name) {
      const found = sheetNamed(workbook, sheet);
      [name, index] = [sheet, found ? indexSheet(found) : null];
    }
    return index?.shown(row, column);
  };
}

/** Whether nothing at all stands in a cell. */
export function isEmptyCell(workbook: Workbook, ref: CellRef): boolean {
  const cell = cellAt(workbook, ref);
  return !cell || (cell.kind === 'text' && cell.text.trim() === '');
}
