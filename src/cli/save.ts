import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { outputPlace, type Guard } from './guard';
import { systemCode } from './output';
import { UsageError } from './usage';

/**
 * Writes a file beside its target first, so that a full disk never leaves half a workbook.
 * @throws UsageError when the target is read by the command, stands with other content and is not to be overwritten, or
 * cannot be written
 */
export async function save(output: string, bytes: Uint8Array, guard: Guard): Promise<void> {
  // The same content again harms nobody, and is no question of being forced.
  const { place, draft } = outputPlace(output, { ...guard, force: true });
  try {
    if (draft === null) return await writeFile(place, bytes);
    if (existsSync(place)) {
      if (Buffer.compare(await readFile(place), bytes) === 0) return;
      if (!guard.force) throw new UsageError('usage.exists', { file: output });
    }
    await writeFile(draft, bytes);
    await rename(draft, place);
  } catch (error) {
    if (draft !== null) await rm(draft, { force: true });
    if (error instanceof UsageError) throw error;
    throw new UsageError('usage.badOutput', { file: output, why: systemCode(error) });
  }
}
