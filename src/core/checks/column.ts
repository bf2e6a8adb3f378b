import { columnName } from '../model/address';
import type { Sentence } from '../text';
import type { Check } from './check';
import { KIND_NAMES, ROLE_NAMES } from './shared/role-names';
import { absent } from './shared/reasons';

/** JX002: a column a table needs that could not be told apart. */
export const column: Check = {
  code: 'JX002',
  id: 'column',
  severity: 'warning',
  looksAtScores: false,
  docs: {
    'zh-CN': {
      what: '表格所需的列（分值、得分、指标值、完成值等）没有找到，或有几列都像、无法分辨。',
      why: '列认错或没认出，依赖该列的核查和计分都不会进行。',
      fix: '手工指定该列，或把表头改成规范的名称。',
      basis: '本工具按表头文字识别各列；拿不准时不猜，请人指定。',
    },
    en: {
      what: 'A column that a table needs (points, score, target, actual …) was not found, or several columns could be meant.',
      why: 'Without it, no check and no score that rests on that column is worked out.',
      fix: 'Map the column by hand, or head it with the usual words.',
      basis: 'Columns are recognised by their headings; where that leaves a doubt, a person is asked.',
    },
  },
  messages: {
    unclear: {
      'zh-CN': {
        what: '{kind}的“{role}”列不能确定：{hint}。',
        why: '列认错会取错数，依赖这一列的核查和计分可能没有进行。',
        fix: '手工指定哪一列是“{role}”，或把表头改成规范、各不相同的名称。',
      },
      en: {
        what: 'It is not certain which column of the {kind} is "{role}": {hint}.',
        why: 'A wrong column gives wrong figures; whatever rests on it may not have been checked or scored.',
        fix: 'Say which column is "{role}", or head the columns with the usual words, each its own.',
      },
    },
  },
  reasons: {
    noTable: { 'zh-CN': '没有识别出表格', en: 'no table was recognised' },
  },
  *run({ recognition }) {
    for (const form of recognition.forms) {
      for (const { kind, doubts, sheet, headerBottom } of form.tables) {
        for (const { role, candidates, ref, isApart } of doubts) {
          if (isApart) continue;
          const hint = hintOf(candidates);
          const data = {
            kind: KIND_NAMES[kind],
            role: ROLE_NAMES[role],
            hint,
          };
          const related = candidates.map((at) => ({ sheet, row: headerBottom, column: at }));
          yield { message: 'unclear', data, ref, related };
        }
      }
    }
    if (recognition.forms.length === 0) yield absent(recognition, 'noTable');
  },
};

function hintOf(candidates: readonly number[]): Sentence {
  const columns = candidates.map(columnName);
  if (columns.length === 0) return { 'zh-CN': '没有找到这一列', en: 'none was found' };
  if (columns.length === 1) return { 'zh-CN': `可能是${columns[0]}列`, en: `it may be ${columns[0]}` };
  return { 'zh-CN': `${columns.join('、')}列都像`, en: `${columns.join(' and ')} could each be meant` };
}
