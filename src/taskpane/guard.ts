import type { Session } from '../app/session/session';
import { onUncaught } from '../pane/shared/uncaught';

/**
 * Shows what nobody caught among the pane's messages, in a sentence that says what to do, instead of only in a console
 * that no clerk opens.
 * @returns how to stop
 */
export function standGuard(session: Session, browser: Window): () => void {
  return onUncaught(browser, (error) => session.tell(error));
}
