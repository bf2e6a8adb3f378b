import type { AddIn } from './add-in';
import { ensureBuild } from '../browser/build';
import { openAddIn, type Opening } from './open-add-in';
import { withTabs } from './with-tabs';

/** Opens the add-in in tabs of one browser; Excel's undo stack has to be left alone in every scenario. */
export function withBrowser(): (opening: Opening) => Promise<AddIn> {
  return withTabs(ensureBuild, openAddIn, async (addIn) => {
    expect((await addIn.log()).undoCleared).toEqual([]);
  });
}
