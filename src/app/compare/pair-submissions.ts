import { mainForm, type FormSummary } from '../batch/form-summary';

/** What a file of a folder is known by. */
export interface SentFile {
  /** Below its folder. */
  readonly path: string;
  readonly forms: readonly FormSummary[];
}

/** Files of two folders that are the same submission, and those of one folder alone. */
export interface PairedFiles<File> {
  readonly pairs: readonly (readonly [old: File, now: File])[];
  readonly onlyOld: readonly File[];
  readonly onlyNew: readonly File[];
}

/**
 * Pairs the files of two folders by department, year and form (of projects by the project too), whatever they are called;
 * several that agree in these by their names. What is left is paired by its name where nothing speaks against it.
 */
export function pairSubmissions<File extends SentFile>(
  old: readonly File[],
  now: readonly File[],
): PairedFiles<File> {
  const found = new Map<File, File>();
  const taken = new Set<File>();
  const pairBy = (keyOf: (file: File) => string | null, isOnly: boolean) => {
    const groups = groupsOf(
      now.filter((file) => !taken.has(file)),
      keyOf,
    );
    const others = groupsOf(
      old.filter((file) => !found.has(file)),
      keyOf,
    );
    for (const [key, [one, ...more]] of others) {
      const candidates = groups.get(key) ?? [];
      if (candidates.length === 0 || (isOnly && (more.length > 0 || candidates.length > 1))) continue;
      found.set(one!, candidates[0]!);
      taken.add(candidates[0]!);
    }
  };
  pairBy(submission, true);
  pairBy((file) => join(submission(file), nameOf(file)), true);
  pairBy(submission, true);
  const isFree = (file: File) => !found.has(file) && !taken.has(file);
  const byName = (file: File) => {
    const namesakes = [...old, ...now].filter((other) => isFree(other) && other.path === file.path);
    const keys = new Set(namesakes.flatMap((other) => submission(other) ?? []));
    return keys.size > 1 ? null : file.path;
  };
  pairBy(byName, true);
  return {
    pairs: old.flatMap((file) => (found.has(file) ? [[file, found.get(file)!] as const] : [])),
    onlyOld: old.filter((file) => !found.has(file)),
    onlyNew: now.filter((file) => !taken.has(file)),
  };
}

/** Null when too little is known to tell a submission from another. */
function submission({ forms }: SentFile): string | null {
  const main = mainForm(forms);
  if (!main || main.department === null || main.year === null) return null;
  const kind = [...main.kinds].sort().join('+');
  return [main.department, String(main.year), main.project ?? '', kind].map(plain).join('\n');
}

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s()“”"]/g, '');
const nameOf = ({ path }: SentFile): string => path.split('/').pop()!;
const join = (key: string | null, name: string): string | null => (key === null ? null : `${key}\n${name}`);

function groupsOf<File>(files: readonly File[], keyOf: (file: File) => string | null): Map<string, File[]> {
  const groups = new Map<string, File[]>();
  for (const file of files) {
    const key = keyOf(file);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return groups;
}
