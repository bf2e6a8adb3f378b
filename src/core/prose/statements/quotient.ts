import type { Agreement } from '../../number/agreement';
import { claim, figureOf, operand, percent, shownDecimals } from '../claim';
import type { Claim, ClaimVerdict, Mention, Passage } from '../types';

/** An upper figure over a lower one, held to what a text says they come to. */
export interface Quotient {
  readonly top: Mention;
  readonly bottom: Mention;
  readonly agreement: Agreement;
  readonly verdict: ClaimVerdict;
}

/**
 * The claim of a rate or share whose two figures were found: what it comes to and by how much it is off in percent
 * (the gap with at least two decimals), and the working a reader can follow.
 */
export function quotientClaim(
  passages: readonly Passage[],
  kind: 'rate' | 'share',
  on: Mention,
  { top, bottom, agreement, verdict }: Quotient,
): Claim {
  const decimals = shownDecimals(on);
  const finer = Math.max(2, decimals);
  const isOff = verdict !== 'agrees' && verdict !== 'rounds';
  return claim(passages, {
    kind,
    verdict,
    on,
    operands: [
      operand(passages, on, 'stated'),
      operand(passages, top, 'numerator'),
      operand(passages, bottom, 'denominator'),
    ],
    expected: isOff ? percent(agreement.expected!, decimals) : null,
    gap: isOff ? percent(agreement.expected!.sub(on.amount).abs(), finer) : null,
    working: `${figureOf(top)}÷${figureOf(bottom)}=${percent(agreement.expected!, finer)}`,
  });
}
