import type { Sentence } from '../text';
import type { Check, FindingDraft } from './check';
import { shortText } from './shared/format';
import {
  evidenceOf,
  isBonusRow,
  isExecutionRow,
  pointsText,
  rowName,
  scoredForms,
} from './shared/scored-forms';
import type { ScoredRow } from './shared/scored-forms';
import { hasOwnStandard, isFull, isInBand } from './shared/score-verdict';

/**
 * JX306: the target is missed and the row still has full points.
 *
 * Only by the default rule for targets: where the form's own standard gave the score, JX304 has compared it. A
 * standard that could not be read may allow full points, so such a row is a warning.
 */
export const unmetFullScore: Check = {
  code: 'JX306',
  id: 'unmet-full-score',
  severity: 'error',
  docs: {
    'zh-CN': {
      what: '实际完成值没有达到年度指标值，却打了满分。本表评分标准另有规定并已按标准核对的不在此列。',
      why: '没有完成的指标不能得满分，这是自评虚高最常见的情形。',
      fix: '按完成比例扣分，并在偏差原因栏说明未完成的原因和改进措施；完成值填错的，先改完成值。',
      basis:
        '《项目支出绩效评价管理办法》（财预〔2020〕10号）：定量指标完成指标值的记该指标所赋全部分值，未完成的按完成值与指标值的比例记分。',
    },
    en: {
      what: 'The actual value misses the target and the row still has full points. Rows scored by a standard printed in the form are compared there and left out here.',
      why: 'A missed target cannot earn full points; it is the commonest way for a self-evaluation to come out too high.',
      fix: 'Take points off by the share reached and give the reason for the deviation; if the actual value is wrong, correct it first.',
      basis:
        'Measures for the performance evaluation of project expenditure (Caiyu [2020] No. 10): a quantitative indicator earns all its points when reached, otherwise the share reached.',
    },
  },
  messages: {
    full: {
      'zh-CN': {
        what: '“{name}”目标值{target}，完成值{actual}，没有达到，却得{points}，应得{expected}分。',
        why: '未完成的指标按完成比例计分，不能得满分。',
        fix: '把得分改为{expected}分，并在偏差原因栏说明原因。',
      },
      en: {
        what: '"{name}": target {target}, actual {actual}; it is missed and has {points}, where {expected} are due.',
        why: 'A missed target earns the share reached, not full points.',
        fix: 'Enter {expected} and give the reason for the deviation.',
      },
    },
    open: {
      'zh-CN': {
        what: '“{name}”目标值{target}，完成值{actual}，没有达到，却得{points}。',
        why: '没有完成的指标得满分，需要有明确的评分标准支持，审核时会追问。',
        fix: '对照评分标准核定应扣的分数；标准允许得满分的，在说明栏写明依据。',
      },
      en: {
        what: '"{name}": target {target}, actual {actual}; it is missed and has {points}.',
        why: 'Full points for a missed target need a standard that allows them, and a reviewer will ask for it.',
        fix: 'Settle the points to be lost by the standard; if it allows full points, name it in the note.',
      },
    },
  },
  *run(context) {
    let compared = 0;
    for (const { rows } of scoredForms(context)) {
      for (const row of rows) {
        if (row.score.met === null || !row.stated || !row.score.ref) continue;
        if (isBonusRow(row) || isExecutionRow(row) || row.indicator?.isInapplicable) continue;
        compared++;
        if (isUnmetFull(row)) yield draftOf(row);
      }
    }
    if (compared === 0) yield { notChecked: 'nothingMeasured' };
  },
};

function isUnmetFull(row: ScoredRow): boolean {
  const { score, weight } = row;
  if (score.met !== false || !isFull(row) || weight!.n === 0n || isInBand(row)) return false;
  if (score.method === 'standard' && score.state !== 'stated') return false;
  return score.state === 'stated' || !score.score!.equals(weight!);
}

function draftOf(row: ScoredRow): FindingDraft {
  const { score, indicator } = row;
  const isOpen = score.state === 'stated' || hasOwnStandard(row);
  const shared = {
    name: rowName(row),
    target: shortText(indicator?.target?.text ?? '') || '—',
    actual: shortText(indicator?.actual?.text ?? '') || '—',
    stated: pointsText(row.stated!),
    points: pointsOf(row),
  };
  const place = { ref: score.ref!, related: evidenceOf(row), stated: shared.stated };
  if (isOpen)
    return { message: 'open', data: shared, ...place, severity: hasOwnStandard(row) ? 'warning' : undefined };
  const expected = pointsText(score.score!);
  const gap = pointsText(row.stated!.sub(score.score!).abs());
  return { message: 'full', data: { ...shared, expected }, ...place, expected, gap };
}

/** The score as the sentence calls it: one over its points (JX301) is no full mark. */
function pointsOf({ stated, weight }: ScoredRow): Sentence {
  const points = pointsText(stated!);
  return stated!.compare(weight!) > 0
    ? { 'zh-CN': `${points}分`, en: `a score of ${points}` }
    : { 'zh-CN': `满分${points}分`, en: `full points, ${points}` };
}
