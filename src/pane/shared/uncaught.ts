/** Told by browsers when a layout took two rounds; nothing is wrong. */
const HARMLESS = /^ResizeObserver loop/;

/**
 * Hands on what nobody caught in a window: errors, and promises that nobody waited for.
 * @returns how to stop
 */
export function onUncaught(browser: Window, tell: (error: unknown) => void): () => void {
  const onError = ({ message, error }: ErrorEvent) => {
    if (!HARMLESS.test(message)) tell(error ?? new Error(message));
  };
  const onRejection = ({ reason }: PromiseRejectionEvent) => tell(reason);
  browser.addEventListener('error', onError);
  browser.addEventListener('unhandledrejection', onRejection);
  return () => {
    browser.removeEventListener('error', onError);
    browser.removeEventListener('unhandledrejection', onRejection);
  };
}
