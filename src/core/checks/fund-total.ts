import type { Check, FindingDraft } from './check';
import { ZERO } from '../number/exact';
import { type Sum, baseDataSums, fundSums } from './shared/money-sums';
import { oneFinding } from './shared/one-finding';
import { amountText, shortText } from './shared/format';
import { severityOf } from './shared/money';
import { absent } from './shared/reasons';
import { suspectedCells, isSuspected } from './shared/unit-slips';

/** JX101: a total of funds against the sum of its sources, group by group and column by column. */
export const fundTotal: Check = {
  code: 'JX101',
  id: 'fund-total',
  severity: 'error',
  looksAtScores: false,
  looksAtActuals: false,
  docs: {
    'zh-CN': {
      what: '资金合计数与各项资金来源之和逐栏核对；合计为空或为0而来源有数的，也在此报告。按收入性质、按支出性质等不同分法分别核对。“其中”项不要求加满，不在此列。',
      why: '合计数是计算执行率和资金得分的依据，合计与明细对不上，后面的比率和得分都不可靠。',
      fix: '按决算报表或预算批复逐项核对来源金额，改正填错的一项；漏填的来源补上，没有的填0。',
      basis:
        '《项目支出绩效评价管理办法》（财预〔2020〕10号）附自评表：年度资金总额＝当年财政拨款＋上年结转资金＋其他资金；各地部门整体支出绩效自评表的资金栏同理。',
    },
    en: {
      what: 'Compares each total of funds with the sum of its sources, column by column; a total that is blank or 0 while a source has money is reported too. Divisions of the same total (by kind of income, by kind of expenditure) are compared separately. “Of which” rows need not exhaust the total and are left out.',
      why: 'The execution rate and its score rest on the total; if it contradicts its sources, neither can be relied on.',
      fix: 'Compare every source with the final accounts or the approved budget, correct the wrong one, add a source that was left out, and enter 0 where there is none.',
      basis:
        'Measures for the performance evaluation of project expenditure (Caiyu [2020] No. 10), annexed self-evaluation form: total = appropriation of the year + carryover + other funds; the funds tables of departmental forms follow it.',
    },
  },
  messages: {
    differs: {
      'zh-CN': {
        what: '“{name}”{head}为{stated}，各项来源合计{expected}，相差{gap}。',
        why: '合计与明细不一致，执行率和资金得分失去依据。',
        fix: '核对{parts}和合计数，改正填错的一项，或补上漏填的来源。',
      },
      en: {
        what: 'The total "{name}" ({head}) is {stated}, but its sources add up to {expected}: a difference of {gap}.',
        why: 'With a total that contradicts its sources, the execution rate and its score have no ground.',
        fix: 'Compare {parts} with the total; correct the wrong figure or add the source that was left out.',
      },
    },
    empty: {
      'zh-CN': {
        what: '“{name}”{head}没有填写，而各项来源合计{expected}。',
        why: '合计为空，执行率无法计算。',
        fix: '在合计处填写{expected}，或核对来源{parts}是否填错了栏。',
      },
      en: {
        what: 'The total "{name}" ({head}) is blank, while its sources add up to {expected}.',
        why: 'Without the total no execution rate can be worked out.',
        fix: 'Enter {expected} as the total, or see whether {parts} stand in the wrong column.',
      },
    },
    rounding: {
      'zh-CN': {
        what: '“{name}”{head}为{stated}，各项之和为{expected}，相差{gap}，属于四舍五入造成的尾差。',
        why: '尾差不算错误，但审核时可能被问到。',
        fix: '一般不必修改；如需完全一致，请按更多小数位重新填列{parts}。',
      },
      en: {
        what: 'The total "{name}" ({head}) is {stated} and its parts add up to {expected}: the {gap} between them is what rounding explains.',
        why: 'A rounding difference is no mistake, but a reviewer may ask about it.',
        fix: 'Nothing need be done; to make them equal, state {parts} with more decimals.',
      },
    },
  },
  *run({ recognition }) {
    let compared = 0;
    for (const form of recognition.forms) {
      const suspected = suspectedCells(form);
      for (const division of fundSums(form)) {
        compared += division.length;
        const sums = division.filter(
          (sum) => ![sum.total, ...sum.parts].some((figure) => isSuspected(suspected, figure)),
        );
        yield* oneFinding(sums.flatMap((sum) => draftOf(sum) ?? []));
      }
      for (const { sum, isExhaustive } of baseDataSums(form)) {
        if (isExhaustive) compared++;
        const draft = draftOf(sum);
        if (draft && (isExhaustive || draft.severity !== 'error')) yield draft;
      }
    }
    if (compared === 0) yield absent(recognition, 'noFunds');
  },
};

function draftOf(sum: Sum): FindingDraft | null {
  const { ref, total, agreement, unit } = sum;
  const expected = amountText(sum.sum, unit);
  const related = [...sum.parts.map((part) => part.ref), ...sum.blanks];
  const parts = sum.parts.map((part) => part.text.trim()).join('、');
  const data = { name: shortText(sum.name), head: shortText(sum.head), expected, parts };
  if (!total || !agreement) {
    if (sum.sum.equals(ZERO)) return null;
    return { message: 'empty', data, ref, related, expected, severity: 'error' };
  }
  const severity = severityOf(agreement.verdict);
  if (!severity) return null;
  const stated = amountText(total.value, total.unit);
  const difference = agreement.expected!.sub(
    agreement.statedInterval.lo!.add(agreement.statedInterval.hi!).div(2),
  );
  const gap = amountText(difference.abs(), unit);
  return {
    message: severity === 'error' ? 'differs' : 'rounding',
    data: { ...data, stated, gap },
    ref,
    related,
    stated,
    expected,
    gap,
    severity,
  };
}
