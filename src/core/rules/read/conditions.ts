import type { Exact } from '../../number/exact';
import { ZERO } from '../../number/exact';
import { rankIn } from '../../words/ranks';
import { readBand } from './bands';
import { isElse, STANDARD, stripped } from './clauses';
import { type Conditioned, LEFT_OVER_STEP } from './conditioned';
import { FROM_NTH, fromStep } from './counted';
import { readBands, readCompare } from './figures';
import { readNumber } from './literals';
import { shareOfTarget } from './share-of-target';
import { bandStatement, plainStatement, textStatement } from './shapes';
import type { Statement } from './statement';
import { readStep } from './steps';

/** Reads an award together with what it hangs on. */
export function readConditioned(given: Conditioned): Statement {
  const based = withoutBase(withoutStandard(given.words));
  const words = asShareOf(withoutScore(stripped(based.words).replace(RATIO_BEHIND, '')));
  const { award: its, scope, isEach, cap, common } = given;
  const at: Conditioned = { words, award: its, scope, isEach, cap, common };
  if (words === '' || isElse(words) || (given.isEach && OF_ALL.test(words))) return asText(at);
  if (given.award.type === 'full' && NOT_ASSESSED.test(given.common.text)) return asText(at);
  if (NEGATIVE.test(words)) return belowZero(at);
  const isTaking = given.award.type === 'deduct' || given.award.type === 'add';
  // "第二次起每次扣1分": the first ones are free, which a count does not say.
  if (isTaking && (FROM_NTH.test(words) || MARGINAL.test(words))) return unread(at);
  const none = NONE.exec(words);
  if (none && !isTaking) return zeroBand(at, none[1]!);
  const step = readStep(words, isTaking);
  if (step && (isTaking || given.award.type === 'give')) {
    const counted = fromStep(step, at);
    if (counted) return counted.kind === 'step' && based.start ? { ...counted, start: based.start } : counted;
  }
  if (based.start !== null || (isTaking && LEFT_OVER_STEP.test(words))) return unread(at);
  return (
    (isTaking ? null : (rankBand(at) ?? targetBand(at))) ?? readBands(at) ?? readCompare(at) ?? asText(at)
  );
}

/** "全省排名前3名": a bound of the place, the first being the best. */
function rankBand(at: Conditioned): Statement | null {
  const rank = rankIn(at.words);
  const band = rank && readBand(rank.bound);
  if (!band) return null;
  const { limits, isAbsolute, isBare } = band;
  const figure = {
    measure: rank.name,
    limits,
    isAbsolute,
    isBare: isBare && limits[0]!.op !== '=',
    words: at.words,
  };
  return bandStatement(at.common, figure, { words: at.words, award: at.award, scope: at.scope });
}

/** "90%目标值≤实际值<目标值". */
function targetBand({ words, common, award, scope }: Conditioned): Statement | null {
  const read = shareOfTarget(words);
  if (!read) return null;
  const figure = { ...read, isAbsolute: false, isBare: false, words };
  return bandStatement(common, figure, { words, award, scope });
}

/** "覆盖率(已开展数/应开展数×100%)为100%": how the rate is worked out, read by itself. */
const RATIO_BEHIND = /(?<=[率度比重例])\([^()<>≥≤=]*[㐀-鿿][^()<>≥≤=]*\/[^()<>≥≤=]*\)/;

const LED_BY_STANDARD = new RegExp(`^${STANDARD.source},(?=.*\\d)`);

/** "以100%为限，控制率≤100%": a mark that the bound behind it says again. */
function withoutStandard(words: string): string {
  const led = words.startsWith('以') ? LED_BY_STANDARD.exec(words) : null;
  return led && words.slice(led[0].length).includes(led[1]! + (led[2] ?? ''))
    ? words.slice(led[0].length)
    : words;
}

const BASE = /,?(?:在|从)?([\d.]+)分(?:的)?基础上(?:再)?,?/;

/** "每降低2个百分点在4分基础上": the condition, and the points that are counted from. */
function withoutBase(words: string): { readonly words: string; readonly start: Exact | null } {
  const base = BASE.exec(words);
  return base ? { words: words.replace(base[0], ''), start: readNumber(base[1]!) } : { words, start: null };
}

const unread = ({ common }: Conditioned): Statement => plainStatement(common, 'unread');

const SHARE_OF =
  /^([㐀-鿿“”]{2,16}?)?(≥|>|≤|<|达到|达|不低于|不少于|不足|至少)(?!占)([㐀-鿿]{2,10})的(\d+(?:\.\d+)?%)/;
const OF_TARGET = /目标值?$|指标值$|计划值?$|计划数$|任务数?$|预算数$|定额$/;

/** "受益人口≥目标人口的90%": a bound of one figure's share of another. */
function asShareOf(words: string): string {
  const match = SHARE_OF.exec(words);
  if (!match || OF_TARGET.test(match[3]!) || /[率比]$|以[上下内]|或|且/.test(match[3]!)) return words;
  const [whole, left, op, right, share] = match;
  return `${left ?? ''}占${right}的比例${op}${share}${words.slice(whole.length)}`;
}

/** "优(90-100分)": the grade is what is given. */
const withoutScore = (words: string): string =>
  words.replace(/^([^\d(),;]{1,8}?)\([^()]*\d[^()]*分[^()]*\)$/, '$1');

/** "以上五项各占20%" speaks of every item. */
const OF_ALL =
  /^(?:以上|上述|前述|符合)?[①-⑳]*(?:[一二三四五六七八九十\d]+)?(?:项|个|点|条)?(?:要点|内容|要素|指标)?$/;

const EACH_WORDS =
  /^(?:以上|上述)?(?:每一?[项条个点](?:要点|内容|要素)?|各项|各点|每个要点|每项|均|(?:\S{1,2}项)?每项|每个)$/;

const asText = ({ common, words, award, scope, isEach, cap }: Conditioned): Statement =>
  textStatement(common, {
    condition: words,
    award,
    isElse: isElse(words),
    scope,
    isEach: isEach || EACH_WORDS.test(words),
    cap,
  });

/** "11月以后下达的，不作考核，得满分": the indicator does not apply, whatever figure tells so. */
export const NOT_ASSESSED = /不(?:作|予|再|进行|参与|参加|纳入)*(?:年度)?(?:考核|评价)|不适用/;

/** "超出10万元以内的部分每1万元扣0.1分": a rate of its own for each stretch, one upon the other. */
const MARGINAL = /(?:以内|之内)的?部分,?每/;

const NEGATIVE = /^(?:出现|为|呈|是)?负(?:增长|数|值)?$/;

function belowZero({ common, award, scope, words }: Conditioned): Statement {
  const limits = [{ op: '<' as const, value: ZERO, unit: '%', strength: 1 as const }];
  return bandStatement(
    common,
    { measure: '', limits, isAbsolute: false, isBare: false, words },
    { words, award, scope },
  );
}

/** "年末应付账款为零": a figure that is nothing. */
const NONE = /^([^,;]{2,20}?)(?:为|等于)(?:零|0)$/;

function zeroBand({ common, award, scope, words }: Conditioned, measure: string): Statement {
  const limits = [{ op: '=' as const, value: ZERO, unit: null, strength: 3 as const }];
  return bandStatement(
    common,
    { measure, limits, isAbsolute: false, isBare: false, words },
    { words, award, scope },
  );
}
