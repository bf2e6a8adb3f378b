import type { Texts } from '../../core/text';

/** What the translator should know of each text. */
export const notes = {
  'copies.made': 'A copy that was made of a file. {file}; {output}; {cells}: how many differ.',
  'copies.dry': 'The same in a dry run.',
  'copies.left': 'A file that no copy was made of. {file}; {why}: sentence.',
  'copies.done': 'Last line. {folder}; {made}: copies; {left}: files without one.',
  'copies.dryDone': 'Last line of a dry run. {made}; {left}.',
  'copies.report': 'Why: the file is a report in words.',
  'copies.noForm': 'Why: no form was recognised.',
  'copies.internal': 'Why: something nobody thought of. {why}: technical.',
} as const;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  'copies.made': '{file} → {output}（{cells} 个单元格）',
  'copies.dry': '{file}：{cells} 个单元格',
  'copies.left': '{file}：没有生成。{why}',
  'copies.done': '已写入 {folder}：{made} 个副本；{left} 个文件没有生成。',
  'copies.dryDone': '试算，未写入文件：可以生成 {made} 个副本，{left} 个文件不能。',
  'copies.report': '这是报告，只核查，不写入。',
  'copies.noForm': '没有认出自评表。请确认文件是自评表，表头（指标、分值、得分等）齐全。',
  'copies.internal': '处理时出错（{why}）。请单独处理这个文件再试；仍不行，请把这句话反馈给维护者。',
};

const en: Record<Key, string> = {
  'copies.made': '{file} → {output} ({cells} cells)',
  'copies.dry': '{file}: {cells} cells',
  'copies.left': '{file}: not made. {why}',
  'copies.done': '{folder} written: {made} copies; {left} files have none.',
  'copies.dryDone': 'Dry run, no file written: {made} copies could be made, {left} could not.',
  'copies.report': 'It is a report, which is checked and never written to.',
  'copies.noForm':
    'No form was recognised. Is it a self-evaluation form, with its heads (indicators, weights, scores …)?',
  'copies.internal':
    'It failed ({why}). Try this file alone; if that does not help, please report this sentence.',
};

/** What is said of copies of many files. */
export const copiesTexts: Texts<Key> = { 'zh-CN': zhCN, en };
