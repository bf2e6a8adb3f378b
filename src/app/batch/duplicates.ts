import type { FileRow } from './file-row';

/** Why files look like the same submission. `same`: the same bytes · `again`: the same department, year and form. */
export interface Duplicate {
  readonly kind: 'same' | 'again';
  /** All of them; one list for them together, for they may be a thousand. */
  readonly group: readonly FileRow[];
}

/** The first files that a row is like, by their paths, and how many there are in all. */
export function othersOf(
  { group }: Duplicate,
  { key }: FileRow,
  most: number,
): { readonly paths: readonly string[]; readonly count: number } {
  const first = group.slice(0, most + 1).filter((row) => row.key !== key);
  return { paths: first.slice(0, most).map(({ path }) => path), count: group.length - 1 };
}

/**
 * Files that were handed in twice, by the key of their row. A department hands in many project forms a year, so
 * those are alike only when the project is the same too.
 */
export function duplicatesOf(rows: readonly FileRow[]): ReadonlyMap<string, Duplicate> {
  const duplicates = new Map<string, Duplicate>();
  const tell = (kind: Duplicate['kind'], keyOf: (row: FileRow) => string | null) => {
    for (const group of groupsOf(rows, keyOf)) {
      for (const row of group) {
        if (!duplicates.has(row.key)) duplicates.set(row.key, { kind, group });
      }
    }
  };
  tell('same', ({ digest }) => digest);
  tell('again', submissionOf);
  return duplicates;
}

function groupsOf(rows: readonly FileRow[], keyOf: (row: FileRow) => string | null): FileRow[][] {
  const groups = new Map<string, FileRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** What makes a submission: null when too little is known to call two of them the same. */
function submissionOf({ department, year, forms: [main] }: FileRow): string | null {
  if (department === null || year === null || !main) return null;
  if (main.project === null && main.scope !== 'department') return null;
  const project = main.scope === 'department' ? '' : main.project!;
  return [department, String(year), main.template ?? main.title ?? '', project].map(plain).join('\n');
}

function plain(text: string): string {
  return text.replace(/[\s（）()“”"]/g, '');
}
