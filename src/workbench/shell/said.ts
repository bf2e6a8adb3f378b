import type { Sentence } from '../../hosts/workbook-host';
import { textIn } from '../../ui/texts/text';
import { messageTexts } from '../../ui/texts/messages';

/** A message in both languages: it may outlive a change of language. */
export function said(key: keyof (typeof messageTexts)['en']): Sentence {
  return { 'zh-CN': textIn(messageTexts, 'zh-CN', key), en: textIn(messageTexts, 'en', key) };
}
