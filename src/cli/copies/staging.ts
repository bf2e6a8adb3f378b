import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { outputPlace, type Guard } from '../guard';
import { systemCode } from '../output';
import { UsageError } from '../usage';

/**
 * New files for a folder, written beside their places until all of them are whole: what is stopped half way, or would
 * replace something, leaves nothing.
 */
export class Staging {
  private readonly staged: { readonly draft: string; readonly place: string }[] = [];
  private drafts: string | null = null;

  constructor(
    private readonly folder: string,
    private readonly guard: Guard,
  ) {}

  /** @param name below the folder @returns the path that it will have */
  async put(name: string, bytes: Uint8Array): Promise<string> {
    const place = join(this.folder, name);
    try {
      if (this.drafts === null) {
        await mkdir(this.folder, { recursive: true });
        this.drafts = await mkdtemp(join(this.folder, '.ziping-'));
      }
      const draft = join(this.drafts, String(this.staged.length));
      await writeFile(draft, bytes);
      this.staged.push({ draft, place });
    } catch (error) {
      throw new UsageError('usage.badOutput', { file: place, why: systemCode(error) });
    }
    return place;
  }

  /**
   * Puts all files into their places.
   * @throws UsageError before the first, when one would take the place of what is read, or of other content without `force`
   */
  async commit(): Promise<void> {
    for (const { draft, place } of this.staged) {
      outputPlace(place, { ...this.guard, force: true });
      if (this.guard.force || !existsSync(place)) continue;
      if (Buffer.compare(await readFile(place), await readFile(draft)) !== 0)
        throw new UsageError('usage.exists', { file: place });
    }
    for (const { draft, place } of this.staged) {
      try {
        await mkdir(dirname(place), { recursive: true });
        await moved(draft, place);
      } catch (error) {
        throw new UsageError('usage.badOutput', { file: place, why: systemCode(error) });
      }
    }
  }

  /** Takes away what was written for the time being; to be called in any case. */
  async end(): Promise<void> {
    if (this.drafts !== null) await rm(this.drafts, { recursive: true, force: true });
  }
}

/** A link is followed, as everywhere: what it leads to is replaced, not the link. */
async function moved(draft: string, place: string): Promise<void> {
  const { place: real } = outputPlace(place, { inputs: [], force: true });
  try {
    await rename(draft, real);
  } catch (error) {
    if (systemCode(error) !== 'EXDEV') throw error;
    await copyFile(draft, real);
  }
}
