import { claim, inUnitOf, isNearMiss, operand } from '../claim';
import type { Claim, Mention, Passage } from '../types';

/** A name shorter than this says too little to be the same thing twice. */
const SHORTEST_NAME = 4;
/** 实际支出, 项目支出: a shorter name is told of one thing after the other. */
const SHORTEST_OF_ONE = 6;
/** Names that end alike are likely of one thing when the amounts are equal; a difference wants more. */
const SAME_END = 4;
const SAME_NAME = 10;

/** The same thing told twice: the same name, unit and year. Two amounts that differ by one digit are asked about. */
export function readRepeats(passages: readonly Passage[]): Claim[] {
  const alike = grouped(passages, SAME_END).flatMap((group) => equal(passages, group));
  const other = grouped(passages, SAME_NAME).flatMap((group) => slips(passages, group));
  return [...alike, ...other];
}

function grouped(passages: readonly Passage[], length: number): Mention[][] {
  const groups = new Map<string, Mention[]>();
  for (const { mentions } of passages) {
    for (const mention of mentions) {
      const key = keyOf(mention, length);
      const group = key === null ? undefined : groups.get(key);
      if (group) group.push(mention);
      else if (key !== null) groups.set(key, [mention]);
    }
  }
  return [...groups.values()].filter(({ length: count }) => count > 1);
}

function keyOf(
  { flow, family, unit, name, role, year, isLastYear, amount }: Mention,
  length: number,
): string | null {
  if ((flow !== 'stock' && flow !== 'rate') || family === '' || family === '分' || amount.n === 0n)
    return null;
  if (name.length < SHORTEST_NAME || isLastYear) return null;
  return [family === 'rate' ? unit : family, name.slice(-length), role ?? '', year ?? ''].join('|');
}

/** Each amount with the first before it that is equal. */
function equal(passages: readonly Passage[], group: readonly Mention[]): Claim[] {
  const first = new Map<string, Mention>();
  const claims: Claim[] = [];
  for (const mention of group) {
    const key = mention.amount.toFraction();
    const same = first.get(key);
    if (!same) first.set(key, mention);
    else if (same.paragraph !== mention.paragraph || same.sentence !== mention.sentence) {
      claims.push(repeat(passages, mention, same, 'agrees'));
    }
  }
  return claims;
}

function slips(passages: readonly Passage[], group: readonly Mention[]): Claim[] {
  const amounts = new Map(group.map((mention) => [mention.amount.toFraction(), mention]));
  const [one, other, ...more] = [...amounts.values()];
  if (group[0]!.name.length < SHORTEST_OF_ONE) return [];
  if (!one || !other || more.length || !isSlip(one, other)) return [];
  if (one.paragraph === other.paragraph && one.sentence === other.sentence) return [];
  const later =
    one.paragraph > other.paragraph || (one.paragraph === other.paragraph && one.from > other.from);
  return [later ? repeat(passages, one, other, 'differs') : repeat(passages, other, one, 'differs')];
}

function repeat(
  passages: readonly Passage[],
  mention: Mention,
  same: Mention,
  verdict: 'agrees' | 'differs',
): Claim {
  const isOff = verdict === 'differs';
  return claim(passages, {
    kind: 'repeat',
    verdict,
    on: mention,
    operands: [operand(passages, mention, 'stated'), operand(passages, same, 'same')],
    expected: isOff ? same.text : null,
    gap: isOff ? inUnitOf(mention, mention.amount.sub(same.amount).abs()) : null,
  });
}

/** Figures of at least three digits, not counting the zeros of round ones, that differ in one. */
function isSlip(one: Mention, other: Mention): boolean {
  const digits = (m: Mention) => m.text.replace(/\D/g, '');
  const [a, b] = [digits(one), digits(other)];
  const told = (text: string) => text.replace(/^0+|0+$/g, '').length;
  if (
    Math.max(told(a), told(b)) < 3 ||
    a.length !== b.length ||
    one.isOpen ||
    other.isOpen ||
    one.unit !== other.unit
  )
    return false;
  const different = [...a].filter((digit, nth) => digit !== b[nth]).length;
  return different === 1 && isNearMiss(one.amount, other.amount);
}
