import { DEFAULT_LIMITS, type Limits } from '../limits';
import { readZip, unpack, type Zip, type ZipEntry } from './zip-reader';

const MEGABYTE = 1024 * 1024;

/** What an archive of files may take itself, and one in it. */
export const MOST_PACKED = 512 * MEGABYTE;

/** An archive in an archive in an archive is opened, a fourth one is not. */
export const DEEPEST = 3;

/** Sizes are looked at file by file: one film among three hundred forms costs only itself. */
const LIMITS: Limits = {
  ...DEFAULT_LIMITS,
  fileBytes: MOST_PACKED,
  entries: 50_000,
  partBytes: Infinity,
  totalBytes: Infinity,
  ratio: Infinity,
};

/** A file that lies in an archive. */
export interface ZippedFile {
  readonly entry: ZipEntry;
  /** Below the folder that the archive stands for; leads nowhere outside of it. */
  readonly path: string;
}

/** An archive of files; null for one that cannot be read, or that is a workbook or a document under a wrong name. */
export function openZipFolder(bytes: Uint8Array): Zip | null {
  try {
    const zip = readZip(bytes, LIMITS);
    return zip.find('[Content_Types].xml') ? null : zip;
  } catch {
    return null;
  }
}

/** The path of the folder that an archive stands for. @example folderOfZip('收/三月.zip') // '收/三月' */
export function folderOfZip(path: string): string {
  return path.replace(/\.zip$/i, '');
}

/**
 * The files of an archive in its order, folders not among them.
 * @param folder the one it stands for: where all lies in a folder of that name, that is not told twice
 */
export function zippedFiles({ entries }: Zip, folder: string): readonly ZippedFile[] {
  const own = folder.split(/[\\/]/).pop();
  return entries
    .filter(({ name }) => !/[\\/]$/.test(name))
    .map((entry) => ({ entry, path: innerPath(entry.name, own) }));
}

function innerPath(name: string, own: string | undefined): string {
  const parts = name.split(/[\\/]/).filter((part) => part !== '' && part !== '.' && part !== '..');
  return (parts.length > 1 && parts[0] === own ? parts.slice(1) : parts).join('/');
}

/**
 * The bytes of a file in an archive.
 * @param most bytes that it may have
 * @returns null where it is damaged, locked or larger
 */
export function unzipped(zip: Zip, entry: ZipEntry, most: number): Uint8Array<ArrayBuffer> | null {
  if (entry.size > most) return null;
  try {
    return unpack(zip, entry).slice();
  } catch {
    return null;
  }
}
