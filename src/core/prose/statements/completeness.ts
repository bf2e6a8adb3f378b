import { type Exact, exact, ZERO } from '../../number/exact';
import { PAYERS, REST_PART } from '../../words/report';
import { isNearMiss } from '../claim';
import type { Mention, Passage } from '../types';
import { knownSet } from './certain-parts';
import type { List } from './lists';

/** Whether a sum misses by so little that a slip is likelier than a part left out. */
export function isClose(whole: Mention, parts: readonly Mention[], gap: Exact): boolean {
  const share = gap.abs().div(whole.amount.n === 0n ? exact(1) : whole.amount.abs());
  return (
    share.compare(exact('0.02')) <= 0 ||
    (isNearMiss(gap, ZERO) && isCoarse(gap, [whole, ...parts]) && share.compare(exact('0.1')) <= 0)
  );
}

/** Whether a list names all parts of its whole: by the rules of budgets, by its last part, or by shares that make 100%. */
export function isComplete(
  passages: readonly Passage[],
  list: List,
  parts: readonly Mention[],
  whole: Mention,
): boolean {
  if (list.opener.endsWith('由')) return true;
  if (knownSet(parts)) return true;
  if (!list.isCut && parts.length > 1 && REST_PART.test(parts[parts.length - 1]!.name)) return true;
  if (parts.length === 2 && isComplement(parts[0]!.name, parts[1]!.name)) return true;
  const shares = parts.map((part) => shareBehind(passages, part));
  if (shares.every((share) => share !== null)) {
    const total = shares.reduce<Exact>((sum, share) => sum.add(share!), ZERO);
    return total.sub(exact(1)).abs().compare(exact('0.001')) <= 0;
  }
  const isJoined = /[和与及]/.test(list.text.slice(0, 80)) && /^(?:包括|分别为|分别是)$/.test(list.opener);
  return isJoined && parts.length === 2 && whole.family !== 'money';
}

/** 寄宿生 and 非寄宿生 are all there are. */
function isComplement(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  if (other === `非${one}` || one === `非${other}`) return true;
  return OPPOSITES.some(
    ([left, right]) =>
      (one.startsWith(left) && other === right + one.slice(left.length)) ||
      (one.startsWith(right) && other === left + one.slice(right.length)),
  );
}

/** Pairs that leave nothing between them, before the same noun or none. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['线上', '线下'],
  ['男', '女'],
  ['省内', '省外'],
  ['中文', '外文'],
  ['公办', '民办'],
  ['公立', '民营'],
  ['城市', '农村'],
  ['集中', '分散'],
];

/**
 * Whether parts make more than their whole, so that none can have been left out, by what one wrong digit makes: the amounts
 * are told more finely than the gap is. Counts of people may overlap (党员, 女性); money does not.
 */
export function isTooMuch(whole: Mention, parts: readonly Mention[], gap: Exact): boolean {
  if (gap.compare(ZERO) >= 0) return false;
  if (whole.family !== 'money') return isOfUnit(parts) && isNearMiss(gap, ZERO);
  if (parts.length > 1 && parts.every(({ name }) => PAYERS.test(name))) return true;
  if (!isNearMiss(gap, ZERO)) return false;
  const isSmall = gap.abs().compare(whole.amount.abs().mul(exact('0.1'))) <= 0;
  return isCoarse(gap, [whole, ...parts]) || (isSmall && parts.length > 2);
}

const MEASURES = /^(?:万)?(?:平方米|平方公里|公里|千米|米|亩|公顷|吨|千瓦时)$/;

/** Parts that cannot overlap: of a measure, or called by what is counted (低保户、低收入户). People may be two things at once. */
function isOfUnit(parts: readonly Mention[]): boolean {
  const [{ unit }] = parts as [Mention];
  if (unit === null || unit === '人' || unit === '次') return false;
  return MEASURES.test(unit) || parts.every(({ name }) => name.length > 1 && name.endsWith(unit));
}

/** Whether a gap is a rounder number than the amounts beside it, as a wrong digit makes it. */
function isCoarse(gap: Exact, amounts: readonly Mention[]): boolean {
  let unit = exact(1);
  while (gap.div(unit.mul(10)).d === 1n) unit = unit.mul(10);
  while (gap.div(unit).d !== 1n) unit = unit.div(10);
  return amounts.some(({ amount }) => amount.div(unit).d !== 1n);
}

/** A larger share of the whole that is missing is rather a part that the list leaves out. */
const LARGEST_SLIP = exact('0.3');
/** Where only the names tell that the parts are all, less may be missing. */
const LARGEST_LACK = exact('0.15');

/**
 * Whether a list looks like all kinds of one thing: its parts end alike and the whole is called so too (立案处罚41宗，其中
 * 事故处罚11宗，监督处罚30宗), it stands in brackets right behind its whole, or it is most of the 三公 expenses.
 */
export function isPartition(
  passages: readonly Passage[],
  list: List,
  parts: readonly Mention[],
  whole: Mention,
  gap: Exact,
): boolean {
  if (gap.abs().compare(whole.amount.abs().mul(LARGEST_SLIP)) > 0) return false;
  if (list.opener === '' && parts[0]!.depth > whole.depth) return true;
  if (
    /三公/.test(whole.label) &&
    parts.filter(({ label }) => /出国|用车|接待/.test(label)).length === parts.length
  )
    return true;
  if (parts.length > 2 && parts.every(({ name }) => PAYERS.test(name))) return true;
  if (gap.compare(whole.amount.abs().mul(LARGEST_LACK)) > 0) return false;
  const mayOverlap = gap.compare(ZERO) < 0 && /^人/.test(whole.family);
  if (mayOverlap && gap.abs().compare(whole.amount.abs().mul(exact('0.15'))) > 0) return false;
  const noun = parts[0]!.name.slice(-2);
  if (noun.length < 2 || !parts.every(({ name }) => name.slice(-2) === noun)) return false;
  const behind = passages[whole.paragraph]!.text.slice(whole.to, whole.to + 6);
  const isCalled = (word: string) => whole.label.includes(word) || behind.includes(word);
  return isCalled(noun) || (parts.length > 2 && isCalled(noun.slice(-1)));
}

/** The share that a part is said to be, right behind it: "…916.04万元，占56.26%". */
function shareBehind(passages: readonly Passage[], part: Mention): Exact | null {
  const next = passages[part.paragraph]!.mentions[part.index + 1];
  return next?.flow === 'share' && next.sentence === part.sentence ? next.amount : null;
}
