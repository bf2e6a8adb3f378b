import type { Say } from '../texts/text';

const MOST = 3;

/** The first names of a list, and how many there are when that is not all. */
export function listText(names: readonly string[], say: Say<'listEnd'>): string {
  const first = names.slice(0, MOST).join('、');
  return names.length > MOST ? `${first} ${say('listEnd', { count: names.length })}` : first;
}
