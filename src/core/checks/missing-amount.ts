import type { CellRef } from '../model/address';
import { refKey } from '../model/address';
import type { Form, FundRow } from '../model/form';
import { ZERO } from '../number/exact';
import type { Check, CheckContext, FindingDraft } from './check';
import { isEmptyCell } from './shared/cells';
import { amountText, headText, shortText } from './shared/format';
import { type Known, isKnown } from './shared/money';
import { absent } from './shared/reasons';
import { type TaskColumn, taskColumns } from './shared/task-columns';

/** JX109: a task or source row that should carry an amount and has none. */
export const missingAmount: Check = {
  code: 'JX109',
  id: 'missing-amount',
  severity: 'warning',
  looksAtScores: false,
  looksAtActuals: false,
  docs: {
    'zh-CN': {
      what: '多数任务已填金额而个别任务没有填；资金行有执行数而没有预算数，或合计行有预算数而没有执行数。整栏都没填的空白表不提示；填了“0”“/”“—”的视为已填。',
      why: '漏填金额会使合计不完整，执行率无法计算。',
      fix: '补填金额；确实没有的填0，并在说明栏注明。',
      basis: '各地绩效自评表填报说明：资金和任务金额栏应逐项填列，没有数额的填0。',
    },
    en: {
      what: 'Most tasks have an amount and one has none; a row of funds has an amount spent but no budget, or a total has a budget but nothing spent. A form left wholly blank is passed over; 0, / and — count as filled.',
      why: 'A missing amount leaves the total incomplete and the execution rate without a base.',
      fix: 'Enter the amount; enter 0 where there is none and say so.',
      basis:
        'Instructions of the local self-evaluation forms: every amount is to be filled in, 0 where there is none.',
    },
  },
  messages: {
    task: {
      'zh-CN': {
        what: '“{name}”没有填写{head}，其他任务都已填写。',
        why: '任务涉及的资金不完整，无法与部门支出核对。',
        fix: '补填该任务的金额；不涉及资金的填0。',
      },
      en: {
        what: '"{name}" has no amount ({head}), while the other tasks have one.',
        why: 'Without it the money of the tasks cannot be compared with the department’s spending.',
        fix: 'Enter the amount of the task, or 0 if it cost nothing.',
      },
    },
    budget: {
      'zh-CN': {
        what: '“{name}”有执行数{other}，但没有填写{head}。',
        why: '没有预算数，执行率和资金执行得分无法计算。',
        fix: '按预算批复（含追加、结转）补填{head}。',
      },
      en: {
        what: '"{name}" has {other} spent, but its {head} is blank.',
        why: 'Without a budget neither the execution rate nor its score can be worked out.',
        fix: 'Enter the {head} as approved, with additions and carryover.',
      },
    },
    spent: {
      'zh-CN': {
        what: '“{name}”有预算数{other}，但没有填写{head}。',
        why: '没有执行数，执行率和资金执行得分无法计算。',
        fix: '按决算数补填{head}；没有支出的填0并说明原因。',
      },
      en: {
        what: '"{name}" has a budget of {other}, but its {head} is blank.',
        why: 'Without the amount spent neither the execution rate nor its score can be worked out.',
        fix: 'Enter the {head} from the accounts, or 0 with the reason.',
      },
    },
  },
  reasons: {
    nothingFilled: { 'zh-CN': '表中没有填写任何金额', en: 'no amount has been filled in' },
  },
  *run(context) {
    const { recognition } = context;
    let looked = 0;
    for (const form of recognition.forms) {
      for (const column of taskColumns(form)) {
        if (!column.cells.some(({ amount }) => isKnown(amount.figure))) continue;
        looked++;
        yield* taskGaps(context, column);
      }
      if (
        form.funds.some(({ spent, annualBudget, initialBudget }) => spent || annualBudget || initialBudget)
      ) {
        looked++;
        yield* fundGaps(context, form);
      }
    }
    if (looked === 0) yield absent(recognition, 'nothingFilled');
  },
};

/** Blank cells of a column that most tasks have filled. An 其中 column may well be blank. */
function* taskGaps({ workbook }: CheckContext, { head, isPart, cells }: TaskColumn): Iterable<FindingDraft> {
  if (isPart) return;
  const tasks = cells.filter(({ task }) => !task.isTotal && task.name.text.trim() !== '');
  const filled = tasks.filter(({ amount }) => isKnown(amount.figure));
  if (filled.length * 2 <= tasks.length) return;
  const totals = cells.filter(({ task }) => task.isTotal);
  for (const { task, amount } of [...tasks, ...totals]) {
    if (amount.figure || !isEmptyCell(workbook, amount.ref)) continue;
    const data = { name: shortText(task.name), head: headText(head) };
    yield { message: 'task', data, ref: amount.ref, related: filled.map((cell) => cell.amount.ref) };
  }
}

function* fundGaps({ workbook }: CheckContext, form: Form): Iterable<FindingDraft> {
  const { funds, tables } = form;
  const gaps = new Map<string, { readonly row: FundRow; readonly role: GapRole; readonly refs: CellRef[] }>();
  for (const row of funds) {
    const budgetRole = row.cells.annualBudget ? 'annualBudget' : 'initialBudget';
    for (const role of [budgetRole, 'spent'] as const) {
      const other = gapOf(row, row.parent === null ? undefined : funds[row.parent], role);
      const ref = row.cells[role];
      if (!other || !ref || !isEmptyCell(workbook, ref)) continue;
      // The sources of one division of a total that all lack a budget are one omission.
      const key = row.role === 'source' ? `${row.parent}:${row.group}:${role}` : refKey(ref);
      const known = gaps.get(key);
      if (known) known.refs.push(ref, other.ref);
      else gaps.set(key, { row, role, refs: [ref, other.ref] });
    }
  }
  for (const { row, role, refs } of gaps.values()) {
    const [ref, ...related] = refs;
    const head = tables[row.table]?.heads[role]?.text ?? '';
    const figure = role === 'spent' ? (row.annualBudget ?? row.initialBudget) : row.spent;
    const other = isKnown(figure) ? amountText(figure.value, figure.unit) : '';
    const data = { name: shortText(row.label), head: shortText(head), other };
    yield { message: role === 'spent' ? 'spent' : 'budget', data, ref: ref!, related };
  }
}

type GapRole = 'annualBudget' | 'initialBudget' | 'spent';

/**
 * The amount beside a blank that should be filled: money spent beside a blank budget, in any row; a budget beside
 * blank spending, in a total. A source whose total is blank in the same column is left to the total, and a blank
 * total that its sources fill is JX101.
 */
function gapOf(row: FundRow, parent: FundRow | undefined, role: GapRole): Known | null {
  if (row[role]) return null;
  const other = role === 'spent' ? (row.annualBudget ?? row.initialBudget) : row.spent;
  if (!isKnown(other) || other.value.equals(ZERO)) return null;
  return parent && (role === 'spent' || !parent[role]) ? null : other;
}
