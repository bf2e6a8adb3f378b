import { refKey } from '../model/address';
import type { Form, Recognition } from '../model/form';
import type { Quantity } from '../number/quantity';
import { isSameQuantity, precisionOf, printQuantity } from '../facts/agreement';
import { conceptKey } from '../facts/aliases';
import type { NamedFigure } from '../facts/fact-base';
import { figureIndex, formsInScope } from '../facts/figure-index';
import { nameKey, plainKey } from '../facts/names';
import { yearOf } from '../facts/years';
import { findQuantities } from '../number/quantity';
import { isRateUnit, MONEY_UNITS } from '../number/units';
import { readRow } from '../scoring/targets';
import type { Check, CheckContext, FindingDraft, NotChecked } from './check';
import { type ExecutedShare, executedShares } from './shared/executed-share';
import { cellName, rateText, shortText } from './shared/format';
import { fundRates } from './shared/rates';

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
  *run(context) {
    const { recognition, facts } = context;
    let compared = 0;
    const seen = new Set<string>();
    for (const group of sameNamed(context)) {
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
      yield facts.figures.length === 0 || recognition.forms.length === 0 ? NO_FIGURES : ONE_PLACE;
  },
};

/** Figures under one name about the same thing, by form in reading order. */
function* sameNamed(context: CheckContext): Iterable<NamedFigure[]> {
  const { recognition, facts } = context;
  for (const found of figureIndex(facts, recognition).figures.values()) {
    if (found.length < 2) continue;
    const firm = found.filter((one) => one.form !== null && !one.isRemark && !isVague(one));
    if (firm.length < 2) continue;
    const rest = new Set(firm);
    const ofForm = byForm(firm);
    for (const figure of firm) {
      if (!rest.has(figure)) continue;
      const scope = formsInScope(recognition, figure.form!);
      const near = [...scope].sort((one, other) => one - other).flatMap((form) => ofForm.get(form) ?? []);
      const group = near.filter((one) => rest.has(one) && kindOf(one) === kindOf(figure));
      for (const one of group) rest.delete(one);
      if (group.length > 1) yield group;
    }
  }
  yield* finalAccounts(context);
  yield* conflicts(context);
  yield* statedTwice(context);
  yield* wholeCosts(context);
  yield* slipsOfDigits(context);
  yield* projectAmounts(context);
}

/** Figures by their form, which come in its order. */
function byForm(figures: readonly NamedFigure[]): ReadonlyMap<number, readonly NamedFigure[]> {
  const lists = new Map<number, NamedFigure[]>();
  for (const figure of figures) {
    const known = lists.get(figure.form!);
    if (known) known.push(figure);
    else lists.set(figure.form!, [figure]);
  }
  return lists;
}

/** The department's final accounts in the base data (决算数) and its expenditure in the funds table (全年执行数). */
function* finalAccounts({ recognition, facts }: CheckContext): Iterable<NamedFigure[]> {
  const { figures } = figureIndex(facts, recognition);
  for (const [key, found] of figures) {
    const spentKey = key === FINAL ? SPENT : key.endsWith('决算') ? key.slice(0, -2) + SPENT : null;
    const spent = spentKey && figures.get(spentKey)?.filter(({ origin }) => origin === 'funds');
    if (!spent) continue;
    for (const datum of found) {
      if (datum.origin !== 'baseData') continue;
      const scope = formsInScope(recognition, datum.form!);
      for (const fund of spent) if (scope.has(fund.form!)) yield [datum, fund];
    }
  }
}

const SPENT = conceptKey('全年执行数');
const FINAL = conceptKey('决算支出');

/** Figures that a standard asked for and that could not be chosen between. */
function* conflicts({ scores, facts }: CheckContext): Iterable<NamedFigure[]> {
  for (const { isConflict, candidates } of scores.missing) {
    if (!isConflict) continue;
    const cells = new Set(candidates.flatMap(({ ref }) => (ref ? [refKey(ref)] : [])));
    const names = new Set(candidates.map(({ name }) => name));
    const found = facts.figures.filter(({ ref, name }) => cells.has(refKey(ref)) && names.has(name));
    if (found.length > 1) yield found;
  }
}

/** Rows of 评分依据 that give one figure two values. */
function* statedTwice({ facts }: CheckContext): Iterable<NamedFigure[]> {
  const rows = new Map<string, NamedFigure[]>();
  for (const figure of facts.figures) {
    if (figure.origin !== 'evidence') continue;
    const key = plainKey(figure.name);
    rows.set(key, [...(rows.get(key) ?? []), figure]);
  }
  for (const found of rows.values()) if (found.length > 1) yield found;
}

/** Names of a project's whole cost; the cost of a part, or of one thing, is another figure. */
const WHOLE_COST =
  /^(?:项目|工程|活动|预算)?(?:总成本|成本总额|总费用|总支出|总经费)(?:控制)?(?:数|额)?$|^项目(?:成本|经费|费用|支出)(?:控制)?(?:数|总额|总数)?$/;

function isWholeCost(name: string): boolean {
  return WHOLE_COST.test(
    name
      .trim()
      .replace(/^\s*(?:指标)?\s*\d+\s*[.、：:]\s*/, '')
      .replace(/[（(][^）)]*[)）]/g, ''),
  );
}

/** An indicator that is the whole cost of a project, and the sum that was spent on it. */
function* wholeCosts({ recognition }: CheckContext): Iterable<NamedFigure[]> {
  for (const [index, form] of recognition.forms.entries()) {
    const totals = form.funds.filter(({ role }) => role === 'total');
    const spent = totals.length === 1 ? totals[0]!.spent : null;
    if (!spent?.value || form.scope === 'department') continue;
    for (const row of form.indicators) {
      const name = row.name.text.trim();
      const { actual } = readRow(row, form.year?.value);
      const isSum = actual?.unit && MONEY_UNITS.has(actual.unit);
      if (!isSum || !row.actual || !isWholeCost(name)) continue;
      yield [
        { name, quantity: actual, ref: row.actual.ref, origin: 'indicator', form: index },
        { name, quantity: quantityOf(spent), ref: spent.ref, origin: 'funds', form: index },
      ];
    }
  }
}

/** Shorter numbers are alike by chance. */
const FEWEST_DIGITS = 4;

/** A row's own result told again in its note with a slip: 16242人次 and 16424人次. */
function* slipsOfDigits({ recognition }: CheckContext): Iterable<NamedFigure[]> {
  for (const [index, form] of recognition.forms.entries()) {
    for (const row of form.indicators) {
      const { actual, target } = readRow(row, form.year?.value);
      if (!actual?.unit || !row.actual || digitsOf(actual.text).length < FEWEST_DIGITS) continue;
      for (const field of [row.deviationReason, row.deductionNote, row.completion]) {
        if (!field || refKey(field.ref) === refKey(row.actual.ref)) continue;
        const slip = slipIn(field.text, actual, target);
        if (!slip) continue;
        const name = row.name.text.trim();
        yield [
          { name, quantity: slip, ref: field.ref, origin: 'text', form: index },
          { name, quantity: actual, ref: row.actual.ref, origin: 'indicator', form: index },
        ];
      }
    }
  }
}

/** Words by which a clause speaks of another year, a goal or a part. */
const OF_OTHER = /上年|去年|同期|同比|20\d\d年|目标|计划|任务|其中|比|较|超|少|差/;

function slipIn(text: string, actual: Quantity, target: Quantity | null): Quantity | null {
  const clauses = text.split(/[，,。；;\n]/).filter((clause) => !OF_OTHER.test(clause));
  const found = clauses.flatMap((clause) => findQuantities(clause).map(({ quantity }) => quantity));
  if (found.some((one) => isSameQuantity(one, actual))) return null;
  return (
    found.find(
      (one) =>
        one.unit === actual.unit &&
        isSlip(digitsOf(one.text), digitsOf(actual.text)) &&
        !(target && isSameQuantity(one, target)),
    ) ?? null
  );
}

const digitsOf = (text: string) => text.replace(/[^\d]/g, '');

/** As many digits, beginning alike. */
function isSlip(one: string, other: string): boolean {
  return one !== other && one.length === other.length && one.slice(0, 2) === other.slice(0, 2);
}

/** A project's spending in the department's base data and in the project's own form. */
function* projectAmounts({ recognition }: CheckContext): Iterable<NamedFigure[]> {
  const projects = recognition.forms.flatMap((form, index) => projectSpent(form, index));
  if (projects.length === 0) return;
  for (const [index, form] of recognition.forms.entries()) {
    const year = yearOf(recognition, form);
    for (const { labels, figure } of form.baseData) {
      const [first = '', measure = ''] = labels;
      if (!figure.value || !/决算|执行|支出/.test(measure) || nameKey(measure, year).startsWith('上年'))
        continue;
      const name = nameKey(first, year);
      const project = projects.find((one) => nameKey(one.name, year) === name);
      if (!project || !isSameYear(recognition, index, project.form!)) continue;
      yield [
        { name: first, quantity: quantityOf(figure), ref: figure.ref, origin: 'baseData', form: index },
        project,
      ];
    }
  }
}

function projectSpent(form: Form, index: number): NamedFigure[] {
  const spent = form.funds.find(({ role }) => role === 'total')?.spent;
  if (form.scope !== 'project' || !form.projectName || !spent?.value) return [];
  const name = form.projectName.text;
  return [{ name, quantity: quantityOf(spent), ref: spent.ref, origin: 'funds', form: index }];
}

function isSameYear(recognition: Recognition, one: number, other: number): boolean {
  const years = [one, other].map((index) => yearOf(recognition, recognition.forms[index] ?? null));
  return years[0] === null || years[1] === null || years[0] === years[1];
}

function quantityOf(figure: Form['baseData'][number]['figure']): Quantity {
  return { value: figure.value!, unit: figure.unit, decimals: figure.decimals, text: figure.text };
}

/** Names too short or too general to tell what they are about. */
function isVague({ name }: NamedFigure): boolean {
  return nameKey(name).length < 3;
}

function kindOf({ quantity, origin }: NamedFigure): string {
  if (isRateUnit(quantity.unit)) return 'rate';
  return quantity.unit ?? (origin === 'funds' ? '万元' : '');
}

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

const NO_FIGURES: NotChecked = {
  notChecked: { 'zh-CN': '工作簿中没有读出可比的数据', en: 'no figures were read that could be compared' },
};
const ONE_PLACE: NotChecked = {
  notChecked: {
    'zh-CN': '没有同一个数在两张表里出现',
    en: 'no figure stands in two tables',
  },
};
