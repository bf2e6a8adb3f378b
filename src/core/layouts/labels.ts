import { exact, type Exact } from '../number/exact';
import { memoByText } from '../number/memo';

/** The words of a label cell, freed of how they were typed. */
export interface Label {
  /** Full-width forms folded, all white space and line breaks gone: "产出指标(50分)". */
  readonly key: string;
  /** `key` without brackets, numbering, a leading year, quotes and closing colon: "产出指标". */
  readonly bare: string;
  /** What stood in brackets: ["50分"]. */
  readonly brackets: readonly string[];
  /** Points told beside the name ("（50分）", "50分"); null when none. */
  readonly points: Exact | null;
  /** A money unit in brackets or after 单位: 元, 万元, 千元, 亿元, 百万元. */
  readonly moneyUnit: string | null;
}

/** No label, head or title is longer; anything longer is prose. */
const LONGEST_LABEL = 80;

/** The same again in another tongue, set off behind it: 合计 Total. */
const TRANSLATED = /(?<=[\u4e00-\u9fff）)]{2})\s+[(（]?[A-Za-z][A-Za-z .,&'/-]{2,}[)）]?\s*$/;
const SPACES = /[\s\u200b\u200c\u200d\ufeff\u3000]+/g;
const BRACKETS = /[([【〔{]([^()[\]【】〔〕{}]*)[)\]】〕}]/g;
const NUMBERING =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．)]|\d{1,2}[、.．)](?!\d)|[(（]\d{1,2}[)）]|[①-⑳])/;
const LEADING_YEAR = /^20\d\d年?(?:度)?/;
const QUOTES = /["'“”‘’「」《》*＊#※]/g;
const CLOSING = /[:：;；,，。.、/\\_—-]+$/;
const POINTS_IN_BRACKETS = /^(?:共|计|满分|分值|权重|占)?:?(\d{1,3}(?:\.\d{1,2})?)(?:分|%)?(?:满分)?$/;
const POINTS_AT_END = /^(?=.*[^\d.])[^\d]*?(\d{1,3}(?:\.\d{1,2})?)分$/;
const MONEY_UNIT = /(?:^|[:：,，])(?:人民币)?((?:百万|千万|[千万亿])?元)(?:$|[,，;；])/;

/**
 * Reads a label's words. Long prose gives an empty label.
 * @example readLabel('产出指标\n（50分）').bare // "产出指标"
 */
export const readLabel = (text: string): Label => (text.length > LONGEST_LABEL * 2 ? EMPTY : readShort(text));

const readShort = memoByText(build, 2048);

const EMPTY: Label = { key: '', bare: '', brackets: [], points: null, moneyUnit: null };

function build(text: string): Label {
  const key = text.replace(TRANSLATED, '').normalize('NFKC').replace(SPACES, '');
  if (key.length > LONGEST_LABEL) return EMPTY;
  const found: string[] = [];
  const stripped = key.replace(BRACKETS, (_, inner: string) => {
    found.push(inner);
    return '';
  });
  const brackets = found.length > 0 ? found : EMPTY.brackets;
  const unbracketed = stripped === '' ? key : stripped;
  const bare = unbracketed
    .replace(QUOTES, '')
    .replace(NUMBERING, '')
    .replace(LEADING_YEAR, '')
    .replace(CLOSING, '');
  const points = pointsIn(brackets, unbracketed);
  return {
    key,
    bare: points && POINTS_AT_END.test(bare) ? bare.replace(/[:：]?\d{1,3}(?:\.\d{1,2})?分$/, '') : bare,
    brackets,
    points,
    moneyUnit: moneyUnitIn(key, brackets),
  };
}

function pointsIn(brackets: readonly string[], rest: string): Exact | null {
  for (const inner of brackets) {
    const match = POINTS_IN_BRACKETS.exec(inner);
    if (match) return exact(match[1]!);
  }
  const match = POINTS_AT_END.exec(rest);
  return match ? exact(match[1]!) : null;
}

function moneyUnitIn(key: string, brackets: readonly string[]): string | null {
  for (const inner of brackets) {
    const match = MONEY_UNIT.exec(inner);
    if (match) return match[1]!;
  }
  return /(?:单位|计价|币种)[:：]/.test(key) ? (MONEY_UNIT.exec(key)?.[1] ?? null) : null;
}

/** A word set wide is at least so many characters with blanks between. */
const FEWEST_APART = 4;

/**
 * A title set wide is closed up; the blanks between whole words stay.
 * @example closedUp('绩 效 自 评 表') // "绩效自评表"
 */
export function closedUp(text: string): string {
  const parts = text.trim().split(/[\s\u3000]+/);
  const single = parts.filter((part) => /^[\u4e00-\u9fff]$/.test(part)).length;
  return single >= FEWEST_APART && single * 2 > parts.length ? parts.join('') : text;
}

/** Whether a text says nothing: blank, dashes, slashes, dots ("——", "/", "…"). */
export function isDash(text: string): boolean {
  return /^[\s\u3000\-—–―－_/\\／…·.*]*$/.test(text);
}

/** Whether a text holds a number that is the point of it: "12.5", "≥95%", "36万元"; not "2023年预算数". */
export function isNumeric(text: string): boolean {
  return NUMERIC.test(text.replace(THOUSANDS_APART, ''));
}

/** A space between groups of three digits, as some offices write thousands: "9 871.32". */
const THOUSANDS_APART = /(?<=\d)[ \u00a0\u2009\u202f](?=\d{3}(?!\d))/g;
const NUMERIC =
  /^[\s≥≤>＞<＜=＝≧≦约-]*[¥￥]?[\d,，.．０-９]+\s*(?:(?:%|％|‰|[万亿千]?元|[人个次件项户家]次?|次)\s*)?$/;
