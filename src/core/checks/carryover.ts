import type { CellRef } from '../model/address';
import type { Field, Figure } from '../model/figure';
import type { BaseDatum, Form, FundRow } from '../model/form';
import { type Stated, intervalOf } from '../number/agreement';
import { type Exact, ZERO, powerOfTen } from '../number/exact';
import { parseQuantity } from '../number/quantity';
import type { Check, FindingDraft } from './check';
import { baseDataOf, fundsOf } from './shared/blocks';
import { amountText, shortText } from './shared/format';
import { type Known, budgetOf, comparable, inOneUnit, isKnown } from './shared/money';
import { absent } from './shared/reasons';

/** JX110: 结转结余 stated as 0 although budget − spent is not. */
export const carryover: Check = {
  code: 'JX110',
  id: 'carryover',
  severity: 'warning',
  looksAtScores: false,
  docs: {
    'zh-CN': {
      what: '结转结余填写为0，而预算数（收入）与执行数（支出）相减并不为0。资金表的结转结余栏、基础数据表的年末结转结余、指标中的结转结余和结转结余率都核对；写明“上年”的不在此列。',
      why: '结转结余率是常见的评分指标，漏报结转结余会多得分。',
      fix: '按决算报表补填结转结余；余额已由财政收回的，在说明栏注明。',
      basis:
        '《预算法》及部门决算报表勾稽关系：收入－支出＝年末结转结余；各地整体支出评分表的“结转结余率”指标。',
    },
    en: {
      what: 'A carryover is stated as 0 although the budget (income) less the amount spent is not. Looks at the carryover column of the funds, the year-end carryover of base data, and indicators of the carryover or its rate; last year’s carryover is left out.',
      why: 'The carryover rate is a common scored indicator; a carryover left out earns points that are not due.',
      fix: 'Enter the carryover of the final accounts; if the treasury took the rest back, say so.',
      basis:
        'Budget Law and the final accounts: income − expenditure = year-end carryover; the carryover-rate indicator of local scoring tables.',
    },
  },
  messages: {
    zero: {
      'zh-CN': {
        what: '“{name}”填写为{stated}，而{budget}－{spent}＝{expected}，尚有未支出的资金。',
        why: '结转结余与收支相减的结果不符，结转结余率的评分依据不足。',
        fix: '按决算数补填；余额已收回财政的，在说明中注明。',
      },
      en: {
        what: '"{name}" is stated as {stated}, but {budget} − {spent} = {expected}: money is left unspent.',
        why: 'A carryover that contradicts income less expenditure gives no ground for scoring the carryover rate.',
        fix: 'Enter the figure of the final accounts; if the rest was taken back, say so.',
      },
    },
  },
  reasons: {
    noCarryover: {
      'zh-CN': '表中没有可与收支核对的结转结余',
      en: 'the form has no carryover that could be compared with budget and spending',
    },
  },
  *run({ recognition }) {
    let compared = 0;
    for (const form of recognition.forms) {
      for (const claim of [...fundClaims(form), ...baseDataClaims(form), ...indicatorClaims(form)]) {
        compared++;
        const draft = draftOf(claim);
        if (draft) yield draft;
      }
    }
    if (compared === 0) yield absent(recognition, 'noCarryover');
  },
};

/** A stated carryover with what it should be. */
interface Claim {
  readonly field: Field;
  readonly stated: Exact;
  readonly name: string;
  readonly budget: Stated;
  readonly spent: Stated;
  readonly unit: string | null;
  readonly related: readonly CellRef[];
  /** The claim is a share of the budget: how small a share it may round to 0. */
  readonly shareRoundsTo0?: Exact;
}

function fundClaims(form: Form): Claim[] {
  return fundsOf(form).flatMap((row) => {
    const head = form.tables[row.table]?.heads.carryover?.text ?? '';
    if (!isKnown(row.carryover) || /上年|年初/.test(head)) return [];
    return claimOf(row.carryover, row.carryover.value, `${row.label.text}（${head}）`, row);
  });
}

/** An indicator of the carryover or its rate, against the form's own total of funds. */
function indicatorClaims(form: Form): Claim[] {
  const total = fundsOf(form).find(({ role }) => role === 'total');
  if (!total) return [];
  return form.indicators.flatMap(({ name, actual }) => {
    if (!actual || !/结转|结余/.test(name.text) || /上年|存量|变动|国库/.test(name.text)) return [];
    const quantity = parseQuantity(actual.text);
    if (!quantity) return [];
    const isShare = quantity.unit === '%' || /率/.test(name.text);
    const decimals = quantity.unit === '%' ? (quantity.decimals ?? 2) : 4;
    const shareRoundsTo0 = isShare ? powerOfTen(-decimals).div(2) : undefined;
    return claimOf(actual, quantity.value, name.text, total).map((claim) => ({ ...claim, shareRoundsTo0 }));
  });
}

function claimOf(field: Field, stated: Exact, name: string, row: FundRow): Claim[] {
  const budget = budgetOf(row);
  if (!budget || budget.kind === 'initial' || budget.kind === 'unadjusted' || !isKnown(row.spent)) return [];
  const pair = inOneUnit(row.spent, budget);
  const related = [...budget.figures, row.spent].map(({ ref }) => ref);
  return [{ field, stated, name, budget: pair.budget, spent: pair.spent, unit: pair.unit, related }];
}

/** 决算收入 − 决算支出 = 年末结转结余 of one section of a base-data table. */
function baseDataClaims(form: Form): Claim[] {
  return baseDataOf(form).flatMap((datum) => {
    const name = datum.labels[0] ?? '';
    if (!isKnown(datum.figure) || !/(?:年末|期末|本年).*(?:结转|结余)/.test(name)) return [];
    const income = sibling(form, datum, /^(?:本年)?(?:决算)?收入(?:合计|总计|决算数?)?$/);
    const spent = sibling(form, datum, /^(?:本年)?(?:决算)?支出(?:合计|总计|决算数?)?$/);
    if (!income || !spent) return [];
    const { stated, unit } = comparable([income, spent]);
    const related = [income.ref, spent.ref];
    const claim = { field: datum.figure, stated: datum.figure.value, name, unit, related };
    return [{ ...claim, budget: stated[0]!, spent: stated[1]! }];
  });
}

function sibling(form: Form, { table, labels }: BaseDatum, name: RegExp): Known | null {
  const section = labels[labels.length - 1];
  const found: Figure | undefined = baseDataOf(form).find(
    (one) =>
      one.table === table && one.labels[one.labels.length - 1] === section && name.test(one.labels[0] ?? ''),
  )?.figure;
  return isKnown(found) ? found : null;
}

function draftOf({
  field,
  stated,
  name,
  budget,
  spent,
  unit,
  related,
  shareRoundsTo0,
}: Claim): FindingDraft | null {
  if (!stated.equals(ZERO)) return null;
  if (intervalOf(budget).lo.compare(intervalOf(spent).hi) <= 0) return null;
  const rest = budget.value.sub(spent.value);
  if (shareRoundsTo0 && rest.compare(budget.value.mul(shareRoundsTo0)) < 0) return null;
  const data = {
    name: shortText(name),
    stated: field.text.trim(),
    budget: amountText(budget.value, unit),
    spent: amountText(spent.value, unit),
    expected: amountText(rest, unit),
  };
  return {
    message: 'zero',
    data,
    ref: field.ref,
    related,
    stated: data.stated,
    expected: data.expected,
    gap: data.expected,
  };
}
