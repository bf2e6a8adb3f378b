import { EVIDENCE_SHEET } from '../../core/facts/evidence';
import { meets } from '../../core/model/address';
import type { WorkbookChange } from '../../hosts/workbook-host';
import { RECORD_SHEET } from '../record';
import type { Review } from '../review';
import type { Desk } from './desk';

/** How long typing has to rest before a live check, in milliseconds. */
export const REST = 600;

/** Does something later; gives back how to call it off. */
export type Timer = (work: () => void, milliseconds: number) => () => void;

/** The timer of browsers and Node. */
export const timer: Timer = (work, milliseconds) => {
  const id = setTimeout(work, milliseconds);
  return () => clearTimeout(id);
};

/**
 * Checks anew once a person stops typing in a table of the review; never writes. A change elsewhere, or with live
 * checks off, only marks the review as stale.
 * @returns how to stop
 */
export function watchLive(desk: Desk, wait: Timer): () => void {
  let callOff = (): void => {};
  const stop = desk.tools.host.watch((change) => {
    desk.changes += 1;
    const { review, settings } = desk.state;
    if (!review) return;
    if (!desk.state.isStale) desk.set({ isStale: true });
    if (!settings.isLive || !concerns(review, change)) return;
    callOff();
    callOff = wait(() => {
      const stale = () => desk.set({ isStale: true });
      void desk.runQuietly(async () => void (await desk.check()), stale);
    }, REST);
  });
  return () => {
    callOff();
    stop();
  };
}

/** Whether a change meets a table of the review, or a sheet that holds answers and decisions. */
function concerns({ recognition }: Review, { sheet, area }: WorkbookChange): boolean {
  const name = sheet.trim();
  if (name === EVIDENCE_SHEET || name === RECORD_SHEET) return true;
  return recognition.forms.some(
    (form) => form.sheet === sheet && (area === null || form.tables.some(({ range }) => meets(range, area))),
  );
}
