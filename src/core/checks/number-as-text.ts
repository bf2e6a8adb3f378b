import { columnName } from '../model/address';
import type { Form } from '../model/form';
import type { Check, FindingDraft } from './check';
import { type FormFigure, figuresOf } from './shared/figures';
import { isKnown } from './shared/money';

/** JX402: numbers stored as text in a column that Excel is to add up; one finding a column. */
export const numberAsText: Check = {
  code: 'JX402',
  id: 'number-as-text',
  severity: 'info',
  docs: {
    'zh-CN': {
      what: '分值、得分或金额栏中，数字以文本形式存放。带单位的文字（如“15期”）不在此列。',
      why: 'Excel的求和公式会跳过文本，合计数会少算。',
      fix: '选中这些单元格，用“转换为数字”或重新录入。',
      basis: 'Excel的SUM函数不计入文本格式的数字。',
    },
    en: {
      what: 'In a column of points, scores or amounts, numbers are stored as text. Words with a unit ("15期") are passed over.',
      why: 'A SUM formula leaves text out, so the total comes out too small.',
      fix: 'Select the cells and convert them to numbers, or enter them again.',
      basis: 'The SUM function of Excel does not count numbers stored as text.',
    },
  },
  messages: {
    text: {
      'zh-CN': {
        what: '{column}列有{count}个数字以文本形式存放（如“{text}”）。',
        why: '求和公式会跳过这些单元格，合计会少算。',
        fix: '选中后“转换为数字”，或重新录入。',
      },
      en: {
        what: 'Column {column} holds {count} numbers stored as text (such as "{text}").',
        why: 'A SUM formula leaves these cells out.',
        fix: 'Convert them to numbers, or enter them again.',
      },
    },
  },
  *run({ recognition }) {
    for (const form of recognition.forms) yield* columnDrafts(form);
    if (recognition.forms.length === 0) yield { notChecked: 'noForm' };
  },
};

const PURE_NUMBER = /^\s*[-+－]?[\d０-９][\d０-９,，.]*\s*$/;

function* columnDrafts(form: Form): Iterable<FindingDraft> {
  const columns = new Map<string, FormFigure[]>();
  for (const one of figuresOf(form)) {
    const { figure, summed } = one;
    if (!summed || !figure.isText || !isKnown(figure) || !PURE_NUMBER.test(figure.text)) continue;
    const key = `${summed}:${figure.ref.column}`;
    const column = columns.get(key);
    if (column) column.push(one);
    else columns.set(key, [one]);
  }
  for (const cells of columns.values()) {
    const [first, ...others] = [...cells].sort((one, other) => one.figure.ref.row - other.figure.ref.row);
    const { ref, text } = first!.figure;
    const data = { column: columnName(ref.column), count: cells.length, text: text.trim() };
    yield { message: 'text', data, ref, related: others.map(({ figure }) => figure.ref), stated: data.text };
  }
}
