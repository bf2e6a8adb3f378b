import { type Exact, decimalsOf, max, min, powerOfTen, roundHalfUp, ZERO } from './exact';
import { closed, type Interval, overlap } from './interval';

/** A stated number: `decimals` digits after its point were stated; null: exact. */
export interface Stated {
  readonly value: Exact;
  readonly decimals: number | null;
}

/** A term of a sum; `weight` −1 subtracts it. */
export interface Part extends Stated {
  readonly weight?: Exact;
}

/**
 * How far a stated number agrees with what it was worked out from, best first.
 * `exact`: equal · `rounds-to`: the computed value rounds to it · `within-rounding`: the intervals meet ·
 * `at-limit`: they only touch · `inconsistent`: they do not meet · `undecided`: nothing can be worked out (÷ 0).
 */
export type Verdict = 'exact' | 'rounds-to' | 'within-rounding' | 'at-limit' | 'inconsistent' | 'undecided';

export interface Agreement {
  readonly verdict: Verdict;
  /** The distance between the two intervals; 0 when they meet. */
  readonly gap: Exact;
  /** The computed value itself, before any rounding; null when undecided. */
  readonly expected: Exact | null;
  /** What would agree, with the digits of the stated number. */
  readonly nearest: Exact | null;
  /** Agrees when the computed value is cut off instead of rounded (JX405, where the verdict is inconsistent). */
  readonly agreesTruncated: boolean;
  readonly statedInterval: Interval;
  readonly computedInterval: Interval;
}

/** Longer fractions come from a formula or a float: the digits past this one mean nothing. */
const LONGEST_DECIMALS = 10;

/** A total against its parts, each part with its own rounding (XBRL Calculations 1.1). */
export function agreeSum(stated: Stated, parts: readonly Part[]): Agreement {
  let point = ZERO;
  let lo = ZERO;
  let hi = ZERO;
  for (const part of parts) {
    const half = halfUnit(part);
    const value = part.weight ? part.value.mul(part.weight) : part.value;
    const reach = part.weight ? half.mul(part.weight.abs()) : half;
    point = point.add(value);
    lo = lo.add(value.sub(reach));
    hi = hi.add(value.add(reach));
  }
  return judge(stated, point, closed(lo, hi));
}

/**
 * A rate or a score against numerator ÷ denominator (× `scale`, at most `cap`).
 * A denominator that may be 0 within its rounding leaves the computed interval open; 0 itself is `undecided`.
 */
export function agreeRatio(
  stated: Stated,
  numerator: Stated,
  denominator: Stated,
  { scale, cap }: { readonly scale?: Exact; readonly cap?: Exact } = {},
): Agreement {
  const shape = (value: Exact) => {
    const scaled = scale ? value.mul(scale) : value;
    return cap ? min(scaled, cap) : scaled;
  };
  if (denominator.value.equals(ZERO)) return undecided(stated);
  const point = shape(numerator.value.div(denominator.value));
  const below = intervalOf(denominator);
  if (below.lo.compare(ZERO) <= 0 && below.hi.compare(ZERO) >= 0) return judge(stated, point, OPEN);
  const above = intervalOf(numerator);
  const corners = [above.lo, above.hi].flatMap((n) => [shape(n.div(below.lo)), shape(n.div(below.hi))]);
  return judge(stated, point, closed(corners.reduce(min), corners.reduce(max)));
}

/** The same quantity stated twice; either may be the rounded one. */
export function agreeSame(stated: Stated, other: Stated): Agreement {
  const agreement = judge(stated, other.value, intervalOf(other));
  if (agreement.verdict !== 'within-rounding' && agreement.verdict !== 'at-limit') return agreement;
  return roundsTo(other, stated.value) ? { ...agreement, verdict: 'rounds-to' } : agreement;
}

/** The numbers that a stated number can stand for: half a unit of its last digit either side. */
export function intervalOf(stated: Stated): Interval & { readonly lo: Exact; readonly hi: Exact } {
  const half = halfUnit(stated);
  const lo = stated.value.sub(half);
  const hi = stated.value.add(half);
  return { lo, hi, loClosed: true, hiClosed: true };
}

const OPEN: Interval = { lo: null, hi: null, loClosed: false, hiClosed: false };

function judge(stated: Stated, point: Exact, computed: Interval): Agreement {
  const statedInterval = intervalOf(stated);
  const digits = digitsOf(stated);
  const gap = distance(statedInterval, computed);
  return {
    verdict: verdictOf(stated, point, statedInterval, computed, gap),
    gap,
    expected: point,
    nearest: digits === null ? point : roundHalfUp(point, digits),
    agreesTruncated: digits !== null && overlap(cutOffInterval(stated.value, digits), computed),
    statedInterval,
    computedInterval: computed,
  };
}

function verdictOf(
  stated: Stated,
  point: Exact,
  statedInterval: Interval,
  computed: Interval,
  gap: Exact,
): Verdict {
  if (stated.value.equals(point)) return 'exact';
  if (roundsTo(stated, point)) return 'rounds-to';
  if (gap.compare(ZERO) > 0) return 'inconsistent';
  return touches(statedInterval, computed) ? 'at-limit' : 'within-rounding';
}

function undecided(stated: Stated): Agreement {
  return {
    verdict: 'undecided',
    gap: ZERO,
    expected: null,
    nearest: null,
    agreesTruncated: false,
    statedInterval: intervalOf(stated),
    computedInterval: OPEN,
  };
}

/** The digits that count: those stated; for an exact number none, unless it is a formula's endless fraction. */
function digitsOf({ value, decimals }: Stated): number | null {
  if (decimals !== null) return Math.min(decimals, LONGEST_DECIMALS);
  return decimalsOf(value, LONGEST_DECIMALS) === null ? LONGEST_DECIMALS : null;
}

function halfUnit(stated: Stated): Exact {
  const digits = digitsOf(stated);
  return digits === null ? ZERO : powerOfTen(-digits).div(2);
}

function roundsTo(stated: Stated, point: Exact): boolean {
  const digits = digitsOf(stated);
  if (digits === null) return false;
  if (digits < LONGEST_DECIMALS) return roundHalfUp(point, digits).equals(stated.value);
  return point.sub(stated.value).abs().compare(powerOfTen(-digits)) <= 0;
}

/** What a cut-off number can stand for: from itself to just below one unit of its last digit further from 0. */
function cutOffInterval(value: Exact, digits: number): Interval {
  const unit = powerOfTen(-digits);
  return value.compare(ZERO) < 0
    ? { lo: value.sub(unit), hi: value, loClosed: false, hiClosed: true }
    : { lo: value, hi: value.add(unit), loClosed: true, hiClosed: false };
}

function distance(one: Interval, other: Interval): Exact {
  if (one.lo && other.hi && one.lo.compare(other.hi) > 0) return one.lo.sub(other.hi);
  if (other.lo && one.hi && other.lo.compare(one.hi) > 0) return other.lo.sub(one.hi);
  return ZERO;
}

function touches(one: Interval, other: Interval): boolean {
  return Boolean((one.lo && other.hi?.equals(one.lo)) || (other.lo && one.hi?.equals(other.lo)));
}
