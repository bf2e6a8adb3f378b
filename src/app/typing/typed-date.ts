import { storedDecimal } from '../../core/formulas';
import { exact, ONE, parseExact, type Exact } from '../../core/number/exact';

const DAY = 86_400;
/** Serial of 1970-01-01 counted from 1900, and the days by which counting from 1904 lies behind. */
const EPOCH = 25_569;
const DAYS_TO_1904 = 1462;
/** 1900-03-01; before it the serials of 1900 carry a leap day that never was. */
const FIRST_SAFE = 61;
/** 9999-12-31. */
const LAST = 2_958_465;

const DATE = /^(\d{4})(?:[-/](\d{1,2})[-/](\d{1,2})|年(\d{1,2})月(?:(\d{1,2})日)?)/;
const TIME = /^(\d{1,2})[:：](\d{1,2})(?:[:：](\d{1,2}))?$/;

/**
 * The stored number of a date or time, typed into a cell with a date format: 2024/3/5, 2024-3-5, 2024年3月5日,
 * 2024年3月, each with or without 14:30 or 14:30:05, or a time alone. Null for anything else, which stays text.
 */
export function readTypedDate(text: string, is1904: boolean): string | null {
  const typed = text.trim();
  const date = DATE.exec(typed);
  const rest = date ? typed.slice(date[0].length).trim() : typed;
  const seconds = rest === '' && date ? 0 : secondsOf(rest);
  const days = date ? daysOf(date, is1904) : 0;
  if (seconds === null || days === null) return null;
  return storedDecimal(exact(days).add(exact(seconds).div(exact(DAY))));
}

function daysOf(match: RegExpExecArray, is1904: boolean): number | null {
  const [year, month, day] = [match[1], match[2] ?? match[4], match[3] ?? match[5] ?? '1'].map(Number);
  const time = Date.UTC(year!, month! - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month! - 1 || date.getUTCDate() !== day) return null;
  const serial = time / (DAY * 1000) + EPOCH;
  if (serial < FIRST_SAFE || serial > LAST) return null;
  const counted = serial - (is1904 ? DAYS_TO_1904 : 0);
  return counted < 0 ? null : counted;
}

function secondsOf(text: string): number | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  return hours! < 24 && minutes! < 60 && seconds! < 60 ? hours! * 3600 + minutes! * 60 + seconds! : null;
}

/**
 * A stored date or time as an editor shows it: 2024/3/5, 2024/3/5 14:30:05 or 14:30:05. Null where the number is no
 * date that could be typed (negative, before March 1900, a fraction of a second).
 */
export function dateContent(raw: string, is1904: boolean): string | null {
  const value = parseExact(raw);
  const whole = value?.floor();
  if (!value || !whole || value.compare(exact(0)) < 0) return null;
  const seconds = wholeSeconds(value.sub(whole));
  if (seconds === null) return null;
  const days = Number(whole.n);
  if (days === 0 && !is1904) return timeContent(seconds);
  const serial = days + (is1904 ? DAYS_TO_1904 : 0);
  if (serial < FIRST_SAFE || serial > LAST) return null;
  const date = new Date((serial - EPOCH) * DAY * 1000);
  const day = `${date.getUTCFullYear()}/${date.getUTCMonth() + 1}/${date.getUTCDate()}`;
  return seconds === 0 ? day : `${day} ${timeContent(seconds)}`;
}

/** Stored times have 15 digits, so they miss the second by a little. */
const NEARLY = exact('0.0001');

function wholeSeconds(fraction: Exact): number | null {
  const seconds = fraction.mul(exact(DAY));
  const nearest = seconds.round();
  const isWhole = seconds.sub(nearest).abs().compare(NEARLY) < 0 && fraction.compare(ONE) < 0;
  return isWhole && Number(nearest.n) < DAY ? Number(nearest.n) : null;
}

function timeContent(seconds: number): string {
  const two = (count: number) => String(count).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
