import { readFileSync } from 'node:fs';
import { DEFAULT_LIMITS, sizeText } from '../hosts/xlsx/limits';
import {
  DEEPEST,
  folderOfZip,
  MOST_PACKED,
  openZipFolder,
  unzipped,
  zippedFiles,
} from '../hosts/xlsx/zip/zip-folder';
import { unpack, type Zip } from '../hosts/xlsx/zip/zip-reader';
import { fileError, FileFault } from '../hosts/xlsx/file-errors';
import { isArchive } from '../app/batch/is-tried';
import type { ReadBytes } from './read-bytes';

/** A file of an archive: its path under the folder that the archive stands for, and how it is found in there. */
export interface Archived {
  readonly path: string;
  /** Names of entries as they are stored, the one of the outermost archive first. */
  readonly inside: readonly string[];
}

/**
 * The files of an archive and of those in it, by their paths.
 * @param path how the archive is shown
 * @param isWanted by a path below the archive
 * @returns null for one that cannot be read, or is a workbook under a wrong name
 */
export function listArchive(
  place: string | Buffer,
  path: string,
  isWanted: (path: string) => boolean,
): Archived[] | null {
  const zip = openedAt(place);
  if (!zip) return null;
  const found = listZip(zip, path, isWanted, 1);
  return found.sort(({ path: one }, { path: other }) => (one < other ? -1 : one > other ? 1 : 0));
}

function listZip(zip: Zip, path: string, isWanted: (path: string) => boolean, depth: number): Archived[] {
  const folder = folderOfZip(path);
  return zippedFiles(zip, folder).flatMap(({ entry, path: below }): Archived[] => {
    const own = { path: `${folder}/${below}`, inside: [entry.name] };
    if (!isArchive(below)) return isWanted(own.path) ? [own] : [];
    const bytes = depth < DEEPEST ? unzipped(zip, entry, MOST_PACKED) : null;
    const inner = bytes && openZipFolder(bytes);
    // What cannot be opened is told when its turn comes.
    if (!inner) return [own];
    return listZip(inner, own.path, isWanted, depth + 1).map((one) => ({
      path: one.path,
      inside: [entry.name, ...one.inside],
    }));
  });
}

/** Reads a file out of its archive. */
export function readArchived(place: string | Buffer, inside: readonly string[]): ReadBytes {
  const zip = inside.slice(0, -1).reduce<Zip | null>((outer, name) => {
    const entry = outer?.find(name);
    const bytes = outer && entry ? unzipped(outer, entry, MOST_PACKED) : null;
    return bytes && openZipFolder(bytes);
  }, openedAt(place));
  const entry = zip?.find(inside.at(-1)!);
  if (!zip || !entry) return { ok: false, error: fileError('notFound') };
  if (entry.size > DEFAULT_LIMITS.fileBytes)
    return { ok: false, error: fileError('fileSize', sizeText(DEFAULT_LIMITS.fileBytes)) };
  try {
    return { ok: true, bytes: unpack(zip, entry).slice() };
  } catch (error) {
    if (error instanceof FileFault) return { ok: false, error: error.error };
    throw error;
  }
}

/** The archive that was read last: files of one archive come one after the other. */
let last: { readonly key: string; readonly zip: Zip | null } | null = null;

function openedAt(place: string | Buffer): Zip | null {
  const key = Buffer.from(place).toString('latin1');
  if (last?.key !== key) last = { key, zip: zipAt(place) };
  return last.zip;
}

function zipAt(place: string | Buffer): Zip | null {
  try {
    return openZipFolder(readFileSync(place));
  } catch {
    return null;
  }
}
