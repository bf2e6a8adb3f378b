import type { JournalEntry } from '../core/edits/journal';
import type { ApplyReport, WorkbookHost } from '../hosts/workbook-host';

/** What taking a write back gave, and the journal without it. */
export interface Undone {
  readonly report: ApplyReport;
  readonly journal: readonly JournalEntry[];
}

/**
 * Takes the last write of a journal back. A cell that was changed since is left as it is and listed as stale.
 * @returns null when the journal is empty
 */
export async function undoLast(host: WorkbookHost, journal: readonly JournalEntry[]): Promise<Undone | null> {
  const last = journal[journal.length - 1];
  if (!last) return null;
  return { report: await host.apply(last.undo), journal: journal.slice(0, -1) };
}
