import type { SessionState } from '../../app/session/session';
import type { paneTexts } from '../messages/pane';
import type { Say } from '../../core/text';

export type PaneSay = Say<keyof (typeof paneTexts)['en']>;

/** What the last write, undo or marking came to, in one sentence. */
export function reportText({ kind, result }: NonNullable<SessionState['report']>, say: PaneSay): string {
  const count = result.written.length;
  if (kind === 'write' && count === 0) {
    return say(result.skipped.length + result.stale.length > 0 ? 'report.writeRefused' : 'report.writeNone');
  }
  if (kind === 'write') return say('report.write', { count });
  if (kind === 'undo') return say('report.undo', { count });
  if (kind === 'unmark' && result.skipped.length > 0) return say('report.unmarkSome');
  return say(`report.${kind}`);
}
