import { agreeRatio, type Agreement } from '../../number/agreement';
import { exact } from '../../number/exact';
import { MONEY_UNITS } from '../../number/units';
import { figureOf, isNearRate, shownDecimals, stated, verdictOf } from '../claim';
import type { ClaimVerdict, Mention } from '../types';

/** A share in one sensible reading: the whole it may have. */
export interface ShareReading {
  readonly whole: Mention;
  readonly agreement: Agreement;
  readonly verdict: ClaimVerdict;
}

/** Whether a share could be that of a whole, in the units as printed or in one unit for both. */
export function isNear(share: Mention, part: Mention, whole: Mention): boolean {
  if (isNearRate(share, part, whole)) return true;
  const isOtherUnit = whole.family === 'money' && whole.unit !== part.unit;
  return isOtherUnit && isNearRate(share, inOnes(part), inOnes(whole));
}

/** An amount of money as if it had no unit. */
function inOnes(mention: Mention): Mention {
  const size = mention.unit === null ? undefined : MONEY_UNITS.get(mention.unit);
  return size ? { ...mention, size: mention.size / size.valueOf() } : mention;
}

/** The share worked out; an amount in 元 beside one in 万元 also as if both had one unit (a slip told elsewhere). */
export function readShare(share: Mention, part: Mention, whole: Mention): ShareReading[] {
  if (whole.amount.n === 0n) return [];
  const agreement = agreeRatio(stated(share), stated(part), stated(whole));
  const readings = [{ whole, agreement, verdict: verdictOf(agreement, { isRate: true }) }];
  if (whole.unit === part.unit || whole.family !== 'money') return readings;
  const bare = (m: Mention) => ({
    value: exact(figureOf(m).replace(/[,，]/g, '')),
    decimals: shownDecimals(m),
  });
  if (bare(whole).value.n === 0n) return readings;
  const slipped = agreeRatio(stated(share), bare(part), bare(whole));
  const isCloser = slipped.gap.compare(agreement.gap) < 0;
  return isCloser ? [{ whole, agreement: slipped, verdict: verdictOf(slipped, { isRate: true }) }] : readings;
}
