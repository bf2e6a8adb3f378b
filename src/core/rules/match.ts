import { nameKey } from './read/names';
import { changeOf, CHANGES } from '../words/changes';
import { keepsToClass, optionOfClass } from '../words/water-classes';
import type { Quantity } from '../number/quantity';
import type { Fact, FactNeed } from './types';

/** Words that make two names mean different figures, however alike the rest. */
const TELLING_APART =
  /季度|[一二三四五六七八九十\d]月|上年|上半年|下半年|去年|前年|同期|及时|计划|预算|决算|年初|调整|结转|结余|在编|编外|人均|目标|上级|下级|未|不|没|无|非|超|缺|项目|基本|公用|专项|三公|前|后/;
const NEGATION = /未|不|没|无|非|缺|少/;
const NUMBER = /^(?:第)?[([（]?(\d{1,2}(?:\.\d{1,2})?)[)\]）.、]?(?:项|条|点)?$/;
const CIRCLED = /^[①-⑳]$/;

/** The number of a checklist item a name stands for: "1", "第1项", "①", "1.2"; null for a name in words. */
export function itemNumber(name: string): string | null {
  const trimmed = name.trim();
  if (CIRCLED.test(trimmed)) return String(trimmed.charCodeAt(0) - 0x2460 + 1);
  return NUMBER.exec(trimmed)?.[1] ?? null;
}

/**
 * How well a given fact's name fits a need: 1 the same name, 0 something else. Figures are matched strictly
 * (一季度执行率 is not 执行率), counts and ticks by the words of their condition.
 * @example factMatches(needOf('不符合时限要求'), '不符合要求') // about 0.7
 */
export function factMatches(need: FactNeed, name: string): number {
  if (need.isStandIn) {
    if (nameKey(name) === nameKey(need.name)) return 1;
    return sideOf(name) !== null && sideOf(name) === sideOf(need.name) ? 0.9 : 0;
  }
  const number = itemNumber(name);
  if (number !== null) return need.kind === 'check' && need.name === number ? 1 : 0;
  const key = nameKey(name);
  if (!key) return 0;
  let best = 0;
  const names = need.kind === 'check' ? [...need.aliases, need.text] : [need.name, ...need.aliases];
  names.forEach((other, i) => {
    const score =
      need.kind === 'figure'
        ? isMember(other, key)
          ? 0
          : figureLikeness(nameKey(other), key)
        : need.kind === 'count' && (areOpposed(other, name) || isFirstOf(other, key))
          ? 0
          : wordLikeness(nameKey(other), key);
    best = Math.max(best, i === 0 || need.kind === 'choice' ? score : score * 0.99);
  });
  return best;
}

/** 管网水合格率 beside 出厂水、管网水合格率: one of several figures, which says nothing of all of them. */
export function isMember(list: string, key: string): boolean {
  for (const joint of list.matchAll(/、|以及|[和及与]/g))
    if (nameKey(list.slice(joint.index + joint[0].length)) === key) return true;
  return false;
}

/** 未批先建 beside 未批先建、批小建大: a count of one of several things, of which the rest is not told. */
function isFirstOf(list: string, key: string): boolean {
  const members = list.split('、');
  return members.length > 1 && members.slice(0, -1).some((member) => nameKey(member) === key);
}

/** The side a count stands on: how many are over or late, how many are short. */
export function sideOf(name: string): 'over' | 'short' | null {
  if (/^(?:超|逾|延|迟|晚|拖|滞|推迟|多)/.test(name)) return 'over';
  return /^(?:少|缺|差|欠|漏|未|没|短|低)/.test(name) ? 'short' : null;
}

/** How many there are, for how many are short (少) or over (超): a need that is nothing but the side. */
export const isOtherSide = (wanted: string, given: string): boolean =>
  BARE_SIDE.test(wanted) && sideOf(wanted) !== sideOf(given);

const BARE_SIDE = /^(?:少|缺|差|欠|漏|超|多|迟|晚)(?:完成|开展|组织|举办|报送|出|于)?$/;

/** The least likeness at which a fact is taken for a need. */
export function leastLikeness(kind: FactNeed['kind']): number {
  return kind === 'figure' ? 0.6 : kind === 'choice' ? 0.7 : 0.5;
}

/** A figure's name without the words that change nothing: 实际支出数 is 支出, 基本支出预算执行率 is 基本支出执行率. */
const plainName = (key: string): string =>
  key
    .replace(/^(?:实际|全年|年度|本年度?|当年度?)/, '')
    .replace(/^(上年|去年)全年/, '$1')
    .replace(/预算(?=执行率)/, '')
    .replace(/(?<=.{2})(?:同比|较上年|比上年)(?=下降|降低|减少|增长|上升|提高)/, '')
    .replace(/(?<=.{2})(?:总额|金额|数额|数|额)$/, '');

const BARE_CHANGE = /^(?:(?:增|降|减|升|涨)幅|(?:增长|下降|减少|上升|降低|增减|变动|变化)(?:率|幅度|比例))$/;

const CHANGE_END = new RegExp(
  `(?:同比|环比|[较比](?:上年度?|上一年度?|去年|上年同期|去年同期|年初|期初|上期))?(?:${CHANGES}|变动|变化|增减|增|降|减|升)?(?:率|幅度?|比例|情况|数|额)?$`,
);

/** What a figure of change is the change of: 发病率 of 发病率较上年变动率. */
const unchanged = (key: string): string => key.replace(CHANGE_END, '');

function figureLikeness(one: string, other: string): number {
  if (!one || !other) return 0;
  if (one === other) return 1;
  // 增幅 alone is that of the change asked for, 发病率变动 that of 发病率较上年变动率.
  if (changeOf(one) === 'either' && BARE_CHANGE.test(other)) return 0.9;
  if (
    changeOf(one) === 'either' &&
    changeOf(other) !== null &&
    unchanged(one) === unchanged(other) &&
    (one.endsWith('率') || !other.endsWith('率'))
  )
    return 0.9;
  const plain = plainName(one);
  if (plain.length > 1 && plain === plainName(other)) return 0.95;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const at = long.indexOf(short);
  if (at < 0 || short.length < 2) return 0;
  const rest = long.slice(0, at) + ' ' + long.slice(at + short.length);
  if (TELLING_APART.test(rest)) return 0;
  return 0.6 + (0.35 * short.length) / long.length;
}

function wordLikeness(one: string, other: string): number {
  if (!one || !other) return 0;
  if (one === other) return 1;
  if (areOpposed(one, other)) return 0.95;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (negations(one) !== negations(other)) return isWhollyIn(short, long) ? 0.7 : 0;
  if (short.length < 2) return long.startsWith(short) ? 0.5 : 0;
  if (long.includes(short)) return 0.7 + (0.25 * short.length) / long.length;
  if (isSubsequence(short, long)) return 0.6 + (0.2 * short.length) / long.length;
  return 0.85 * dice(one, other);
}

const DENIAL = /^(?:未|没有|没|无|不)/;

/** 无使用记录 and 有使用记录: the same said of the contrary. */
export function areOpposed(one: string, other: string): boolean {
  const [a, b] = [nameKey(one), nameKey(other)];
  if (DENIAL.test(a) === DENIAL.test(b)) return false;
  const core = (key: string): string => key.replace(DENIAL, '').replace(/^有/, '');
  return core(a) === core(b) && core(a).length >= 2;
}

/** "不及时" beside "票据核销及时": the end of the one, denied. */
export function isDenialOf(one: string, other: string): boolean {
  const denied = /^(?:未|不|没有|没)(.{2,})$/.exec(one)?.[1];
  return (
    denied !== undefined && other.endsWith(denied) && !/[未不没无]$/.test(other.slice(0, -denied.length))
  );
}

/** "因未公开被投诉" holds 被投诉 whole, and what is denied in it is something else. */
function isWhollyIn(short: string, long: string): boolean {
  const at = long.indexOf(short);
  return (
    short.length >= 3 && at > 0 && !NEGATION.test(short) && !/[未不没无非]$|没有$/.test(long.slice(0, at))
  );
}

const negations = (words: string): number => (NEGATION.test(words) ? 1 : 0);

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const char of long) if (char === short[at]) at += 1;
  return at === short.length;
}

/** Shared pairs of characters, 0…1. */
function dice(one: string, other: string): number {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < one.length; i++) {
    const pair = one.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 0; i + 1 < other.length; i++) {
    const pair = other.slice(i, i + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      shared += 1;
      pairs.set(pair, left - 1);
    }
  }
  return (2 * shared) / Math.max(1, one.length + other.length - 2);
}

const YES = /^(?:true|是|有|已|√|✓|达到|达标|符合|符合要求|满足|完成|已完成|合格|y|yes|对)$/i;
const NO =
  /^(?:false|否|无|没有|未|×|✗|未达到|未达标|不达标|不符合|不符合要求|不满足|未完成|不合格|n|no|错)$/i;

/** What a tick's value says about a condition in words; null when it says neither yes nor no. */
export function truthOf(value: Fact['value'], words: string): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    const text = value.trim();
    if (YES.test(text)) return true;
    if (NO.test(text)) return false;
    return nameKey(text).length > 1 && nameKey(words) === nameKey(text)
      ? true
      : keepsToClass(nameKey(text), nameKey(words));
  }
  return null;
}

/**
 * What a number says about a condition in words: "重大事故=0起" denies 发生重大事故 and affirms 未发生重大事故. Null for a share, or where
 * the name is denied in one and not in the other by words that cannot be told.
 */
export function truthOfCount(count: Quantity, name: string, words: string): boolean | null {
  const isNone = count.value.n === 0n;
  const [own, other] = [nameKey(name), nameKey(words)];
  // 新增隐性债务=0万元 answers 无新增隐性债务, named alike.
  const isAmount = count.unit !== null && /元$/.test(count.unit) && other.endsWith(own);
  if (count.value.s < 0n || (count.unit !== null && !isAmount && !COUNTED.test(count.unit))) return null;
  // "完成12次" is a bound, which the number of times alone does not answer.
  if (/\d/.test(other.replace(/(?<![\d.])[01](?![\d.])/g, ''))) return null;
  const core = own.replace(/^(?:发生|发现|出现|存在|有)/, '');
  const at = other.indexOf(core);
  // 文物安全零事故: none of it, the word within.
  const isZeroed = at < 0 && core.length > 1 && other.replace('零', '').includes(core);
  if (isZeroed) return isNone;
  const isDenied =
    at >= 0
      ? /(?:未|没有|没|无|不|零)(?:发生|发现|出现|存在|有|被)?$/.test(other.slice(0, at)) ||
        /^(?:为零|为0|零(?:发生|出现|报告)?$)/.test(other.slice(at + core.length))
      : NEGATION.test(other) && !NEGATION.test(own);
  return isDenied ? isNone : !isNone;
}

const COUNTED = /^(?:[个项次例处件起笔条人户家份宗张名期批页辆台]|人次|件次|起次|人员)$/;

/** Words that shade a grade: 健全 is not 基本健全, 符合 not 部分符合. */
const SHADES =
  /基本|部分|较|比较|略有?|稍有?|一般|不够|未|不|没有|没|无|全部|完全|大部分|少部分|个别|明显|显著|均/g;

/** The option a grade in words means; null when none or more than one fits. */
export function matchOption(value: Fact['value'], options: readonly string[]): number | null {
  if (typeof value === 'boolean') return options.length === 2 ? (value ? 0 : 1) : null;
  if (typeof value !== 'string') return null;
  const key = nameKey(value);
  if (!key) return null;
  const keys = options.map(nameKey);
  const same = keys.indexOf(key);
  if (same >= 0) return same;
  const named = options.map((option) =>
    nameKey(option.replace(/^.*(?:为|是|属于|达到|结论|结果)(?=.{1,8}$)/, '')),
  );
  if (named.filter((option) => option === key).length === 1) return named.indexOf(key);
  const likeness = keys.map((option) => gradeLikeness(option, key));
  const best = Math.max(...likeness);
  const first = likeness.indexOf(best);
  return best >= 0.5 && likeness.lastIndexOf(best) === first ? first : optionOfClass(key, keys);
}

function gradeLikeness(option: string, given: string): number {
  if (shades(option) !== shades(given) && !isWholeClause(option, given)) return 0;
  if (option.includes(given) || given.includes(option)) {
    return 0.6 + (0.4 * Math.min(option.length, given.length)) / Math.max(option.length, given.length);
  }
  return isSubsequence(given, option) && given.length >= 2 ? 0.6 : 0.8 * dice(option, given);
}

/** A long wording given whole carries its shades with it. */
const isWholeClause = (option: string, given: string): boolean =>
  given.length >= 6 &&
  option.includes(given) &&
  !/[未不没无非]$|没有$|[未不没](?:能|得|曾)$/.test(option.slice(0, option.indexOf(given)));

const shades = (words: string): string =>
  [...new Set(words.match(SHADES) ?? [])]
    .map((word) => (/^[未不没无]/.test(word) ? '不' : word))
    .filter((word) => !/全部|完全|均/.test(word))
    .sort()
    .join();
