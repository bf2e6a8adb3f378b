import { parseLedger } from '../../app/desk/ledger';
import type { FolderHandle } from '../desk/ledger-folder';
import type { Workbench } from '../window/workbench';
import type { Batch } from './batch';
import { firstFolder } from './first-folder';
import type { TableKeeper } from './table-keeper';

/** Milliseconds of rest before a changed table is kept. */
const REST = 1000;

/**
 * Keeps the table of a window whenever it has changed, and throws it away when it is emptied. What cannot be kept is not
 * told: the table is there all the same.
 * @param wants whether anything is to be kept on this machine
 * @returns how to stop
 */
export function keepTable(workbench: Workbench, keeper: TableKeeper, wants: () => boolean): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let followed: Batch | null = null;
  let unfollow = (): void => {};
  let seen: readonly unknown[] = [];
  const keep = () => {
    const { batch, view } = workbench.getState();
    const files = batch?.allFiles() ?? [];
    const lines = batch?.desk.getLines() ?? [];
    const folder = batch ? folderOf(batch) : null;
    const now = [view, lines, folder, files.length, ...files.map(({ file }) => file)];
    if (now.length === seen.length && now.every((one, at) => one === seen[at])) return;
    seen = now;
    const work =
      batch && wants() ? keeper.keep({ files, ledger: batch.desk.getText(), view, folder }) : keeper.forget();
    void work.catch(() => {});
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, REST);
  };
  const follow = () => {
    const { batch } = workbench.getState();
    if (batch !== followed) {
      unfollow();
      followed = batch;
      const stops = batch ? [batch, batch.desk, batch.desk.keeper].map((one) => one.subscribe(later)) : [];
      unfollow = () => stops.forEach((stop) => stop());
    }
    later();
  };
  const stop = workbench.subscribe(follow);
  follow();
  return () => {
    stop();
    unfollow();
    clearTimeout(timer);
  };
}

/** Shows the table that this window had before it was loaded again. @returns whether there was one */
export async function restoreTable(workbench: Workbench, keeper: TableKeeper): Promise<boolean> {
  const kept = await keeper.recall();
  if (!kept || workbench.getState().batch || workbench.getState().document) return false;
  workbench.setView(kept.view);
  await workbench.openTable(kept.files);
  const desk = workbench.getState().batch?.desk;
  desk?.merge(parseLedger(kept.ledger));
  if (kept.folder) void desk?.keeper.goOnIn(kept.folder);
  return true;
}

/** Where the ledger of a table is kept, or else would be. */
function folderOf(batch: Batch): FolderHandle | null {
  const { folder, earlier } = batch.desk.keeper.getState();
  return folder ?? earlier ?? firstFolder(batch);
}
