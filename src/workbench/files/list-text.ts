import type { FileRow } from '../../app/batch/file-row';
import { othersOf, type Duplicate } from '../../app/batch/duplicates';
import type { Say } from '../../core/text';

/** So many files are named. */
const MOST = 3;

/** The first files that a row is like, and how many there are when that is not all. */
export function othersText(duplicate: Duplicate, row: FileRow, say: Say<'listEnd' | 'listComma'>): string {
  const { paths, count } = othersOf(duplicate, row, MOST);
  const first = paths.join(say('listComma'));
  return count > MOST ? `${first} ${say('listEnd', { count })}` : first;
}
