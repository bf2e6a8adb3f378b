import { isShareOfWhole } from './shared/shares';
import type { CellRef } from '../model/address';
import type { Field } from '../model/figure';
import type { Form, IndicatorRow } from '../model/form';
import { ONE, ZERO, compare, signOf } from '../number/exact';
import { type Quantity, parseQuantity } from '../number/quantity';
import { MONEY_UNITS } from '../number/units';
import { columnUnit } from '../scoring/targets/target-text';
import { withUnit } from '../scoring/targets/units';
import type { Check } from './check';
import { amountText, shortText } from './shared/format';
import { rowsWithValues, nameOf } from './shared/indicator-rows';
import { type Known, isKnown } from './shared/money';
import { absent } from './shared/reasons';

/** JX201: a value outside what its kind can be. */
export const indicatorRange: Check = {
  code: 'JX201',
  id: 'indicator-range',
  severity: 'error',
  looksAtScores: false,
  docs: {
    'zh-CN': {
      what: '数值超出了可能的范围：满意度、覆盖率、合格率、及时率等占比类指标大于100%或小于0，次数、人数等数量为负，预算数、执行数为负。完成率、执行率、增长率可以超过100%，增减率和调整数可以为负，不在此列。',
      why: '不可能出现的数值一定是填写错误，据此计算的完成率和得分都不可用。',
      fix: '核对原始数据后改正；小数点、百分号填错的，一并改正。',
      basis: '指标定义：部分占总体的比例在0至100%之间；数量和金额不为负。',
    },
    en: {
      what: 'A value cannot be: a share such as satisfaction, coverage, pass rate or timeliness over 100% or under 0, a negative count, a negative budget or amount spent. Completion, execution and growth rates may exceed 100%, rates of change and adjustments may be negative; they are left out.',
      why: 'An impossible value is a slip, and whatever is worked out from it is void.',
      fix: 'Correct it from the source data; look at the decimal point and the percent sign.',
      basis:
        'By definition a share of a whole lies between 0 and 100%, and counts and amounts are not negative.',
    },
  },
  messages: {
    share: {
      'zh-CN': {
        what: '“{name}”填写为“{stated}”，超出了0～100%的范围。',
        why: '占比类指标不可能大于100%或小于0，必是填写错误。',
        fix: '核对原始数据，改正数值或小数点、百分号。',
      },
      en: {
        what: '"{name}" is stated as "{stated}", outside 0 to 100%.',
        why: 'A share cannot be more than the whole or less than nothing, so this is a slip.',
        fix: 'Correct the value, its decimal point or its percent sign from the source data.',
      },
    },
    count: {
      'zh-CN': {
        what: '“{name}”填写为“{stated}”，数量不可能为负。',
        why: '负的数量必是填写错误。',
        fix: '核对原始数据后改正；“－”是连接号的，请删去。',
      },
      en: {
        what: '"{name}" is stated as "{stated}"; a count cannot be negative.',
        why: 'A negative count is a slip.',
        fix: 'Correct it from the source data; delete the "－" if it was a dash.',
      },
    },
    money: {
      'zh-CN': {
        what: '“{name}”{head}为{stated}，预算数和执行数不可能为负。',
        why: '负的金额会使合计数和执行率算错。',
        fix: '核对决算数据后改正；冲销、调减请填在调整数一栏。',
      },
      en: {
        what: '"{name}" ({head}) is {stated}; a budget or an amount spent cannot be negative.',
        why: 'A negative amount makes the total and the execution rate wrong.',
        fix: 'Correct it from the accounts; reductions belong in the adjustment column.',
      },
    },
  },
  reasons: {
    nothingToCompare: { 'zh-CN': '表中没有可核对的数值', en: 'the form has no values to look at' },
  },
  *run(context) {
    const { recognition } = context;
    let looked = 0;
    for (const measured of rowsWithValues(context)) {
      const { row, reading } = measured;
      for (const field of [row.target, row.actual]) {
        const own = field && quantityOf(field, row);
        if (!own) continue;
        const quantity =
          (own.unit === null && (field === row.actual ? reading.actual : reading.target)) || own;
        looked++;
        const message = faultOf(row, quantity);
        if (!message) continue;
        const data = { name: nameOf(measured), stated: field.text.trim() };
        const expected = message === 'share' ? '0–100%' : '≥0';
        yield { message, data, ref: field.ref, related: [row.name.ref], stated: data.stated, expected };
      }
    }
    for (const form of recognition.forms) {
      for (const { figure, name, head, label } of amountsOf(form)) {
        looked++;
        if (figure.value.compare(ZERO) >= 0) continue;
        const stated = amountText(figure.value, figure.unit);
        const data = { name: shortText(name), head: shortText(head), stated };
        yield { message: 'money', data, ref: figure.ref, related: [label], stated, expected: '≥0' };
      }
    }
    if (looked === 0) yield absent(recognition, 'nothingToCompare');
  },
};

/** The one number of a cell, with the sign that may stand before it (≥105%), in the unit of its column. */
function quantityOf({ text }: Field, { unit }: IndicatorRow): Quantity | null {
  const quantity = parseQuantity(text.replace(/^\s*[≥≤＞＜><=＝≧≦]+\s*/, ''));
  const column = quantity?.unit === null ? columnUnit(unit?.text) : null;
  return quantity && column ? withUnit(quantity, column) : quantity;
}

function faultOf({ name, target }: IndicatorRow, { value, unit }: Quantity): 'share' | 'count' | null {
  const isBelow = signOf(value) < 0;
  const isRate = unit === '%' || unit === '‰';
  if (!isBelow && !(isRate && compare(value, ONE) > 0)) return null;
  const words = name.text;
  const isChange = /增长|增幅|变动|变化|升降|同比|环比|增减|下降|减少|降低|差|调整|温|水位|净/.test(
    words + (target?.text ?? ''),
  );
  if (isRate) return isShareOfWhole(words) || (isBelow && isPlainRate(words) && !isChange) ? 'share' : null;
  if (unit === null || isChange || MONEY_UNITS.has(unit) || /[℃度米]/.test(unit)) return null;
  return 'count';
}

/** A rate of something done, had or reached, which is never negative. */
function isPlainRate(words: string): boolean {
  return (
    /(?:率|满意度|比例|占比|比重|进度)(?:[（(][^（）()]*[)）])?$/.test(words) &&
    !/收益|利润|盈利|回报|偏差|偏离|节约|增值|增速|增加|提升|提高|上升|浮动|涨/.test(words)
  );
}

interface Amount {
  readonly figure: Known;
  readonly name: string;
  readonly head: string;
  readonly label: CellRef;
}

function* amountsOf(form: Form): Iterable<Amount> {
  for (const row of form.funds) {
    for (const role of ['initialBudget', 'annualBudget', 'spent'] as const) {
      const figure = row[role];
      const head = form.tables[row.table]?.heads[role]?.text ?? '';
      if (isKnown(figure)) yield { figure, name: row.label.text, head, label: row.label.ref };
    }
  }
  for (const { name, amounts } of form.tasks) {
    for (const { figure, head } of amounts) {
      if (isKnown(figure)) yield { figure, name: name.text, head, label: name.ref };
    }
  }
}
