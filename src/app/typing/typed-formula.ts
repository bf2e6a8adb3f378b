import { parse, tokenize, tokenTypes } from '@borgar/fx';

/** The marks a Chinese input method types for those of a formula. */
const MARKS = new Map(
  [...'，：（）＋－＊／＝＜＞％＾＆；！'].map((mark, i) => [mark, ',:()+-*/=<>%^&;!'[i]!]),
);

/** Texts, quoted sheet names and bracketed names are stepped over. */
const OUTSIDE_QUOTES = /"(?:[^"]|"")*"|“[^”]*”|'(?:[^']|'')*'|\[[^\]]*\]|[，：（）＋－＊／＝＜＞％＾＆；！]/g;

/** The longest formula that Excel takes. */
const LONGEST = 8192;

/** Functions that files name with a prefix, since Excel 2007 does not know them. */
const NEW_FUNCTIONS: ReadonlySet<string> = new Set(
  (
    'IFS SWITCH CONCAT TEXTJOIN MAXIFS MINIFS IFNA XOR DAYS NUMBERVALUE XLOOKUP XMATCH UNIQUE SEQUENCE ISFORMULA ' +
    'FORMULATEXT SHEET SHEETS PERCENTILE.EXC PERCENTILE.INC QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ STDEV.P ' +
    'STDEV.S VAR.P VAR.S MODE.SNGL CEILING.MATH FLOOR.MATH'
  ).split(' '),
);

/**
 * The formula behind a text that begins with an equals sign, without it; null for text. A lone "=" is text, as in
 * Excel.
 */
export function formulaBehind(text: string): string | null {
  const isFormula = (text.startsWith('=') || text.startsWith('＝')) && text.trim().length > 1;
  return isFormula ? text.slice(1).trim() : null;
}

/**
 * A typed formula as the file keeps it: Chinese punctuation made plain, a space before a bracket taken out, functions
 * and cells in capitals, new functions with their prefix. Null when it is none: a bracket or quotation mark that does
 * not close, a sign too many, or longer than Excel takes.
 * @example storedFormula('sum（a1：a3）') // "SUM(A1:A3)"
 */
export function storedFormula(typed: string): string | null {
  if (typed.length > LONGEST) return null;
  const plain = withoutTexts(plainMarks(typed), (code) => code.replace(/([A-Za-z.]\d*)\s+(?=\()/g, '$1'));
  const tokens = tokenize(`=${plain}`, { negativeNumbers: false });
  try {
    parse(tokenize(`=${plain}`));
  } catch {
    // The library's word for what is no formula.
    return null;
  }
  return tokens.slice(1).map(storedToken).join('');
}

function storedToken({ type, value }: { readonly type: string; readonly value: string }): string {
  if (type === tokenTypes.FUNCTION) {
    const name = value.toUpperCase();
    return NEW_FUNCTIONS.has(name) ? `_xlfn.${name}` : name.replace(/^_XLFN\./, '_xlfn.');
  }
  if (type === tokenTypes.BOOLEAN || type === tokenTypes.ERROR) return value.toUpperCase();
  if (type !== tokenTypes.REF_RANGE && type !== tokenTypes.REF_BEAM) return value;
  const end = value.lastIndexOf('!') + 1;
  return value.slice(0, end) + value.slice(end).toUpperCase();
}

/** A formula as an editor shows it: without the prefixes of new functions. One longer than Excel's stays as it is. */
export function shownFormula(formula: string): string {
  if (formula.length > LONGEST) return formula;
  return withoutTexts(formula, (code) => code.replace(/_xlfn\.(?:_xlws\.)?/g, ''));
}

function plainMarks(text: string): string {
  return text.replace(OUTSIDE_QUOTES, (found) => {
    if (found.length === 1) return MARKS.get(found) ?? found;
    return found.startsWith('“') ? `"${found.slice(1, -1)}"` : found;
  });
}

/** Changes what stands outside quotation marks. */
function withoutTexts(formula: string, change: (code: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 ? part : change(part)))
    .join('');
}
