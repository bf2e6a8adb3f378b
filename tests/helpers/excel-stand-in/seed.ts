import { a1, areaA1 } from '../../../src/core/model/address';
import type { Workbook } from '../../../src/core/model/grid';
import type { WorkbookSeed } from './workbook';

/** A workbook as the stand-in takes it: every cell with the value, formula, number format and shown text it had. */
export function seedOf(workbook: Workbook): WorkbookSeed {
  return {
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.hidden ? 'Hidden' : 'Visible',
      isProtected: sheet.isProtected ?? false,
      merges: sheet.merges.map(areaA1),
      cells: sheet.rows.flatMap(({ row, cells }) =>
        cells.map((cell) => ({
          address: a1({ row, column: cell.column }),
          value: cell.kind === 'number' ? Number(cell.raw) : cell.kind === 'boolean' ? cell.value : cell.text,
          text: cell.text,
          ...(cell.formula !== undefined && { formula: `=${cell.formula}` }),
          ...(cell.format !== undefined && { numberFormat: cell.format }),
        })),
      ),
    })),
  };
}
