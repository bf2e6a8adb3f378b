import { refKey } from '../model/address';
import { isSameQuantity, precisionOf, printQuantity } from '../facts/agreement';
import { conceptKey } from '../facts/aliases';
import type { NamedFigure } from '../facts/fact-base';
import { yearOf } from '../facts/years';
import type { Check, CheckContext, FindingDraft } from './check';
import { type ExecutedShare, executedShares } from './shared/executed-share';
import { cellName, rateText, shortText } from './shared/format';
import { fundRates } from './shared/rates';
import { sameFigures } from './shared/same-figures';
import { isWholeCost } from './shared/whole-costs';

/**
 * JX503: the same quantity has two values in two tables.
 *
 * Figures are the same quantity when their names (with the known aliases) meet, they stand in different tables of forms
 * about the same department, year and project, and they are of one kind (money, rate or count). Values that agree within
 * rounding or in another money unit are the same. A figure quoted in a sentence is a weaker witness: a warning.
 */
export const crossTable: Check = {
  code: 'JX503',
  id: 'cross-table',
  severity: 'error',
  looksAtScores: false,
  docs: {
    'zh-CN': {
      what: '同一个数在两张表里填得不一样，如绩效指标的实际完成值与评分表引用的数、基础数据表的预算数与资金表的预算数。四舍五入和万元、元换算后相同的不提示；文字中引用的数不一致只作提醒。',
      why: '同一个数有两个值，评分依据就不能确定，审核时一定会被问哪个为准。',
      fix: '查原始账表，确定正确的数，把几处改成一致；确属口径不同的，在名称中写明。',
      basis: '绩效自评通知：自评表、基础数据表与决算报表同口径数据应当一致。',
    },
    en: {
      what: 'The same figure differs between two tables, such as an indicator’s actual value and the figure used for scoring, or a budget in the base data and in the funds table. Figures that agree after rounding or between 元 and 万元 are the same; one quoted in a sentence is only a warning.',
      why: 'A figure with two values is no basis for a score, and a reviewer will ask which one holds.',
      fix: 'Look up the accounts, settle the right figure and use it everywhere; where the two mean different things, say so in their names.',
      basis:
        'Notices on self-evaluation: figures of one kind agree between the forms, the base data and the final accounts.',
    },
  },
  messages: {
    money: {
      'zh-CN': {
        what: '“{name}”填{stated}，按{place}的执行数和预算数计算为{expected}，两处不一致。',
        why: '执行率由预算数和执行数得出，同一张表里只能有一个。',
        fix: '核对预算数、执行数和本指标的完成值，改正填错的一处。',
      },
      en: {
        what: '"{name}" is {stated}; the budget and the sum spent at {place} give {expected}.',
        why: 'The rate follows from the budget and what was spent; a form has only one.',
        fix: 'Compare budget, sum spent and the value of this indicator, and correct the wrong one.',
      },
    },
    tables: {
      'zh-CN': {
        what: '“{name}”这里是{stated}，{place}是{expected}，两处不一致。',
        why: '同一个数有两个值，评分依据无法确定。',
        fix: '查原始账表，把两处改成同一个数；口径不同的在名称中写明。',
      },
      en: {
        what: '"{name}" is {stated} here and {expected} in {place}.',
        why: 'A figure with two values is no basis for a score.',
        fix: 'Look up the accounts and use one figure in both; where they mean different things, say so in their names.',
      },
    },
    quoted: {
      'zh-CN': {
        what: '文字中说“{name}”是{stated}，{place}填的是{expected}，两处不一致。',
        why: '说明文字与表内数据不符，复核时无法采信。',
        fix: '核对后改正文字或表内数据；口径不同的写清楚。',
      },
      en: {
        what: 'The text gives "{name}" as {stated}, {place} as {expected}.',
        why: 'A note that contradicts the tables cannot be relied on.',
        fix: 'Correct the text or the table; where they mean different things, say so.',
      },
    },
  },
  reasons: {
    noFigures: { 'zh-CN': '工作簿中没有读出可比的数据', en: 'no figures were read that could be compared' },
    onePlace: { 'zh-CN': '没有同一个数在两张表里出现', en: 'no figure stands in two tables' },
  },
  *run(context) {
    const { recognition, facts } = context;
    let compared = 0;
    const seen = new Set<string>();
    for (const group of sameFigures(context)) {
      for (const [one, other] of pairs(group)) {
        compared++;
        if (isSameQuantity(one.quantity, other.quantity) || quotesTheRightRate(one, other, context)) continue;
        const key = [refKey(one.ref), refKey(other.ref)].sort().join('|');
        if (seen.has(key)) continue;
        seen.add(key);
        yield draftOf(one, other, isOfOwnRow(one, context) || isOfOwnRow(other, context));
      }
    }
    for (const share of executedShares(recognition)) {
      compared++;
      const draft = shareDraft(share);
      if (draft) yield draft;
    }
    if (compared === 0)
      yield facts.figures.length === 0 || recognition.forms.length === 0
        ? { notChecked: 'noFigures' }
        : { notChecked: 'onePlace' };
  },
};

/**
 * The figure of a group that the others are compared with is the finest one that stands in a table; only figures of other
 * tables are compared, because a table's own contradictions belong to the checks of that table.
 */
function pairs(group: readonly NamedFigure[]): [NamedFigure, NamedFigure][] {
  const tables = group.filter(({ origin }) => origin !== 'text');
  if (tables.length === 0) return [];
  const anchor = tables.reduce((best, one) =>
    precisionOf(one.quantity) > precisionOf(best.quantity) ? one : best,
  );
  return group.flatMap((one): [NamedFigure, NamedFigure][] =>
    one !== anchor && isOtherTable(one, anchor) ? [[one, anchor]] : [],
  );
}

function isOtherTable(one: NamedFigure, other: NamedFigure): boolean {
  if (refKey(one.ref) === refKey(other.ref)) return false;
  if (one.form !== other.form || one.origin === 'evidence') return true;
  return one.origin !== other.origin;
}

/** A sentence with the rate that the amounts give is right: that the rate's own cell is wrong, JX103 tells. */
function quotesTheRightRate(one: NamedFigure, other: NamedFigure, { recognition }: CheckContext): boolean {
  if (one.origin !== 'text' || other.origin !== 'funds' || other.form === null) return false;
  const { compared } = fundRates(recognition.forms[other.form]!, 'execution');
  const right = compared.find(({ rate }) => refKey(rate.ref) === refKey(other.ref))?.agreement.expected;
  return Boolean(right && isSameQuantity(one.quantity, { ...other.quantity, value: right, decimals: null }));
}

/** A figure that a row's explanation or note states under the row's own name: the scoring table's figure. */
function isOfOwnRow({ origin, form, ref, name }: NamedFigure, { recognition }: CheckContext): boolean {
  if (origin !== 'text' || form === null) return false;
  const own = recognition.forms[form];
  const year = own ? yearOf(recognition, own) : null;
  return (own?.indicators ?? []).some(
    (row) =>
      [row.explanation, row.deductionNote, row.completion].some((f) => f && refKey(f.ref) === refKey(ref)) &&
      conceptKey(row.name.text, year) === conceptKey(name, year),
  );
}

function draftOf(one: NamedFigure, other: NamedFigure, isOwn: boolean): FindingDraft {
  const isQuoted = one.origin === 'text';
  const stated = printQuantity(one.quantity);
  const expected = printQuantity(other.quantity);
  return {
    message: isQuoted ? 'quoted' : 'tables',
    data: { name: shortText(other.name), stated, expected, place: cellName(other.ref, one.ref) },
    ref: one.ref,
    related: [other.ref],
    stated,
    expected,
    severity:
      (isQuoted && (!isOwn || other.origin === 'indicator')) || isWholeCost(one.name) ? 'warning' : undefined,
  };
}

function shareDraft({ name, rate, spent, budget, agreement, isTasks }: ExecutedShare): FindingDraft | null {
  if (agreement.verdict !== 'inconsistent') return null;
  const stated = printQuantity(rate.quantity);
  const expected = rateText(agreement.nearest ?? agreement.expected!, rate.quantity.decimals);
  return {
    message: 'money',
    data: { name: shortText(name), stated, expected, place: cellName(spent.ref, rate.ref) },
    ref: rate.ref,
    related: [spent.ref, ...budget],
    stated,
    expected,
    severity: isTasks ? 'warning' : 'error',
  };
}
