import { type Exact, exact, ZERO } from '../../number/exact';
import { REST_PART, WHOLE_SETS } from '../../words/report';
import { isNearMiss } from '../claim';
import type { Mention, Passage } from '../types';
import type { List } from './lists';

/** Whether a sum misses by so little that a slip is likelier than a part left out. */
export function isClose(whole: Mention, gap: Exact): boolean {
  const share = gap.abs().div(whole.amount.n === 0n ? exact(1) : whole.amount.abs());
  return share.compare(exact('0.02')) <= 0 || (isNearMiss(gap, ZERO) && share.compare(exact('0.1')) <= 0);
}

/** Whether a list names all parts of its whole: by the rules of budgets, by its last part, or by shares that make 100%. */
export function isComplete(
  passages: readonly Passage[],
  list: List,
  parts: readonly Mention[],
  whole: Mention,
): boolean {
  if (list.opener.endsWith('由')) return true;
  if (isKnownSet(parts)) return true;
  if (parts.length > 1 && REST_PART.test(parts[parts.length - 1]!.name)) return true;
  const shares = parts.map((part) => shareBehind(passages, part));
  if (shares.every((share) => share !== null)) {
    const total = shares.reduce<Exact>((sum, share) => sum.add(share!), ZERO);
    return total.sub(exact(1)).abs().compare(exact('0.001')) <= 0;
  }
  const isJoined = /[和与及]/.test(list.text.slice(0, 80)) && /^(?:包括|分别为|分别是)$/.test(list.opener);
  return isJoined && parts.length === 2 && whole.family !== 'money';
}

/** A larger share of the whole that is missing is rather a part that the list leaves out. */
const LARGEST_SLIP = exact('0.3');

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
  const noun = parts[0]!.name.slice(-2);
  if (noun.length < 2 || !parts.every(({ name }) => name.slice(-2) === noun)) return false;
  const behind = passages[whole.paragraph]!.text.slice(whole.to, whole.to + 6);
  return whole.label.includes(noun) || behind.includes(noun);
}

function isKnownSet(parts: readonly Mention[]): boolean {
  return WHOLE_SETS.some(
    (set) =>
      set.length === parts.length &&
      set.every((name) => parts.filter(({ label }) => name.test(label)).length === 1),
  );
}

/** The share that a part is said to be, right behind it: "…916.04万元，占56.26%". */
function shareBehind(passages: readonly Passage[], part: Mention): Exact | null {
  const next = passages[part.paragraph]!.mentions[part.index + 1];
  return next?.flow === 'share' && next.sentence === part.sentence ? next.amount : null;
}
