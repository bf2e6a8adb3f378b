import type { FileRow } from './file-row';
import { sharedPaths } from './shared-paths';

/** A sample for a spot check: how many files, and the seed that it can be drawn again with. */
export interface Sample {
  readonly count: number;
  readonly seed: number;
}

/**
 * The keys of the files that a sample holds. The same files and the same seed give the same sample on any machine, in
 * whatever order the files came and wherever their folder lies; files that hold no form are not drawn.
 * @example sampleOf(rows, { count: 20, seed: 482913 })
 */
export function sampleOf(
  rows: readonly Pick<FileRow, 'key' | 'path' | 'status'>[],
  { count, seed }: Sample,
): ReadonlySet<string> {
  const able = rows.filter(({ status }) => status !== 'unreadable' && status !== 'noForm');
  const places = sharedPaths(rows);
  const drawn = able.map(({ key }) => {
    const place = places.get(key)!;
    return { key, place, lot: lotOf(`${seed}\n${place}`) };
  });
  drawn.sort((one, other) => one.lot - other.lot || (one.place < other.place ? -1 : 1));
  return new Set(drawn.slice(0, count).map(({ key }) => key));
}

/** A number from a text, as evenly spread as a die: FNV-1a, then the end of MurmurHash3. */
function lotOf(text: string): number {
  let lot = 0x811c9dc5;
  for (const character of text.normalize('NFC')) lot = Math.imul(lot ^ character.codePointAt(0)!, 0x01000193);
  lot = Math.imul(lot ^ (lot >>> 16), 0x85ebca6b);
  lot = Math.imul(lot ^ (lot >>> 13), 0xc2b2ae35);
  return (lot ^ (lot >>> 16)) >>> 0;
}
