import { journalEntry, type JournalEntry } from '../core/edits/journal';
import type { EditPlan } from '../core/model/edit';
import type { ApplyReport, WorkbookHost } from '../hosts/workbook-host';

/** What writing a plan gave: the host's report and the entry that takes it back; null when nothing was written. */
export interface Applied {
  readonly report: ApplyReport;
  readonly entry: JournalEntry | null;
}

/**
 * Writes a plan. Cells that changed since it was made are refused by the host and listed in the report.
 * @param at the time to note in the journal (ISO 8601)
 */
export async function applyPlan(host: WorkbookHost, plan: EditPlan, at: string): Promise<Applied> {
  const report = await host.apply(plan);
  return { report, entry: report.written.length > 0 ? journalEntry(report.inverse, at) : null };
}
