import { closeSync, existsSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { systemCode } from './output';
import { UsageError } from './usage';

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

/**
 * Refuses an output that would take the place of what is read, or of a workbook unless that is wanted.
 * @param inputs paths of everything the command reads
 * @throws UsageError that says which
 */
export function guardOutput(
  output: string | null,
  inputs: readonly (string | Buffer)[],
  force: boolean,
): void {
  const there = output === null ? null : statOf(output);
  if (output === null || !there?.isFile()) return;
  const taken = inputs.find((input) => {
    const stat = statOf(input);
    return stat !== null && stat.dev === there.dev && stat.ino === there.ino;
  });
  if (taken !== undefined) throw new UsageError('usage.sameFile', { file: String(taken) });
  if (!force && isWorkbook(output)) throw new UsageError('usage.workbookThere', { file: output });
}

/** Whether a file is a workbook by its name or its first bytes: an archive, or a compound file. */
function isWorkbook(path: string): boolean {
  if (/\.(?:xls[xmb]?|xlt[xm]|et|ett|ods|docx?)$/i.test(realpathSync(path))) return true;
  const head = Buffer.alloc(4);
  const file = openSync(path, 'r');
  try {
    readSync(file, head);
  } finally {
    closeSync(file);
  }
  return ['504b0304', 'd0cf11e0'].includes(head.toString('hex'));
}

/**
 * Writes a file beside its target first, so that a full disk never leaves half a workbook.
 * @throws UsageError when the target stands with other content and `force` is not given, or cannot be written
 */
export async function save(output: string, bytes: Uint8Array, force: boolean): Promise<void> {
  if (existsSync(output)) {
    if (Buffer.compare(await readFile(output), bytes) === 0) return;
    if (!force) throw new UsageError('usage.exists', { file: output });
  }
  const draft = join(dirname(output), `.${basename(output)}.${process.pid}.tmp`);
  try {
    await writeFile(draft, bytes);
    await rename(draft, output);
  } catch (error) {
    await rm(draft, { force: true });
    throw new UsageError('usage.badOutput', { file: output, why: systemCode(error) });
  }
}
