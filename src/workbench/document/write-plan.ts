import { planRecalculation, type Recalculation } from './engine';
import { refKey, type CellRef } from '../../core/model/address';
import type { EditPlan } from '../../core/model/edit';
import { indexSheet, type Workbook } from '../../core/model/grid';
import { patchXlsx, type XlsxFile } from '../../hosts/xlsx';
import type { ApplyReport } from '../../hosts/workbook-host';
import { reopen } from './reopen';

/** A file after a plan was written and the formulas that depend on it were worked out anew. */
export interface Written {
  readonly file: XlsxFile;
  /** Of the plan alone. */
  readonly report: ApplyReport;
  /** Formulas whose stored result was renewed. */
  readonly refreshed: readonly CellRef[];
  /** Formulas that may be out of date, those of before included. */
  readonly notRecalculated: ReadonlySet<string>;
}

/** What is known of formulas before a write. */
export interface Formulas {
  /** Those of the plan that were typed and are still to be worked out. */
  readonly fresh: readonly CellRef[];
  /** Keys of those that may be out of date. */
  readonly waiting: ReadonlySet<string>;
}

/** Writes a plan into a file, then renews the stored results of formulas that depend on what was written. */
export function writePlan(file: XlsxFile, plan: EditPlan, { fresh, waiting }: Formulas): Written {
  const first = patchXlsx(file, plan);
  const { report } = first;
  if (first.bytes === file.zip.bytes) return { file, report, refreshed: [], notRecalculated: waiting };
  const written = reopen(file, first.bytes);
  const changed = report.written.map(({ ref }) => ref);
  const keys = new Set(changed.map(refKey));
  const recalculation = planRecalculation(
    written.workbook,
    changed,
    fresh.filter((ref) => keys.has(refKey(ref))),
  );
  const second = patchXlsx(written, recalculation.plan);
  const refreshed = second.report.written.map(({ ref }) => ref);
  const renewed = second.bytes === first.bytes ? written : reopen(written, second.bytes);
  const notRecalculated = stillWaiting(renewed.workbook, waiting, report, recalculation);
  return { file: renewed, report, refreshed, notRecalculated };
}

/** The formulas that wait now: those found, and those of before that are still formulas and were not renewed. */
function stillWaiting(
  workbook: Workbook,
  before: ReadonlySet<string>,
  report: ApplyReport,
  { known, unknown }: Recalculation,
): ReadonlySet<string> {
  const waiting = new Set(before);
  for (const ref of known ?? []) waiting.delete(refKey(ref));
  for (const { ref } of report.written) if (!hasFormula(workbook, ref)) waiting.delete(refKey(ref));
  for (const ref of unknown) waiting.add(refKey(ref));
  return waiting;
}

function hasFormula(workbook: Workbook, { sheet, row, column }: CellRef): boolean {
  const found = workbook.sheets.find(({ name }) => name === sheet);
  return found !== undefined && indexSheet(found).cell(row, column)?.formula !== undefined;
}
