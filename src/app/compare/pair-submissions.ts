import { plainPath } from '../batch/plain-name';
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
 * several that agree in these by their names. What is left is paired by its name where nothing speaks against it, then
 * by the name without what is added to it when a file is sent again.
 */
export function pairSubmissions<File extends SentFile>(
  old: readonly File[],
  now: readonly File[],
): PairedFiles<File> {
  const found = new Map<File, File>();
  const taken = new Set<File>();
  const pairBy = (keyOf: (file: File) => string | null) => {
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
      if (more.length > 0 || candidates.length !== 1) continue;
      found.set(one!, candidates[0]!);
      taken.add(candidates[0]!);
    }
  };
  pairBy(submission);
  pairBy((file) => join(submission(file), nameOf(file)));
  pairBy(submission);
  const isFree = (file: File) => !found.has(file) && !taken.has(file);
  for (const named of [({ path }: File) => path, ({ path }: File) => plainPath(path)]) {
    const all = groupsOf([...old, ...now].filter(isFree), named);
    const isOneSubmission = (name: string) =>
      new Set(all.get(name)!.flatMap((file) => submission(file) ?? [])).size < 2;
    pairBy((file) => (isOneSubmission(named(file)) ? named(file) : null));
  }
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
