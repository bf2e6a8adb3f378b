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
  proposals: 'Heading over figures of the text that the scores wait for. {count}.',
  proposal: 'One of them, with a box to tick. {name}: what is asked for; {value}: as the text writes it.',
  take: 'Button: the ticked ones are written to the sheet 评分依据.',
  source: 'Written as the source of such a figure. {number}: of the paragraph, from 1.',
  show: 'Label of the button of a finding, for screen readers. {quote}: the words of the text.',
} as const;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  title: '报告文字',
  intro:
    '把自评报告的文字粘贴到这里，核对其中的合计、占比、增减幅度和比率。打开了自评表的，也与表中数字核对。只在本机核对，勾选之前不写入表格。',
  paste: '报告文字',
  hint: '在 Word 中选中报告文字，复制后粘贴到这里',
  check: '核对文字',
  clean: '核对了 {count} 段，没有发现前后矛盾的数字。',
  found: '发现 {count} 处',
  paragraph: '第{number}段',
  proposals: '文字中有 {count} 项评分要用的数据',
  proposal: '{name}：{value}',
  take: '把勾选的写入评分依据',
  source: '报告文字第{number}段',
  show: '在文字中选中：{quote}',
};

const en: Record<Key, string> = {
  title: 'Report text',
  intro:
    'Paste the text of the report here to have its sums, shares, changes and rates checked. Figures of the open workbook are compared too. It stays on this machine, and nothing is written before you tick it.',
  paste: 'Text of the report',
  hint: 'Select the text in Word, copy it and paste it here',
  check: 'Check the text',
  clean: '{count} paragraphs were checked; no figures contradict each other.',
  found: '{count} found',
  paragraph: 'Paragraph {number}',
  proposals: '{count} figures that the scores need were found in the text',
  proposal: '{name}: {value}',
  take: 'Write the ticked ones to 评分依据',
  source: 'Report text, paragraph {number}',
  show: 'Select in the text: {quote}',
};

export const reportTextTexts: Texts<Key> = { 'zh-CN': zhCN, en };
