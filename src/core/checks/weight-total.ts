import { type CellRef, refKey } from '../model/address';
import type { Form } from '../model/form';
import { type Exact, HUNDRED, ZERO, exact } from '../number/exact';
import { counts, readPoints } from '../scoring/points';
import type { Check, FindingDraft, NotChecked } from './check';
import { absent } from './shared/reasons';
import { formName, pointsOf, pointsText, refsOf } from './shared/scored-forms';
import { known, levelRelations, rowPart, sumOf } from './shared/weights';
import type { WeightPart, WeightRelation } from './shared/weights';

/** Points the national project form keeps for the execution rate, which stands in the funds table. */
const EXECUTION_POINTS = exact(10);

/**
 * JX302: the points of a level differ from those of the level above, or all points from the total.
 *
 * Adjacent levels are compared (rows with level 2, level 2 with level 1, level 1 with the total), so that one wrong
 * cell is told once. Bonus rows are no part of the total; the execution rate's points in the funds table are. In a
 * form with rows that do not apply, points may have moved between groups: then only the total counts.
 */
export const weightTotal: Check = {
  code: 'JX302',
  id: 'weight-total',
  severity: 'error',
  looksAtScores: false,
  looksAtActuals: false,
  docs: {
    'zh-CN': {
      what: '同一级指标的分值之和，与上一级指标的分值不等；或者全部分值之和与合计栏（没有合计栏的按100分）不等。资金表中预算执行率的分值计入合计，加减分项不计入。',
      why: '分值是评分的尺子。分值加不上，满分就不是100分，总分和等级都失去可比性。',
      fix: '核对批复的绩效目标申报表，改正填错的分值；有不适用的指标，把它的分值移给其他指标，使合计仍为100分。',
      basis:
        '《项目支出绩效评价管理办法》（财预〔2020〕10号）第十条及预算管理一体化自评表：预算执行率10分，产出、效益、满意度等一级指标合计90分，总分100分。',
    },
    en: {
      what: 'The points of one level of indicators do not add up to the points of the level above, or all points do not add up to the total row (100 where there is none). The points of the execution rate in the funds table count; bonus rows do not.',
      why: 'The points are the yardstick. When they do not add up, full marks are not 100 and neither totals nor grades can be compared.',
      fix: 'Compare with the approved performance targets and correct the wrong points; move the points of indicators that do not apply to others, so that the total stays 100.',
      basis:
        'Measures for the performance evaluation of project expenditure (Caiyu [2020] No. 10), article 10, and the form of the integrated budget system: execution rate 10 points, output, benefit and satisfaction together 90, total 100.',
    },
  },
  messages: {
    level: {
      'zh-CN': {
        what: '“{name}”分值{stated}分，下一级指标分值合计{sum}分，相差{gap}分。',
        why: '下级指标分值之和应等于上级指标分值，否则满分不是100分。',
        fix: '核对下级各项分值和“{name}”的分值，改正填错的一项。',
      },
      en: {
        what: '"{name}" carries {stated} points, the indicators below it {sum}: {gap} apart.',
        why: 'The points below must add up to the points above, or full marks are not 100.',
        fix: 'Compare the points below with those of "{name}" and correct the wrong one.',
      },
    },
    total: {
      'zh-CN': {
        what: '合计分值填{stated}分，各项分值之和为{sum}分，相差{gap}分。',
        why: '分值合计与各项不符，总分就没有统一的满分。',
        fix: '逐项核对分值，使各项之和等于合计。',
      },
      en: {
        what: 'The total of points is stated as {stated}, the rows add up to {sum}: {gap} apart.',
        why: 'When the total does not match the rows, there is no agreed full mark.',
        fix: 'Check the points row by row until they add up to the total.',
      },
    },
    hundred: {
      'zh-CN': {
        what: '“{form}”各项分值之和为{sum}分，不是100分，相差{gap}分。',
        why: '绩效自评实行百分制，分值之和应为100分（含预算执行率分值，不含加分）。',
        fix: '逐项核对分值；漏填预算执行率分值的请补上，不适用指标的分值移给其他指标。',
      },
      en: {
        what: 'The points of "{form}" add up to {sum}, not 100: {gap} apart.',
        why: 'Self-evaluation is out of a hundred: the points, with those of the execution rate and without any bonus, add up to 100.',
        fix: 'Check the points row by row; add those of the execution rate if they are missing, and move those of indicators that do not apply.',
      },
    },
  },
  reasons: {
    noWeights: { 'zh-CN': '表中没有分值或权重', en: 'the forms state no points or weights' },
    notAllStated: {
      'zh-CN': '表中只列出部分分值，无法核对合计',
      en: 'only part of the points is stated, so their total cannot be compared',
    },
  },
  *run({ recognition }) {
    let compared = 0;
    let isTold = false;
    for (const form of recognition.forms) {
      if (!form.indicators.some(({ weight }) => weight?.value)) continue;
      const result = formTotal(form);
      if ('notChecked' in result) {
        isTold = true;
        yield result;
      } else compared++;
      const relations = levelRelations(form);
      compared += relations.length;
      if (!hasMovedPoints(form, relations)) {
        for (const relation of relations) if (!isRight(relation)) yield levelDraft(relation);
      }
      if ('draft' in result && result.draft) yield result.draft;
    }
    if (compared === 0 && !isTold) yield absent(recognition, 'noWeights');
  },
};

const isRight = ({ whole, sum }: WeightRelation) => sum.equals(whole.points);

function levelDraft({ name, whole, parts, sum }: WeightRelation): FindingDraft {
  const data = {
    name,
    stated: pointsText(whole.points),
    sum: pointsText(sum),
    gap: pointsText(sum.sub(whole.points).abs()),
  };
  const related = parts.map(({ ref }) => ref);
  return {
    message: 'level',
    data,
    ref: whole.ref,
    related,
    stated: data.stated,
    expected: data.sum,
    gap: data.gap,
  };
}

/**
 * Rows that do not apply may have given their points to rows of other groups: then the rows together still make the whole, without the
 * points printed beside those that do not apply, or with such a row left blank or in a group that makes less. Anything else was not moved.
 */
function hasMovedPoints(form: Form, relations: readonly WeightRelation[]): boolean {
  const whole = pointsOf(form.total?.weight ?? null) ?? HUNDRED;
  const rows = rowParts(form);
  if (!rows) return false;
  const kept = pointsOfInapplicable(form);
  if (!kept.equals(ZERO) && sumOf(rows).sub(kept).equals(whole)) return true;
  const isGone = form.indicators.some(({ isInapplicable, weight }) => isInapplicable && !weight?.value);
  const isLeft = relations.some((relation) => !isRight(relation) && relation.hasInapplicable);
  return (isGone || isLeft) && sumOf(rows).equals(whole);
}

function pointsOfInapplicable({ indicators }: Form): Exact {
  const rows = indicators.filter((row) => row.isInapplicable && row.weight?.value);
  return sumOf(known(rows.map(rowPart)) ?? []);
}

type TotalResult = { readonly isRight: boolean; readonly draft: FindingDraft | null } | NotChecked;

function formTotal(form: Form): TotalResult {
  const top = topParts(form);
  if (!top) return notAllStated(form);
  const stated = pointsOf(form.total?.weight ?? null);
  const whole = stated ?? HUNDRED;
  const sum = sumOf(top);
  if (sum.equals(whole) || readPoints(form).isWhole) return { isRight: true, draft: null };
  const rows = rowParts(form);
  if (rows && sumOf(rows).equals(whole)) return { isRight: true, draft: null };
  if (hasScoreWithoutPoints(form) && sum.compare(whole) < 0) {
    const scored = scoresWithoutPoints(form);
    const least = sumOf(scored).add(sum);
    if (least.compare(whole) <= 0) return notAllStated(form);
    return { isRight: false, draft: totalDraft(form, [...top, ...scored], least, stated) };
  }
  if (!stated && isPartOfForm(form, sum)) return notAllStated(form);
  if (lacksExecution(form, sum, whole)) return notAllStated(form);
  if (sum.sub(pointsOfInapplicable(form)).equals(whole)) return { isRight: true, draft: null };
  return { isRight: false, draft: totalDraft(form, top, sum, stated) };
}

function totalDraft(
  form: Form,
  parts: readonly WeightPart[],
  sum: Exact,
  stated: Exact | null,
): FindingDraft {
  const whole = stated ?? HUNDRED;
  const gap = pointsText(sum.sub(whole).abs());
  const data = { form: formName(form), stated: pointsText(whole), sum: pointsText(sum), gap };
  const refs = parts.map(({ ref }) => ref);
  const [ref, related] = stated ? [form.total!.weight!.ref, refs] : [headOfWeights(form) ?? refs[0]!, refs];
  return {
    message: stated ? 'total' : 'hundred',
    data,
    ref,
    related,
    stated: stated ? data.stated : data.sum,
    expected: stated ? data.sum : data.stated,
    gap,
  };
}

function headOfWeights(form: Form): CellRef | null {
  const table = form.tables.find(
    ({ kind, heads }) => (kind === 'indicators' || kind === 'scoring') && heads.weight,
  );
  return table?.heads.weight?.ref ?? null;
}

/**
 * The parts of the total: level-1 indicators where all state their points, else the rows; and the points of the
 * execution rate, wherever they stand. Null when some points are not stated.
 */
function topParts(form: Form): WeightPart[] | null {
  const tops = form.levels.filter((level, index) => level.depth === 1 && !isOfBonus(form, index));
  if (tops.length === 0 || !tops.every(({ weight }) => weight?.value)) return rowParts(form);
  const loose = form.indicators.filter((row) => row.level1 === null && counts(row)).map(rowPart);
  const levels = tops.map(({ weight }) => ({ ref: weight!.ref, points: pointsOf(weight) }));
  return known([...levels, ...loose, ...executionParts(form)]);
}

function isOfBonus(form: Form, level: number): boolean {
  const rows = form.indicators.filter((row) => row.level1 === level);
  return rows.length > 0 && rows.every(({ role }) => role === 'bonus');
}

/** All rows. A level with wrong points is told at the level; the total is right when its rows make it. */
function rowParts(form: Form): WeightPart[] | null {
  return known([...form.indicators.filter(counts).map(rowPart), ...executionParts(form)]);
}

/** The points of the funds that count as the form's own. */
function executionParts(form: Form) {
  const { funds } = readPoints(form);
  return form.funds.flatMap(({ weight }, at) =>
    weight?.value && funds.has(at) ? [{ ref: weight.ref, points: pointsOf(weight) }] : [],
  );
}

/** A funds table may score the execution rate and not say for how many points. */
function hasScoreWithoutPoints(form: Form): boolean {
  return form.tables.some(
    ({ kind, columns }) => kind === 'funds' && columns.score !== undefined && columns.weight === undefined,
  );
}

/** Such scores: the points they are given for are at least as many. */
function scoresWithoutPoints(form: Form): WeightPart[] {
  const { funds } = readPoints(form);
  const cells = new Map<string, WeightPart>();
  form.funds.forEach(({ weight, score }, at) => {
    if (!weight && score?.value && funds.has(at))
      cells.set(refKey(score.ref), { ref: score.ref, points: score.value });
  });
  return [...cells.values()];
}

/** Under this sum, and with no total row, the table is taken for an excerpt of a form. */
const EXCERPT = exact(80);

function isPartOfForm(form: Form, sum: Exact): boolean {
  if (form.total?.scoreRef || form.headScore) return false;
  if (sum.compare(EXCERPT) < 0) return true;
  const hasExecutionPoints = form.funds.some(({ weight }) => weight?.value);
  return !hasExecutionPoints && sum.add(EXECUTION_POINTS).equals(HUNDRED);
}

const SAYS_EXECUTION = /执行/;

/**
 * The points that are missing are those of the execution rate, which the form scores where no table was read: the rows have a total of
 * their own before the form's, or the form's says that it counts them (总分（含预算执行率10分）).
 */
function lacksExecution(form: Form, sum: Exact, whole: Exact): boolean {
  if (!sum.add(EXECUTION_POINTS).equals(whole) || form.funds.some(({ weight }) => weight?.value))
    return false;
  const hasOwnTotal = (form.earlierTotals ?? []).some(({ weight }) => pointsOf(weight)?.equals(sum));
  return hasOwnTotal || SAYS_EXECUTION.test(form.total?.label.text ?? '') || hasScoreElsewhere(form);
}

/** Whether the total has more than its rows give, and no more than the execution rate can add: its score stands elsewhere too. */
function hasScoreElsewhere({ indicators, total }: Form): boolean {
  const own = indicators.reduce((sum, { score }) => sum.add(score?.value ?? ZERO), ZERO);
  const more = total?.score?.value?.sub(own);
  return more !== undefined && more.compare(ZERO) > 0 && more.compare(EXECUTION_POINTS) <= 0;
}

function notAllStated(form: Form): NotChecked {
  return {
    notChecked: 'notAllStated',
    ref: refsOf(headOfWeights(form))[0] ?? {
      sheet: form.sheet,
      row: form.range.top,
      column: form.range.left,
    },
  };
}
