import type { Sentence } from '../text';
import { refKey } from '../model/address';
import type { CellRef } from '../model/address';
import type { Form, FundRow } from '../model/form';
import type { Sheet } from '../model/grid';
import type { Check } from './check';
import { ZERO } from '../number/exact';
import { cellAt } from './shared/cells';
import { figuresOf } from './shared/figures';
import { isBlank, isKnown } from './shared/money';

/** JX404: a formula's error in a figure that a score, total or rate needs; a hint where the rate of an unused source divides by 0. */
export const formulaError: Check = {
  code: 'JX404',
  id: 'formula-error',
  severity: 'error',
  docs: {
    'zh-CN': {
      what: '分值、得分、金额、比率、指标值或完成值的单元格显示公式错误，如#REF!、#DIV/0!、#NAME?。',
      why: '公式出错，相关的合计、执行率和得分都无法计算。',
      fix: '检查公式引用的单元格是否被删除或为空；分母可能为0的，用IF判断后再除。',
      basis: 'Excel公式错误值说明。',
    },
    en: {
      what: 'A cell of points, scores, amounts, rates, targets or actual values shows a formula’s error: #REF!, #DIV/0!, #NAME? …',
      why: 'With the formula broken, the totals, rates and scores that need it cannot be worked out.',
      fix: 'See whether cells the formula refers to were deleted or are blank; guard a division by a base that may be 0.',
      basis: 'Error values of Excel formulas.',
    },
  },
  messages: {
    error: {
      'zh-CN': {
        what: '单元格显示公式错误{error}{formula}。',
        why: '{meaning}，依赖它的合计、比率和得分都无法核对。',
        fix: '修正公式或直接填入数值。',
      },
      en: {
        what: 'The cell shows the formula error {error}{formula}.',
        why: '{meaning}; nothing that rests on this cell can be compared.',
        fix: 'Mend the formula, or enter the value itself.',
      },
    },
    unused: {
      'zh-CN': {
        what: '这一行没有金额，比率显示{error}{formula}。',
        why: '这一行的比率用不到，不影响合计和得分，但报送的表中最好不留错误值。',
        fix: '清空这个单元格，或用IF判断除数为0时留空。',
      },
      en: {
        what: 'The row has no amounts and its rate shows {error}{formula}.',
        why: 'Nothing needs the rate of this row; a form that is handed in had better show no error values.',
        fix: 'Clear the cell, or let the formula give a blank where it would divide by 0.',
      },
    },
  },
  *run(context) {
    const seen = new Set<string>();
    const hasErrors = context.workbook.sheets.some(holdsError);
    for (const form of hasErrors ? context.recognition.forms : []) {
      const idle = new Set(form.funds.filter(isUnused).flatMap(ratesOf).map(refKey));
      for (const ref of neededCells(form)) {
        const cell = cellAt(context.workbook, ref);
        if (cell?.kind !== 'error') continue;
        const key = refKey(ref);
        if (seen.has(key)) continue;
        seen.add(key);
        const meaning = MEANINGS.get(cell.text) ?? UNKNOWN;
        const formula = cell.formula ? `（=${cell.formula}）` : '';
        const data = { error: cell.text, formula };
        if (cell.text === '#DIV/0!' && idle.has(key))
          yield { message: 'unused', data, ref, stated: cell.text, severity: 'info' };
        else yield { message: 'error', data: { ...data, meaning }, ref, stated: cell.text };
      }
    }
    if (context.recognition.forms.length === 0) yield { notChecked: 'noForm' };
  },
};

const UNKNOWN: Sentence = { 'zh-CN': '公式不能计算', en: 'the formula cannot be worked out' };
const MEANINGS: ReadonlyMap<string, Sentence> = new Map([
  ['#REF!', { 'zh-CN': '公式引用的单元格已被删除', en: 'a cell the formula refers to was deleted' }],
  ['#DIV/0!', { 'zh-CN': '公式的除数为0或为空', en: 'the formula divides by 0 or by a blank cell' }],
  ['#NAME?', { 'zh-CN': '公式中有不认识的名称', en: 'the formula holds a name nobody knows' }],
  ['#VALUE!', { 'zh-CN': '公式中有不能计算的文字', en: 'the formula meets text where it wants a number' }],
  ['#N/A', { 'zh-CN': '公式没有查到数据', en: 'the formula found no data' }],
  ['#NUM!', { 'zh-CN': '公式结果超出范围', en: 'the formula’s result is out of range' }],
]);

const holdsError = ({ rows }: Sheet): boolean =>
  rows.some(({ cells }) => cells.some(({ kind }) => kind === 'error'));

/** A part of the money to which nothing was given and of which nothing was spent. */
function isUnused({ role, initialBudget, adjustment, annualBudget, spent }: FundRow): boolean {
  const amounts = [initialBudget, adjustment, annualBudget, spent];
  return (
    role !== 'total' &&
    amounts.every((figure) => isBlank(figure) || (isKnown(figure) && figure.value.equals(ZERO)))
  );
}

const ratesOf = ({ cells }: FundRow): CellRef[] =>
  [cells.executionRate, cells.adjustmentRate].filter((ref) => ref !== undefined);

/** The cells whose value the form's own results rest on. */
function* neededCells(form: Form): Iterable<CellRef> {
  for (const { figure } of figuresOf(form)) yield figure.ref;
  for (const { cells } of form.indicators) {
    for (const role of ['target', 'actual', 'completion', 'weight', 'score'] as const) {
      if (cells[role]) yield cells[role];
    }
  }
  for (const { cells } of form.funds) {
    for (const role of [
      'initialBudget',
      'adjustment',
      'annualBudget',
      'spent',
      'executionRate',
      'adjustmentRate',
      'carryover',
      'weight',
      'score',
    ] as const) {
      if (cells[role]) yield cells[role];
    }
  }
  for (const { amounts } of form.tasks) for (const { ref } of amounts) yield ref;
  for (const { scoreRef } of form.levels) if (scoreRef) yield scoreRef;
  if (form.total?.scoreRef) yield form.total.scoreRef;
}
