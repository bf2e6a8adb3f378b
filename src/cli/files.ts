import { type Dirent, lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { isArchive, isTried, isWorkbook } from '../app/batch/is-tried';
import { folderOfZip } from '../hosts/xlsx/zip/zip-folder';
import { listArchive } from './archives';
import { isPattern, patternToRegExp, splitPattern } from './glob';
import { systemCode } from './output';

/** One path to report on: a file, or an argument under which there is none. */
export interface Target {
  /** As it is shown: under the name the user gave. */
  readonly path: string;
  /** The place in bytes, where they are no UTF-8 (archives made on a Chinese Windows), or are not what is shown. */
  readonly bytes?: Uint8Array;
  /** It lies in the archive at that place: names of entries, the one of the outermost archive first. */
  readonly inside?: readonly string[];
  /**
   * `missing`: nothing of that name, or a link that leads nowhere · `empty`: a folder or pattern without a workbook ·
   * `special`: a pipe, socket or device · `no-access`: a folder that cannot be read.
   */
  readonly problem: 'missing' | 'empty' | 'special' | 'no-access' | null;
  /** With `no-access`: the system's code. */
  readonly why?: string;
  /** The digest of an earlier answer: the same content is passed over. */
  readonly known?: string;
  /** Of a report: the workbooks of the run, one of which may be its own. */
  readonly beside?: readonly Target[];
  /** Fingerprints of findings that are left out. */
  readonly baseline?: readonly string[];
}

/** What is handed to the file system for a target: of a file in an archive, the archive. */
export function placeOf({ path, bytes }: Target): string | Buffer {
  return bytes ? Buffer.from(bytes) : path;
}

/** A report: text with tables, read and never written. */
export const REPORT = /\.(?:docx|txt)$/i;
/** Documents that are told what to be saved as. */
const OTHER_DOCUMENT = /\.(?:doc|wps|odt|rtf|pdf|docm|dotx)$/i;

/**
 * The files that path arguments stand for: a file as it is, a folder or a .zip with all workbooks in it, a pattern with
 * all workbooks that match. Arguments keep their order, files of a folder are sorted by name, no file comes twice.
 * Lock files (~$…), hidden files and hidden folders are passed over.
 */
export function expandPaths(paths: readonly string[]): Target[] {
  const targets = new Map<string, Target>();
  for (const path of paths) {
    for (const target of expand(path)) {
      const place = target.bytes ? Buffer.from(target.bytes).toString('latin1') : resolve(target.path);
      const key = [place, ...(target.inside ?? [])].join('\0');
      if (!targets.has(key)) targets.set(key, target);
    }
  }
  return [...targets.values()];
}

function expand(path: string): readonly Target[] {
  const kind = kindOf(path);
  if (kind === 'file') return orEmpty(path, fileAt(placeIn(path)));
  if (kind === 'special') return [{ path, problem: 'special' }];
  if (kind === 'folder') return orEmpty(path, filesIn(placeIn(path), isWorkbook));
  if (!isPattern(path)) return [...namedInBytes(path), { path, problem: 'missing' as const }].slice(0, 1);
  const { base, pattern } = splitPattern(sep === '/' ? path : path.split(sep).join('/'));
  if (kindOf(base) === null) return orEmpty(path, []);
  const expression = patternToRegExp(pattern);
  const start = base === '.' || base === '/' ? base.length - (base === '.' ? 1 : 0) : base.length + 1;
  const isWanted = REPORT.test(pattern) || OTHER_DOCUMENT.test(pattern) ? isDocument : isWorkbook;
  const found = filesIn(placeIn(base), isWanted).filter(
    (file) => file.problem === 'no-access' || expression.test(file.path.slice(start).split(sep).join('/')),
  );
  return orEmpty(path, found);
}

/** The targets of one place, which may be told in bytes. */
export function expandPlace(place: Place): readonly Target[] {
  if (!place.bytes) return expand(place.path);
  const kind = kindOf(Buffer.from(place.bytes));
  if (kind === 'folder') return orEmpty(place.path, filesIn(place, isWorkbook));
  if (kind === 'file') return orEmpty(place.path, fileAt(place));
  return [{ ...place, problem: kind === null ? 'missing' : 'special' }];
}

/** A file, or the files in it where it is an archive. */
function fileAt(place: Place): readonly Target[] {
  return (isArchive(place.path) && filesOf(place)) || [{ ...place, problem: null }];
}

/** The files of an archive; null for one that cannot be opened, or is none. */
function filesOf(place: Place): readonly Target[] | null {
  const bytes = place.bytes ? Buffer.from(place.bytes) : Buffer.from(place.path);
  const found = listArchive(place.bytes ? bytes : place.path, place.path, isTried);
  return found && found.map(({ path, inside }): Target => ({ path, bytes, inside, problem: null }));
}

/**
 * The folder that a path argument stands for, by which what is below it can be told: a folder's own path, that of an
 * archive without its ending; null for a file.
 */
export function folderOf(path: string): string | null {
  const kind = kindOf(path);
  if (kind === 'folder') return path;
  return kind === 'file' && isArchive(path) && filesOf(placeIn(path)) ? folderOfZip(path) : null;
}

function orEmpty(path: string, files: readonly Target[]): readonly Target[] {
  return files.length === 0 ? [{ path, problem: 'empty' }] : files;
}

function kindOf(path: string | Buffer): 'file' | 'folder' | 'special' | null {
  try {
    const stat = statSync(path);
    return stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'special';
  } catch {
    return null;
  }
}

/** An argument loses bytes that are no UTF-8: the files whose names look so once they have lost them. */
function namedInBytes(path: string): Target[] {
  if (!path.includes('\ufffd')) return [];
  const folder = dirname(path);
  const entries = entriesOf(placeIn(folder));
  if (!Array.isArray(entries)) return [];
  return entries
    .filter((entry) => entry.name.toString('utf8') === basename(path))
    .map((entry): Target => ({ ...within(placeIn(folder), entry.name), problem: null }));
}

const isDocument = (name: string) => REPORT.test(name) || OTHER_DOCUMENT.test(name);

/** Whether a file is a report or a document that may have been meant as one. */
export function isReport(path: string): boolean {
  return isDocument(path);
}

/** A place in the file system, as it is shown and, where that is no UTF-8, in bytes. */
export interface Place {
  readonly path: string;
  readonly bytes?: Uint8Array;
}

const placeIn = (path: string): Place => ({ path });
const UTF8 = new TextDecoder('utf-8', { fatal: true });
const CHINESE = new TextDecoder('gb18030');

/** A path as a target, from its bytes. */
export function placeOfBytes(bytes: Uint8Array): Place {
  try {
    return { path: UTF8.decode(bytes) };
  } catch {
    return { path: CHINESE.decode(bytes), bytes };
  }
}

function within(folder: Place, name: Buffer): Place {
  const own = placeOfBytes(name);
  const path = folder.path === '.' ? own.path : join(folder.path, own.path);
  if (!own.bytes && !folder.bytes) return { path };
  const before = folder.bytes ? Buffer.from(folder.bytes) : Buffer.from(folder.path);
  return { path, bytes: Buffer.concat([before, Buffer.from(sep), name]) };
}

function entriesOf({ path, bytes }: Place): Dirent<Buffer>[] | { readonly why: string } {
  try {
    // The types of this version of Node know no entries in bytes.
    const options = { withFileTypes: true, encoding: 'buffer' } as unknown as { withFileTypes: true };
    return readdirSync(bytes ? Buffer.from(bytes) : path, options) as unknown as Dirent<Buffer>[];
  } catch (error) {
    return { why: systemCode(error) };
  }
}

/**
 * All wanted files below a folder, by name, those of archives among them; also what cannot be read, so that nothing is left out without a word.
 * A link to a folder is not followed, so that no circle can be entered.
 */
function filesIn(folder: Place, isWanted: (name: string) => boolean): Target[] {
  const entries = entriesOf(folder);
  if (!Array.isArray(entries)) return [{ ...folder, problem: 'no-access', why: entries.why }];
  const named = entries
    .map((entry) => ({ entry, place: within(folder, entry.name), name: placeOfBytes(entry.name).path }))
    .filter(({ name }) => !name.startsWith('.') && !name.startsWith('~$'));
  named.sort(({ name: one }, { name: other }) => (one < other ? -1 : one > other ? 1 : 0));
  return named.flatMap(({ entry, place, name }): Target[] => {
    if (entry.isDirectory()) return filesIn(place, isWanted);
    if (entry.isFile() && isArchive(name)) return [...fileAt(place)];
    if (!isWanted(name)) return [];
    if (entry.isFile()) return [{ ...place, problem: null }];
    const target = place.bytes ? Buffer.from(place.bytes) : place.path;
    const kind = kindOf(target);
    if (kind === 'folder' && lstatSync(target).isSymbolicLink()) return [];
    return [{ ...place, problem: kind === 'file' ? null : kind === null ? 'missing' : 'special' }];
  });
}
