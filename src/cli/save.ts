import { existsSync, realpathSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { systemCode } from './output';
import { UsageError } from './usage';

/** Whether two paths lead to the same file, also through links. */
export function isSameFile(one: string, other: string): boolean {
  if (resolve(one) === resolve(other)) return true;
  return existsSync(one) && existsSync(other) && realpathSync(one) === realpathSync(other);
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
