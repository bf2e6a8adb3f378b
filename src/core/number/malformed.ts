import { memoByText } from './memo';
import { fold } from './normalise';

const GOOD = /^[-+]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)?(?:\.\d*)?$/;
const DATE = /^(?:19|20)\d\d(?:[.\-/]\d{1,2}){1,2}$/;
const NUMBER_LIKE =
  /^[-+]*(?=[.,，。OoIl]*\d)[\d.,，。OoIl]+([%‰]*)(\p{Script=Han}{0,4}(?:[(/·*][\p{Script=Han}()/]{1,6})?(?:[kK]?[mM][23²³]?|[A-Za-zμ]{1,3}\/[A-Za-z]{1,2}[23²³]?|[kK][gG]|ha|MW|[㎡㎥])?)$/u;

/**
 * Whether a text that stands where a number is expected was meant as one number and cannot be one:
 * "2,2097.11", "12.3.4", "１２，３", "95。5%", "1O0". Dates and ranges are none.
 */
export function isMalformedNumber(text: string): boolean {
  const folded = fold(text).replace(/\s+/g, '');
  const shape = NUMBER_LIKE.exec(folded);
  if (!shape || DATE.test(folded)) return false;
  const digits = folded.slice(0, folded.length - shape[1]!.length - shape[2]!.length);
  return shape[1]!.length > 1 || !GOOD.test(digits);
}

/** A number that cannot be one, and its place in the text, `end` excluded. */
interface MalformedNumber {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Numbers inside running text that cannot be one: a decimal number or amount of money with a misplaced comma
 * ("2,2097.11万元"), or with two points before a unit. Lists ("3,5,8") and section numbers ("1.2.3") are let be.
 */
export const findMalformed: (text: string) => readonly MalformedNumber[] = memoByText((text) => {
  const found: MalformedNumber[] = [];
  if (!WORTH_A_LOOK.test(text)) return found;
  for (const match of text.matchAll(/\d[\d,.，．]*[\d](?=(\s*(?:%|％|‰|万元|亿元|元))?)/g)) {
    const run = match[0];
    const hasUnit = match[1] !== undefined;
    const folded = fold(run);
    if (GOOD.test(folded) || DATE.test(folded) || isList(folded)) continue;
    const isGrouped = /^\d{1,3}(?:[,]\d+)+\.\d+$/.test(folded);
    if (isGrouped || (hasUnit && /^\d+(?:[,.]\d+){2,}$/.test(folded))) {
      found.push({ text: run, start: match.index, end: match.index + run.length });
    }
  }
  for (const match of text.matchAll(LETTER_INSIDE)) {
    found.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return found;
});

/** A digit, and right behind it a mark or letter that may be out of place. */
const WORTH_A_LOOK = /\d[.,，．OoIl]/;

/** A letter typed for a digit, before a unit: 2O30.18万元. */
const LETTER_INSIDE =
  /(?<![A-Za-z\d.]|\d,)\d[\d.,]*[OoIl][\dOoIl]*(?:\.\d+)?(?=\s*(?:%|％|万|亿|元|人|个|次|户|亩|公里|吨))/g;

/** Several sound numbers side by side: 4125.49,4143.91. */
function isList(run: string): boolean {
  const numbers = run.split(',');
  return numbers.length > 1 && numbers.every((number) => /^\d+\.\d+$/.test(number));
}
