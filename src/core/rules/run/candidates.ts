import { decimalText, type Exact } from '../../number/exact';
import { readStandard, type StandardContext } from '../read';
import { type Doubt, doubtOf } from './doubt';
import { type Choice, plainBands } from './plain';
import { scalesOf } from './scales';

/** No more than this many are put to a person. */
const MOST = 4;

/**
 * Plainer wordings that a person may choose between for a standard that could not be proven, each proven itself and
 * each giving another score somewhere; none when nothing plainer can be offered.
 */
export function candidatesFor(text: string, context: StandardContext, doubt: Doubt): readonly string[] {
  const offered = doubt.kind === 'gap' ? closings(text, context) : pointsGiven(text, context.max, doubt);
  const proven = [...new Set(offered)].filter((one) => one !== text && isProven(one, context));
  return proven.slice(0, MOST);
}

/** Whether a wording is read to its end, without a hole, and its best case is the points of its row. */
export const isProven = (text: string, context: StandardContext): boolean =>
  text.trim() !== '' && doubtOf(readStandard(text, context)) === null;

const CHOICES: readonly Choice[] = ['better', 'worse'];

/** The open figures to the better band, or to the worse. */
function closings(text: string, context: StandardContext): readonly string[] {
  const rule = readStandard(text, context);
  const [scale, ...more] = scalesOf(rule);
  if (!scale || more.length > 0 || scale.label !== null) return [];
  return CHOICES.flatMap((choice) => plainBands(rule, scale, choice) ?? []);
}

const ITEM = /(?:^|[\n；;。，,：:\s])(?:[（(]\d{1,2}[)）]|\d{1,2}[.、)）．](?!\d)|[①②③④⑤⑥⑦⑧⑨⑩])/gu;

/** Points for a list that prints none, or more than there are. */
function pointsGiven(text: string, max: Exact, doubt: Doubt): readonly string[] {
  if (doubt.kind === 'sum') {
    return doubt.off.sum.compare(max) > 0 ? [`${ended(text)}最高得${decimalText(max)}分。`] : [];
  }
  const items = itemsOf(text);
  if (items.length < 2 || /分|扣/u.test(text)) return [];
  const each = max.div(items.length);
  const list = (tail: string): string => items.map((item, at) => `（${at + 1}）${item}${tail}`).join('；');
  const shares = each.mul(100).d === 1n ? [`${list(`（${decimalText(each)}分）`)}。`] : [];
  return [...shares, `${list('')}。全部符合得${decimalText(max)}分，否则不得分。`];
}

const ended = (text: string): string => text.replace(/[。；;\s]*$/u, '。');

/** The items of a numbered list, without their numbers. */
function itemsOf(text: string): readonly string[] {
  const marks = [...text.matchAll(ITEM)];
  return marks.map(({ index, 0: mark }, at) =>
    text
      .slice(index + mark.length, marks[at + 1]?.index)
      .replace(/[；;。，,\s]+$/u, '')
      .trim(),
  );
}
