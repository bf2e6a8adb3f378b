import { isSaying, plainLine, saying, spoken, type Saying } from '../../core/text';
import { sessionTexts } from '../messages/session';

/** What the session says by itself. */
export const TROUBLES = {
  general: saying(sessionTexts, 'general'),
  noReason: saying(sessionTexts, 'noReason'),
  nothingToUndo: saying(sessionTexts, 'nothingToUndo'),
  noRecord: saying(sessionTexts, 'noRecord'),
  notKept: saying(sessionTexts, 'notKept'),
  noMarker: saying(sessionTexts, 'noMarker'),
} as const;

/** A failure that already says what to do. */
export class SessionTrouble extends Error {
  constructor(readonly words: Saying) {
    super(spoken(words, 'en'));
  }
}

/** The most characters of an unexpected error that are told, for those who look after the computers. */
const LONGEST = 120;

/**
 * What is told of an error: what it brings; of one that nobody foresaw, what the system says of it beside what to do;
 * else the general.
 */
export function sayingOf(error: unknown): Saying {
  const { words } = (error ?? {}) as { words?: unknown };
  if (isSaying(words)) return words;
  if (!(error instanceof Error)) return TROUBLES.general;
  const what = plainLine(`${error.name}: ${error.message}`).slice(0, LONGEST);
  return saying(sessionTexts, 'unexpected', { what });
}

/** The hidden sheet that a host could not show a cell of; null for any other trouble. */
export function hiddenSheetOf(error: unknown): string | null {
  const { hiddenSheet } = (error ?? {}) as { hiddenSheet?: unknown };
  return typeof hiddenSheet === 'string' ? hiddenSheet : null;
}

/** Whether an error says that the workbook is no longer as it was read. */
export function isOutdating(error: unknown): boolean {
  return ((error ?? {}) as { isOutdated?: unknown }).isOutdated === true;
}
