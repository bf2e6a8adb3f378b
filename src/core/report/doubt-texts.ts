import type { Texts } from '../text';

/** What the translator should know of each text. */
export const notes = {
  judgement: 'Why a standard is not proven; {words} are quoted clauses.',
  sum: 'Why a standard is not proven: its parts do not add up.',
  none: 'Why a standard is not proven: a figure without a band, with the clauses beside it.',
  two: 'Why a standard is not proven: a figure with two bands.',
  meeting: 'Why a standard is not proven: two bands end at one figure.',
} as const;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  judgement: '没有读懂或需要人工判断：{words}',
  sum: '各分项合计{sum}分，与分值{max}分不等',
  none: '{figure}为{shown}时没有一档适用（{clauses}）',
  two: '{figure}为{shown}时有两档同时适用、得分不同（{clauses}）',
  meeting: '没有写明{shown}属于哪一档（{clauses}）',
};

const en: Record<Key, string> = {
  judgement: 'not understood, or for a person to judge: {words}',
  sum: 'the parts make {sum} points, the indicator has {max}',
  none: 'no band holds when {figure} is {shown} ({clauses})',
  two: 'two bands with different scores hold when {figure} is {shown} ({clauses})',
  meeting: 'it does not say which band takes {shown} in ({clauses})',
};

/** Why a standard could not be proven. */
export const doubtTexts: Texts<Key> = { 'zh-CN': zhCN, en };
