import type { CellRef } from '../../model/address';
import { type Cell, type Workbook, indexSheet, sheetNamed } from '../../model/grid';

/** The cell a person sees at an address of a workbook; undefined when it is blank or the sheet is not there. */
export function cellAt(workbook: Workbook, ref: CellRef): Cell | undefined {
  const sheet = sheetNamed(workbook, ref.sheet);
  return sheet && indexSheet(sheet).shown(ref.row, ref.column);
}

/** Whether nothing at all stands in a cell. */
export function isEmptyCell(workbook: Workbook, ref: CellRef): boolean {
  const cell = cellAt(workbook, ref);
  return !cell || (cell.kind === 'text' && cell.text.trim() === '');
}
