import { format } from 'numfmt';

/** Shows a stored number the way its format says; `is1904` is the date system. */
export type NumberFormatter = (raw: string, is1904: boolean) => string;

/** What General shows as it is stored: most cells of a form, so they need no formatter. */
const PLAIN = /^(?!-0$)-?(?:0|[1-9]\d{0,8})(?:\.\d{0,8}[1-9])?$/;

/** Days by which the two date systems lie apart. */
const DAYS_TO_1904 = 1462;

type Locale = 'zh-CN' | 'en-US';

/**
 * What a Chinese Excel says in Chinese: weekdays by aaaa, 上午/下午, the system's own dates. `mmm`, `dddd` and AM/PM it
 * says in English, unless the code asks for Chinese itself ([$-804]).
 */
const SAID_IN_CHINESE = /a{3}|上午\/下午|\[\$-F[48]00\]/i;

/** A number in the General format, as in a cell that is wide enough. */
export function showGeneral(raw: string): string {
  return raw.length <= 11 && PLAIN.test(raw) ? raw : show('General', raw, 'en-US');
}

const formatters = new Map<string, NumberFormatter>();
/** Codes come from files: a hostile one must not fill the memory of a long batch. */
const MAX_FORMATTERS = 500;

/**
 * The formatter of a number format code, made once. The Chinese names that WPS and older files use are those of
 * their English twins; Chinese numerals ([DBNum1]) are shown as digits.
 */
export function formatterOf(code: string): NumberFormatter {
  let formatter = formatters.get(code);
  if (!formatter) {
    if (formatters.size >= MAX_FORMATTERS) formatters.clear();
    const known = knownCode(code);
    const isDate = /[ymdhs]/i.test(known.replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]/gi, ''));
    const locale = SAID_IN_CHINESE.test(code) ? 'zh-CN' : 'en-US';
    formatter = (raw, is1904) => show(known, raw, locale, is1904 && isDate ? DAYS_TO_1904 : 0);
    formatters.set(code, formatter);
  }
  return formatter;
}

/** Quoted text, escaped characters, and in Chinese codes the exclamation mark that makes the next one literal. */
const LITERAL = /"[^"]*"|[\\_*][\s\S]|!([\s\S])/g;

/** A code in the words that every Excel knows. */
function knownCode(code: string): string {
  return code
    .replace(LITERAL, (literal, forced?: string) => (forced === undefined ? literal : `\\${forced}`))
    .replace(/G\/通用格式/g, 'General')
    .replace(/上午\/下午/g, 'AM/PM');
}

function show(code: string, raw: string, locale: Locale, days = 0): string {
  return format(code, Number(raw) + days, { throws: false, locale }).trim();
}
