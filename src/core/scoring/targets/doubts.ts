import { memoByText } from '../../number/memo';
import { fold } from '../../number/normalise';
import { statesBound } from './actual-text';
import { boundsOf, plainWords } from './bounds';
import { readQuantities } from './indicator';
import { isSameUnit } from './units';

/**
 * Whether an actual repeats the target's inequality instead of giving a value (JX203): "≥28次", "固定资产利用率≥90%",
 * "90%以上" beside a target of 90%.
 */
export function repeatsInequality(actual: string, target: string): boolean {
  const signed = boundsOf(plainWords(actual)).filter(({ sign }) => statesBound(sign));
  // 均在4小时内发出 reports that every case kept the limit; no single figure would.
  if (!signed.length || OF_EVERY_CASE.test(actual)) return false;
  if (signed.some(({ sign }) => sign!.isSymbol)) return true;
  const wanted = boundsOf(plainWords(target)).map(({ reading }) => reading.value);
  return signed.some(({ reading }) => wanted.some((value) => value.equals(reading.value)));
}

const OF_EVERY_CASE = /均|都|全部|各项|每[次项件个]/;

/** What is odd about the comparison sign of a target (JX202). */
export interface OddOperator {
  /** `title-mark` 》95% · `small-form` ﹥95% · `percent-word` 100百分比 · `lost-sign` ?95% · `doubled` ≥≥95%, ≥≤95%. */
  readonly kind: 'title-mark' | 'small-form' | 'percent-word' | 'lost-sign' | 'doubled';
  /** The characters as typed. */
  readonly typed: string;
  /** What was meant. */
  readonly meant: string;
}

/** The odd comparison sign of a text, or null. */
export const oddOperator: (text: string) => OddOperator | null = memoByText((text) => {
  const mark = /(?<![》《〉〈])[》《〉〈]+[=＝]?\s*[-－]?[\d０-９]/.exec(text);
  if (mark && /^[><]/.test(fold(mark[0])) && isUnpaired(text, mark.index)) {
    return { kind: 'title-mark', typed: mark[0][0]!, meant: /[》〉]/.test(mark[0]) ? '≥' : '≤' };
  }
  const small = /[﹥﹤˃˂]/.exec(text);
  if (small) return { kind: 'small-form', typed: small[0], meant: /[﹥˃]/.test(small[0]) ? '≥' : '≤' };
  const word = /\d\s*百分比/.exec(fold(text));
  if (word) return { kind: 'percent-word', typed: '百分比', meant: '%' };
  const doubled = /[≥≤><＞＜≧≦]\s*[≥≤><＞＜≧≦]\s*[\d０-９]/.exec(text);
  if (doubled) return { kind: 'doubled', typed: doubled[0].slice(0, -1).trim(), meant: fold(doubled[0])[0]! };
  const lost = /(?:^\s*[?？□■�¿]+|(?<![?□■�¿])[?□■�¿]+)(?=\s*[\d０-９])/u.exec(text);
  return lost ? { kind: 'lost-sign', typed: lost[0].trim(), meant: '≥' } : null;
});

function isUnpaired(text: string, at: number): boolean {
  return !/《[^《》]*$/.test(text.slice(0, at)) || !/[》〉]/.test(text[at]!);
}

/**
 * Whether target and actual count in different units (JX204): 份/张 and 次/人次 do; 天/日, 元/万元, 家/家次 and 个/家 do not.
 * False when one of them has no number or no unit.
 */
export function unitsDiffer(target: string, actual: string): boolean {
  const reading = readQuantities(target, actual);
  if (reading.target?.unit && reading.actual?.unit)
    return !isSameUnit(reading.target.unit, reading.actual.unit);
  if (!reading.target?.unit || reading.actual) return false;
  const [only, ...more] = boundsOf(plainWords(actual));
  if (!only || more.length || only.change || only.reading.unit === null) return false;
  return !isSameUnit(reading.target.unit, only.reading.unit);
}
