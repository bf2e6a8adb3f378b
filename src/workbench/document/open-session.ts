import { createSession, type SessionOptions } from '../../app/session/create-session';
import type { LiveOptions } from '../../app/session/live';
import type { Session } from '../../app/session/session';
import type { WorkbenchHost } from './workbench-host';

/** Checks up to this long, the first of a window among them, are made at once after a change, in milliseconds. */
const QUICK = 300;
const LONGEST_REST = 1500;

/** Checks up to this long are made before what was typed is drawn: longer ones would be felt in the typing. */
const UNFELT = 24;

/** Small workbooks are checked as soon as something is typed; large ones once typing rests. */
export const workbenchLive = (host: WorkbenchHost): LiveOptions => ({
  rest: (lastCheck) => (lastCheck <= QUICK ? 0 : Math.min(LONGEST_REST, lastCheck)),
  isAnywhere: true,
  atOnce: (lastCheck) => (lastCheck <= UNFELT ? host.getState().workbook : null),
});

/** A session on a document. All that one of its actions writes is one step of the history. */
export function openSession(host: WorkbenchHost, options: Omit<SessionOptions, 'marker' | 'live'>): Session {
  const { isReadOnly } = host.getState();
  const session = createSession(host, {
    ...options,
    live: workbenchLive(host),
    ...(!isReadOnly && { marker: host.marker }),
  });
  let isBusy = false;
  session.subscribe(() => {
    const isBusyNow = session.getState().phase !== 'idle';
    if (isBusyNow === isBusy) return;
    isBusy = isBusyNow;
    if (isBusy) host.beginGroup();
    else host.endGroup();
  });
  return session;
}
