import { readLabel } from '../layouts/labels';
import type { Form, FundRow } from '../model/form';
import { type Exact, ZERO } from '../number/exact';
import { intervalOf } from '../number/agreement';
import type { Check, FindingDraft, NotChecked } from './check';
import { moneyRowsOf } from './shared/task-money';
import { amountText, givesReason, rateText, shortText } from './shared/format';
import { budgetOf, inOneUnit, isKnown } from './shared/money';
import { absent } from './shared/reasons';
import { isSuspected, suspectedCells } from './shared/unit-slips';

/** JX105: spent more than the budget. */
export const executionOverBudget: Check = {
  code: 'JX105',
  id: 'execution-over-budget',
  severity: 'error',
  looksAtScores: false,
  looksAtActuals: false,
  docs: {
    'zh-CN': {
      what: '执行数大于预算数，即执行率超过100%。预算数为空的不核对；只有年初预算数、没有调整数的，可能是年中追加未反映，只作提醒。',
      why: '没有预算不得支出。执行数超过预算数，说明预算数未含追加或结转，或者金额填错。',
      fix: '核对执行数；有年中追加、上年结转的，把它计入全年预算数。',
      basis:
        '《中华人民共和国预算法》第十三条：各级政府、各部门、各单位的支出必须以经批准的预算为依据，未列入预算的不得支出。',
    },
    en: {
      what: 'The amount spent is more than the budget, an execution rate over 100%. Rows without a budget are not compared; where the form has only an initial budget, later additions may be missing from it and it is a warning.',
      why: 'Nothing may be spent without a budget. Spending more means that an addition or a carryover is missing from the budget, or that an amount is wrong.',
      fix: 'Compare the amount spent with the accounts; include additions and carryover in the budget of the year.',
      basis:
        'Budget Law of the People’s Republic of China, article 13: expenditure must rest on an approved budget.',
    },
  },
  messages: {
    over: {
      'zh-CN': {
        what: '“{name}”执行数{spent}，超过预算数{budget}，多出{gap}（执行率{rate}）。',
        why: '支出应以批复的预算为限，执行率超过100%会被退回核实。',
        fix: '核对执行数；有追加预算或上年结转的，计入全年预算数。',
      },
      en: {
        what: '"{name}": {spent} were spent, {gap} more than the budget of {budget} (execution rate {rate}).',
        why: 'Spending is limited by the approved budget; a rate over 100% will be sent back.',
        fix: 'Check the amount spent; include additions and carryover in the budget of the year.',
      },
    },
    overInitial: {
      'zh-CN': {
        what: '“{name}”执行数{spent}，超过年初预算数{budget}，多出{gap}；表中没有反映预算调整。',
        why: '有年中追加的，应一并列示，否则执行率虚高。',
        fix: '有追加或结转的，在表中补充说明；没有的，核对金额。',
      },
      en: {
        what: '"{name}": {spent} were spent, {gap} more than the initial budget of {budget}; the form shows no adjustment.',
        why: 'Additions made during the year should be shown, or the execution rate looks too high.',
        fix: 'State the addition or the carryover; if there was none, check the amounts.',
      },
    },
    noBudget: {
      'zh-CN': {
        what: '“{name}”预算数为0，却有执行数{spent}。',
        why: '没有预算的支出会被要求说明来源。',
        fix: '补填该项的全年预算数（含追加、结转），或把执行数改列到对应的来源。',
      },
      en: {
        what: '"{name}" has a budget of 0, yet {spent} were spent.',
        why: 'A reviewer will ask where money without a budget came from.',
        fix: 'Enter the budget of the year with additions and carryover, or move the amount to the source it came from.',
      },
    },
  },
  reasons: {
    noBudget: { 'zh-CN': '预算数或执行数为空', en: 'the budget or the amount spent is blank' },
  },
  *run({ recognition }) {
    let compared = 0;
    const skipped: NotChecked[] = [];
    for (const form of recognition.forms) {
      const suspected = suspectedCells(form);
      for (const row of moneyRowsOf(form)) {
        if (!isKnown(row.spent) || isIncome(row, form)) continue;
        if (isSuspected(suspected, row.spent)) {
          skipped.push({ notChecked: 'unitSlip', ref: row.spent.ref });
          continue;
        }
        const outcome = compare(row, form);
        if (outcome === undefined) continue;
        compared++;
        if (outcome) yield outcome;
      }
    }
    yield* skipped;
    if (compared === 0 && skipped.length === 0)
      yield absent(
        recognition,
        recognition.forms.some((f) => moneyRowsOf(f).length) ? 'noBudget' : 'noFunds',
      );
  },
};

const INCOME = /收入(?:预算|合计|总计|总额)?$/;
const SPENDING = /支出(?:预算|合计|总计|总额)?$/;

/** A row of what came in, in a block that tells what was spent as well (基金收入 over 基金支出): more than planned is no fault. */
function isIncome({ label, table }: FundRow, { funds }: Form): boolean {
  const nameOf = ({ text }: Pick<FundRow['label'], 'text'>) =>
    readLabel(text).bare.replace(/^其中[:：]?/, '');
  if (!INCOME.test(nameOf(label))) return false;
  return funds.some((row) => row.table === table && SPENDING.test(nameOf(row.label)));
}

/** A finding, null when all is well, undefined when there is nothing to compare. */
function compare(row: FundRow, form: Form): FindingDraft | null | undefined {
  const budget = budgetOf(row);
  if (!budget || !isKnown(row.spent)) return undefined;
  const pair = inOneUnit(row.spent, budget);
  const gap = pair.spent.value.sub(pair.budget.value);
  if (intervalOf(pair.spent).lo.compare(intervalOf(pair.budget).hi) <= 0) return null;
  const isUnbudgeted = pair.budget.value.equals(ZERO);
  if (isCovered(row, form, gap)) return null;
  const data = {
    name: shortText(row.label),
    spent: amountText(pair.spent.value, pair.unit),
    budget: amountText(pair.budget.value, pair.unit),
    gap: amountText(gap, pair.unit),
    rate: isUnbudgeted ? '' : rateText(pair.spent.value.div(pair.budget.value)),
  };
  const message = isUnbudgeted
    ? 'noBudget'
    : budget.kind === 'initial' || budget.kind === 'unadjusted'
      ? 'overInitial'
      : 'over';
  return {
    message,
    data,
    ref: row.spent.ref,
    related: budget.figures.map(({ ref }) => ref),
    stated: data.spent,
    expected: `≤${data.budget}`,
    gap: data.gap,
    severity: message === 'over' && !isExplained(row) && isFirm(row, form) ? 'error' : 'warning',
  };
}

/** Money moved between tasks makes one of them exceed the budget it began with; only what says that it was adjusted is firm. */
function isFirm({ table, role }: FundRow, form: Form): boolean {
  const told = form.tables[table];
  return told?.kind !== 'tasks' || role === 'total' || /全年|调整/.test(told.heads.annualBudget?.text ?? '');
}

const EXPLAINS = /上年结转|结转资金|追加|调剂|超支|超预算/;

/** The reason of the row speaks of it: a reviewer will still ask, but it is no slip. */
function isExplained({ reason }: FundRow): boolean {
  return givesReason(reason) && EXPLAINS.test(reason!.text);
}

/** A carryover from last year stated beside the budget covers the difference. */
function isCovered({ carryover, table }: FundRow, form: Form, gap: Exact): boolean {
  const head = form.tables[table]?.heads.carryover?.text ?? '';
  return isKnown(carryover) && /上年|年初/.test(head) && carryover.value.compare(gap) >= 0;
}
