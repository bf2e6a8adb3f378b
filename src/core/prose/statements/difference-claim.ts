import type { Agreement } from '../../number/agreement';
import { claim, figureOf, inUnitOf, operand, shownDecimals } from '../claim';
import type { Claim, Mention, Operand, Passage } from '../types';

/** A distance as it is told, and the two amounts it lies between. */
export interface Difference {
  readonly on: Mention;
  readonly verdict: Claim['verdict'];
  readonly agreement: Agreement;
  /** The amount that the other is taken from, and the other; each with its part in the sentence. */
  readonly whole: readonly [Mention, Operand['role']];
  readonly part: readonly [Mention, Operand['role']];
}

/** The claim that one amount less another is what the text tells. */
export function differenceClaim(passages: readonly Passage[], difference: Difference): Claim {
  const { on, verdict, agreement, whole, part } = difference;
  const isOff = verdict === 'contradicts' || verdict === 'differs' || verdict === 'within';
  const expected = agreement.expected!;
  return claim(passages, {
    kind: 'difference',
    verdict,
    ...(verdict === 'unchecked' ? { why: 'several-readings' as const } : {}),
    on,
    operands: [operand(passages, on, 'stated'), operand(passages, ...whole), operand(passages, ...part)],
    expected: isOff ? inUnitOf(on, expected, shownDecimals(on)) : null,
    gap: isOff ? inUnitOf(on, expected.sub(on.amount).abs(), shownDecimals(on)) : null,
    working: `${figureOf(whole[0])}－${figureOf(part[0])}`,
  });
}
