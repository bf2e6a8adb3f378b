import { exact } from '../number/exact';
import { sideOf } from './match';
import type { Fact, FactNeed } from './types';

/** A day of a year; the year where it is told. */
interface Day {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DEADLINE =
  /(?:((?:19|20)\d\d)年)?(?<![\d-])(\d{1,2})月(?:(\d{1,2})[日号]|(底|末))(?:\([^()]*\))?(?:之前|以前|前)/g;
const TOLD =
  /^(?:((?:19|20)\d\d)年)?(\d{1,2})月(\d{1,2})[日号]$|^((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})$/;
const DAYS = /^(?:天|日|个?自然日|日历天)$/;
/** So far apart two days without their years may lie in different ones. */
const FARTHEST = 150;

/**
 * "6月30日前完成得5分，每延迟一天扣0.5分", told as 完成日期 7月3日: how many days late follows from the one deadline that the standard names. Left to a person
 * where the year matters and is not told.
 */
export function takeDaysLate(
  needs: readonly FactNeed[],
  facts: readonly Fact[],
  text: string,
  taken: Map<FactNeed, Fact>,
  used: Set<Fact>,
): void {
  const late = needs.filter(
    ({ kind, unit, name }) => kind === 'count' && unit !== null && DAYS.test(unit) && sideOf(name) === 'over',
  );
  const [need, ...others] = late;
  if (!need || others.length > 0 || taken.has(need)) return;
  const deadlines = [...text.matchAll(DEADLINE)];
  const dated = facts.flatMap((fact) => {
    const day = typeof fact.value === 'string' ? dayIn(fact.value) : null;
    return day ? [{ fact, day }] : [];
  });
  const [told, ...more] = dated;
  const deadline = deadlines.length === 1 ? deadlineIn(deadlines[0]!) : null;
  if (!told || more.length > 0 || !deadline) return;
  const days = daysBetween(deadline, told.day);
  if (days === null) return;
  const value = exact(Math.max(0, days));
  const shown = `${Math.max(0, days)}${need.unit}`;
  taken.set(need, {
    name: need.name,
    value: { value, unit: need.unit, decimals: 0, text: shown },
    refs: told.fact.refs,
  });
  used.add(told.fact);
}

function deadlineIn([, year, month, day]: RegExpMatchArray): Day | null {
  const at = Number(month);
  return dayOf(year, at, day === undefined ? (at === 2 ? NaN : (MONTHS[at - 1] ?? NaN)) : Number(day));
}

function dayIn(text: string): Day | null {
  const found = TOLD.exec(text.trim());
  return found && dayOf(found[1] ?? found[4], Number(found[2] ?? found[5]), Number(found[3] ?? found[6]));
}

function dayOf(year: string | undefined, month: number, day: number): Day | null {
  const most = month === 2 ? 29 : (MONTHS[month - 1] ?? 0);
  return day >= 1 && day <= most ? { year: year === undefined ? null : Number(year), month, day } : null;
}

/** The days from the one to the other; null where the years decide and are not told. */
function daysBetween(from: Day, to: Day): number | null {
  const year = from.year ?? to.year;
  if (from.year !== null && to.year !== null) return numberOf(to, to.year) - numberOf(from, from.year);
  const isAroundLeapDay = from.month <= 2 !== to.month <= 2;
  if (year === null && isAroundLeapDay) return null;
  const days = numberOf(to, year ?? 2001) - numberOf(from, year ?? 2001);
  return Math.abs(days) <= FARTHEST ? days : null;
}

/** The number of a day, counted from the beginning of the calendar. */
function numberOf({ month, day }: Day, year: number): number {
  const before = year - 1;
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const months = MONTHS.slice(0, month - 1).reduce((sum, days) => sum + days, 0);
  return before * 365 + leaps + months + (isLeap && month > 2 ? 1 : 0) + day;
}
