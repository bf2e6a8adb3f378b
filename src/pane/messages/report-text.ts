import type { Texts } from '../../core/text';

/** What the translator should know of each text. */
export const notes = {
  title: 'Heading of the page to paste a report into, and the button that leads there.',
  intro: 'What the page does.',
  paste: 'Label of the field for the text.',
  hint: 'Inside the empty field.',
  check: 'Button: check the text.',
  clean: 'Nothing was found. {count}: paragraphs.',
  found: 'Heading over the list. {count}: findings.',
  paragraph: 'Where a finding stands. {number}: of the paragraph, from 1.',
  show: 'Label of the button of a finding, for screen readers. {quote}: the words of the text.',
} as const;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  title: '报告文字',
  intro: '把自评报告的文字粘贴到这里，核对其中的合计、占比、增减幅度和比率。只在本机核对，不写入表格。',
  paste: '报告文字',
  hint: '在 Word 中选中报告文字，复制后粘贴到这里',
  check: '核对文字',
  clean: '核对了 {count} 段，没有发现前后矛盾的数字。',
  found: '发现 {count} 处',
  paragraph: '第{number}段',
  show: '在文字中选中：{quote}',
};

const en: Record<Key, string> = {
  title: 'Report text',
  intro:
    'Paste the text of the report here to have its sums, shares, changes and rates checked. It stays on this machine, and nothing is written to the workbook.',
  paste: 'Text of the report',
  hint: 'Select the text in Word, copy it and paste it here',
  check: 'Check the text',
  clean: '{count} paragraphs were checked; no figures contradict each other.',
  found: '{count} found',
  paragraph: 'Paragraph {number}',
  show: 'Select in the text: {quote}',
};

export const reportTextTexts: Texts<Key> = { 'zh-CN': zhCN, en };
