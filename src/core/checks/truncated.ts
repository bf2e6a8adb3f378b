import type { Check, FindingDraft } from './check';
import { amountText, rateText, shortText } from './shared/format';
import { type RateCheck, fundRates } from './shared/rates';
import { absent } from './shared/reasons';

/** JX405: a rate that agrees with its figures only when it is cut off instead of rounded. */
export const truncated: Check = {
  code: 'JX405',
  id: 'truncated',
  severity: 'warning',
  looksAtScores: false,
  looksAtActuals: false,
  docs: {
    'zh-CN': {
      what: '填写的比率与金额的差异，只能用“直接舍去尾数”解释，如99.995%写成99.99%。',
      why: '比率一般按四舍五入保留小数；舍去尾数会使比率偏小，在分档计分的临界处可能影响得分。',
      fix: '按四舍五入重填比率。',
      basis:
        '《数值修约规则与极限数值的表示和判定》（GB/T 8170）及财务报表惯例：比率按四舍五入保留两位小数。',
    },
    en: {
      what: 'A stated rate differs from its amounts in a way that only cutting off the last digits explains: 99.995% written as 99.99%.',
      why: 'Rates are rounded half up; cutting off makes them smaller and may cost points at the edge of a band.',
      fix: 'Enter the rate rounded half up.',
      basis:
        'GB/T 8170 on the rounding of numerical values, and the custom of financial statements: rates are rounded to two decimals.',
    },
  },
  messages: {
    cut: {
      'zh-CN': {
        what: '“{name}”的{kind}填写为{stated}，{numerator}÷{denominator}四舍五入应为{expected}，填写的数是直接舍去尾数得到的。',
        why: '比率应四舍五入，舍去尾数会使比率偏小。',
        fix: '把比率改为{expected}。',
      },
      en: {
        what: 'The {kind} of "{name}" is {stated}; {numerator} ÷ {denominator} rounds to {expected}: the stated rate was cut off.',
        why: 'Rates are rounded; cutting off makes them smaller than they are.',
        fix: 'Enter {expected}.',
      },
    },
  },
  reasons: {
    noRate: { 'zh-CN': '表中没有可核对的比率', en: 'the form has no rate to compare' },
  },
  *run({ recognition }) {
    let compared = 0;
    for (const form of recognition.forms) {
      for (const kind of ['execution', 'adjustment'] as const) {
        for (const rate of fundRates(form, kind).compared) {
          compared++;
          const { verdict, agreesTruncated } = rate.agreement;
          if (verdict === 'inconsistent' && agreesTruncated) {
            yield draftOf(rate, form.tables[rate.row.table]?.heads[`${kind}Rate`]?.text ?? '');
          }
        }
      }
    }
    if (compared === 0) yield absent(recognition, 'noRate');
  },
};

function draftOf(
  { row, rate, figures, agreement, numerator, denominator, unit }: RateCheck,
  head: string,
): FindingDraft {
  const stated = rateText(rate.value, rate.decimals);
  const expected = rateText(agreement.nearest!, rate.decimals);
  const data = {
    name: shortText(row.label),
    kind: shortText(head),
    stated,
    expected,
    numerator: amountText(numerator, unit),
    denominator: amountText(denominator, unit),
  };
  return { message: 'cut', data, ref: rate.ref, related: figures.map(({ ref }) => ref), stated, expected };
}
