import type { Preferences } from '../window/preferences';
import type { Store } from '../../app/store';
import type { Workbench } from '../window/workbench';

/**
 * Looks anew for unsaved work of earlier windows when the person decides whether any is kept: what is thrown away by
 * that is no longer offered.
 * @returns how to stop
 */
export function followAutosave(preferences: Store<Preferences>, workbench: Workbench): () => void {
  let { keepsUnsaved } = preferences.getState();
  return preferences.subscribe(() => {
    const now = preferences.getState().keepsUnsaved;
    if (now === keepsUnsaved) return;
    keepsUnsaved = now;
    void workbench.refreshDrafts();
  });
}
