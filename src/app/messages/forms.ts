import type { TableKind } from '../../core/model/form';
import type { Texts } from '../../core/text';

/** When each is said, for the translator: kinds of tables, in a list that stands for the name of a form; and a report. */
export const notes = {
  funds: 'A table of funds.',
  tasks: 'A table of main tasks (主要任务).',
  indicators: 'A table of indicators without scores.',
  scoring: 'A table of indicators with points and scores.',
  baseData: 'A table of base data (基础数据表).',
  report: 'In the table of files, where the form is named: the file is a report in words.',
} as const satisfies Record<TableKind | 'report', string>;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  funds: '资金表',
  tasks: '任务表',
  indicators: '指标表',
  scoring: '评分表',
  baseData: '基础数据表',
  report: '文字报告',
};

const en: Record<Key, string> = {
  funds: 'funds',
  tasks: 'tasks',
  indicators: 'indicators',
  scoring: 'scoring',
  baseData: 'base data',
  report: 'report',
};

/** What the tables of a form, and reports, are called. */
export const formTexts: Texts<Key> = { 'zh-CN': zhCN, en };
