import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { isPattern, patternToRegExp, splitPattern } from './glob';

/** One path to report on: a file, or an argument under which there is none. */
export interface Target {
  /** As it is shown: under the name the user gave. */
  readonly path: string;
  /** `missing`: nothing of that name · `empty`: a folder or pattern without a workbook. */
  readonly problem: 'missing' | 'empty' | null;
}

/** A report: text with tables, read and never written. */
export const REPORT = /\.(?:docx|txt)$/i;
/** Documents that are told what to be saved as. */
const OTHER_DOCUMENT = /\.(?:doc|wps|odt|rtf|pdf|docm|dotx)$/i;
const WORKBOOK = /\.(?:xlsx|xlsm|xltx|xltm|xls|xlsb|ods|et)$/i;

/**
 * The files that path arguments stand for: a file as it is, a folder with all workbooks below it, a pattern with all
 * workbooks that match. Arguments keep their order, files of a folder are sorted by name, no file comes twice.
 * Lock files (~$…), hidden files and hidden folders are passed over.
 */
export function expandPaths(paths: readonly string[]): Target[] {
  const targets = new Map<string, Target>();
  for (const path of paths) {
    for (const target of expand(path)) {
      const key = resolve(target.path);
      if (!targets.has(key)) targets.set(key, target);
    }
  }
  return [...targets.values()];
}

function expand(path: string): Target[] {
  const kind = kindOf(path);
  if (kind === 'file') return [{ path, problem: null }];
  if (kind === 'folder') return orEmpty(path, filesIn(path, isWorkbook));
  if (!isPattern(path)) return [{ path, problem: 'missing' }];
  const { base, pattern } = splitPattern(sep === '/' ? path : path.split(sep).join('/'));
  const expression = patternToRegExp(pattern);
  const start = base === '.' || base === '/' ? base.length - (base === '.' ? 1 : 0) : base.length + 1;
  const isWanted = REPORT.test(pattern) || OTHER_DOCUMENT.test(pattern) ? isDocument : isWorkbook;
  const found = filesIn(base, isWanted).filter((file) =>
    expression.test(file.slice(start).split(sep).join('/')),
  );
  return orEmpty(path, found);
}

function orEmpty(path: string, files: readonly string[]): Target[] {
  if (files.length === 0) return [{ path, problem: 'empty' }];
  return files.map((file) => ({ path: file, problem: null }));
}

function kindOf(path: string): 'file' | 'folder' | null {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

const isWorkbook = (name: string) => WORKBOOK.test(name);
const isDocument = (name: string) => REPORT.test(name) || OTHER_DOCUMENT.test(name);

/** Whether a file is a report or a document that may have been meant as one. */
export function isReport(path: string): boolean {
  return isDocument(path);
}

/** All wanted files below a folder, by name. A link to a folder is not followed, so that no circle can be entered. */
function filesIn(folder: string, isWanted: (name: string) => boolean): string[] {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  const visible = entries.filter(({ name }) => !name.startsWith('.') && !name.startsWith('~$'));
  visible.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
  return visible.flatMap((entry) => {
    const path = folder === '.' ? entry.name : join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path, isWanted);
    if (!isWanted(entry.name)) return [];
    return entry.isFile() || isLinkToFile(path) ? [path] : [];
  });
}

function isLinkToFile(path: string): boolean {
  return lstatSync(path).isSymbolicLink() && kindOf(path) === 'file';
}
