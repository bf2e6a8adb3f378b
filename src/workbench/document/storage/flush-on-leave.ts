import type { Documents } from '../documents';

/**
 * Keeps unsaved work whenever the window is hidden, left or shown again: a browser may end a hidden window without
 * another word.
 * @returns how to stop
 */
export function flushOnLeave(documents: Documents, browser: Window): () => void {
  const flush = () => void documents.flush();
  browser.addEventListener('pagehide', flush);
  browser.document.addEventListener('visibilitychange', flush);
  return () => {
    browser.removeEventListener('pagehide', flush);
    browser.document.removeEventListener('visibilitychange', flush);
  };
}
