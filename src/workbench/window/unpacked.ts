import type { BatchFile } from '../files/batch';
import { told } from './messages/told';
import { troubleOf } from './trouble';
import type { WindowMessage } from './window-state';

/** So many files are named of those that could not be read. */
const MOST_NAMED = 3;

/**
 * Files with those of archives in place of the archives; what could not be unpacked is told.
 * @returns nothing where an archive could not be opened at all
 */
export async function unpacked(
  given: readonly BatchFile[],
  window: { tell(message: Omit<WindowMessage, 'id'>): void },
): Promise<readonly BatchFile[]> {
  try {
    const { withoutArchives } = await import('../files/archives');
    const { files, unread } = await withoutArchives(given);
    if (unread.length > 0)
      window.tell({ intent: 'warning', name: shortList(unread), ...told('unreadArchive') });
    else if (files.length === 0) window.tell({ intent: 'warning', ...told('noFiles') });
    return files;
  } catch (error) {
    window.tell({ intent: 'error', ...troubleOf(error) });
    return [];
  }
}

function shortList(paths: readonly string[]): string {
  return paths.slice(0, MOST_NAMED).join(' · ') + (paths.length > MOST_NAMED ? ` … (${paths.length})` : '');
}
