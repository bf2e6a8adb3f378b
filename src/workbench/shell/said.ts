import type { Sentence } from '../../hosts/workbook-host';
import { textIn } from '../../ui/texts/text';
import { workbenchTexts } from '../../ui/texts/workbench';

/** A text in both languages, for messages that outlive a change of language. */
export function said(key: keyof (typeof workbenchTexts)['en']): Sentence {
  return { 'zh-CN': textIn(workbenchTexts, 'zh-CN', key), en: textIn(workbenchTexts, 'en', key) };
}
