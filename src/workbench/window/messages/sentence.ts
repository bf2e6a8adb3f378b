import { sentenceIn, type Sentence } from '../../../core/text';
import { messageTexts } from '../../../pane/messages/messages';

/** A message in both languages: it may outlive a change of language. */
export function sentence(key: keyof (typeof messageTexts)['en']): Sentence {
  return sentenceIn(messageTexts, key);
}
