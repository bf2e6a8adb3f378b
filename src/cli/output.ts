import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { outputPlace, type Guard } from './guard';
import { UsageError } from './usage';

/** Where a report goes. Writing waits for a slow reader; a reader that went away ends the program quietly. */
export interface Output {
  readonly isTerminal: boolean;
  write(text: string): Promise<void>;
  close(): Promise<void>;
  /** Leaves nothing of a report that is not whole. */
  abandon(): Promise<void>;
}

/**
 * Opens the output: a file, or standard output. A file is written beside its place and put there when it is whole.
 * @throws UsageError when the file would take the place of what is read or of a workbook, or cannot be written
 */
export async function openOutput(file: string | null, guard: Guard): Promise<Output> {
  if (file === null) {
    return {
      isTerminal: process.stdout.isTTY === true,
      write: (text) => push(process.stdout, text),
      close: () => Promise.resolve(),
      abandon: () => Promise.resolve(),
    };
  }
  const { place, draft } = outputPlace(file, guard);
  const stream = createWriteStream(draft ?? place);
  const failed = new Promise<never>((_, reject) => {
    stream.on('error', (error) => reject(badOutput(file, error)));
  });
  // Whoever writes next hears of it.
  failed.catch(() => undefined);
  await Promise.race([once(stream, 'open'), failed]);
  const abandon = async () => {
    stream.destroy();
    if (draft !== null) await rm(draft, { force: true });
  };
  const orAbandon = async (work: Promise<unknown>) => {
    try {
      await Promise.race([work, failed]);
    } catch (error) {
      await abandon();
      throw error instanceof UsageError ? error : badOutput(file, error);
    }
  };
  return {
    isTerminal: false,
    write: (text) => orAbandon(push(stream, text)),
    close: () =>
      orAbandon(
        (async () => {
          stream.end();
          await once(stream, 'close');
          if (draft !== null) await rename(draft, place);
        })(),
      ),
    abandon,
  };
}

function badOutput(file: string, error: unknown): UsageError {
  return new UsageError('usage.badOutput', { file, why: systemCode(error) });
}

/** Writes text and waits until the stream can take more. */
export async function push(stream: Writable, text: string): Promise<void> {
  if (text !== '' && !stream.write(text)) await once(stream, 'drain');
}

/**
 * What happens when standard output can take no more: the reader of a pipe has gone (`ziping … | head`) and the program
 * ends without a word, or `tell` says why it ends (a full disk).
 */
export function endOnBrokenOutput(tell: (why: string) => never): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    tell(systemCode(error));
  });
}

/** The code of a system error ("ENOSPC"), or its words. */
export function systemCode(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  return code ?? (error instanceof Error ? error.message : String(error));
}
