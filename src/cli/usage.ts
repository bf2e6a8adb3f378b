import type { MessageKey } from './messages';
import type { TextData } from '../core/text';

/** Exit codes; they are part of the command line's contract. */
export const EXIT = { ok: 0, findings: 1, usage: 2, unreadable: 3 } as const;

/** The command line was used wrongly: told in one sentence, exit code 2. */
export class UsageError extends Error {
  constructor(
    readonly key: MessageKey,
    readonly data: TextData = {},
    /** A second sentence with the likely word. */
    readonly suggestion: string | null = null,
  ) {
    super(key);
    this.name = 'UsageError';
  }
}
