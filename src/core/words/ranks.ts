import { parseNumeral } from '../number/numerals';
import type { Op } from './comparisons';

/** What places in a ranking are counted by. */
const UNIT = '(?:名|位)';
const PLACE = '\\d+|[一二三四五六七八九十]+';

/** Words that name a ranking: 全省排名, 名次, 位列全市. */
const RANKING = /排名|名次|位次|排序|排位|排行/;
const LEADS = /(?:位列|位居|名列|进入|跻身|获得|取得|排在|排|列|居|获|为|在|是|处于|处)$/;
const WHERE = /(?:在)?(?:全[省市区县国州盟]|同类[㐀-鿿]{0,4}|各[省市区县][㐀-鿿]{0,2})$/;

/** A condition on a place in a ranking, written as a bound of a number: 前3名 is ≤3名. */
export interface RankRead {
  /** The ranking as named; empty when the text names none or only where. */
  readonly name: string;
  /** The bound in words that the reader of numbers knows: "≤3名", "4-6名". */
  readonly bound: string;
}

const TAIL = '(?:的|者)?$';
const FORMS: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [
    new RegExp(
      `(?:未能?|没有?|没能)(?:进入|列入|排入|跻身|达到)?(?:全[省市区县国])?前(${PLACE})${UNIT}?${TAIL}`,
    ),
    ([, place]) => sign('>', place!),
  ],
  [
    new RegExp(`(?<![目之以提年])前(${PLACE})${UNIT}(?:以内|之内|内|及以上)?${TAIL}`),
    ([, place]) => sign('≤', place!),
  ],
  [new RegExp(`前(\\d+(?:\\.\\d+)?%)${TAIL}`), ([, share]) => `≤${share!}`],
  [
    new RegExp(`第(${PLACE})${UNIT}?(?:[-~]|至|到)第?(${PLACE})${UNIT}${TAIL}`),
    ([, first, last]) => `${digits(first!)}-${digits(last!)}名`,
  ],
  [new RegExp(`第(${PLACE})${UNIT}[及或](?:以后|之后|以下|以外)${TAIL}`), ([, place]) => sign('≥', place!)],
  [new RegExp(`第?(${PLACE})${UNIT}(?:以后|之后|以外|之外|开外)${TAIL}`), ([, place]) => sign('>', place!)],
  [new RegExp(`第(${PLACE})${UNIT}?${TAIL}`), ([, place]) => sign('=', place!)],
];

const digits = (place: string): string => parseNumeral(place)?.toFraction() ?? place;
const sign = (op: Op, place: string): string => `${op}${digits(place)}名`;

/** 在全市14个县区中: among how many. */
const AMONG = /^在?全[省市区县州盟国]\d{1,3}个[㐀-鿿]{1,6}中的?/;

/** Reads a condition that is a place in a ranking, or a span of places: 排名前3名, 第4至6名, 10名以后. Null for anything else. */
export function rankIn(printed: string): RankRead | null {
  const words = printed.replace(AMONG, '');
  for (const [form, bound] of FORMS) {
    const match = form.exec(words);
    if (!match) continue;
    const head = words.slice(0, match.index);
    // 排名第一, 名次前10%: without a unit only behind the word for a ranking.
    if (!new RegExp(UNIT).test(match[0]) && !RANKING.test(head) && !match[0].includes('%')) return null;
    if (/[\d,;<>≥≤每]/.test(head) || head.length > 24) return null;
    return { name: nameOf(head), bound: bound(match) };
  }
  return null;
}

/** "考核排名进入全市": the ranking, without the verb and the place. */
function nameOf(head: string): string {
  let name = head;
  for (let next = ''; ; name = next) {
    next = RANKING.test(name) && !LEADS.test(name) ? name : name.replace(LEADS, '').replace(WHERE, '');
    if (next === name) break;
  }
  return RANKING.test(name) ? name : name === '' ? '' : `${name}排名`;
}

const PLACED = new RegExp(`^第(\\d+)${UNIT}$`);

/** "第5名" given as a figure: the place as a number with its unit, "5名"; null for other texts. */
export const placeIn = (text: string): string | null => {
  const place = PLACED.exec(text.trim())?.[1];
  return place === undefined ? null : `${place}名`;
};
