import type { FileRow } from './file-row';

/** The paths of files below the folder that all of them share, by their keys: the same on any machine. */
export function sharedPaths(rows: readonly Pick<FileRow, 'key' | 'path'>[]): ReadonlyMap<string, string> {
  const [first = [], ...others] = rows.map(({ path }) => path.split('/').slice(0, -1));
  const apart = first.findIndex((folder, at) => others.some((one) => one[at] !== folder));
  const root = apart < 0 ? first.length : apart;
  return new Map(rows.map(({ key, path }) => [key, path.split('/').slice(root).join('/')]));
}
