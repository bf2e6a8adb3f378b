import { ONE } from '../../../number/exact';
import { multipleOf } from '../../../number/units';
import { isGeneric, nameKey } from '../../read/names';
import type { Limit, Statement, StatementOf } from '../../read/statement';

type Band = StatementOf<'band'>;
type Step = StatementOf<'step'>;

const COMPLETION = /^(?:年度|任务|目标)*(?:完成率|完成比例|完成)$/;

/**
 * "完成危房改造任务300户得8分；完成率低于100%的，得分=完成率×8": a mark in households and what is said of shares of it go by how much of the mark is
 * reached, which the figure tells, or the share itself.
 */
export function shareOfMark(statements: readonly Statement[]): readonly Statement[] {
  const bands = statements.filter((each): each is Band => each.kind === 'band');
  const [mark, ...more] = bands.filter(({ limits }) => limits.some(({ unit }) => !isShare(unit)));
  const isFormula = statements.some((each) => 'award' in each && each.award.type === 'formula');
  const steps = statements.filter((each): each is Step => each.kind === 'step');
  const isStepped = steps.length > 0 && steps.every((each) => each.measure !== '' && isOfCompletion(each));
  const isOfShares = bands.length > 1 || isFormula || isStepped;
  // "送戏下乡90场次得4分，完成率低于100%的…": a number alone is what was wanted, where the text goes on to speak of completion.
  const isSaid = bands.some((band) => band !== mark && COMPLETION.test(nameKey(band.measure)));
  if (!mark || more.length > 0 || !isMark(mark, isSaid) || !isOfShares) return statements;
  const shares = bands.filter((band) => band !== mark);
  if (!shares.every(isOfMark) || statements.some(({ kind }) => kind === 'count')) return statements;
  if (steps.length > 0 && !steps.every(isOfCompletion)) return inAmounts(statements, mark, shares, steps);
  if (shares.length === 0 && !isStepped && !statements.some(goesByCompletion)) return statements;
  const left = mark.measure.replace(/^(?:年度|全年|本年度?)+(?=.{2})/, '');
  const measure = `${left}完成率`;
  const whole: Limit = { op: '≥', value: ONE, unit: '%', strength: 2 };
  const relation = { left, reference: '', of: mark.limits[0]! };
  return statements.map((each): Statement => {
    if (each === mark) return { ...mark, measure, limits: [whole], isBare: false, relation };
    if (each.kind === 'band' || each.kind === 'step') return { ...each, measure };
    // "按实际培训人次占计划的比例计分": of the mark.
    if (each.kind === 'text' && each.award.type === 'ratio' && OF_PLAN.test(each.award.basis))
      return { ...each, award: { ...each.award, basis: '' } };
    return each;
  });
}

/** "养护1200公里得10分，每少10公里扣0.2分，完成率低于60%不得分": steps in the unit of the mark, and so the share of it that gives nothing. */
function inAmounts(
  statements: readonly Statement[],
  mark: Band,
  shares: readonly Band[],
  steps: readonly Step[],
): readonly Statement[] {
  const [of] = mark.limits;
  const isOfUnit = ({ unit, measure, threshold }: Step): boolean =>
    thingOf(unit) === thingOf(of!.unit!) && measure === '' && threshold === null;
  if (!steps.every(isOfUnit) || !shares.every(({ award }) => award.type === 'zero')) return statements;
  const amount = (limit: Limit): Limit => ({ ...limit, value: limit.value.mul(of!.value), unit: of!.unit });
  return statements.map((each): Statement => {
    if (each === mark) return { ...mark, limits: [{ ...of!, op: '≥', strength: 2 }], isBare: false };
    if (each.kind !== 'band') return each;
    return { ...each, measure: mark.measure, limits: each.limits.map(amount) };
  });
}

/** 万亩 are so many 亩. */
const thingOf = (unit: string): string => multipleOf(unit)?.unit ?? unit;

const isOfCompletion = ({ measure, unit, threshold }: Step): boolean =>
  (measure === '' || isGeneric(measure) || COMPLETION.test(nameKey(measure))) &&
  isShare(unit) &&
  (threshold === null || threshold.value.equals(ONE));

const OF_PLAN = /^[^,;]{1,14}(?:占|与|除以|比)(?:年度)?(?:目标|计划|任务)(?:数|量|值)?(?:的?比例)?$/;

const isShare = (unit: string | null): boolean => unit === '%' || unit === '‰';

/** So much of a thing that is counted or measured, for full marks. */
const isMark = ({ measure, award, limits, also, withBands, isBare }: Band, isSaid: boolean): boolean =>
  (award.type === 'give' || award.type === 'full') &&
  also === null &&
  withBands.length === 0 &&
  limits.length === 1 &&
  (isBare ? limits[0]!.op === '=' && (isSaid || MADE.test(measure)) : limits[0]!.op === '≥') &&
  limits[0]!.unit !== null &&
  limits[0]!.unit !== '日期' &&
  limits[0]!.value.s > 0n;

/** What was made or done, of which a number said alone is as much as was wanted. */
const MADE =
  /^(?:全年|年度|本年度?|年内|共|已|计划)*(?:完成|建成|建设|新建|改建|新改建|改造|修缮|维修|治理|整治|新增|培训|发放|救助|培育|推广|种植|造林|开展|组织|举办|实现|检查|抽检|检测)/;

const isOfMark = ({ measure, also, withBands, limits }: Band): boolean =>
  (measure === '' || isGeneric(measure) || COMPLETION.test(nameKey(measure))) &&
  also === null &&
  withBands.length === 0 &&
  limits.every(({ value }) => value.compare(ONE) <= 0);

const goesByCompletion = (each: Statement): boolean =>
  each.kind === 'text' &&
  each.award.type === 'formula' &&
  each.award.expr.type === 'product' &&
  each.award.expr.parts.some(({ expr }) => expr.type === 'name' && COMPLETION.test(nameKey(expr.text)));
