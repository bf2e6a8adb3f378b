import type { CellRef } from '../model/address';
import type { Figure } from '../model/figure';
import { agreeSum } from '../number/agreement';
import { type Exact, ZERO, min, sumOf } from '../number/exact';
import { addsUp } from '../scoring/earlier-totals';
import { readPoints } from '../scoring/points';
import type { Check, CheckContext, FindingDraft, NotChecked } from './check';
import { shortText } from './shared/format';
import { pointsText, refsOf, scoredForms } from './shared/scored-forms';
import type { ScoredForm, ScoredRow } from './shared/scored-forms';
import { candidates, ceiling, partsOf, sumWithBonus } from './shared/score-sums';
import { scoreDigits } from './shared/score-verdict';
import { executionScoreFor, toldExecutionPoints } from './shared/told-execution';

/**
 * JX303: a stated total, subtotal or head score differs from the sum of its parts.
 *
 * Scores as typed are the parts, each of them exact; the total may be rounded to its own digits. Bonus counts up
 * to its cap and no total passes 100; a total that is over 100 because of a bonus is JX310's. Where no row is
 * scored yet but every row can be worked out, the total is compared with those scores.
 */
export const scoreTotal: Check = {
  code: 'JX303',
  id: 'score-total',
  severity: 'error',
  docs: {
    'zh-CN': {
      what: '填写的总分、小计或表头“自评得分”，与各项得分之和不等。加分按上限计入，总分最高100分；各项尚未打分而总分已填的，与按评分标准算出的各项得分之和核对。',
      why: '总分决定等级，也会被汇总上报。总分与各项对不上，审核时必被退回。',
      fix: '先核对各项得分，再用求和公式重算总分；总分用公式的，检查求和区域有没有漏行、多行。',
      basis: '各地绩效自评表填表说明：总分为各项指标得分之和；加分后总分不超过100分。',
    },
    en: {
      what: 'A stated total, subtotal or head score differs from the sum of the scores it stands for. Bonus counts up to its cap and the total is 100 at most; where the rows are not scored yet, the total is compared with the scores worked out for them.',
      why: 'The total decides the grade and is reported upwards. One that does not match its rows is sent back.',
      fix: 'Check the scores of the rows, then let a sum formula work out the total; where there is a formula, see whether its range misses a row or takes one too many.',
      basis:
        'Notes of the local self-evaluation forms: the total is the sum of the scores, and with a bonus not more than 100.',
    },
  },
  messages: {
    total: {
      'zh-CN': {
        what: '总分填{stated}分，各项得分之和为{sum}分，相差{gap}分。',
        why: '总分应等于各项得分之和，它决定评价等级。',
        fix: '核对各项得分后，把总分改为{expected}分。',
      },
      en: {
        what: 'The total is stated as {stated}, the scores add up to {sum}: {gap} apart.',
        why: 'The total must be the sum of the scores; it decides the grade.',
        fix: 'Check the scores, then correct the total to {expected}.',
      },
    },
    rounded: {
      'zh-CN': {
        what: '总分填{stated}分，各项得分之和为{sum}分，取整后相差{gap}分。',
        why: '总分应如实汇总各项得分；取整会改变总分，接近分档线时还会改变等级。',
        fix: '把总分改为{expected}分；本地规定总分取整的可不改。',
      },
      en: {
        what: 'The total is stated as {stated}, the scores add up to {sum}; rounding makes {gap} of difference.',
        why: 'A total sums the scores as they are; rounding changes it, and near a limit the grade too.',
        fix: 'Correct the total to {expected}, unless local rules call for whole numbers.',
      },
    },
    formula: {
      'zh-CN': {
        what: '总分公式得出{stated}分，各项得分之和为{sum}分，相差{gap}分。',
        why: '求和区域漏行、多行或没有重新计算，总分就不等于各项得分之和。',
        fix: '检查总分单元格的公式，让它正好包含每一个得分（应为{expected}分）。',
      },
      en: {
        what: 'The formula of the total gives {stated}, the scores add up to {sum}: {gap} apart.',
        why: 'A range that misses a row, takes one too many or was not recalculated gives a wrong total.',
        fix: 'Correct the formula so that it takes every score just once (it should give {expected}).',
      },
    },
    unscored: {
      'zh-CN': {
        what: '总分填{stated}分，但各项还没有打分；按表中数据计算，各项得分之和应为{sum}分，相差{gap}分。',
        why: '总分没有各项得分支撑，也与按评分标准算出的结果不符。',
        fix: '先一键计算各项得分并核对，再把总分改为{expected}分。',
      },
      en: {
        what: 'The total is stated as {stated}, yet the rows are not scored; worked out from the figures of the form they add up to {sum}: {gap} apart.',
        why: 'The total rests on no scores and differs from what the standards give.',
        fix: 'Have the rows scored, check them, then correct the total to {expected}.',
      },
    },
    execution: {
      'zh-CN': {
        what: '总分填{stated}分；各项得分之和为{rows}分，加上预算执行率（满分{points}分），总分应为{sum}分，相差{gap}分。',
        why: '总分写明含预算执行率得分，就应等于各项得分与执行率得分之和。',
        fix: '核对执行率得分和各项得分，再把总分改为{expected}分。',
      },
      en: {
        what: 'The total is stated as {stated}; the scores add up to {rows}, and with the execution rate (of {points} points) to {sum}: {gap} apart.',
        why: 'A total that says it counts the execution rate is the sum of the scores and that of the rate.',
        fix: 'Check the score of the rate and those of the rows, then correct the total to {expected}.',
      },
    },
    review: {
      'zh-CN': {
        what: '复核总分填{stated}分，各项复核得分之和为{sum}分，相差{gap}分。',
        why: '复核总分是反馈给单位的结果，应等于各项复核得分之和。',
        fix: '核对各项复核得分，把复核总分改为{expected}分。',
      },
      en: {
        what: 'The reviewed total is stated as {stated}, the reviewed scores add up to {sum}: {gap} apart.',
        why: 'The reviewed total is what the office is told; it must be the sum of the reviewed scores.',
        fix: 'Check the reviewed scores, then correct the reviewed total to {expected}.',
      },
    },
    subtotal: {
      'zh-CN': {
        what: '“{name}”填{stated}分，所属各项得分之和为{sum}分，相差{gap}分。',
        why: '小计应等于所属指标得分之和，否则总分也会跟着错。',
        fix: '核对所属各项得分，把小计改为{expected}分。',
      },
      en: {
        what: 'The subtotal of "{name}" is stated as {stated}, the scores below it add up to {sum}: {gap} apart.',
        why: 'A subtotal must be the sum of the scores below it, or the total goes wrong with it.',
        fix: 'Check the scores below, then correct the subtotal to {expected}.',
      },
    },
    head: {
      'zh-CN': {
        what: '表头自评得分{stated}分，表内总分为{sum}分，相差{gap}分。',
        why: '同一张表的总分前后不一，无法确定以哪个为准。',
        fix: '核对表内总分，把表头得分改为{expected}分。',
      },
      en: {
        what: 'The head of the form states a score of {stated}, the table itself {sum}: {gap} apart.',
        why: 'Two totals in one form leave open which one counts.',
        fix: 'Check the total of the table, then correct the head to {expected}.',
      },
    },
  },
  reasons: {
    rowsOpen: {
      'zh-CN': '部分指标还没有得分，无法核对总分',
      en: 'some rows have no score yet, so the total cannot be compared',
    },
    // Points that do not add up are JX302's: scores may be missing as well, or counted twice.
    pointsOpen: {
      'zh-CN': '读出的分值之和与满分不符，总分无从核对',
      en: 'the points found do not make up the full mark, so the total cannot be compared',
    },
    noTotals: { 'zh-CN': '表中没有已填写的总分或小计', en: 'no total or subtotal has been filled in' },
  },
  *run(context) {
    let compared = 0;
    let isTold = false;
    for (const scored of scoredForms(context)) {
      const results = [
        ...totals(context, scored),
        ...reviewTotals(scored),
        ...earlierTotals(scored),
        ...subtotals(scored),
      ];
      for (const result of results) {
        if (result && 'notChecked' in result) {
          isTold = true;
          yield result;
        } else {
          compared++;
          if (result) yield result;
        }
      }
    }
    if (compared === 0 && !isTold) yield { notChecked: 'noTotals' };
  },
};

type Result = FindingDraft | NotChecked | null;

function* totals(context: CheckContext, scored: ScoredForm): Iterable<Result> {
  const { form, total } = scored;
  const stated = total?.stated?.value ? total.stated : null;
  const execution = stated && toldExecutionPoints(form);
  if (execution) {
    yield compareWithExecution(context, scored, stated, execution);
    return;
  }
  if (readPoints(form).isWhole === false) {
    const ref = (stated ?? form.headScore)?.ref;
    if (ref) yield { notChecked: 'pointsOpen', ref: ref };
    return;
  }
  if (stated) {
    yield compareTotal(scored, stated);
    const head = form.headScore;
    if (head?.value) yield compareHead(head, stated);
  } else if (form.headScore?.value) yield compareTotal(scored, form.headScore);
}

function compareTotal(scored: ScoredForm, stated: Figure): Result {
  const parts = partsOf(scored);
  if (!parts) return { notChecked: 'rowsOpen', ref: stated.ref };
  const agreeing = candidates(scored, parts.sum).filter((sum) => agrees(stated, sum));
  if (agreeing.length > 0) {
    const isWhole = agreeing.every((sum) => isWholeFor(stated, sum));
    return isWhole && !parts.isWorkedOut ? rounded(stated, agreeing[0]!, parts.refs) : null;
  }
  if (parts.open.compare(ZERO) > 0) {
    const over = stated.value!.sub(parts.sum);
    if (over.compare(ZERO) > 0 && over.compare(parts.open) <= 0)
      return { notChecked: 'rowsOpen', ref: stated.ref };
  }
  const key = parts.isWorkedOut ? 'unscored' : stated.hasFormula ? 'formula' : 'total';
  return draftOf(key, stated, min(parts.sum, ceiling(scored)), parts.refs);
}

/** 总分（含预算执行率10分） over rows of 90 points: what the total has more than they is the score of the rate. */
function compareWithExecution(
  context: CheckContext,
  scored: ScoredForm,
  stated: Figure,
  points: Exact,
): Result {
  const parts = partsOf(scored);
  if (!parts || parts.open.compare(ZERO) > 0) return { notChecked: 'rowsOpen', ref: stated.ref };
  const added = stated.value!.sub(parts.sum);
  const sum = parts.sum.add(executionScoreFor(context, scored.index, points, added));
  if (agrees(stated, sum)) return null;
  const draft = draftOf('execution', stated, sum, parts.refs);
  return { ...draft, data: { ...draft.data, rows: pointsText(parts.sum), points: pointsText(points) } };
}

function compareHead(head: Figure, total: Figure): Result {
  if (agrees(head, total.value!) || agrees(total, head.value!)) return null;
  return draftOf('head', head, total.value!, [total.ref]);
}

/**
 * The reviewer's total: a row left blank was not changed, or was not reviewed. What a reviewer gave a rate of the funds
 * is not read, so it may be anything up to its points.
 */
function* reviewTotals(scored: ScoredForm): Iterable<Result> {
  const stated = scored.form.total?.reviewScore;
  if (!stated?.value || readPoints(scored.form).isWhole === false) return;
  const reviewed = scored.rows.filter(({ indicator }) => indicator?.reviewScore?.value);
  if (reviewed.length < FEWEST_REVIEWED || scored.isPerHundred) return;
  const reviewedSum = (rows: readonly ScoredRow[]) =>
    sumWithBonus(scored.form, rows, (row) => row.indicator?.reviewScore?.value ?? row.stated);
  const sums = [reviewedSum(scored.rows), reviewedSum(reviewed)];
  const all = sums.flatMap((sum) => [sum, min(sum, ceiling(scored))]);
  const draft = draftOf('review', stated, all[1]!, refsOf(...reviewed.map(reviewCell)));
  if (all.some((sum) => agrees(stated, sum))) yield null;
  else if (!mayBeOfFunds(scored, stated.value.sub(reviewedSum(scored.rows.filter(isIndicator))))) yield draft;
}

/** Whether what a total has more than its indicators may be what the rates of the funds were given. */
function mayBeOfFunds({ rows }: ScoredForm, over: Exact): boolean {
  const rates = rows.filter((row) => !isIndicator(row));
  const most = sumOf(rates.map(({ weight }) => weight));
  return rates.length > 0 && over.compare(ZERO) >= 0 && over.compare(most) <= 0;
}

const isIndicator = ({ indicator }: ScoredRow): boolean => indicator !== null;

const reviewCell = ({ indicator }: ScoredRow): CellRef => indicator!.reviewScore!.ref;

/** One score taken back by a reviewer is a remark, no column that is added up. */
const FEWEST_REVIEWED = 2;

/** A 合计 before the bonus rows, or a 小计 of several groups: the sum of the rows above it. */
function* earlierTotals({ form, rows }: ScoredForm): Iterable<Result> {
  for (const total of form.earlierTotals ?? []) {
    const { label, score } = total;
    const above = rows.filter((row) => addsUp(total, row.score.ref, row.indicator?.table));
    if (!score?.value || above.length === 0 || above.some(({ stated }) => !stated)) continue;
    const sum = above.reduce((all, { stated }) => all.add(stated!), ZERO);
    const refs = refsOf(...above.map((row) => row.score.ref));
    yield agrees(score, sum) ? null : draftOf('subtotal', score, sum, refs, shortText(label));
  }
}

function* subtotals({ form, rows }: ScoredForm): Iterable<Result> {
  for (const [index, level] of form.levels.entries()) {
    if (!level.score?.value) continue;
    const own = rows.filter(({ indicator }) => indicator?.level1 === index || indicator?.level2 === index);
    const cells = own.filter(({ score }) => score.ref);
    if (cells.length === 0 || cells.some(({ stated }) => !stated)) continue;
    const sum = cells.reduce((all, { stated }) => all.add(stated!), ZERO);
    if (agrees(level.score, sum)) yield null;
    else {
      const refs = refsOf(...cells.map(({ score }) => score.ref));
      yield draftOf('subtotal', level.score, sum, refs, shortText(level.name));
    }
  }
}

/** Scores are exact as typed; only the total may be rounded to its own digits. */
function agrees(stated: Figure, sum: Exact): boolean {
  const { verdict } = agreeSum({ value: stated.value!, decimals: scoreDigits(stated) }, [
    { value: sum, decimals: null },
  ]);
  return verdict !== 'inconsistent';
}

/** A whole number that stands for a sum with a fraction. */
function isWholeFor(stated: Figure, sum: Exact): boolean {
  return scoreDigits(stated) === 0 && !sum.equals(stated.value!);
}

function draftOf(
  message: string,
  stated: Figure,
  sum: Exact,
  related: readonly CellRef[],
  name?: string,
): FindingDraft {
  const gap = pointsText(stated.value!.sub(sum).abs());
  const data = { stated: pointsText(stated.value!), sum: pointsText(sum), gap, expected: pointsText(sum) };
  return {
    message,
    data: name === undefined ? data : { ...data, name },
    ref: stated.ref,
    related,
    stated: data.stated,
    expected: data.expected,
    gap,
  };
}

function rounded(stated: Figure, sum: Exact, refs: readonly CellRef[]): FindingDraft {
  return { ...draftOf('rounded', stated, sum, refs), severity: 'warning' };
}
