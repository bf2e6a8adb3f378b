import { WEIGHT } from '../../words/points';
import type { Span } from './canonical';
import { readShare } from './literals';
import type { Award } from './statement';

/** Grades with the share of the points that each gives: 优(100%)、良(80%)、差(0),按对应系数乘以分值. */
export interface Coefficients {
  readonly end: number;
  readonly grades: readonly { readonly words: string; readonly award: Award; readonly span: Span }[];
}

const MEMBER = '([㐀-鿿]{1,10}?)\\((?:系数|得分率|得)?[:为]?(\\d+(?:\\.\\d+)?%?)\\)';
const LIST = new RegExp(`(?:${MEMBER}[、,;]?){2,}`, 'y');
const EACH = new RegExp(MEMBER, 'g');
const BY = new RegExp(
  `[,;。]?(?:分?(?:别|为)?[一二两三四五六]个?(?:档次?|等级|级)[,;]?)?(?:得分=|按照?|以|用)?(?:照)?(?:各自|相应|对应|所在|所属|各)?(?:的)?(?:等级|档次|档)?(?:对应)?(?:的)?(?:系数|比例|得分率|百分比)(?:乘以|×|乘|与)(?:${WEIGHT})(?:的乘积|之积)?(?:来|进行)?(?:计算|确定)?(?:得分|计分|赋分|给分)?(?=$|[,;。)])`,
  'y',
);

/** Whether such a list may stand anywhere in a sentence; false says that none does. */
export const mayHoldCoefficients = (sentence: string): boolean =>
  sentence.includes('(') && /系数|比例|得分率|百分比/.test(sentence);

/** The list of grades with their shares that begins at a place of canonical text; null when none does. */
export function coefficientsAt(text: string, at: number): Coefficients | null {
  LIST.lastIndex = at;
  const list = LIST.exec(text)?.[0];
  if (list === undefined) return null;
  BY.lastIndex = at + list.length - (/[、,;]$/.test(list) ? 1 : 0);
  const by = BY.exec(text);
  if (!by) return null;
  const grades = [...list.matchAll(EACH)].map(({ 0: all, 1: words, 2: raw, index }) => {
    const value = readShare(raw!);
    const award: Award =
      value.n === 0n ? { type: 'zero' } : { type: 'give', amount: { type: 'share', value }, form: 'verb' };
    return { words: words!, award, span: { start: at + index, end: at + index + all.length } };
  });
  return { end: BY.lastIndex, grades };
}
