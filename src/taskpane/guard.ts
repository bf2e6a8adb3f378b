import type { Session } from '../app/session/session';

/** Told by browsers when a layout took two rounds; nothing is wrong. */
const HARMLESS = /^ResizeObserver loop/;

/**
 * Shows what nobody caught among the pane's messages, in a sentence that says what to do, instead of only in a console
 * that no clerk opens.
 * @returns how to stop
 */
export function standGuard(session: Session, browser: Window): () => void {
  const onError = ({ message, error }: ErrorEvent) => {
    if (!HARMLESS.test(message)) session.tell(error ?? new Error(message));
  };
  const onRejection = ({ reason }: PromiseRejectionEvent) => session.tell(reason);
  browser.addEventListener('error', onError);
  browser.addEventListener('unhandledrejection', onRejection);
  return () => {
    browser.removeEventListener('error', onError);
    browser.removeEventListener('unhandledrejection', onRejection);
  };
}
