import type { FileRow } from '../../app/batch/file-row';
import { othersOf, type Duplicate } from '../../app/batch/duplicates';
import type { Say } from '../../core/text';

/** So many files are named. */
const MOST = 3;

type ListSay = Say<'listEnd' | 'listComma'>;

/** The first files that a row is like, and how many there are when that is not all. */
export function othersText(duplicate: Duplicate, row: FileRow, say: ListSay): string {
  const { paths, count } = othersOf(duplicate, row, MOST);
  return listText(paths, count, say);
}

/** Some files by their paths. @param count how many there are, where these are the first of them */
export function listText(paths: readonly string[], count: number, say: ListSay): string {
  const first = paths.slice(0, MOST).join(say('listComma'));
  return count > MOST ? `${first} ${say('listEnd', { count })}` : first;
}
