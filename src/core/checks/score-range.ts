import type { CellRef } from '../model/address';
import type { Figure } from '../model/figure';
import { type Exact, ZERO, compare, signOf } from '../number/exact';
import type { Check, FindingDraft, NotChecked } from './check';
import { shortText } from './shared/format';
import { absent } from './shared/reasons';
import { isBonusRow, pointsOf, pointsText, refsOf, rowName, scoredForms } from './shared/scored-forms';
import type { ScoredForm, ScoredRow } from './shared/scored-forms';

/** JX301: a score over its weight or under 0, at every level of indicators and in the review column. */
export const scoreRange: Check = {
  code: 'JX301',
  id: 'score-range',
  severity: 'error',
  docs: {
    'zh-CN': {
      what: '得分高于该行的分值，或者低于0分。三级指标、上级指标小计和复核得分都核对；加减分项可以为负，不在此列。',
      why: '每项指标最多得满分、最少得0分。超出范围的得分会把总分带高或带低，汇总和定级都不可用。',
      fix: '对照该行分值改正得分；如果分值本身填错，先改分值，再核对分值合计是否仍为100分。',
      basis:
        '《项目支出绩效评价管理办法》（财预〔2020〕10号）及各地部门整体支出绩效自评通知：各项指标得分最高不超过该指标分值。',
    },
    en: {
      what: 'A score is higher than the points of its row, or below 0. Rows, subtotals of the levels above and review scores are all compared; bonus and penalty rows may be negative and are left out.',
      why: 'An indicator earns its full points at most and 0 at least. A score outside that range moves the total and the grade.',
      fix: 'Correct the score against the points of the row; if the points are wrong, correct them first and see that they still add up to 100.',
      basis:
        'Measures for the performance evaluation of project expenditure (Ministry of Finance, Caiyu [2020] No. 10) and the local notices on self-evaluation: no indicator scores more than its points.',
    },
  },
  messages: {
    over: {
      'zh-CN': {
        what: '“{name}”得分{stated}分，超过分值{weight}分，多出{gap}分。',
        why: '单项得分不能超过该项分值，否则总分虚高。',
        fix: '把得分改到0～{weight}分之间；若是分值填错，请改分值并重新核对合计。',
      },
      en: {
        what: 'The score of "{name}" is {stated}, {gap} more than its {weight} points.',
        why: 'A score above the points of its row inflates the total.',
        fix: 'Bring the score between 0 and {weight}; if the points are wrong, correct them and check their total again.',
      },
    },
    negative: {
      'zh-CN': {
        what: '“{name}”得分为{stated}分，低于0分。',
        why: '指标扣分以扣完为止，得分最低为0分。',
        fix: '把得分改为0分或应得的分数；需要另行扣分的，请填在加减分项。',
      },
      en: {
        what: 'The score of "{name}" is {stated}, below 0.',
        why: 'Points are deducted until none are left; 0 is the lowest score.',
        fix: 'Enter 0 or the score that is due; a further penalty belongs in the bonus and penalty row.',
      },
    },
  },
  reasons: {
    noScores: { 'zh-CN': '表中没有已填写的得分', en: 'no score has been filled in' },
    perHundred: {
      'zh-CN': '本表各项按百分制打分后再乘权重，得分可以大于权重',
      en: 'each row is scored out of a hundred and multiplied by its weight, so scores may exceed weights',
    },
  },
  *run(context) {
    let compared = 0;
    for (const form of scoredForms(context)) {
      if (form.isPerHundred) {
        yield perHundred(form);
        continue;
      }
      for (const draft of [...rows(form), ...levels(form)]) {
        compared++;
        if (draft) yield draft;
      }
    }
    if (compared === 0) yield absent(context.recognition, 'noScores');
  },
};

/** A draft or null for every score compared with its points. */
function* rows(scored: ScoredForm): Iterable<FindingDraft | null> {
  for (const row of scored.rows) {
    if (isBonusRow(row)) continue;
    const name = rowName(row);
    if (row.stated && row.score.ref) {
      yield outside(name, row.stated, row.weight, row.score.ref, refsOf(row.weightRef));
    }
    const review = row.indicator?.reviewScore;
    if (review?.value) yield outside(name, review.value, row.weight, review.ref, refsOf(row.weightRef));
  }
}

function* levels({ form, rows: scored }: ScoredForm): Iterable<FindingDraft | null> {
  for (const [at, { depth, name, score, weight, scoreRef }] of form.levels.entries()) {
    if (score?.value) {
      yield outside(shortText(name), score.value, pointsOf(weight), score.ref, refsOf(weight?.ref));
    } else if (weight && !scoreRef) {
      const below = scored.filter(({ indicator }) => indicator?.level1 === at || indicator?.level2 === at);
      const isTold =
        depth === 1 && below.some(({ indicator }) => form.levels[indicator?.level2 ?? -1]?.weight);
      if (!isTold && isShared(below)) yield together(shortText(name), weight, below);
    }
  }
}

/** Rows without points of their own under a name that tells some. */
function isShared(below: readonly ScoredRow[]): boolean {
  return below.length > 1 && below.every((row) => !row.weight && row.stated && !isBonusRow(row));
}

/** Together they make no more than the points of the name. */
function together(name: string, weight: Figure, below: readonly ScoredRow[]): FindingDraft | null {
  const sum = below.reduce((all, { stated }) => all.add(stated!), ZERO);
  const refs = below.flatMap(({ score }) => refsOf(score.ref));
  return sum.compare(ZERO) < 0 ? null : outside(name, sum, pointsOf(weight), weight.ref, refs);
}

function outside(
  name: string,
  stated: Exact,
  weight: Exact | null,
  ref: CellRef,
  related: readonly CellRef[],
): FindingDraft | null {
  if (signOf(stated) < 0) {
    const gap = pointsText(stated.neg());
    const expected = weight ? `0–${pointsText(weight)}` : '≥0';
    const data = { name, stated: pointsText(stated) };
    return { message: 'negative', data, ref, related, stated: data.stated, expected, gap };
  }
  if (!weight || compare(stated, weight) <= 0) return null;
  const data = {
    name,
    stated: pointsText(stated),
    weight: pointsText(weight),
    gap: pointsText(stated.sub(weight)),
  };
  return {
    message: 'over',
    data,
    ref,
    related,
    stated: data.stated,
    expected: `0–${data.weight}`,
    gap: data.gap,
  };
}

function perHundred({ form }: ScoredForm): NotChecked {
  return {
    notChecked: 'perHundred',
    ref: { sheet: form.sheet, row: form.range.top, column: form.range.left },
  };
}
