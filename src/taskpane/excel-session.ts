import { languageFor } from '../core/text';
import { createSession } from '../app/session/create-session';
import type { Session } from '../app/session/session';
import { DocumentStore } from '../hosts/officejs/document-store';
import { ExcelHost } from '../hosts/officejs/excel-host';
import { mark, unmark } from '../hosts/officejs/marker';

export { activeCell } from '../hosts/officejs/active-cell';

/**
 * A session on the workbook that is open in Excel.
 * @param displayLanguage that of Excel: English where it is not Chinese, until the person chooses
 */
export function openSession(displayLanguage: string): Session {
  const language = languageFor(displayLanguage);
  return createSession(new ExcelHost(), {
    store: new DocumentStore(),
    marker: { mark, unmark, isRecorded: true },
    now: () => new Date().toISOString(),
    settings: { language },
  });
}
