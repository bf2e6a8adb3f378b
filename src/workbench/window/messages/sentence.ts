import type { Sentence } from '../../../hosts/workbook-host';
import { textIn } from '../../../pane/messages/text';
import { messageTexts } from '../../../pane/messages/messages';

/** A message in both languages: it may outlive a change of language. */
export function said(key: keyof (typeof messageTexts)['en']): Sentence {
  return { 'zh-CN': textIn(messageTexts, 'zh-CN', key), en: textIn(messageTexts, 'en', key) };
}
