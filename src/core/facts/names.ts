import { memoByText } from '../number/memo';

/**
 * Names of figures brought into one form, so that "“三公”经费 2023年决算数" and "三公经费决算数" meet.
 * Strict on purpose: words are only taken away when they never tell two figures apart.
 */

const QUOTES = /["'“”‘’「」『』〝〞＂＇\s\u3000]/g;
/** A bracket that only qualifies: a unit, a formula letter, "含…", "年度" and the like. */
const QUALIFIER =
  /[(（](?:部门|单位|(?:计量)?(?:单位[:：])?(?:元|万元|亿元|人|名|个|项|%|％)|(?:含|包括|不含|注[:：])[^()（）]*|[A-Za-z]|[①-⑳]|在编[+＋]编外)[)）]/g;
const BRACKETS = /[()（）[\]【】〔〕]/g;
const LEAD = /^(?:其中|其他?中|\d{1,2}[.．、]|[一二三四五六七八九十]{1,3}、|[①-⑳]|[:：、,，;；。])+/;
const OWNER = /^(?:我局|本局|我单位|本单位|我部门|本部门|部门单位|部门|单位|全部)+/;
const PREVIOUS_YEAR = /上一年度?|上年度|去年|上年/g;
const THIS_YEAR = /本年度|本年|当年度|当年|今年|^年度/g;
const YEAR = /(20\d{2})年?度?/g;
const TAIL = /(?:合计|数额?|(?:问卷)?(?:调查|测评)(?:结果|得分率)|[:：=＝])$/;
const LONGEST_TAIL = '问卷调查得分率'.length;

const KEPT = 2048;
/** Keys by the year they are read against; a workbook speaks of few. */
const byYear = new Map<number | null, (name: string) => string>();
const MOST_YEARS = 20;

/**
 * The comparable form of a figure's name. Years are read against the form's year: the same year is left out,
 * the year before becomes a leading 上年, any other year stays.
 * @example nameKey('“三公”经费2023年决算数', 2023) // "三公经费决算"
 * @example nameKey('2022年决算数', 2023) // "上年决算"
 */
export function nameKey(name: string, year: number | null = null): string {
  let keyOf = byYear.get(year);
  if (!keyOf) {
    if (byYear.size >= MOST_YEARS) byYear.clear();
    keyOf = memoByText((text) => makeKey(text, year), KEPT);
    byYear.set(year, keyOf);
  }
  return keyOf(name);
}

function makeKey(name: string, year: number | null): string {
  let previous = false;
  let key = name.replace(QUOTES, '').replace(QUALIFIER, '').replace(BRACKETS, '').replace(LEAD, '');
  key = key.replace(YEAR, (text, digits: string) => {
    if (Number(digits) === year) return '';
    if (Number(digits) + 1 !== year) return text;
    previous = true;
    return '';
  });
  key = key.replace(PREVIOUS_YEAR, () => {
    previous = true;
    return '';
  });
  key = key
    .replace(THIS_YEAR, '')
    .replace(OWNER, '')
    .replace(/季度部门/, '季度');
  key = withoutTails(key).toLowerCase();
  return previous ? `上年${key}` : key;
}

/** Takes one word off the end at a time, each looked for at the end alone: a name may be as long as a cell. */
function withoutTails(name: string): string {
  let end = name.length;
  for (;;) {
    const tail = TAIL.exec(name.slice(Math.max(0, end - LONGEST_TAIL), end));
    if (!tail) return name.slice(0, end);
    end -= tail[0].length;
  }
}

/**
 * A name as typed, only freed of spaces, quotes and the width of its brackets: for names that this program gave itself
 * ("预算编制合理性（1）"), where the bracket matters.
 */
export const plainKey: (name: string) => string = memoByText(
  (name) =>
    name
      .replace(QUOTES, '')
      .replace(/[（【〔[]/g, '(')
      .replace(/[）】〕\]]/g, ')')
      .toLowerCase(),
  KEPT,
);
