import { saying, type KeyOf, type Saying } from '../../../core/text';
import { messageTexts } from '../../../pane/messages/messages';

/** What is told, and its words in every language: a message may outlive a change of language. */
export interface Told {
  /** Tells messages apart: of the same file each thing is told once. */
  readonly key: string;
  readonly words: Saying;
}

/** A message of the window's own. */
export function told(key: KeyOf<typeof messageTexts>): Told {
  return { key, words: saying(messageTexts, key) };
}
