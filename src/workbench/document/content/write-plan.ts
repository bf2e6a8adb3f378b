import { planRecalculation } from '../../../app/typing';
import { refKey, type CellRef } from '../../../core/model/address';
import type { EditPlan } from '../../../core/model/edit';
import { indexSheet, type Workbook } from '../../../core/model/grid';
import { patchXlsx, rereadXlsx, type RereadFile, type XlsxFile } from '../../../hosts/xlsx';
import type { ApplyReport } from '../../../hosts/workbook-host';
import { skippedOf } from './changes';

/** A file after a plan was written and the formulas that depend on it were worked out anew. */
export interface Written {
  readonly file: XlsxFile;
  /** What became of its sheets, write after write. */
  readonly rereadings: readonly RereadFile[];
  /** Of the plan alone. */
  readonly report: ApplyReport;
  /** Formulas whose stored result was renewed. */
  readonly refreshed: readonly CellRef[];
  /** Formulas that may be out of date, those of before included. */
  readonly notRecalculated: ReadonlySet<string>;
}

/**
 * Writes a plan into a file, then renews the stored results of formulas that depend on what was written.
 * @param waiting keys of formulas that may be out of date
 */
export function writePlan(file: XlsxFile, plan: EditPlan, waiting: ReadonlySet<string>): Written {
  const first = patchXlsx(file, plan, true);
  const { report } = first;
  if (first.bytes === file.zip.bytes) {
    return { file, rereadings: [], report, refreshed: [], notRecalculated: waiting };
  }
  const written = rereadXlsx(file, first.bytes, report.written);
  const { workbook } = written.file;
  const changed = report.written.map(({ ref }) => ref);
  const before = stillFormulas(workbook, waiting, report);
  const { plan: renewal, known, unknown } = planRecalculation(workbook, changed, before);
  const notRecalculated = new Set(before);
  for (const ref of known) notRecalculated.delete(refKey(ref));
  for (const ref of unknown) notRecalculated.add(refKey(ref));
  const second = patchXlsx(written.file, renewal, true);
  // What could not be renewed, a formula under a merged area, keeps a result that is no longer right.
  for (const { ref } of skippedOf(second.report)) notRecalculated.add(refKey(ref));
  const refreshed = second.report.written.map(({ ref }) => ref);
  if (second.bytes === first.bytes) {
    return { file: written.file, rereadings: [written], report, refreshed, notRecalculated };
  }
  const renewed = rereadXlsx(written.file, second.bytes, second.report.written);
  return { file: renewed.file, rereadings: [written, renewed], report, refreshed, notRecalculated };
}

/**
 * Of the formulas that waited, those that no write took the place of: a value, or a formula that was typed, which
 * brings a result along or is told to have none.
 */
function stillFormulas(
  workbook: Workbook,
  waiting: ReadonlySet<string>,
  { written }: ApplyReport,
): ReadonlySet<string> {
  const left = new Set(waiting);
  for (const { ref, purpose } of written) {
    if (purpose === 'typed' || !hasFormula(workbook, ref)) left.delete(refKey(ref));
  }
  return left;
}

function hasFormula(workbook: Workbook, { sheet, row, column }: CellRef): boolean {
  const found = workbook.sheets.find(({ name }) => name === sheet);
  return found !== undefined && indexSheet(found).cell(row, column)?.formula !== undefined;
}
