/** A file by its folder, below the one that was named, and its name. */
export interface NamedFile {
  readonly folder: string;
  readonly name: string;
}

/**
 * Names for what is made of files, under their folders: the file's without its extension, with it where two files differ
 * in that alone, numbered where they differ in nothing.
 * @param suffix what stands behind the file's name, with the extension; of each file where these differ
 * @example fileNames([{ folder: 'a', name: '自评表.xlsx' }], '-意见.docx') // ['a/自评表-意见.docx']
 */
export function fileNames(
  files: readonly NamedFile[],
  suffix: string | ((name: string) => string),
): string[] {
  const bare = files.map(({ folder, name }) => below(folder, name.replace(/\.[^.]+$/, '')));
  const shared = countOf(bare);
  const whole = files.map(({ folder, name }, at) =>
    shared.get(key(bare[at]!))! > 1 ? below(folder, name) : bare[at]!,
  );
  const endings = files.map(({ name }) => (typeof suffix === 'string' ? suffix : suffix(name)));
  const seen = new Map<string, number>();
  return whole.map((path, at) => {
    const count = (seen.get(key(path)) ?? 0) + 1;
    seen.set(key(path), count);
    return path + (count > 1 ? `-${count}` : '') + endings[at];
  });
}

const below = (folder: string, name: string): string =>
  folder === '' || folder === '.' ? name : `${folder}/${name}`;

/** Some file systems tell no capitals apart. */
const key = (path: string): string => path.toLowerCase();

function countOf(paths: readonly string[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const path of paths) count.set(key(path), (count.get(key(path)) ?? 0) + 1);
  return count;
}
