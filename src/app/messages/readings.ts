import type { Texts } from '../../core/text';

/** What the translator should know of each text. */
export const notes = {
  note: 'In the column 说明 of the sheet 评分口径; {why}: why the standard is not proven.',
  choices: 'Behind that; {choices}: numbered wordings, each on a line of its own.',
} as const;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  note: '涉及{files}个文件，共{points}分；指标：{names}。{why}',
  choices: '可选：{choices}',
};

const en: Record<Key, string> = {
  note: '{files} files, {points} points; indicators: {names}. {why}',
  choices: 'Choices: {choices}',
};

/** What stands in a sheet 评分口径 that is to be filled. */
export const readingsTexts: Texts<Key> = { 'zh-CN': zhCN, en };
