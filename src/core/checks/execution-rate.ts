import type { Check, FindingDraft, NotChecked } from './check';
import { amountText, rateText, shortText } from './shared/format';
import { severityOf } from './shared/money';
import { type RateCheck, fundRates } from './shared/rates';
import { absent } from './shared/reasons';

/** JX103: a stated 执行率 / 预算完成率 / 支出率 against spent ÷ budget. */
export const executionRate: Check = {
  code: 'JX103',
  id: 'execution-rate',
  severity: 'error',
  looksAtScores: false,
  looksAtActuals: false,
  docs: {
    'zh-CN': {
      what: '表内填写的执行率（预算完成率、支出率）与“执行数÷预算数”核对。预算数取全年预算数；表中只有年初预算数和调整数的，取两者之和。只差在截断而非四舍五入的，另见JX405。',
      why: '执行率直接决定资金执行得分，是复核时首先重算的数字。',
      fix: '按执行数÷预算数重算后填写；若比率无误，核对执行数、预算数是否填错。',
      basis:
        '《项目支出绩效评价管理办法》（财预〔2020〕10号）附自评表：执行率＝全年执行数÷全年预算数×100%；各地整体支出自评表的预算完成率＝实际支出÷（年初预算＋预算调整）。',
    },
    en: {
      what: 'Compares each stated execution rate with amount spent ÷ budget. The budget is the budget of the year after adjustment; where the form has only an initial budget and an adjustment, their sum. A rate that was cut off instead of rounded is reported as JX405.',
      why: 'The execution rate decides the points for budget execution and is the first figure a reviewer works out again.',
      fix: 'Enter amount spent ÷ budget; if the rate is right, see whether the amount spent or the budget is wrong.',
      basis:
        'Measures for the performance evaluation of project expenditure (Caiyu [2020] No. 10), annexed form: execution rate = amount spent ÷ budget of the year; departmental forms: spent ÷ (initial budget + adjustment).',
    },
  },
  messages: {
    differs: {
      'zh-CN': {
        what: '“{name}”{head}填写为{stated}，按{spent}÷{budget}计算应为{expected}。',
        why: '执行率与金额对不上，资金执行得分会随之算错。',
        fix: '把执行率改为{expected}；如金额有误，改正金额。',
      },
      en: {
        what: 'The rate of "{name}" ({head}) is {stated}, but {spent} ÷ {budget} gives {expected}.',
        why: 'A rate that contradicts its amounts makes the score for budget execution wrong.',
        fix: 'Enter {expected}; if an amount is wrong, correct that.',
      },
    },
    rounding: {
      'zh-CN': {
        what: '“{name}”{head}填写为{stated}，按表内金额{spent}÷{budget}计算为{expected}，差异在金额尾数四舍五入的范围内。',
        why: '金额保留位数较少时会有这样的尾差，不算错误，但复核时可能被问到。',
        fix: '一般不必修改；要完全一致，可把金额填到更多小数位。',
      },
      en: {
        what: 'The rate of "{name}" ({head}) is {stated}; {spent} ÷ {budget} gives {expected}. The rounding of the amounts explains the difference.',
        why: 'Such a difference comes from amounts with few decimals; it is no mistake, but a reviewer may ask.',
        fix: 'Nothing need be done; amounts with more decimals would make it exact.',
      },
    },
  },
  reasons: {
    noRate: { 'zh-CN': '资金栏没有填写可核对的执行率', en: 'the funds state no execution rate to compare' },
  },
  *run({ recognition }) {
    let compared = 0;
    const skipped: NotChecked[] = [];
    for (const form of recognition.forms) {
      const rates = fundRates(form, 'execution');
      compared += rates.compared.length;
      skipped.push(...rates.skipped);
      for (const rate of rates.compared) {
        const draft = rateDraft(rate, form.tables[rate.row.table]?.heads.executionRate?.text ?? '执行率');
        if (draft) yield draft;
      }
    }
    yield* skipped;
    if (compared > 0 || skipped.length > 0) return;
    yield absent(recognition, recognition.forms.some(({ funds }) => funds.length > 0) ? 'noRate' : 'noFunds');
  },
};

/** The finding for a stated rate, with the data of the messages `differs` and `rounding`; null when it agrees. */
export function rateDraft(check: RateCheck, head: string): FindingDraft | null {
  const { row, rate, agreement, figures, unit } = check;
  const severity = severityOf(agreement.verdict);
  if (!severity || !agreement.expected) return null;
  if (severity === 'error' && agreement.agreesTruncated) return null;
  const expected = rateText(agreement.nearest ?? agreement.expected, rate.decimals);
  const stated = rateText(rate.value, rate.decimals);
  return {
    message: severity === 'error' ? 'differs' : 'rounding',
    data: {
      name: shortText(row.label),
      head: shortText(head),
      stated,
      expected,
      spent: amountText(check.numerator, unit),
      budget: amountText(check.denominator, unit),
    },
    ref: rate.ref,
    related: figures.map(({ ref }) => ref),
    stated,
    expected,
    gap: rateText(rate.value.sub(agreement.nearest ?? agreement.expected).abs(), rate.decimals),
    severity,
  };
}
