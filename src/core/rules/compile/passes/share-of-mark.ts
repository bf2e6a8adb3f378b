import { ONE } from '../../../number/exact';
import { isGeneric, nameKey } from '../../read/names';
import type { Limit, Statement, StatementOf } from '../../read/statement';

type Band = StatementOf<'band'>;

const COMPLETION = /^(?:年度|任务|目标)*(?:完成率|完成比例|完成)$/;

/**
 * "完成危房改造任务300户得8分；完成率低于100%的，得分=完成率×8": a mark in households and what is said of shares of it go by how much of the mark is
 * reached, which the figure tells, or the share itself.
 */
export function shareOfMark(statements: readonly Statement[]): readonly Statement[] {
  const bands = statements.filter((each): each is Band => each.kind === 'band');
  const [mark, ...more] = bands.filter(({ limits }) => limits.some(({ unit }) => !isShare(unit)));
  const isFormula = statements.some((each) => 'award' in each && each.award.type === 'formula');
  const isOfShares = bands.length > 1 || isFormula;
  if (!mark || more.length > 0 || !isMark(mark) || !isOfShares) return statements;
  const shares = bands.filter((band) => band !== mark);
  if (!shares.every(isOfMark) || statements.some(({ kind }) => kind === 'step' || kind === 'count'))
    return statements;
  if (shares.length === 0 && !statements.some(goesByCompletion)) return statements;
  const left = mark.measure.replace(/^(?:年度|全年|本年度?)+(?=.{2})/, '');
  const measure = `${left}完成率`;
  const whole: Limit = { op: '≥', value: ONE, unit: '%', strength: 2 };
  const relation = { left, reference: '', of: mark.limits[0]! };
  return statements.map((each): Statement => {
    if (each === mark) return { ...mark, measure, limits: [whole], relation };
    if (each.kind === 'band') return { ...each, measure };
    // "按实际培训人次占计划的比例计分": of the mark.
    if (each.kind === 'text' && each.award.type === 'ratio' && OF_PLAN.test(each.award.basis))
      return { ...each, award: { ...each.award, basis: '' } };
    return each;
  });
}

const OF_PLAN = /^[^,;]{1,14}(?:占|与|除以|比)(?:年度)?(?:目标|计划|任务)(?:数|量|值)?(?:的?比例)?$/;

const isShare = (unit: string | null): boolean => unit === '%' || unit === '‰';

/** So much of a thing that is counted or measured, for full marks. */
const isMark = ({ award, limits, also, withBands, isBare }: Band): boolean =>
  (award.type === 'give' || award.type === 'full') &&
  also === null &&
  withBands.length === 0 &&
  !isBare &&
  limits.length === 1 &&
  limits[0]!.op === '≥' &&
  limits[0]!.unit !== null &&
  limits[0]!.unit !== '日期' &&
  limits[0]!.value.s > 0n;

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
