import type { Texts } from '../../core/text';

/** What the translator should know of each text. */
export const notes = {
  title: 'Heading of the first-run guide.',
  intro: 'What the product does.',
  step1: 'First step, a heading.',
  step1Text: 'First step.',
  step2: 'Second step, a heading.',
  step2Text: 'Second step.',
  step3: 'Third step, a heading.',
  step3Text: 'Third step.',
  safe: 'Heading: what it never does.',
  safe1: 'What it never does.',
  safe2: 'What it never does.',
  safe3: 'What it never does.',
  start: 'Button: begin.',
} as const;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  title: '三步用好自评助手',
  intro: '帮您核对绩效自评表，按评分标准重算得分，写好扣分说明。',
  step1: '1. 打开自评表，看概览',
  step1Text: '自动认出表格，告诉您能不能上报，还有哪些地方要改。',
  step2: '2. 逐个处理问题',
  step2Text: '在“问题”里点一条，就会跳到对应的单元格，并说明为什么、怎么改。确实无误的，写明理由后忽略。',
  step3: '3. 一键重算得分',
  step3Text: '想先看清楚就点“先看改动”。写错了可以点“撤销上次写入”，关闭文件再打开也能撤销。',
  safe: '请放心',
  safe1: '核查只读取表格，只有您点了写入才会改动。',
  safe2: '单元格里的公式、您自己写的说明，不会被覆盖。',
  safe3: '不连外网，表格内容不会传出这台电脑所在的单位网络。',
  start: '开始使用',
};

const en: Record<Key, string> = {
  title: 'Three steps to a sound self-evaluation',
  intro: 'Checks self-evaluation forms, works scores out by their standards and writes the deduction notes.',
  step1: '1. Open a form and look at the overview',
  step1Text:
    'The form is recognised by itself; you see whether it may be submitted and what is to be mended.',
  step2: '2. Go through the findings',
  step2Text:
    'Choose one to go to its cell and read why it matters and how to mend it. What is right all the same can be ignored with a reason.',
  step3: '3. Recalculate the scores',
  step3Text:
    'Use “Preview changes” to see everything first. “Undo last write” takes it back, even after the file was closed and opened again.',
  safe: 'What it never does',
  safe1: 'Checking only reads; nothing changes until you choose to write.',
  safe2: 'Formulas and notes of your own are not overwritten.',
  safe3: 'Nothing is sent to the internet.',
  start: 'Begin',
};

export const guideTexts: Texts<Key> = { 'zh-CN': zhCN, en };
