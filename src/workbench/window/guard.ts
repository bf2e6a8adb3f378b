import { hasDraft } from '../../pane/scores/drafts';
import { onUncaught } from '../../pane/shared/uncaught';
import { told } from './messages/told';
import { isChunkError } from './trouble';
import type { Workbench } from './workbench';

/**
 * Keeps work from being lost without a word: the browser asks before the window is shut with unsaved changes or
 * decisions, and
 * what nobody caught is told in a sentence instead of ending in a blank or dead page.
 * @returns how to stop
 */
export function standGuard(workbench: Workbench, browser: Window): () => void {
  const onLeave = (event: BeforeUnloadEvent) => {
    workbench.finishTyping();
    const { document, batch } = workbench.getState();
    const isUnsaved = document && (document.host.getState().isDirty || hasDraft(document.session));
    if (!isUnsaved && !batch?.desk.keeper.getState().isDirty) return;
    event.preventDefault();
    // Chromium before version 119 asks only for this.
    event.returnValue = true;
  };
  const stopTelling = onUncaught(browser, (error) =>
    workbench.tell({ intent: 'error', ...told(isChunkError(error) ? 'chunk' : 'unexpected') }),
  );
  browser.addEventListener('beforeunload', onLeave);
  return () => {
    browser.removeEventListener('beforeunload', onLeave);
    stopTelling();
  };
}
