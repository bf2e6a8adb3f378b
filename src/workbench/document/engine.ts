import type { CellRef } from '../../core/model/address';
import type { CellInput, EditPlan } from '../../core/model/edit';
import { indexSheet, type Workbook } from '../../core/model/grid';
import { parseExact } from '../../core/number/exact';
import { stateOf } from '../../hosts/workbook-host-rules';
import type { CellMark, Sentence } from '../../hosts/workbook-host';
import type { XlsxFile } from '../../hosts/xlsx';
import type { TypedCell } from '../../ui/grid/grid-props';

export function planTyped(
  workbook: Workbook,
  sheet: string,
  cells: readonly TypedCell[],
): { plan: EditPlan; refused: readonly { ref: CellRef; reason: Sentence }[] } {
  const found = workbook.sheets.find(({ name }) => name === sheet)!;
  const edits = cells.map(({ row, column, text }) => {
    const after: CellInput =
      text === ''
        ? { kind: 'blank' }
        : parseExact(text)
          ? { kind: 'number', value: text }
          : { kind: 'text', value: text };
    return {
      ref: { sheet, row, column },
      before: stateOf(indexSheet(found).cell(row, column)),
      after,
      purpose: 'score' as const,
      reason: { 'zh-CN': '', en: '' },
      overwriteFormula: true,
    };
  });
  return { plan: { newSheets: [], skipped: [], edits }, refused: [] };
}

export function planRecalculation(
  workbook: Workbook,
  changed: readonly CellRef[],
): { plan: EditPlan; unknown: readonly CellRef[] } {
  void workbook;
  void changed;
  return { plan: { newSheets: [], edits: [], skipped: [] }, unknown: [] };
}

export function markCells(
  file: XlsxFile,
  cells: readonly CellRef[],
  colour: string,
): { bytes: Uint8Array; marks: readonly CellMark[] } {
  void cells;
  void colour;
  return { bytes: file.zip.bytes, marks: [] };
}

export function unmarkCells(
  file: XlsxFile,
  marks: readonly CellMark[],
  colour: string,
): { bytes: Uint8Array } {
  void marks;
  void colour;
  return { bytes: file.zip.bytes };
}
