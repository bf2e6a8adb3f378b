import type { Form } from '../model/form';
import type { Check, FindingDraft } from './check';
import { shortText } from './shared/format';
import { isExplained } from './shared/indicator-rows';
import {
  evidenceOf,
  hasReason,
  isBonusRow,
  isExecutionRow,
  pointsText,
  rowName,
  scoredForms,
} from './shared/scored-forms';
import type { ScoredRow } from './shared/scored-forms';
import { isInBand, lossOf } from './shared/score-verdict';

/**
 * JX307: the target is met, points were taken off, and nobody says why.
 *
 * A row scored by a standard printed in the form is JX304's; a qualitative target leaves the filler a band.
 */
export const metDeducted: Check = {
  code: 'JX307',
  id: 'met-deducted',
  severity: 'warning',
  docs: {
    'zh-CN': {
      what: '实际完成值已达到年度指标值，却没有得满分，也没有写扣分原因。',
      why: '完成了的指标应得满分；扣了分又不说明，看不出是打错分、填错完成值，还是另有原因。',
      fix: '没有扣分理由的改为满分；确有理由的（如质量、时效有瑕疵），写进扣分说明或偏差原因。',
      basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）：定量指标完成指标值的，记该指标所赋全部分值。',
    },
    en: {
      what: 'The actual value reaches the target, the row has less than full points, and no reason is written.',
      why: 'A target reached earns full points; taking some off without a word leaves open whether the score or the actual value is wrong, or whether there is another reason.',
      fix: 'Give full points where there is no reason for the deduction; where there is one, write it in the note.',
      basis:
        'Measures for the performance evaluation of project expenditure (Caiyu [2020] No. 10): a quantitative indicator earns all its points when the target is reached.',
    },
  },
  messages: {
    deducted: {
      'zh-CN': {
        what: '“{name}”目标值{target}，完成值{actual}，已达到目标，却只得{stated}分（分值{weight}分），少{gap}分，没有说明原因。',
        why: '完成了的指标应得满分，扣分要有理由。',
        fix: '没有扣分理由的改为{weight}分；有理由的写进扣分说明或偏差原因。',
      },
      en: {
        what: '"{name}": target {target}, actual {actual}; it is reached, yet scores {stated} of {weight}, {gap} short, with no reason given.',
        why: 'A target reached earns full points; a deduction needs a reason.',
        fix: 'Enter {weight} where there is no reason; otherwise write the reason in the note.',
      },
    },
  },
  *run(context) {
    let compared = 0;
    for (const scored of scoredForms(context)) {
      if (scored.isPerHundred) continue;
      for (const row of scored.rows) {
        if (row.score.met === null || !row.stated || !row.score.ref) continue;
        if (isBonusRow(row) || isExecutionRow(row) || row.indicator?.isInapplicable) continue;
        compared++;
        if (isMetAndDeducted(row) && !isTold(scored.form, row)) yield draftOf(row);
      }
    }
    if (compared === 0) yield { notChecked: 'nothingMeasured' };
  },
};

function isMetAndDeducted(row: ScoredRow): boolean {
  if (row.score.met !== true || !lossOf(row) || isInBand(row) || hasReason(row)) return false;
  const isScoredByRule = row.score.state !== 'stated' && row.score.score && row.weight;
  if (!isScoredByRule) return !row.indicator?.standard?.text.trim();
  return row.score.method !== 'standard' && row.score.score!.equals(row.weight!);
}

/** The row is explained below the table, by its name or by the very points it lost. */
function isTold(form: Form, row: ScoredRow): boolean {
  if (row.indicator && isExplained({ form, row: row.indicator })) return true;
  const lost = new RegExp(`扣(?:除|减|掉)?了?\\s*${pointsText(lossOf(row)!).replace('.', '\\.')}\\s*分`);
  return form.texts.some(({ field }) => lost.test(field.text));
}

function draftOf(row: ScoredRow): FindingDraft {
  const data = {
    name: rowName(row),
    target: shortText(row.indicator?.target?.text ?? '') || '—',
    actual: shortText(row.indicator?.actual?.text ?? '') || '—',
    stated: pointsText(row.stated!),
    weight: pointsText(row.weight!),
    gap: pointsText(lossOf(row)!),
  };
  return {
    message: 'deducted',
    data,
    ref: row.score.ref!,
    related: evidenceOf(row),
    stated: data.stated,
    expected: data.weight,
    gap: data.gap,
  };
}
