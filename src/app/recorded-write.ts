import { refKey } from '../core/model/address';
import type { Edit, EditPlan } from '../core/model/edit';
import type { Workbook } from '../core/model/grid';
import type { ApplyReport, WorkbookHost } from '../hosts/workbook-host';
import { planFates, planWriteLines } from './plan-writes';
import { readWrites } from './write-journal';

/** What became of a plan and of the lines by which it can be taken back. */
export interface RecordedWrite {
  /** Of the plan's own cells: a person wants to know about the cells of the forms. */
  readonly report: ApplyReport;
  /** False where the workbook could not take every line of the record. */
  readonly isRecorded: boolean;
}

/**
 * Writes a plan with its lines on the sheet 核查记录, by which it can be taken back and left out of a copy for handing in.
 * Cells that the host leaves alone are noted there as not written.
 * @param workbook as it was read for the plan
 * @param recorded when or by what, for the record
 */
export async function writeRecorded(
  host: WorkbookHost,
  workbook: Workbook,
  plan: EditPlan,
  recorded: string,
): Promise<RecordedWrite> {
  const id = Math.max(0, ...readWrites(workbook).ids.keys()) + 1;
  const lines = planWriteLines(workbook, plan, id, recorded);
  const whole = await host.apply(together(lines, plan));
  const { form: report, isRecorded } = parted(whole, keysOf(lines.edits));
  const refused = keysOf([...report.stale, ...report.skipped]);
  if (refused.size > 0) {
    const fates = planFates(await host.read(), id, (ref) => (refused.has(refKey(ref)) ? 'refused' : null));
    if (fates.edits.length > 0) await host.apply(fates);
  }
  return { report, isRecorded };
}

/** The keys of the cells of edits or of cells left alone. */
export function keysOf(items: readonly { readonly ref: Edit['ref'] }[]): ReadonlySet<string> {
  return new Set(items.map(({ ref }) => refKey(ref)));
}

/** One plan of two: what is added for either, the edits of the first before those of the second. */
export function together(first: EditPlan, second: EditPlan): EditPlan {
  return {
    newSheets: [...new Set([...first.newSheets, ...second.newSheets])],
    edits: [...first.edits, ...second.edits],
    skipped: second.skipped,
  };
}

/** A report without the lines of the record, and whether all of those were written. */
export function parted(
  report: ApplyReport,
  lines: ReadonlySet<string>,
): { readonly form: ApplyReport; readonly isRecorded: boolean } {
  const isForm = ({ ref }: { readonly ref: Edit['ref'] }) => !lines.has(refKey(ref));
  const { written, stale, skipped, inverse } = report;
  const form: ApplyReport = {
    ...report,
    written: written.filter(isForm),
    stale: stale.filter(isForm),
    skipped: skipped.filter(isForm),
    inverse: { ...inverse, edits: inverse.edits.filter(isForm) },
  };
  const isRecorded = form.stale.length + form.skipped.length === stale.length + skipped.length;
  return { form, isRecorded };
}
