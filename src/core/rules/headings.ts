import { type Exact, ZERO } from '../number/exact';
import { pointsOf } from './literals';
import { sortMechanisms } from './mechanisms';
import { isScoring, type Piece } from './pieces';
import type { Statement, StatementOf } from './statement';

/** The points printed at the head of a part ("部门预算公开（1.5分）"), and the statements behind it. */
export function splitHeading(
  piece: Piece,
  max: Exact | null = null,
): { readonly points: Exact | null; readonly title: string; readonly rest: Statement[] } {
  const heading = piece.statements.find((statement) => statement.kind === 'heading') as
    StatementOf<'heading'> | undefined;
  if (heading)
    return {
      points: heading.value,
      title: heading.condition,
      rest: piece.statements.filter((statement) => statement !== heading),
    };
  const first = piece.statements.find(isScoring);
  if (
    first?.kind !== 'text' ||
    first.label !== null ||
    first.award.type !== 'give' ||
    first.award.amount.type !== 'points'
  ) {
    return { points: null, title: '', rest: piece.statements };
  }
  const rest = piece.statements.filter((statement) => statement !== first);
  const hasOthers = piece.units.length > 0 || piece.bullets.length > 1 || rest.some(givesPoints);
  const isGrade = rest.some((each) => each.kind === 'text' && SHADE.test(each.condition));
  const isHead =
    !(first.award.form === 'bare' && isGrade) &&
    first.award.form !== 'verb' &&
    (first.award.form === 'paren' || first.condition.length <= 16) &&
    hasOthers;
  const total = first.award.amount.value;
  if (piece.label === null && max && !total.equals(max))
    return { points: null, title: '', rest: piece.statements };
  return isHead && fits(rest, piece.units, total)
    ? { points: total, title: first.condition, rest }
    : { points: null, title: '', rest: piece.statements };
}

/** "完善6分；较完善4分；一般2分": grades, and no head among them. */
const SHADE = /^(?:较|比较|基本|部分|一般|不够|优|良|中|差|合格)/;

const givesPoints = (statement: Statement): boolean =>
  (statement.kind === 'band' || statement.kind === 'text' || statement.kind === 'compare') &&
  (statement.award.type === 'give' || statement.award.type === 'full' || statement.award.type === 'formula');

/** Whether the awards behind a head could make up its points, as the best of them or as their sum. */
function fits(rest: readonly Statement[], units: readonly Piece[], total: Exact): boolean {
  if (units.length) return true;
  const awards = rest.flatMap((statement) =>
    givesPoints(statement) && 'award' in statement && statement.award.type === 'give'
      ? [pointsOf(statement.award.amount, total)]
      : [],
  );
  if (awards.length === 0) return true;
  const sum = awards.reduce((all, each) => all.add(each), ZERO);
  return sum.equals(total) || awards.some((each) => each.equals(total));
}

/** The maximum a part has by itself; null when it does not say. */
export function naturalMax(piece: Piece): Exact | null {
  const { points, rest } = splitHeading(piece);
  if (points) return points;
  const sorted = sortMechanisms(rest);
  const group = sorted.natural();
  const texts = sorted.texts.map((text) =>
    text.award.type === 'give' && text.award.amount.type === 'points' ? text.award.amount.value : null,
  );
  if (group === null || texts.some((value) => value === null)) return null;
  const units = piece.units.map(naturalMax);
  if (units.some((value) => value === null)) return null;
  const values = texts as Exact[];
  const all = [...units, group] as Exact[];
  const isChoice =
    group.equals(ZERO) &&
    units.length === 0 &&
    values.length > 1 &&
    (sorted.zeros.length > 0 || sorted.others.length > 0);
  const textMax = isChoice
    ? values.reduce((best, each) => (each.compare(best) > 0 ? each : best), ZERO)
    : values.reduce((sum, each) => sum.add(each), ZERO);
  const total = all.reduce((sum, each) => sum.add(each), textMax);
  return total.compare(ZERO) > 0 ? total : null;
}
