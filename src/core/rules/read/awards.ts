import { parseExact } from '../../number/exact';
import { WEIGHT } from '../../words/points';
import { characterSet, isDigitAt } from './characters';
import {
  type Expression,
  type ExpressionPart,
  hasName,
  hasPoints,
  namesOf,
  readExpression,
} from './expressions';
import { readNumber, readShare } from './literals';
import { sticky } from './patterns';
import type { Amount, Award } from './statement';
import * as pattern from './award-patterns';

/** A place where a text gives or takes points. */
export interface AwardRead {
  readonly end: number;
  readonly award: Award;
  /** A sum of points over other statements: 资产管理(8分):…, 共3分. */
  readonly isHeading: boolean;
  /** "根据…情况评分", which says nothing of its own beside a mechanical rule. */
  readonly isSoft: boolean;
  /** "得 3 分" names its verb; (3分) and a bare 3分 may also be the points of a heading. */
  readonly form: 'paren' | 'bare' | 'verb';
}

const AS_FULL =
  /[,;](?:本项|该项|此项|本指标|该指标)?(?:直接)?(?:得|计|按|视为|视同|作为)+(?:满分|全分)(?:计算?|处理|计分)?$/;

/** What an award begins with. */
export const CUES =
  '|采用直线插内得计记给赋评打获为扣减倒加奖另增不一0零(【[酌视看据适相根依按结参对由以同等成满全共合总权分占该足1234567890二两三四五六七八九十半';

/** Whether an award may begin at a place. */
export const isCue = characterSet(CUES);

/** The basis of a proportion between the bands on either side. */
export const INTERPOLATED = '插值';

/** Points, or nothing when a number is none. */
const points = (raw: string): Amount => ({ type: 'points', value: readNumber(raw) });

const share = (raw: string): Amount => ({ type: 'share', value: readShare(raw) });

const plain = (award: Award, end: number, form: AwardRead['form'] = 'verb'): AwardRead => ({
  award,
  end,
  isHeading: false,
  isSoft: false,
  form,
});

const JUDGED: Award = { type: 'judge', low: null, high: null };

const TAKEN: Award = { type: 'judge', low: null, high: null, takes: true };

const isDenial = characterSet('不未没');

const isGiven = characterSet('得计给记赋获');

const isOfNumberOrName = characterSet('0123456789.ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');

const endsClause = characterSet(',:;。');

/** The award that begins at a place of canonical text; null when none does. `from`: where the clause begins. */
export function awardAt(text: string, at: number, from: number): AwardRead | null {
  if (!isCue(text, at)) return null;
  const char = text[at]!;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  if (char === '(' || char === '[' || char === '【') return parenAt(match, at, text);
  if (char === '|') return cellAt(match, at);
  const isAtWord = at === from || !isDigitAt(text, at) || !isOfNumberOrName(text, at - 1);
  if (!isAtWord || !pattern.AWARDS.mayFit(text, at)) return null;
  // Points denied in words that are not known ("不得那2分") are never points given.
  if (isDenial(text, at - 1) && isGiven(text, at)) return null;
  return (
    takingAt(match, at, text, from) ??
    formulaAt(text, at, match) ??
    openAt(match, at, text) ??
    givingAt(match, at, text, from)
  );
}

type Match = (pattern: RegExp) => RegExpExecArray | null;

/** A cell of a table printed with bars: 知晓率≥90% | 5 |. */
function cellAt(match: Match, at: number): AwardRead | null {
  const cell = match(pattern.CELL);
  if (!cell) return null;
  const amount = points(cell[1]!);
  const isZero = amount.value.n === 0n;
  return plain(
    isZero ? { type: 'zero' } : { type: 'give', amount, form: 'bare' },
    at + cell[0].length,
    'verb',
  );
}

function parenAt(match: Match, at: number, text: string): AwardRead | null {
  const total = match(pattern.PAREN_TOTAL);
  if (total) {
    const award: Award = { type: 'give', amount: points(total[1]!), form: 'paren' };
    return { ...plain(award, at + total[0].length, 'paren'), isHeading: true };
  }
  const deduct = match(pattern.PAREN_DEDUCT);
  if (deduct) return plain({ type: 'deduct', amount: points(deduct[1]!) }, at + deduct[0].length);
  const kept = match(pattern.PAREN_KEPT);
  if (kept) return plain({ type: 'full' }, at + kept[0].length);
  const zero = match(pattern.PAREN_ZERO);
  if (zero) return plain({ type: 'zero' }, at + zero[0].length, 'paren');
  const isNote = (found: RegExpExecArray): boolean =>
    /^[,:]?(?:的|者|可|均)?[,:]?(?:得|计|给|记|赋|扣|为|不得)/.test(text.slice(at + found[0].length));
  const range = match(pattern.PAREN_RANGE);
  if (range && isNote(range)) return null;
  if (range && /分|值|重/.test(range[0])) return plain(JUDGED, at + range[0].length, 'paren');
  const found = match(pattern.PAREN);
  if (!found || !found[0].includes('分') || isNote(found)) return null;
  return plain({ type: 'give', amount: points(found[1]!), form: 'paren' }, at + found[0].length, 'paren');
}

function takingAt(match: Match, at: number, text: string, from: number): AwardRead | null {
  const kept = match(pattern.NO_DEDUCTION);
  if (kept) return plain({ type: 'full' }, at + kept[0].length);
  const all = match(pattern.ALL_TAKEN);
  if (all && !isFloor(text, at)) return plain({ type: 'zero' }, at + all[0].length);
  const zero = match(pattern.ZERO);
  if (zero) return plain({ type: 'zero' }, at + zero[0].length);
  const range = match(pattern.GIVE_RANGE);
  if (
    range &&
    !/[\d.%]$/.test(text.slice(0, at)) &&
    (/^\D/.test(range[0]) || isBareRange(text, at, from, at + range[0].length))
  ) {
    const [low, high] = [readNumber(range[1]!), readNumber(range[2]!)];
    const isTaking = /^[扣减]/.test(range[0]);
    return plain(isTaking ? TAKEN : { type: 'judge', low, high }, at + range[0].length);
  }
  const deduct = match(pattern.DEDUCT);
  if (deduct) return plain({ type: 'deduct', amount: points(deduct[1]!) }, at + deduct[0].length);
  const part = match(pattern.DEDUCT_SHARE);
  if (part) return plain({ type: 'deduct', amount: share(part[1] ?? part[2]!) }, at + part[0].length);
  const add = match(pattern.ADD);
  if (add) return plain({ type: 'add', amount: points(add[1]!) }, at + add[0].length);
  return null;
}

/** "效果显著8-10分" gives them, "80-90分得3分" names a score. */
const isBareRange = (text: string, at: number, from: number, end: number): boolean =>
  /[㐀-鿿:)]$/.test(text.slice(from, at)) &&
  !/[在为介于达]$/.test(text.slice(from, at)) &&
  /^(?:$|[,;。)](?!得|计|的|为))/.test(text.slice(end));

/** "扣完该学期分值为止" ends deductions, it takes nothing by itself. */
const isFloor = (text: string, at: number): boolean =>
  /^[^,;。]{0,16}?(?:为止|止)/.test(text.slice(at, at + 20));

function openAt(match: Match, at: number, text: string): AwardRead | null {
  const judge = match(pattern.JUDGE);
  if (judge && /分|扣|减|评|得|加/.test(judge[0]))
    return plain(/扣|减/.test(judge[0]) ? TAKEN : JUDGED, at + judge[0].length);
  const ratio = match(pattern.RATIO);
  if (ratio && !/标准|规定|要求|分档/.test(ratio[1]!)) {
    const isTaking = /扣|减/.test(ratio[3]!);
    const basis = /比例|比率|百分比|正比|程度|进度/.test(ratio[2]!) ? ratio[1]! : ratio[1]! + ratio[2]!;
    return plain(isTaking ? TAKEN : { type: 'ratio', basis }, at + ratio[0].length);
  }
  const line = match(pattern.LINE);
  if (line) return plain({ type: 'ratio', basis: INTERPOLATED }, at + line[0].length);
  const none = match(pattern.VOID);
  // "不作考核，本项得满分": the indicator does not apply, and counts as full.
  if (none && AS_FULL.test(none[0])) return plain({ type: 'full' }, at + none[0].length);
  if (none) return plain({ type: 'void' }, at + none[0].length);
  const open = match(pattern.DEDUCT_OPEN);
  if (open) return plain(TAKEN, at + open[0].length);
  const soft = match(pattern.SOFT);
  if (
    soft &&
    !/\d|的(?:直接)?得分$|不(?:得分|计分|给分)$/.test(soft[0]) &&
    !/^[,:]?(?:分别|依次|对应)/.test(text.slice(at + soft[0].length))
  )
    return {
      ...plain(JUDGED, at + soft[0].length),
      isSoft: !/酌情/.test(text.slice(at, at + soft[0].length)),
    };
  return null;
}

function formulaAt(text: string, at: number, match: Match): AwardRead | null {
  const lead = match(pattern.FORMULA_WORDS);
  if (!lead) return null;
  const inWords = productInWords(text, at + lead[0].length);
  if (inWords) return inWords;
  const read = readExpression(text, at + lead[0].length);
  if (!read || !hasName(read.expr) || read.expr.type === 'name') return null;
  if (
    !hasPoints(read.expr) &&
    !lead[0].includes('得分=') &&
    !(/^[按以得计]/.test(lead[0]) && isScaled(read.expr))
  )
    return null;
  pattern.FORMULA_END.lastIndex = read.end;
  const tail = pattern.FORMULA_END.exec(text);
  if (!tail) return null;
  return plain({ type: 'formula', expr: read.expr, name: '' }, read.end + tail[0].length);
}

const NAMED = '([^,;:。()=×/<>≥≤]{2,24}?)';

const PRODUCT_OF = sticky(
  `${NAMED}(?:与|和|乘)(?:${WEIGHT})(?:\\([^()]*分\\))?的?(?:乘积|积)(?:来|进行)?(?:计算|计分|得分|赋分|给分)*(?=$|[,;:。)])`,
);

const QUOTIENT_OF = sticky(
  `${NAMED}(?:与|和|除以|比)${NAMED}(?:之比|的?比值|的商)(?:来|进行)?(?:计算|计分|得分|赋分|给分)+(?=$|[,;:。)])`,
);

/** "完成率与分值的乘积", "按完成户数与任务户数之比计分". */
function productInWords(text: string, at: number): AwardRead | null {
  PRODUCT_OF.lastIndex = QUOTIENT_OF.lastIndex = at;
  const product = PRODUCT_OF.exec(text);
  const quotient = product ? null : QUOTIENT_OF.exec(text);
  const found = product ?? quotient;
  if (!found) return null;
  const named = (words: string): Expression => ({ type: 'name', text: words });
  const second: ExpressionPart = product
    ? { op: '×', expr: { type: 'weight' } }
    : { op: '/', expr: named(found[2]!) };
  const expr: Expression = { type: 'product', parts: [{ op: '×', expr: named(found[1]!) }, second] };
  return plain({ type: 'formula', expr, name: '' }, at + found[0].length);
}

/** "按完成率×5计分", "按B/A计分": names and a plain number multiplied, or one name over another. */
const isScaled = (expr: Expression): boolean =>
  expr.type === 'product' &&
  ([...namesOf(expr)].length > 1 || expr.parts.some((part) => part.expr.type === 'number'));

const BY_DEGREE = /[看视按照据依][^,;。]{0,10}(?:情况|程度|结果|质量|效果|表现|水平|大小|多少|好坏)$/;

/** "按实际值与目标值的比值记分": so many points as the value says, and not all of them. */
const BY_VALUE = /(?:比值|之比|均值|平均数|乘积|比例|比率|百分比)$/;

function givingAt(match: Match, at: number, text: string, from: number): AwardRead | null {
  const total = match(pattern.TOTAL);
  if (total) {
    const award: Award = { type: 'give', amount: points(total[1]!), form: 'bare' };
    return { ...plain(award, at + total[0].length, 'bare'), isHeading: true };
  }
  const spread = match(pattern.SHARE_RANGE);
  if (spread && /分值|权重|得|计/.test(spread[0])) return plain(JUDGED, at + spread[0].length);
  const part = match(pattern.GIVE_SHARE);
  if (part) {
    const amount = share(part[1] ?? part[2] ?? part[3] ?? part[4]!);
    return plain({ type: 'give', amount, form: 'verb' }, at + part[0].length);
  }
  const bareShare = endsClause(text, at - 1) ? match(pattern.BARE_SHARE) : null;
  if (bareShare)
    return plain({ type: 'give', amount: share(bareShare[1]!), form: 'verb' }, at + bareShare[0].length);
  const each = match(pattern.EACH_SHARE);
  if (each && (each[0].startsWith('各') || /各[占]?$|每项$|均$/.test(text.slice(from, at)))) {
    const amount = each[4] ? points(each[4]) : share(each[1] ?? each[2] ?? each[3]!);
    return plain({ type: 'give', amount, form: 'verb' }, at + each[0].length);
  }
  const part2 = match(pattern.HOLDS);
  if (part2 && /[㐀-鿿]{2}$/.test(text.slice(from, at))) {
    const award: Award = { type: 'give', amount: points(part2[1]!), form: 'bare' };
    return { ...plain(award, at + part2[0].length, 'bare'), isHeading: true };
  }
  const by = match(pattern.GIVE_BY);
  if (by) return plain({ type: 'give', amount: points(by[1]!), form: 'verb' }, at + by[0].length);
  const give = match(pattern.GIVE);
  if (give) return plain({ type: 'give', amount: points(give[1]!), form: 'verb' }, at + give[0].length);
  const full = match(pattern.FULL) ?? match(pattern.FULL_WEIGHT);
  // "差的看表现给分": by what it hangs on, not for having it.
  const isByValue = full !== null && /^[^满全足]分/.test(full[0]) && BY_VALUE.test(text.slice(from, at));
  if (full && (isByValue || BY_DEGREE.test(text.slice(from, at)))) return plain(JUDGED, at + full[0].length);
  if (full) return plain({ type: 'full' }, at + full[0].length);
  const missing = match(pattern.GIVE_MISSING);
  if (missing && parseExact(missing[1]!)) {
    const amount = points(missing[1]!);
    const award: Award = missing[0].startsWith('扣')
      ? { type: 'deduct', amount }
      : { type: 'give', amount, form: 'verb' };
    return plain(award, at + missing[0].length);
  }
  const earned = match(pattern.EARNED);
  if (earned && /[的均可即则接都者,]$/.test(text.slice(0, at)))
    return plain({ type: 'earned' }, at + earned[0].length);
  const bare = match(pattern.BARE);
  if (bare && !/[\d.第(~\-为达过于足到含]$/.test(text.slice(from, at)))
    return plain({ type: 'give', amount: points(bare[1]!), form: 'bare' }, at + bare[0].length, 'bare');
  return null;
}
