import { say } from '../messages';
import type { Language } from '../../core/text';

/** A line on the terminal that says how far a run has come; nothing at all in a pipe. */
export interface Progress {
  advance(done: number): void;
  /** Takes the line away before something else is written. */
  clear(): void;
}

const SILENT: Progress = { advance: () => undefined, clear: () => undefined };
const PAUSE_MS = 100;

/** The progress line of a run over `total` files, on standard error. */
export function createProgress(total: number, language: Language, quiet: boolean): Progress {
  const stream = process.stderr;
  if (quiet || !stream.isTTY || total < 2) return SILENT;
  let last = 0;
  let isShown = false;
  return {
    advance(done) {
      const now = Date.now();
      if (now - last < PAUSE_MS) return;
      last = now;
      isShown = true;
      stream.write(`\r${say(language, 'progress.check', { done, total })}\u001b[K`);
    },
    clear() {
      if (isShown) stream.write('\r\u001b[K');
      isShown = false;
    },
  };
}
