import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { UsageError } from './usage';

/** Where a report goes. Writing waits for a slow reader; a reader that went away ends the program quietly. */
export interface Output {
  readonly isTerminal: boolean;
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the output: a file, or standard output.
 * @throws UsageError when the file cannot be written
 */
export async function openOutput(file: string | null): Promise<Output> {
  if (file === null) {
    return {
      isTerminal: process.stdout.isTTY === true,
      write: (text) => push(process.stdout, text),
      close: () => Promise.resolve(),
    };
  }
  const stream = createWriteStream(file);
  try {
    await once(stream, 'open');
  } catch (error) {
    throw new UsageError('usage.badOutput', { file, why: systemCode(error) });
  }
  return {
    isTerminal: false,
    write: (text) => push(stream, text),
    close: async () => {
      stream.end();
      await once(stream, 'close');
    },
  };
}

/** Writes text and waits until the stream can take more. */
export async function push(stream: Writable, text: string): Promise<void> {
  if (text !== '' && !stream.write(text)) await once(stream, 'drain');
}

/** Ends the program without a word when the reader of a pipe has gone (`ziping … | head`). */
export function endOnBrokenPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

/** The code of a system error ("ENOSPC"), or its words. */
export function systemCode(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  return code ?? (error instanceof Error ? error.message : String(error));
}
