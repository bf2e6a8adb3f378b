import { decimalText, exact, type Exact, ONE, ZERO } from '../../number/exact';
import { COMPARISON, FALL, RISE } from '../../words/report';
import { claim, operand } from '../claim';
import { isGrowthRate, rowOf } from '../rows';
import type { Claim, Mention, Passage } from '../types';
import { subjectOf } from './subjects';

/** The count that a rate is about by its place: 301起、死亡279人，同比分别下降14.0%、6.4%. */
function directCount(passage: Passage, rate: Mention, nearest: Mention): Mention | null {
  const rates = rowOf(passage, rate, (m) => isGrowthRate(m));
  const counts = rowOf(passage, nearest, (m) => m.flow === 'stock' && m.family !== 'rate');
  const between = passage.text.slice(counts[counts.length - 1]!.to, rates[0]!.from);
  const now =
    counts.length === rates.length ? counts[rates.indexOf(rate)]! : rates.length === 1 ? nearest : null;
  return now && COUNTED.test(now.unit ?? '') && ONLY_COMPARED.test(between) ? now : null;
}

/** The count that a rate names: 事故22起、死亡13人，…事故总量增加22.22%，亡人总数增加30%. */
function namedCount(passage: Passage, rate: Mention): Mention | null {
  const subject = subjectOf(rate);
  const pairs = [...subject]
    .map((char, nth) => char + (subject[nth + 1] ?? ''))
    .filter((pair) => pair.length === 2);
  const isNamed = ({ name }: Mention) =>
    pairs.some((pair) => name.includes(pair)) || (/亡/.test(subject) && /亡/.test(name));
  const counts = passage.mentions.filter(
    (m) =>
      m.sentence === rate.sentence &&
      m.index < rate.index &&
      m.flow === 'stock' &&
      COUNTED.test(m.unit ?? ''),
  );
  const found = counts.filter(isNamed);
  return found.length === 1 ? found[0]! : null;
}

const COUNTED = /^(?:起|人|名|件|宗|例|次|户|家|个|项|辆|处|批|场|份|张|所)(?:次)?$/;
/** Nothing but the comparison and its verb, so that the rate has no other subject. */
const ONLY_COMPARED = new RegExp(
  `^[，,、]?(?:${COMPARISON})?[，,]?(?:分别)?(?:${RISE}|${FALL})(?:了|约|为|达)?$`,
);

/** A count that fell by p%: there must be a whole number before it. 301起，下降14.0% → 350. */
export function impliedBase(
  passages: readonly Passage[],
  passage: Passage,
  rate: Mention,
  nearest: Mention,
): Claim | null {
  const direct = directCount(passage, rate, nearest);
  const now = direct ?? namedCount(passage, rate);
  if (!now || now.decimals !== null || now.isOpen || rate.isOpen || now.sentence !== rate.sentence)
    return null;
  const half = exact('0.5').mul(exact(10).pow(-(rate.decimals ?? 2))!);
  const factor = (share: Exact) => (rate.sign > 0 ? ONE.add(share) : ONE.sub(share));
  const ends = [factor(rate.amount.sub(half)), factor(rate.amount.add(half))];
  if (ends.some((end) => end.compare(ZERO) <= 0)) return null;
  const bases = ends.map((end) => now.amount.div(end)).sort((one, other) => one.compare(other));
  const isPossible = bases[0]!.ceil().compare(bases[1]!) <= 0;
  if (!isPossible && !direct) return null;
  return claim(passages, {
    kind: 'growth',
    verdict: isPossible ? 'agrees' : 'differs',
    on: rate,
    operands: [operand(passages, rate, 'stated'), operand(passages, now, 'now')],
    expected: null,
    working: isPossible ? `${decimalText(bases[0]!.ceil())}→${now.text}` : '',
  });
}
