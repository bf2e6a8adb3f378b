import { columnName } from '../model/address';
import type { Check } from './check';
import { KIND_NAMES, ROLE_NAMES } from './shared/role-names';
import { absent } from './shared/reasons';

/** JX002: a column a table needs that could not be told apart. */
export const column: Check = {
  code: 'JX002',
  id: 'column',
  severity: 'warning',
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
    notFound: {
      'zh-CN': {
        what: '{kind}中没有找到“{role}”列。',
        why: '依赖这一列的核查和计分没有进行。',
        fix: '手工指定“{role}”列；表中确实没有这一列的，可不处理。',
      },
      en: {
        what: 'No column "{roleEn}" was found in the {kindEn}.',
        why: 'Whatever rests on that column was neither checked nor scored.',
        fix: 'Map the column "{roleEn}" by hand; if the form has none, leave it.',
      },
    },
    ambiguous: {
      'zh-CN': {
        what: '{kind}中{columns}列都像“{role}”，无法分辨。',
        why: '依赖这一列的核查和计分没有进行，以免取错数。',
        fix: '手工指定哪一列是“{role}”，或改写表头使其各不相同。',
      },
      en: {
        what: 'In the {kindEn} each of the columns {columns} could be "{roleEn}".',
        why: 'Rather than take the wrong figures, nothing that rests on that column was checked or scored.',
        fix: 'Say which column is "{roleEn}", or head the columns so that they differ.',
      },
    },
  },
  *run({ recognition }) {
    for (const form of recognition.forms) {
      for (const { kind, doubts, sheet, headerBottom } of form.tables) {
        for (const { role, candidates, ref } of doubts) {
          const data = {
            kind: KIND_NAMES[kind]['zh-CN'],
            kindEn: KIND_NAMES[kind].en,
            role: ROLE_NAMES[role]['zh-CN'],
            roleEn: ROLE_NAMES[role].en,
            columns: candidates.map(columnName).join('、'),
          };
          const related = candidates.map((at) => ({ sheet, row: headerBottom, column: at }));
          yield { message: candidates.length === 0 ? 'notFound' : 'ambiguous', data, ref, related };
        }
      }
    }
    if (recognition.forms.length === 0) yield absent(recognition, NO_TABLE);
  },
};

const NO_TABLE = { 'zh-CN': '没有识别出表格', en: 'no table was recognised' };
