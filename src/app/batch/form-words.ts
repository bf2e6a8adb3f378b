import { PUNCTUATION, type EveryLanguage, type Language } from '../../core/text';
import type { TableKind } from '../../core/model/form';

const WORDS: EveryLanguage<Readonly<Record<TableKind, string>>> = {
  'zh-CN': {
    funds: '资金表',
    tasks: '任务表',
    indicators: '指标表',
    scoring: '评分表',
    baseData: '基础数据表',
  },
  en: { funds: 'funds', tasks: 'tasks', indicators: 'indicators', scoring: 'scoring', baseData: 'base data' },
};

/** The kinds of tables that make up a form nobody has named: 资金表、指标表. */
export function kindText(kinds: readonly TableKind[], language: Language): string {
  return kinds.map((kind) => WORDS[language][kind]).join(PUNCTUATION[language].list);
}
