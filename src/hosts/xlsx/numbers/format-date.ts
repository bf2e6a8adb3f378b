import { chineseNumeral, spellDigits } from './chinese-numeral';
import type { Token } from './sections';

const DAY = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const LONG_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];
/** 9999-12-31, the last day Excel shows. */
const LAST_SERIAL = 2_958_465;

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  /** Milliseconds of the whole serial, for elapsed hours. */
  readonly total: number;
  readonly milliseconds: number;
}

/** Lays a date serial into the tokens of a format; a serial that is no date shows as a row of #. */
export function renderDate(
  tokens: readonly Token[],
  serial: number,
  is1904: boolean,
  numerals: 0 | 1 | 2 | 3,
): string {
  const days = is1904 ? serial + 1462 : serial;
  if (!(days >= 0 && days < LAST_SERIAL + 1)) return '########';
  const decimals = tokens.filter((t) => t.kind === 'digit').length;
  const precision = 10 ** Math.max(0, 3 - decimals);
  const moment = momentOf(days, precision);
  const isHalfDay = tokens.some((t) => t.kind === 'half-day');
  let text = '';
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === 'literal') text += token.text;
    else if (token.kind === 'half-day') text += halfDay(token.text, moment.hours);
    else if (token.kind === 'date') {
      text += spell(dateText(token, tokens, i, moment, isHalfDay), token, numerals);
    } else if (token.kind === 'slash') text += '/';
    else if (token.kind === 'point') text += '.';
    else if (token.kind === 'comma') text += ',';
    else if (token.kind === 'digit') {
      const place = tokens.slice(0, i).filter((t) => t.kind === 'digit').length;
      text += String(moment.milliseconds).padStart(3, '0')[place] ?? '0';
    }
  }
  return text;
}

function momentOf(days: number, precision: number): Moment {
  const total = Math.round((days * DAY) / precision) * precision;
  const wholeDays = Math.floor(total / DAY);
  // Excel counts a 29 February 1900 that never was: serial 60.
  const date = new Date(Date.UTC(1899, 11, wholeDays < 60 ? 31 : 30) + Math.max(wholeDays, 1) * DAY);
  const isPhantom = wholeDays === 60;
  const rest = total - wholeDays * DAY;
  return {
    year: date.getUTCFullYear(),
    month: isPhantom ? 2 : date.getUTCMonth() + 1,
    day: isPhantom ? 29 : wholeDays === 0 ? 0 : date.getUTCDate(),
    weekday: (wholeDays + 6) % 7,
    hours: Math.floor(rest / 3_600_000),
    minutes: Math.floor(rest / 60_000) % 60,
    seconds: Math.floor(rest / 1000) % 60,
    milliseconds: rest % 1000,
    total,
  };
}

function halfDay(text: string, hours: number): string {
  const [morning, afternoon] = text.split('/') as [string, string];
  return hours < 12 ? morning : afternoon;
}

function dateText(
  token: Token & { kind: 'date' },
  tokens: readonly Token[],
  at: number,
  moment: Moment,
  isHalfDay: boolean,
): string {
  const { text } = token;
  const pad = (value: number) => String(value).padStart(Math.min(text.length, 2), '0');
  if (token.elapsed) return elapsedText(text, moment);
  if (text[0] === 'y') return text.length <= 2 ? String(moment.year).slice(-2) : String(moment.year);
  if (text[0] === 'e') return String(moment.year);
  if (text[0] === 'a') return (text.length === 4 ? '星期' : '') + WEEKDAYS[moment.weekday]!;
  if (text[0] === 'd') {
    if (text.length >= 3) return (text.length === 4 ? '星期' : '周') + WEEKDAYS[moment.weekday]!;
    return pad(moment.day);
  }
  if (text[0] === 'h') return pad(isHalfDay ? moment.hours % 12 || 12 : moment.hours);
  if (text[0] === 's') return pad(moment.seconds);
  if (isMinute(tokens, at)) return pad(moment.minutes);
  if (text.length === 3) return MONTHS[moment.month - 1]!;
  if (text.length === 4) return LONG_MONTHS[moment.month - 1]!;
  return text.length === 5 ? MONTHS[moment.month - 1]![0]! : pad(moment.month);
}

function elapsedText(text: string, moment: Moment): string {
  const unit = text[0] === 'h' ? 3_600_000 : text[0] === 'm' ? 60_000 : 1000;
  return String(Math.floor(moment.total / unit)).padStart(text.length, '0');
}

/** An m is minutes when hours stand before it or seconds after it. */
function isMinute(tokens: readonly Token[], at: number): boolean {
  const isDate = (t: Token): t is Token & { kind: 'date' } => t.kind === 'date';
  const before = tokens.slice(0, at).filter(isDate).at(-1)?.text[0];
  const after = tokens.slice(at + 1).find(isDate)?.text[0];
  return before === 'h' || after === 's';
}

function spell(text: string, token: Token & { kind: 'date' }, numerals: 0 | 1 | 2 | 3): string {
  if (numerals === 0 || !/^\d+$/.test(text)) return text;
  return token.text[0] === 'y' || token.text[0] === 'e'
    ? spellDigits(text, numerals)
    : chineseNumeral(text, numerals).replace(/^一十/, '十');
}
