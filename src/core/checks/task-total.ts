import type { Check, FindingDraft } from './check';
import { amountText, shortText } from './shared/format';
import { type Sum, taskSums } from './shared/money-sums';
import { severityOf } from './shared/money';
import { oneFinding } from './shared/one-finding';
import { absent } from './shared/reasons';
import { isSuspected, suspectedCells } from './shared/unit-slips';

/** JX108: task amounts against the stated total, column by column; subtotals against what stands above them. */
export const taskTotal: Check = {
  code: 'JX108',
  id: 'task-total',
  severity: 'error',
  looksAtScores: false,
  looksAtActuals: false,
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
  reasons: {
    noTotal: { 'zh-CN': '表中没有任务金额合计', en: 'the form has no total of task amounts' },
  },
  *run({ recognition }) {
    let compared = 0;
    for (const form of recognition.forms) {
      const suspected = suspectedCells(form);
      for (const division of taskSums(form)) {
        compared += division.length;
        const sums = division.filter(
          (sum) => ![sum.total, ...sum.parts].some((figure) => isSuspected(suspected, figure)),
        );
        yield* oneFinding(sums.flatMap((sum) => draftOf(sum) ?? []));
      }
    }
    if (compared === 0) yield absent(recognition, 'noTotal');
  },
};

function draftOf({ ref, name, head, total, parts, sum, unit, agreement }: Sum): FindingDraft | null {
  const severity = agreement && severityOf(agreement.verdict);
  if (!total || !severity) return null;
  const { lo, hi } = agreement.statedInterval;
  const stated = lo!.add(hi!).div(2);
  const data = {
    name: shortText(name),
    head: shortText(head),
    stated: amountText(stated, unit),
    expected: amountText(sum, unit),
    gap: amountText(stated.sub(sum).abs(), unit),
  };
  return {
    message: severity === 'error' ? 'differs' : 'rounding',
    data,
    ref,
    related: parts.map((part) => part.ref),
    stated: data.stated,
    expected: data.expected,
    gap: data.gap,
    severity,
  };
}
