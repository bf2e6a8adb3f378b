import type { Check, NotChecked } from './check';
import { rateDraft } from './execution-rate';
import { fundRates } from './shared/rates';
import { absent } from './shared/reasons';

/** JX104: a stated 预算调整率 against adjustment ÷ initial budget. */
export const adjustmentRate: Check = {
  code: 'JX104',
  id: 'adjustment-rate',
  severity: 'error',
  looksAtScores: false,
  looksAtActuals: false,
  docs: {
    'zh-CN': {
      what: '表内填写的预算调整率与“预算调整数÷年初预算数”核对；只有调整后预算数的，用其与年初预算数之差。调减时正负号不计较。',
      why: '预算调整率是评价预算编制质量的依据，比率与金额不符，评分就没有依据。',
      fix: '按调整数÷年初预算数重算后填写；若比率无误，核对调整数、年初预算数。',
      basis: '各地部门整体支出绩效自评表：预算调整率＝预算调整数÷年初预算数×100%。',
    },
    en: {
      what: 'Compares a stated adjustment rate with adjustment ÷ initial budget; where only the adjusted budget is printed, its difference from the initial budget counts. The sign of a cut is left open.',
      why: 'The adjustment rate measures how well the budget was drawn up; a rate that contradicts its figures cannot be scored.',
      fix: 'Enter adjustment ÷ initial budget; if the rate is right, see whether one of the two amounts is wrong.',
      basis:
        'Local departmental self-evaluation forms: adjustment rate = adjustment ÷ initial budget × 100%.',
    },
  },
  messages: {
    differs: {
      'zh-CN': {
        what: '“{name}”{head}填写为{stated}，按{spent}÷{budget}计算应为{expected}。',
        why: '调整率与金额对不上，预算编制方面的评分没有依据。',
        fix: '把调整率改为{expected}；如金额有误，改正金额。',
      },
      en: {
        what: 'The rate of "{name}" ({head}) is {stated}, but {spent} ÷ {budget} gives {expected}.',
        why: 'With a rate that contradicts its amounts, budgeting cannot be scored.',
        fix: 'Enter {expected}; if an amount is wrong, correct that.',
      },
    },
    rounding: {
      'zh-CN': {
        what: '“{name}”{head}填写为{stated}，按表内金额{spent}÷{budget}计算为{expected}，差异在金额尾数四舍五入的范围内。',
        why: '尾差不算错误，但复核时可能被问到。',
        fix: '一般不必修改；要完全一致，可把金额填到更多小数位。',
      },
      en: {
        what: 'The rate of "{name}" ({head}) is {stated}; {spent} ÷ {budget} gives {expected}. The rounding of the amounts explains the difference.',
        why: 'A rounding difference is no mistake, but a reviewer may ask.',
        fix: 'Nothing need be done; amounts with more decimals would make it exact.',
      },
    },
  },
  reasons: {
    noRate: { 'zh-CN': '表中没有预算调整率', en: 'the form has no adjustment rate' },
  },
  *run({ recognition }) {
    let compared = 0;
    const skipped: NotChecked[] = [];
    for (const form of recognition.forms) {
      const rates = fundRates(form, 'adjustment');
      compared += rates.compared.length;
      skipped.push(...rates.skipped);
      for (const rate of rates.compared) {
        const draft = rateDraft(
          rate,
          form.tables[rate.row.table]?.heads.adjustmentRate?.text ?? '预算调整率',
        );
        if (draft) yield draft;
      }
    }
    yield* skipped;
    if (compared === 0 && skipped.length === 0) yield absent(recognition, 'noRate');
  },
};
