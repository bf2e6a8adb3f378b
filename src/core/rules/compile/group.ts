import { areEqual, compare, type Exact } from '../../number/exact';
import { WATER_CLASS } from '../../words/water-classes';
import { isDenialOf } from '../match';
import { pointsOf } from '../read/literals';
import { isGeneric, isOtherPeriod, isRateName, nameKey } from '../read/names';
import type { Piece } from '../read/pieces';
import type { Statement, StatementOf } from '../read/statement';

/** Statements that give points. */
export type Positive = StatementOf<'band'> | StatementOf<'text'> | StatementOf<'compare'>;

/** A part of a standard under construction: what gives its points, and what depends on them. */
export interface Group {
  readonly positives: readonly Positive[];
  /** Everything else in it, in order: deductions, provisos, caps. */
  readonly dependents: readonly Statement[];
  /** The head with the points of the group, when it has one. */
  readonly heading: StatementOf<'heading'> | Positive | null;
  readonly piece: Piece | null;
}

/** Whether a statement gives points rather than taking them or speaking of them. */
export function isPositive(statement: Statement): statement is Positive {
  if (statement.kind !== 'band' && statement.kind !== 'text' && statement.kind !== 'compare') return false;
  if (statement.kind === 'text' && (statement.isEach || statement.isElse)) return false;
  const { award } = statement;
  switch (award.type) {
    case 'give':
      return award.amount.value.n !== 0n;
    case 'full':
    case 'earned':
    case 'ratio':
    case 'formula':
      return true;
    default:
      return false;
  }
}

/** Whether a statement gives nothing: 不得分, 得0分. */
export function isZero(statement: Statement): statement is Positive {
  return (
    (statement.kind === 'band' || statement.kind === 'text' || statement.kind === 'compare') &&
    (statement.award.type === 'zero' ||
      (statement.award.type === 'give' && statement.award.amount.value.n === 0n))
  );
}

/** The points a statement gives by itself; null when it takes what is left (满分, a proportion). */
export function ownPoints(statement: Positive, max: Exact): Exact | null {
  const { award } = statement;
  if (award.type !== 'give') return null;
  return pointsOf(award.amount, max);
}

/** The most that statements of one scale give. */
export function bestOf(positives: readonly Positive[], max: Exact): Exact | null {
  let best: Exact | null = null;
  for (const positive of positives) {
    const own = ownPoints(positive, max);
    if (own && (!best || compare(own, best) > 0)) best = own;
  }
  const isOpen = positives.some(({ award }) => award.type === 'full' || award.type === 'earned');
  return isOpen ? null : best;
}

/** Two names of one figure: the same, or one within the other, or one that says nothing. */
export function isSameMeasure(one: string, other: string): boolean {
  if (one === other || one === '' || other === '' || isGeneric(one) || isGeneric(other)) return true;
  const a = nameKey(one);
  const b = nameKey(other);
  if (a === b) return true;
  if (isOtherPeriod(one, other)) return false;
  const short = a.length < b.length ? a : b;
  const long = a.length < b.length ? b : a;
  if (isRateName(a) !== isRateName(b) && /变动率$/.test(long)) return false;
  if (short.length >= 2 && (long.endsWith(short) || long.startsWith(short))) return true;
  const own = plainRate(short);
  const rest = own === null || own.length < 2 ? null : plainRate(long);
  return rest !== null && (rest.endsWith(own!) || own!.endsWith(rest));
}

const RATE_END = /(?:程度|幅度|比率|比例|百分比|率|度)$/;

/** A rate's name without the word that says it is one: 预决算偏差程度 and 偏差度 are the same; null for another figure. */
function plainRate(key: string): string | null {
  const end = RATE_END.exec(key);
  return end && key.slice(0, end.index);
}

const SHADES =
  /基本|部分|较为|较|比较|一般|不够|未能|未|不|没有|没|无|全部|完全|大部分|少部分|个别|明显|显著|均|但|仅|逾期|按时|按期|按规定|按要求|及时|优秀?|良好?|中等?|差|合格|全面|有所|其中|一项|两项|三项|国家级|省级|市级|县级/g;
const GRADE = new RegExp(
  `^(.{0,10}?)(?:为|是|达到)?(?:优秀?|良好?|中等?|合格|不合格|基本合格|一般|较?[好差高低]|[甲乙丙丁A-D](?:级|等级?)?|${WATER_CLASS})(?:等次|档|等级|的|级)?$`,
);

const stem = (words: string): string => nameKey(words).replace(SHADES, '');

/** Whether two conditions in words cannot hold together: grades of one thing, or one the denial of the other. */
export function areExclusive(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  const [grade, second] = [GRADE.exec(one), GRADE.exec(other)];
  if (
    grade &&
    second &&
    (grade[1] === '' || second[1] === '' || grade[1]!.endsWith(second[1]!) || second[1]!.endsWith(grade[1]!))
  )
    return true;
  const [a, b] = [nameKey(one), nameKey(other)];
  if (isDenialOf(a, b) || isDenialOf(b, a)) return true;
  const [p, q] = [stem(one), stem(other)];
  if ((grade && grade[1] === '' && one.length <= 5) || (second && second[1] === '' && other.length <= 5))
    return true;
  const isShaded = a !== p || b !== q;
  if (!isShaded) return false;
  if (p === q) return true;
  const [short, long] = p.length < q.length ? [p, q] : [q, p];
  if (short.length < 2 || !long.includes(short)) return false;
  const shorter = p.length < q.length ? a : b;
  return isDenied(a) !== isDenied(b) || (long.endsWith(short) && DEGREE.test(shorter));
}

const DEGREE = /^(?:较|比较|基本|部分|不够|未|不|没)/;

const isDenied = (words: string): boolean => /未|不(?!断)|没|无/.test(words);

/** Whether a statement gives all the points there are. */
export const isFull = (text: Positive, max: Exact): boolean =>
  text.award.type === 'full' ||
  text.award.type === 'earned' ||
  (text.award.type === 'give' && areEqual(pointsOf(text.award.amount, max), max));

const FAULT = /^(?:发现|存在|发生|出现|如有|有|被|因)/;
/** 好, 较好: a word that stands beside any other grade, and says nothing of a fault. */
const BARE_GRADE = /^(?:比较|较)?(?:优秀?|良好?|中等?|好|一般|合格|高|低|差)$/;

/**
 * Whether what takes everything is a fault of its own rather than the contrary of what gives points: "按时报送得4分，未按时报送不得分。
 * 发现虚报的不得分": the last denies nothing, and may be true beside the first.
 */
export const isAnotherFault = (zero: Positive, texts: readonly Positive[]): boolean =>
  zero.kind === 'text' &&
  FAULT.test(zero.condition) &&
  !texts.some(
    (text) =>
      text.kind === 'text' &&
      !BARE_GRADE.test(text.condition) &&
      (areExclusive(text.condition, zero.condition) || areAlike(text.condition, zero.condition)),
  );

/** "发生一般事故的得2分，发生较大事故的得0分": the same kind of thing, worse. */
const areAlike = (one: string, other: string): boolean =>
  FAULT.test(one) && one.slice(0, 2) === other.slice(0, 2) && one.slice(-2) === other.slice(-2);
