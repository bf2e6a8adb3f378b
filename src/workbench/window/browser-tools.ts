import { DEFAULT_SETTINGS } from '../../core/checks/settings';
import type { Saying } from '../../core/text';
import { SAMPLES } from '../start/samples';
import type { Preferences } from './preferences';
import type { ShellTools } from './window-tools';
import type { Store } from '../../app/store';

/**
 * The rooms behind the window, in a browser. What opens and checks workbooks is fetched when the first is opened, so
 * that the start page is there at once.
 * @param onNotKept told once a document when the browser keeps no unsaved work
 */
export function browserTools(
  preferences: Store<Preferences>,
  onAutosaveRefused: (words: Saying) => void,
): ShellTools {
  const documents = once(async () => {
    const { openDocuments } = await import('../document/page/open-documents');
    return openDocuments(preferences, onAutosaveRefused);
  });
  return {
    samples: SAMPLES,
    open: async (name, bytes, origin, beside) => {
      const { openAny } = await import('../document/page/open-documents');
      return openAny(await documents(), name, bytes, origin, beside);
    },
    listDrafts: async () => (await documents()).listDrafts(),
    restore: async (id) => (await documents()).restore(id),
    discardDraft: async (id) => (await documents()).discard(id),
    createBatch: async () => {
      const { createBatch } = await import('../files/batch');
      const { language, layouts } = preferences.getState();
      return createBatch({ language, settings: { ...DEFAULT_SETTINGS, layouts } });
    },
  };
}

/** Makes a thing when it is first wanted; what failed is tried again. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
}
