import type { CellRef } from '../core/model/address';
import type { EditPlan } from '../core/model/edit';
import { indexSheet, type Workbook } from '../core/model/grid';
import { planRecord } from './plan-record';
import type { RecordLine } from './record';
import { FATES, refOf, writeLine, writeLines, type Fate } from './write-lines';

/** The plan that records a write: one line a cell, old and new content with their kinds. */
export function planWriteLines(workbook: Workbook, plan: EditPlan, id: number, recorded: string): EditPlan {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, indexSheet(sheet)]));
  const formatOf = ({ sheet, row, column }: CellRef) => sheets.get(sheet)?.cell(row, column)?.format;
  return planRecord(
    workbook,
    plan.edits.map((edit, at) => writeLine(edit, `W${id}-${at + 1}`, recorded, formatOf(edit.ref))),
  );
}

/** The plan that notes what became of cells of a write; null leaves a cell's line as it is. */
export function planFates(workbook: Workbook, id: number, fateOf: (ref: CellRef) => Fate | null): EditPlan {
  const lines = writeLines(workbook).flatMap((line): RecordLine[] => {
    const ref = line.id === id && line.fate === FATES.written ? refOf(line.text('位置')) : null;
    const fate = ref && fateOf(ref);
    return fate ? [{ 编号: line.key, 处理: FATES[fate] }] : [];
  });
  return planRecord(workbook, lines);
}
