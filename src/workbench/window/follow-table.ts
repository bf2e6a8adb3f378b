import type { Store } from '../../app/store';
import { TABLE_MARK } from '../files/table-mark';
import type { Preferences } from './preferences';
import type { Workbench } from './workbench';

/**
 * Keeps the table of files over a reload of the page: what does it is fetched with the first table, or at once where this
 * window had one.
 */
export function followTable(workbench: Workbench, preferences: Store<Preferences>, browser: Window): void {
  let isBegun = false;
  const begin = async (isReload: boolean) => {
    if (isBegun) return;
    isBegun = true;
    stop();
    try {
      const [{ keepTable, restoreTable }, { TableKeeper }, { browserDocumentStorage }] = await Promise.all([
        import('../files/keep-table'),
        import('../files/table-keeper'),
        import('../document/storage/storage'),
      ]);
      const keeper = new TableKeeper(browserDocumentStorage(), browser.sessionStorage, () => Date.now());
      if (isReload) await restoreTable(workbench, keeper);
      keepTable(workbench, keeper, () => preferences.getState().keepsUnsaved);
    } catch {
      // A browser that keeps nothing, or a server that is gone: the table lasts as long as the page.
    }
  };
  const stop = workbench.subscribe(() => {
    if (workbench.getState().batch) void begin(false);
  });
  if (hasTable(browser) && !browser.location.hash.startsWith('#sample')) void begin(true);
}

function hasTable(browser: Window): boolean {
  try {
    return browser.sessionStorage.getItem(TABLE_MARK) !== null;
  } catch {
    return false;
  }
}
