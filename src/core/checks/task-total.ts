import { agreeSum } from '../number/agreement';
import { type Exact, ZERO } from '../number/exact';
import type { Check, FindingDraft } from './check';
import { amountText, shortText, headText } from './shared/format';
import { type Known, comparable, isKnown, isUnreadable, severityOf } from './shared/money';
import { absent } from './shared/reasons';
import { type TaskCell, type TaskColumn, taskColumns } from './shared/task-columns';

/** JX108: task amounts against the stated total, column by column; subtotals against what stands above them. */
export const taskTotal: Check = {
  code: 'JX108',
  id: 'task-total',
  severity: 'error',
  docs: {
    'zh-CN': {
      what: '主要任务各项金额之和与“金额合计”逐栏核对（预算数、执行数及其中财政拨款分别核对）；有小计的，小计也核对。',
      why: '任务金额与合计不一致，说明有漏填、重填或填错的任务。',
      fix: '逐项核对任务金额和合计数，改正填错的一处。',
      basis: '各地部门整体支出绩效自评表“年度主要任务完成情况”表内勾稽关系：金额合计＝各任务金额之和。',
    },
    en: {
      what: 'Compares the sum of the task amounts with the stated total, column by column; subtotals too.',
      why: 'A sum that differs means a task left out, entered twice or entered wrongly.',
      fix: 'Compare each task and the total with the accounts and correct the wrong one.',
      basis: 'Internal relation of the departmental forms’ table of main tasks: total = sum of the tasks.',
    },
  },
  messages: {
    differs: {
      'zh-CN': {
        what: '“{name}”{head}为{stated}，各任务之和为{expected}，相差{gap}。',
        why: '合计与各任务金额对不上，至少有一处填错。',
        fix: '逐项核对任务金额和合计数，改正填错的一处。',
      },
      en: {
        what: 'The total "{name}" ({head}) is {stated}, but the tasks add up to {expected}: a difference of {gap}.',
        why: 'A total that contradicts its tasks means that at least one amount is wrong.',
        fix: 'Compare each task and the total with the accounts and correct the wrong one.',
      },
    },
    rounding: {
      'zh-CN': {
        what: '“{name}”{head}为{stated}，各任务之和为{expected}，相差{gap}，属于四舍五入造成的尾差。',
        why: '尾差不算错误，但复核时可能被问到。',
        fix: '一般不必修改；如需完全一致，请按更多小数位填列。',
      },
      en: {
        what: 'The total "{name}" ({head}) is {stated} and the tasks add up to {expected}: the {gap} between them is what rounding explains.',
        why: 'A rounding difference is no mistake, but a reviewer may ask about it.',
        fix: 'Nothing need be done; amounts with more decimals would make them equal.',
      },
    },
  },
  *run({ recognition }) {
    let compared = 0;
    for (const form of recognition.forms) {
      for (const column of taskColumns(form)) {
        for (const total of totalsOf(column)) {
          compared++;
          const draft = draftOf(column, total);
          if (draft) yield draft;
        }
      }
    }
    if (compared === 0) yield absent(recognition, NO_TOTAL);
  },
};

const NO_TOTAL = { 'zh-CN': '表中没有任务金额合计', en: 'the form has no total of task amounts' };

interface ColumnTotal {
  readonly cell: TaskCell;
  readonly total: Known;
  /** The ways in which the cells above may make up the total; the first is the one to show. */
  readonly readings: readonly (readonly TaskCell[])[];
}

/**
 * The totals of a column that can be compared. With several, a total covers what stands since the one before;
 * the last may also cover all tasks, or all subtotals.
 */
function totalsOf({ cells }: TaskColumn): ColumnTotal[] {
  if (cells.some(({ amount }) => isUnreadable(amount.figure))) return [];
  const found: ColumnTotal[] = [];
  let since: TaskCell[] = [];
  const subtotals: TaskCell[] = [];
  const all = cells.filter(({ task }) => !task.isTotal);
  const isTotalFirst = cells.length > 1 && cells[0]!.task.isTotal;
  for (const cell of cells) {
    if (!cell.task.isTotal) {
      since.push(cell);
      continue;
    }
    const total = cell.amount.figure;
    const readings = [isTotalFirst || since.length === 0 ? all : since, all, [...subtotals]];
    if (isKnown(total)) found.push({ cell, total, readings: readings.filter(hasAmounts) });
    subtotals.push(cell);
    since = [];
  }
  return found.filter(({ readings }) => readings.length > 0);
}

function hasAmounts(cells: readonly TaskCell[]): boolean {
  return cells.some(({ amount }) => isKnown(amount.figure));
}

function draftOf(column: TaskColumn, { cell, total, readings }: ColumnTotal): FindingDraft | null {
  const outcomes = readings.map((cells) => compare(total, cells));
  if (outcomes.some(({ severity }) => severity === null)) return null;
  const best = outcomes.find(({ severity }) => severity !== 'error') ?? outcomes[0]!;
  const severity = best.severity!;
  const data = {
    name: shortText(cell.task.name),
    head: headText(column.head),
    stated: amountText(best.stated, best.unit),
    expected: amountText(best.sum, best.unit),
    gap: amountText(best.stated.sub(best.sum).abs(), best.unit),
  };
  return {
    message: severity === 'error' ? 'differs' : 'rounding',
    data,
    ref: cell.amount.ref,
    related: best.cells.map(({ amount }) => amount.ref),
    stated: data.stated,
    expected: data.expected,
    gap: data.gap,
    severity,
  };
}

function compare(total: Known, cells: readonly TaskCell[]) {
  const parts = cells.flatMap(({ amount }) => (isKnown(amount.figure) ? [amount.figure] : []));
  const { stated, unit } = comparable([total, ...parts]);
  const sum = stated.slice(1).reduce((all: Exact, { value }) => all.add(value), ZERO);
  const { verdict } = agreeSum(stated[0]!, stated.slice(1));
  return { severity: severityOf(verdict), sum, stated: stated[0]!.value, unit, cells };
}
