import type { Exact } from './exact';

/** A range of exact numbers; a missing bound is open to infinity. */
export interface Interval {
  readonly lo: Exact | null;
  readonly hi: Exact | null;
  readonly loClosed: boolean;
  readonly hiClosed: boolean;
}

/** The closed interval [lo, hi]. */
export function closed(lo: Exact, hi: Exact): Interval {
  return { lo, hi, loClosed: true, hiClosed: true };
}

/** Whether a number lies in an interval. */
export function holds(interval: Interval, value: Exact): boolean {
  const { lo, hi, loClosed, hiClosed } = interval;
  if (lo) {
    const order = value.compare(lo);
    if (order < 0 || (order === 0 && !loClosed)) return false;
  }
  if (hi) {
    const order = value.compare(hi);
    if (order > 0 || (order === 0 && !hiClosed)) return false;
  }
  return true;
}

/** Whether two intervals share a number. */
export function overlap(one: Interval, other: Interval): boolean {
  return startsBeforeEnd(one, other) && startsBeforeEnd(other, one);
}

function startsBeforeEnd(one: Interval, other: Interval): boolean {
  if (!one.lo || !other.hi) return true;
  const order = one.lo.compare(other.hi);
  return order < 0 || (order === 0 && one.loClosed && other.hiClosed);
}
