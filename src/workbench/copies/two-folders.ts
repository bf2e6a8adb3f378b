import type { FileRow } from '../../app/batch/file-row';

/** The files of a folder as it was dropped, by its name. */
export interface OneFolder {
  readonly name: string;
  readonly rows: readonly FileRow[];
}

/** The submissions of before and of now. */
export interface TwoFolders {
  readonly old: OneFolder;
  readonly now: OneFolder;
}

/**
 * The two folders (or archives) that all rows come from, the one in which a file was changed last being that of now; of two
 * that were changed at the same time the names tell (2月, 3月). Null where the rows come from one folder, or from more.
 * @param changedAt when the file of a row was changed, in milliseconds
 */
export function twoFolders(rows: readonly FileRow[], changedAt: (key: string) => number): TwoFolders | null {
  const roots = new Map<string, FileRow[]>();
  for (const row of rows) {
    const at = row.path.indexOf('/');
    if (at < 0) return null;
    const name = row.path.slice(0, at);
    roots.set(name, [...(roots.get(name) ?? []), row]);
  }
  if (roots.size !== 2) return null;
  const latest = (folder: OneFolder) => Math.max(...folder.rows.map(({ key }) => changedAt(key)));
  const [old, now] = [...roots]
    .map(([name, own]): OneFolder => ({ name, rows: own }))
    .sort(
      (one, other) =>
        latest(one) - latest(other) || one.name.localeCompare(other.name, 'zh-CN', { numeric: true }),
    );
  return { old: old!, now: now! };
}
