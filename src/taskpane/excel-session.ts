import { languageFor } from '../core/text';
import { createSession } from '../app/session/create-session';
import type { Session } from '../app/session/session';
import { DocumentStore } from '../hosts/officejs/document-store';
import { ExcelHost } from '../hosts/officejs/excel-host';
import type { Marker } from '../app/session/session';
import { withMachine } from '../app/session/machine-store';

export { activeCell } from '../hosts/officejs/active-cell';

/** Fetched with the first mark. */
const marker: Marker = {
  mark: async (wanted, note) => (await import('../hosts/officejs/marker')).mark(wanted, note),
  unmark: async (groups) => (await import('../hosts/officejs/marker')).unmark(groups),
  isRecorded: true,
};

/**
 * A session on the workbook that is open in Excel.
 * @param displayLanguage that of Excel: English where it is not Chinese, until the person chooses
 */
export function openSession(displayLanguage: string): Session {
  const language = languageFor(displayLanguage);
  return createSession(new ExcelHost(), {
    store: withMachine(new DocumentStore(), window),
    marker,
    now: () => new Date().toISOString(),
    settings: { language },
  });
}
