import { type Decimal, isZero, parseDecimal, plainText, round, shift } from './decimal';
import { chineseNumeral } from './chinese-numeral';
import { renderDate } from './format-date';
import { parseFormat, type Section, type Token } from './sections';

/** Shows a stored number the way its format says; `is1904` is the date system. */
export type NumberFormatter = (raw: string, is1904: boolean) => string;

const SIMPLE_GENERAL = /^(?!-0$)-?(?:0|[1-9]\d{0,8})(?:\.\d{0,8}[1-9])?$/;

/** A number in the General format: at most eleven characters, as in a cell that is wide enough. */
export function showGeneral(raw: string): string {
  if (raw.length <= 11 && SIMPLE_GENERAL.test(raw)) return raw;
  const value = parseDecimal(raw);
  if (!value) return raw;
  const sign = value.isNegative && !isZero(value) ? '-' : '';
  const size = { ...value, isNegative: false };
  const plain = plainText(size);
  if (plain.length <= 11) return sign + plain;
  if (value.whole.length > 11) return sign + scientific(plain, 5);
  if (/^0\.0000/.test(plain)) return sign + scientific(plain, 5);
  const places = Math.max(0, 10 - Math.max(1, value.whole.length));
  return sign + plainText(round(size, places));
}

function scientific(plain: string, places: number): string {
  const [mantissa, exponent] = Number(plain).toExponential(places).split('e') as [string, string];
  const power = Number(exponent);
  const digits = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
  return `${digits}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** Makes the formatter of a code; costs a parse, so {@link formatterOf} keeps them. */
function compile(code: string): NumberFormatter {
  const sections = parseFormat(code);
  return (raw, is1904) => {
    const value = parseDecimal(raw);
    if (!value) return raw;
    const chosen = chooseSection(sections, value);
    if (!chosen) return showGeneral(raw);
    const { section, dropsSign } = chosen;
    const shown = dropsSign ? { ...value, isNegative: false } : value;
    return renderSection(section, shown, is1904).trim();
  };
}

const formatters = new Map<string, NumberFormatter>();
/** Codes come from files: a hostile one must not fill the memory of a long batch. */
const MAX_FORMATTERS = 500;

/** The formatter of a number format code, made once. */
export function formatterOf(code: string): NumberFormatter {
  let formatter = formatters.get(code);
  if (!formatter) {
    if (formatters.size >= MAX_FORMATTERS) formatters.clear();
    formatter = compile(code);
    formatters.set(code, formatter);
  }
  return formatter;
}

function chooseSection(
  sections: readonly Section[],
  value: Decimal,
): { section: Section; dropsSign: boolean } | null {
  const numeric = sections.slice(0, 3).filter((s, i) => i === 0 || !s.tokens.some((t) => t.kind === 'text'));
  const [first, second, third] = numeric;
  const zero = isZero(value);
  const negative = value.isNegative && !zero;
  if (numeric.some((s) => s.condition)) {
    const size = Number(plainText(value));
    const met = numeric.find((s, i) => (s.condition ? holds(s.condition, size) : i === numeric.length - 1));
    return met ? { section: met, dropsSign: met.condition?.operator.startsWith('<') === true } : null;
  }
  if (negative && second) return { section: second, dropsSign: true };
  if (zero && third) return { section: third, dropsSign: true };
  return { section: first!, dropsSign: zero };
}

function holds({ operator, value }: { operator: string; value: number }, size: number): boolean {
  if (operator === '<') return size < value;
  if (operator === '>') return size > value;
  if (operator === '<=') return size <= value;
  if (operator === '>=') return size >= value;
  return operator === '=' ? size === value : size !== value;
}

function renderSection(section: Section, value: Decimal, is1904: boolean): string {
  const { tokens, numerals } = section;
  if (tokens.some((t) => t.kind === 'date' || t.kind === 'half-day')) {
    return renderDate(tokens, Number(plainText(value)), is1904, numerals);
  }
  if (tokens.some((t) => t.kind === 'exponent')) return renderExponent(tokens, value);
  if (tokens.some((t) => t.kind === 'slash') && tokens.some((t) => t.kind === 'digit')) {
    return renderFraction(tokens, value);
  }
  const hasNumber = tokens.some((t) => t.kind === 'digit' || t.kind === 'general' || t.kind === 'text');
  const text = renderDigits(tokens, value);
  const numeral = numerals ? chineseNumeral(text, numerals) : text;
  // What rounds to nothing is shown without a sign, as in Excel.
  return value.isNegative && hasNumber && /[1-9]/.test(text) ? `-${numeral}` : numeral;
}

/** The fixed part of a section's layout, and the number laid into it from the point outwards. */
function renderDigits(tokens: readonly Token[], value: Decimal): string {
  const layout = layoutOf(tokens);
  const scaled = shift(value, layout.percents * 2 - layout.thousands * 3);
  const { whole, fraction } = round(scaled, layout.fractionDigits);
  let wholeLeft = layout.wholeDigits;
  let fractionAt = 0;
  let afterPoint = false;
  let text = '';
  for (const token of tokens) {
    if (token.kind === 'literal') text += token.text;
    else if (token.kind === 'percent') text += '%';
    else if (token.kind === 'slash') text += '/';
    else if (token.kind === 'general' || token.kind === 'text') {
      text += showGeneral(plainText({ ...scaled, isNegative: false }));
    } else if (token.kind === 'point') {
      if (layout.wholeDigits === 0 && !afterPoint) text += whole;
      afterPoint = true;
      text += '.';
    } else if (token.kind !== 'digit') continue;
    else if (afterPoint) text += fractionDigit(token.text, fraction, fractionAt++);
    else {
      const first = wholeLeft === layout.wholeDigits;
      const from = first ? Math.max(whole.length, wholeLeft) : wholeLeft;
      for (let place = from - 1; place >= wholeLeft - 1; place--) {
        const digit = wholeDigit(token.text, whole, place);
        text += digit;
        if (digit && layout.grouped && place > 0 && place % 3 === 0) text += ',';
      }
      wholeLeft--;
    }
  }
  return text;
}

function wholeDigit(placeholder: string, whole: string, place: number): string {
  if (place < whole.length) return whole[whole.length - 1 - place]!;
  return placeholder === '0' ? '0' : placeholder === '?' ? ' ' : '';
}

function fractionDigit(placeholder: string, fraction: string, place: number): string {
  if (placeholder === '0' || /[1-9]/.test(fraction.slice(place))) return fraction[place] ?? '0';
  return placeholder === '?' ? ' ' : '';
}

interface Layout {
  readonly wholeDigits: number;
  readonly fractionDigits: number;
  readonly grouped: boolean;
  /** Commas after the last whole digit: each divides by a thousand. */
  readonly thousands: number;
  readonly percents: number;
}

const layouts = new WeakMap<readonly Token[], Layout>();

function layoutOf(tokens: readonly Token[]): Layout {
  const known = layouts.get(tokens);
  if (known) return known;
  let wholeDigits = 0;
  let fractionDigits = 0;
  let grouped = false;
  let trailing = 0;
  let percents = 0;
  let afterPoint = false;
  for (const token of tokens) {
    if (token.kind === 'percent') percents++;
    else if (token.kind === 'point') afterPoint = true;
    else if (token.kind === 'comma' && wholeDigits > 0) trailing++;
    else if (token.kind === 'digit' && afterPoint) fractionDigits++;
    else if (token.kind === 'digit') {
      if (trailing > 0) grouped = true;
      trailing = 0;
      wholeDigits++;
    }
  }
  const layout = { wholeDigits, fractionDigits, grouped, thousands: trailing, percents };
  layouts.set(tokens, layout);
  return layout;
}

function renderExponent(tokens: readonly Token[], value: Decimal): string {
  const at = tokens.findIndex((t) => t.kind === 'exponent');
  const places = layoutOf(tokens.slice(0, at)).fractionDigits;
  const width = tokens.slice(at).filter((t) => t.kind === 'digit').length;
  const [mantissa, exponent] = Number(plainText(value)).toExponential(places).split('e') as [string, string];
  const power = Number(exponent);
  const sign = power < 0 ? '-' : (tokens[at] as { text: string }).text.endsWith('+') ? '+' : '';
  return `${mantissa}E${sign}${String(Math.abs(power)).padStart(width, '0')}`;
}

/** The nearest fraction whose denominator fits the places after the slash: `# ?/?`, `# ??/??`, `# ?/8`. */
function renderFraction(tokens: readonly Token[], value: Decimal): string {
  const slash = tokens.findIndex((t) => t.kind === 'slash');
  const below = tokens.slice(slash + 1);
  const fixed = Number(below.map((t) => ('text' in t ? t.text : '')).join(''));
  const places = below.filter((t) => t.kind === 'digit').length;
  const part = Number(`0.${value.fraction || '0'}`);
  const hasWhole = tokens.slice(0, slash).filter((t) => t.kind === 'digit').length > 1;
  const size = hasWhole ? part : part + Number(value.whole || '0');
  let best = { over: Math.round(size), under: 1, gap: Math.abs(size - Math.round(size)) };
  const [from, to] = fixed > 0 ? [fixed, fixed] : [2, Math.min(10 ** places - 1, 999)];
  if (fixed > 0) best = { over: 0, under: fixed, gap: Infinity };
  for (let under = from; under <= to && best.gap > 0; under++) {
    const over = Math.round(size * under);
    const gap = Math.abs(size - over / under);
    if (gap < best.gap - 1e-12) best = { over, under, gap };
  }
  const carried = hasWhole && best.over === best.under;
  const whole = Number(value.whole || '0') + (carried ? 1 : 0);
  const sign = value.isNegative ? '-' : '';
  if (hasWhole && (best.over === 0 || carried)) return sign + String(whole);
  return `${sign}${hasWhole && whole ? `${whole} ` : ''}${best.over}/${best.under}`;
}
