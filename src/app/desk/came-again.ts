import type { FileRow } from '../batch/file-row';
import { plainPath } from '../batch/plain-name';

/**
 * Under which path of the ledger a file went back to its office: its own, or, where an office sent 盐田（改）.xlsx for 盐田.xlsx, the
 * only one in its folder whose name says the same. A file that still lies beside it has to be of the same office and form.
 * @param paths paths of the table's files by their keys, as the ledger has them
 * @param known paths that the ledger tells something of
 */
export function earlierPaths(
  rows: readonly FileRow[],
  paths: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const byName = new Map<string, string[]>();
  for (const path of known) {
    const name = plainPath(path);
    byName.set(name, [...(byName.get(name) ?? []), path]);
  }
  const beside = new Map(rows.map((row) => [paths.get(row.key)!, row]));
  return new Map(
    rows.flatMap((row): [string, string][] => {
      const path = paths.get(row.key)!;
      if (known.has(path)) return [[row.key, path]];
      const [earlier, ...others] = byName.get(plainPath(path)) ?? [];
      if (earlier === undefined || others.length > 0) return [];
      const other = beside.get(earlier);
      return !other || isOfSameForm(row, other) ? [[row.key, earlier]] : [];
    }),
  );
}

const isOfSameForm = (one: FileRow, other: FileRow): boolean =>
  one.department === other.department &&
  one.form === other.form &&
  one.project === other.project &&
  one.year === other.year;
