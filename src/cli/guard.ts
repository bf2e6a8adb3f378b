import { closeSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from './usage';

/** What an output may not take the place of. */
export interface Guard {
  /** Paths of everything the command reads. */
  readonly inputs: readonly (string | Buffer)[];
  /** Whether a workbook that is no input gives way. */
  readonly force: boolean;
}

/** Whether two paths lead to the same file, also through links of either kind. */
export function isSameFile(one: string, other: string): boolean {
  if (resolve(one) === resolve(other)) return true;
  const [a, b] = [statOf(one), statOf(other)];
  return a !== null && b !== null && a.dev === b.dev && a.ino === b.ino;
}

function statOf(path: string | Buffer) {
  try {
    return statSync(path, { bigint: true });
  } catch {
    return null;
  }
}

/** Where an output is to stand, links followed, and where it is written until it is whole. */
export interface OutputPlace {
  readonly place: string;
  /** Null: a device or a pipe, which is written as it is. */
  readonly draft: string | null;
}

/**
 * Finds the place of an output, and refuses one that would take the place of what is read, or of a workbook unless
 * that is wanted.
 * @throws UsageError that says which
 */
export function outputPlace(output: string, { inputs, force }: Guard): OutputPlace {
  const there = statOf(output);
  if (there?.isDirectory()) throw new UsageError('usage.badOutput', { file: output, why: 'EISDIR' });
  if (there && !there.isFile()) return { place: output, draft: null };
  const place = there ? realpathSync(output) : output;
  if (there) {
    const taken = inputs.find((input) => {
      const stat = statOf(input);
      return stat !== null && stat.dev === there.dev && stat.ino === there.ino;
    });
    if (taken !== undefined) throw new UsageError('usage.sameFile', { file: String(taken) });
    if (!force && isWorkbook(place)) throw new UsageError('usage.workbookThere', { file: output });
  }
  return { place, draft: join(dirname(place), `.${basename(place)}.${process.pid}.tmp`) };
}

/** Whether a file is a workbook by its name or its first bytes: an archive, or a compound file. */
function isWorkbook(path: string): boolean {
  if (/\.(?:xls[xmb]?|xlt[xm]|et|ett|ods|docx?)$/i.test(path)) return true;
  const head = Buffer.alloc(4);
  try {
    const file = openSync(path, 'r');
    try {
      readSync(file, head);
    } finally {
      closeSync(file);
    }
  } catch {
    // What cannot be read is not known to be none.
    return true;
  }
  return ['504b0304', 'd0cf11e0'].includes(head.toString('hex'));
}
