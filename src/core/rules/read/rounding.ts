import { readNumber } from './literals';
import type { Canonical, Span } from './canonical';
import type { StepRounding } from './statement';

const SIZE = '([\\d.]+|[一二三五十])(?:个)?(?:百分点|千分点|%|‰|万元|元|工作日|月|小时|天|日|人|次|件|项|分)';
/** What is said of less than a whole step. */
export const SHORT_OF = new RegExp(
  `[,(]?(?:不足|不满|不到|未满|未达到?|不够)${SIZE}(?:的部分|部分|的)?,?(?:也|均|一律|则|统一)?` +
    `(?:((?:按照?|以|作|视为|记为|算)(?:作|为)?${SIZE}(?:来|进行)?(?:计算|扣分|计|扣|算|处理)?)` +
    '|((?:按照?|以|同)(?:实际|相应|同等)?比例(?:进行|相应)?(?:折算|计算|扣分|扣减|扣|计)+)' +
    '|(?:不予?扣分|不再扣分|忽略不计|不计(?![分得])|舍去))\\)?',
);

/** "每低1个百分点（含不足1个百分点）扣0.5分": a part counts whole. */
export const INCLUDED = new RegExp(`\\(含?(?:不足|不满|不到)${SIZE}的?(?:部分|情形)?\\)`);

/** Words for less than a whole step, which every rule for parts has. */
const PART = /不[足满到够]|未[满达]/;

/** Whether words may say something of less than a whole step. */
export const saysPart = (words: string): boolean =>
  (words.includes('不') || words.includes('未')) && PART.test(words);

/** A rule for parts of a step, with the place it takes in the sentence. */
export interface Rounding extends Span {
  readonly mode: StepRounding;
}

/**
 * "不足1个百分点的按1个百分点计算": how a sentence counts a part of a step whose size stands somewhere in the text;
 * null when it says nothing about it.
 */
export function roundingIn(sentence: string, source: Canonical): Rounding | null {
  if (!saysPart(sentence)) return null;
  const included = INCLUDED.exec(sentence);
  if (included?.[0].startsWith('(含') && hasStep(source, included[1]!))
    return { mode: 'up', start: included.index, end: included.index + included[0].length };
  const match = SHORT_OF.exec(sentence);
  if (!match) return null;
  const [whole, size, up, , share] = match;
  if (!hasStep(source, size!)) return null;
  const mode = up ? 'up' : share ? 'proportional' : 'down';
  return { mode, start: match.index, end: match.index + whole.length };
}

/** Whether a text counts in steps of a size. */
function hasStep(source: Canonical, size: string): boolean {
  const steps = [...source.text.matchAll(/每[^,;。\d一二三五十]{0,10}([\d.]+|[一二三五十])/g)];
  return steps.some((step) => readNumber(step[1]!).equals(readNumber(size)));
}
