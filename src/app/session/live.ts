import { EVIDENCE_SHEET } from '../../core/facts/evidence';
import { READINGS_SHEET } from '../../core/facts/readings';
import { meets } from '../../core/model/address';
import type { Workbook } from '../../core/model/grid';
import type { WorkbookChange } from '../../hosts/workbook-host';
import { RECORD_SHEET } from '../record';
import type { Review } from '../review';
import type { SessionCore } from './session-state';

/** How long typing has to rest before a live check, in milliseconds. */
export const REST = 600;

/** Does something later; gives back how to call it off. */
export type Timer = (work: () => void, milliseconds: number) => () => void;

/** The timer of browsers and Node. */
export const timer: Timer = (work, milliseconds) => {
  const id = setTimeout(work, milliseconds);
  return () => clearTimeout(id);
};

/** When a changed workbook is checked anew. */
export interface LiveOptions {
  /** How long typing has to rest, given how long the last check took; both in milliseconds. */
  readonly rest: (lastCheck: number) => number;
  /**
   * Every change counts, also one outside the tables of the review: another sheet may hold base data, and a form is
   * recognised as it is being typed. For hosts that read and check fast.
   */
  readonly isAnywhere: boolean;
  /**
   * The workbook as it stands, where the host holds it and the last check, in milliseconds, was quick enough to be made
   * before what was typed is drawn: both come in one picture. Null where the check is to wait instead.
   */
  readonly atOnce?: (lastCheck: number) => Workbook | null;
}

/** For Excel, where reading the workbook takes its time. */
export const RESTFUL: LiveOptions = { rest: () => REST, isAnywhere: false };

/**
 * Checks anew once a person stops typing; never writes. With live checks off, where a change does not count or another
 * person made it, it only marks the review as stale.
 * @returns how to stop
 */
export function watchLive(
  core: SessionCore,
  wait: Timer,
  { rest, isAnywhere, atOnce }: LiveOptions = RESTFUL,
): () => void {
  let callOff = (): void => {};
  const stop = core.tools.host.watch((change) => {
    core.changes += 1;
    const { review, settings } = core.state;
    if (!review) return;
    const isWanted = settings.isLive && !change.isRemote && (isAnywhere || concerns(review, change));
    const held = (isWanted && atOnce?.(core.lastCheck)) || null;
    if (held && core.checkHeld(held)) return;
    if (!core.state.isStale) core.set({ isStale: true });
    if (!isWanted) return;
    callOff();
    callOff = wait(() => {
      const stale = () => core.set({ isStale: true });
      void core.runQuietly(async () => void (await core.check('never')), stale);
    }, rest(core.lastCheck));
  });
  return () => {
    callOff();
    stop();
  };
}

/**
 * Whether a change meets a table of the review, or a sheet that holds answers and decisions. Where no form was
 * recognised, any change may be the one that makes it one.
 */
function concerns({ recognition }: Review, { sheet, area }: WorkbookChange): boolean {
  const name = sheet.trim();
  if (name === EVIDENCE_SHEET || name === READINGS_SHEET || name === RECORD_SHEET) return true;
  if (recognition.forms.length === 0) return true;
  return recognition.forms.some(
    (form) => form.sheet === sheet && (area === null || form.tables.some(({ range }) => meets(range, area))),
  );
}
