import type { CellRef } from '../../core/model/address';
import { read } from './support';

/** The cell the person is in; null when Excel does not say. */
export async function activeCell(): Promise<CellRef | null> {
  try {
    return await read(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load('rowIndex, columnIndex, worksheet/name');
      await context.sync();
      return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
    });
  } catch {
    // A chart is selected, or a cell is being edited: the command then goes where it goes without a cell.
    return null;
  }
}
