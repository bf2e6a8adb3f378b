import type { Form, FundRow, IndicatorRow } from '../model/form';
import { type Exact, ONE, ZERO, exact, roundHalfUp } from '../number/exact';
import type { Check, CheckContext, FindingDraft, NotChecked } from './check';
import { fundsOf } from './shared/blocks';
import { amountText, givesReason, rateText, shortText } from './shared/format';
import { budgetOf, inOneUnit, isKnown } from './shared/money';
import { absent } from './shared/reasons';
import { isSuspected, suspectedCells } from './shared/unit-slips';

/** JX106: an execution rate under the limit (setting, 90 %) with no reason given. */
export const executionLow: Check = {
  code: 'JX106',
  id: 'execution-low',
  severity: 'warning',
  looksAtScores: false,
  looksAtActuals: false,
  docs: {
    'zh-CN': {
      what: '资金合计的执行率低于90%（可在设置中调整），而表内没有说明原因。偏差原因、扣分说明或“存在问题”等栏中已经说到的，不再提示。',
      why: '执行率偏低是财政复核必问的事项，没有说明会被退回补充。',
      fix: '在偏差原因栏或“存在问题”栏中说明执行率偏低的原因和改进措施。',
      basis:
        '《项目支出绩效评价管理办法》（财预〔2020〕10号）第十四条及附表：未完成绩效目标或偏离较大的，要分析说明原因，提出改进措施。',
    },
    en: {
      what: 'The execution rate of a total is under 90% (a setting) and the form gives no reason. A reason in the row, in the deviation column or under the problems found is enough.',
      why: 'A low execution rate is what every reviewer asks about; without a reason the form is sent back.',
      fix: 'Give the reason and what will be done in the deviation column or under the problems found.',
      basis:
        'Measures for the performance evaluation of project expenditure (Caiyu [2020] No. 10): a large deviation must be explained.',
    },
  },
  messages: {
    low: {
      'zh-CN': {
        what: '“{name}”执行率{rate}，低于{limit}，表内没有说明原因。',
        why: '执行率偏低而无说明，复核时会要求补充。',
        fix: '在偏差原因或存在问题栏中补充执行率偏低的原因和改进措施。',
      },
      en: {
        what: 'The execution rate of "{name}" is {rate}, under {limit}, and the form gives no reason.',
        why: 'A reviewer will ask for the reason of a low execution rate.',
        fix: 'Give the reason and the remedy in the deviation column or under the problems found.',
      },
    },
  },
  reasons: {
    noRate: { 'zh-CN': '预算数或执行数为空，不能计算执行率', en: 'the budget or the amount spent is blank' },
  },
  *run(context) {
    const { recognition } = context;
    let compared = 0;
    const skipped: NotChecked[] = [];
    for (const form of recognition.forms) {
      for (const row of totals(form)) {
        const rate = rateOf(row);
        if (rate) {
          compared++;
          const draft = draftOf(context, form, row, rate);
          if (draft) yield draft;
        } else if (row.cells.spent) skipped.push({ notChecked: 'noRate', ref: row.cells.spent });
      }
    }
    yield* skipped;
    if (compared === 0 && skipped.length === 0) yield absent(recognition, 'noFunds');
  },
};

/** The totals of a form's funds, or its top rows where it prints no total. */
function totals(form: Form): readonly FundRow[] {
  const funds = fundsOf(form);
  const found = funds.filter(({ role }) => role === 'total');
  return found.length > 0 ? found : funds.filter(({ parent }) => parent === null);
}

function rateOf(row: FundRow): Exact | null {
  const budget = budgetOf(row);
  if (!budget || !isKnown(row.spent)) return isKnown(row.executionRate) ? row.executionRate.value : null;
  const pair = inOneUnit(row.spent, budget);
  return pair.budget.value.equals(ZERO) ? null : pair.spent.value.div(pair.budget.value);
}

function draftOf({ settings }: CheckContext, form: Form, row: FundRow, rate: Exact): FindingDraft | null {
  const limit = exact(settings.lowExecution);
  // As it is shown: 89.99998 % is 90.00 %.
  const isPassed =
    roundHalfUp(rate, 4).compare(limit) >= 0 || rate.compare(ONE) >= 0 || rate.compare(ZERO) < 0;
  if (isPassed || isSuspected(suspectedCells(form), row.spent) || hasReason(form, row)) return null;
  const ref = row.executionRate?.ref ?? row.cells.executionRate ?? row.spent?.ref ?? row.label.ref;
  const figures = [...(budgetOf(row)?.figures ?? []), row.spent];
  const stated = rateText(rate);
  return {
    message: 'low',
    data: { name: shortText(row.label), rate: stated, limit: rateText(limit) },
    ref,
    related: figures.flatMap((figure) => (figure ? [figure.ref] : [])),
    stated,
    expected: `≥${rateText(limit)}`,
    gap: amountText(limit.sub(rate).mul(100), '个百分点'),
  };
}

function hasReason(form: Form, row: FundRow): boolean {
  if (givesReason(row.reason)) return true;
  for (const { deviationReason, deductionNote, ...indicator } of form.indicators) {
    for (const field of [deviationReason, deductionNote]) {
      if (!givesReason(field)) continue;
      if (isExecution(indicator) || explainsExecution(field!.text)) return true;
    }
  }
  // What a part of the block says of itself, or a place beside it that asks for the reason, explains the whole.
  if (form.funds.some((other) => other.table === row.table && explainsPart(other))) return true;
  return form.texts.some(
    ({ label, field }) =>
      explainsExecution(field.text) ||
      SAYS_REASON.test(field.text) ||
      (ASKS_FOR_REASON.test(label) && givesReason(field) && field.text.length > 4),
  );
}

/** A label that asks why little was spent: 执行率偏低原因, 未完成支出原因, 结转结余原因. */
const ASKS_FOR_REASON =
  /(?:执行|支出|支付|预算|资金|结转|结余|进度).{0,12}(?:原因|说明|情况分析|偏差)|(?:偏低|未完成|未支出|未执行).{0,6}(?:原因|说明)/;

/** The same with its answer in one cell. */
const SAYS_REASON =
  /(?:执行|支出|支付|进度|偏低|未完成).{0,10}原因(?:说明|分析)?[:：](?!\s*(?:无|没有)?\s*$)\s*.{4,}/;

function explainsPart({ reason }: FundRow): boolean {
  return (
    reason !== null &&
    givesReason(reason) &&
    explainsExecution(`预算执行：${reason.text.replace(/[。；;\n]/g, '，')}`)
  );
}

function isExecution({ role, name }: Pick<IndicatorRow, 'role' | 'name'>): boolean {
  return role === 'execution' || /(?:预算|资金)(?:执行|支出|完成)率/.test(name.text);
}

const SPEAKS_OF_EXECUTION =
  /执行率|支出率|完成率|支付率|支出进度|执行进度|支付进度|预算执行|资金支付|未支付|未支出|未付|尾款|余款|质保金|结余|结转/;
const GIVES_REASON =
  /原因|因为|由于|因|未能|没有?达|未达|不足|偏低|较低|偏慢|滞后|延迟|推迟|未完成|未付|未支|压减|节约|节省|收回|不高|缓慢|疫情|尚未|待/;
const INSTRUCTION = /[需须应]要?(?:单独)?(?:说明|填写|注明)|字以内/;

/** A sentence that speaks of execution and of why it fell short, and is not the form's own instruction. */
function explainsExecution(text: string): boolean {
  return text
    .split(/[。；;\n]/)
    .some(
      (sentence) =>
        SPEAKS_OF_EXECUTION.test(sentence) && GIVES_REASON.test(sentence) && !INSTRUCTION.test(sentence),
    );
}
