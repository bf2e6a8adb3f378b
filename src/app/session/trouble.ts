import { sentenceIn, type KeyOf, type Sentence } from '../../core/text';
import { sessionTexts } from '../messages/session';

const said = (key: KeyOf<typeof sessionTexts>): Sentence => sentenceIn(sessionTexts, key);

/** What the session says by itself. */
export const TROUBLES = {
  general: said('general'),
  noReason: said('noReason'),
  nothingToUndo: said('nothingToUndo'),
  noRecord: said('noRecord'),
  noMarker: said('noMarker'),
} as const;

/** A failure that already says what to do. */
export class SessionTrouble extends Error {
  constructor(readonly sentence: Sentence) {
    super(sentence.en);
  }
}

/** Any error as a sentence: its own when it brings one, else the general one. */
export function sentenceOf(error: unknown): Sentence {
  const { sentence } = (error ?? {}) as { sentence?: Partial<Sentence> };
  const isSentence = typeof sentence?.['zh-CN'] === 'string' && typeof sentence.en === 'string';
  return isSentence ? (sentence as Sentence) : TROUBLES.general;
}

/** The hidden sheet that a host could not show a cell of; null for any other trouble. */
export function hiddenSheetOf(error: unknown): string | null {
  const { hiddenSheet } = (error ?? {}) as { hiddenSheet?: unknown };
  return typeof hiddenSheet === 'string' ? hiddenSheet : null;
}
