import { parse, tokenize } from '@borgar/fx';

/** The marks a Chinese input method types for those of a formula. */
const MARKS = new Map(
  [...'，：（）＋－＊／＝＜＞％＾＆；！＂'].map((mark, i) => [mark, ',:()+-*/=<>%^&;!"'[i]!]),
);

/** Texts, quoted sheet names and bracketed names are stepped over. */
const OUTSIDE_QUOTES =
  /"(?:[^"]|"")*"|“[^”]*”|'(?:[^']|'')*'|\[[^\]]*\]|[，：（）＋－＊／＝＜＞％＾＆；！＂]/g;

/** Functions that files name with a prefix, since Excel 2007 does not know them. */
const NEW_FUNCTIONS =
  /(?<![\w.])(IFS|SWITCH|CONCAT|TEXTJOIN|MAXIFS|MINIFS|IFNA|XOR|DAYS|NUMBERVALUE|XLOOKUP|XMATCH|UNIQUE|SEQUENCE|RANDARRAY|ISFORMULA|FORMULATEXT|SHEET|SHEETS|PERCENTILE\.(?:EXC|INC)|QUARTILE\.(?:EXC|INC)|RANK\.(?:AVG|EQ)|STDEV\.[PS]|VAR\.[PS]|MODE\.SNGL|CEILING\.MATH|FLOOR\.MATH)(?=\()/gi;

/**
 * The formula behind a text that begins with an equals sign, without it; null for text. A lone "=" is text, as in Excel.
 */
export function formulaBehind(text: string): string | null {
  const isFormula = (text.startsWith('=') || text.startsWith('＝')) && text.trim().length > 1;
  return isFormula ? text.slice(1).trim() : null;
}

/**
 * A typed formula as the file keeps it: Chinese punctuation made plain, a space before a bracket taken out, new
 * functions with their prefix. Null when it is none: a bracket or quotation mark that does not close, a sign too many.
 */
export function storedFormula(typed: string): string | null {
  const plain = outsideQuotes(typed, (mark) => MARKS.get(mark) ?? mark).replace(/([A-Za-z])\s+(?=\()/g, '$1');
  try {
    parse(tokenize(`=${plain}`));
  } catch {
    // The library's word for what is no formula.
    return null;
  }
  return withoutTexts(plain, (code) => code.replace(NEW_FUNCTIONS, (name) => `_xlfn.${name.toUpperCase()}`));
}

/** A formula as an editor shows it: without the prefixes of new functions. */
export function shownFormula(formula: string): string {
  return withoutTexts(formula, (code) => code.replace(/_xlfn\.(?:_xlws\.)?/g, ''));
}

function outsideQuotes(text: string, replace: (mark: string) => string): string {
  return text.replace(OUTSIDE_QUOTES, (found) => {
    if (found.length === 1) return replace(found);
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
