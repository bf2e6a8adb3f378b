import type { Agreement } from '../../number/agreement';
import { ONE, powerOfTen, ZERO } from '../../number/exact';
import { holds } from '../claim';
import type { ClaimVerdict, Mention } from '../types';

/** What became of a share. */
interface JudgedShare {
  readonly found: { readonly share: Mention; readonly part: Mention };
  readonly reading: { readonly whole: Mention; readonly agreement: Agreement } | null;
  readonly verdict: ClaimVerdict;
}

/**
 * Shares of one whole that add to exactly 100 % were evened out: where the rounded ones made 99.99 %, one of them, and no
 * more, was written a last digit higher. Such a share is within rounding.
 */
export function evenedOut<T extends JudgedShare>(all: readonly T[]): T[] {
  const groups = new Map<string, Map<string, T>>();
  for (const judged of all) {
    if (judged.reading === null) continue;
    const key = judged.reading.whole.amount.toFraction();
    const group = groups.get(key) ?? new Map<string, T>();
    groups.set(key, group.set(judged.found.part.amount.toFraction(), judged));
  }
  return all.map((judged) => {
    if (judged.reading === null || holds(judged.verdict)) return judged;
    const { share } = judged.found;
    const { agreement, whole } = judged.reading;
    const lastDigit = powerOfTen(-(share.decimals ?? 0));
    if (share.amount.sub(agreement.expected!).abs().compare(lastDigit) > 0) return judged;
    const group = [...groups.get(whole.amount.toFraction())!.values()];
    const off = group.filter(({ reading, verdict }) => reading !== null && !holds(verdict));
    const total = group.reduce((sum, { found }) => sum.add(found.share.amount), ZERO);
    return off.length === 1 && total.equals(ONE) ? { ...judged, verdict: 'within' as const } : judged;
  });
}
