import type { FolderHandle } from '../desk/ledger-folder';
import { folderOfFile } from '../window/file-handles';
import type { Batch } from './batch';

/** The folder that came first; the ledger of several lies in it. Null where the browser gave no handle of any. */
export function firstFolder(batch: Pick<Batch, 'allFiles'>): FolderHandle | null {
  for (const { file } of batch.allFiles()) {
    const folder = folderOfFile(file);
    if (folder) return folder;
  }
  return null;
}
