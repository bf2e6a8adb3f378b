import { ZERO } from '../../../number/exact';
import { flipped, negated, type Op } from '../../../words/comparisons';
import { readBand } from '../../read/bands';
import { isRateName, nameKey } from '../../read/names';
import { hasPoints, type Limit, type Statement, type StatementOf } from '../../read/statement';

/**
 * "就业率达到全省平均水平得5分；低于的，每低1个百分点扣1分": two shares compared, and points of the distance between them. A step in per cent may be meant
 * of the other share, so only points are taken.
 */
export function pointsApart(statements: readonly Statement[]): readonly Statement[] {
  const compares = statements.filter((each): each is StatementOf<'compare'> => each.kind === 'compare');
  const [compare, ...more] = compares;
  if (!compare || more.length > 0 || !isFullMark(compare) || !isRateName(compare.left)) return statements;
  const { left, right } = compare;
  const isUnder = /[≥>]/.test(compare.op);
  const side = isUnder ? 'under' : 'over';
  const others = statements.filter((each) => each !== compare && hasPoints(each));
  const isStep = (each: Statement): each is StatementOf<'step'> =>
    each.kind === 'step' &&
    each.sign < 0 &&
    each.direction === side &&
    each.measure === '' &&
    each.threshold === null &&
    /点/.test(each.text) &&
    (each.reference === null || isNamed(each.reference, right));
  const ends = new Map(others.flatMap((each) => endOf(each, right, isUnder)));
  const isBanded = others.some((each) => each.kind === 'band' && each.award.type === 'give');
  if ((!others.some(isStep) && !isBanded) || !others.every((each) => isStep(each) || ends.has(each)))
    return statements;
  const measure = `${left}与${right}之差`;
  return statements.map((statement): Statement => {
    if (isStep(statement)) return { ...statement, measure, reference: null };
    const limits =
      statement === compare
        ? [{ op: compare.op, value: ZERO, unit: '%', strength: 2 as const }]
        : ends.get(statement);
    return limits ? asBand(statement as Told, limits, measure, { left, reference: right }) : statement;
  });
}

type Told = StatementOf<'compare'> | StatementOf<'band'>;

const isFullMark = ({ award, scope, op }: StatementOf<'compare'>): boolean =>
  ['give', 'full', 'earned'].includes(award.type) && scope !== 'whole' && /[≥>≤<]/.test(op);

const isNamed = (short: string, long: string): boolean => nameKey(long).endsWith(nameKey(short));

const SIDED = /^(低于|少于|高于|超过|超出|[低高](?=\d))(.*?)(\d.*)$/;

/** "低于全省平均水平10个百分点以上的不得分": how far apart at the end, or in a band between. */
function endOf(
  statement: Statement,
  right: string,
  isUnder: boolean,
): (readonly [Statement, readonly Limit[]])[] {
  if (statement.kind !== 'band' || statement.also !== null || statement.withBands.length > 0) return [];
  const isEnd = statement.award.type === 'zero';
  if (!isEnd && statement.award.type !== 'give') return [];
  const [, verb = '', of = '', bound = ''] = SIDED.exec(statement.words) ?? [];
  if (/^[低少]/.test(verb) !== isUnder || !/点/.test(bound) || (of !== '' && !isNamed(of, right))) return [];
  const band = readBand(bound);
  if (!band || band.measure !== '' || band.behind !== '') return [];
  const limits = band.limits.map((limit): Limit => {
    const op = isEnd ? outward(limit.op) : limit.op;
    return { ...limit, op: isUnder ? flipped(op) : op, value: isUnder ? limit.value.neg() : limit.value };
  });
  // So far and no further: on this side of the other figure.
  const isWithin = band.limits.every(({ op }) => op === '≤' || op === '<');
  if (isEnd) return [[statement, limits]];
  if (band.isBare || (isWithin && band.limits.length > 1)) return [];
  const side: Limit = { op: isUnder ? '<' : '>', value: ZERO, unit: '%', strength: 2 };
  return [[statement, isWithin ? [...limits, side] : limits]];
}

/** "低于10个百分点" alone is so far and more. */
const outward = (op: Op): Op => (op === '=' ? '≥' : op === '<' || op === '≤' ? negated(op) : op);

function asBand(
  { text, length, said, label, sentence, place, after, award, scope, ...own }: Told,
  limits: readonly Limit[],
  measure: string,
  gap: { readonly left: string; readonly reference: string },
): Statement {
  const words = 'words' in own ? own.words : own.condition;
  return {
    ...{ text, length, said, label, sentence, place, after, award, scope, words, limits, measure },
    ...{ also: null, withBands: [], isBare: false, isAbsolute: false },
    kind: 'band',
    relation: { ...gap, isGap: true },
  };
}
