import type { Agreement, Stated } from '../number/agreement';
import { decimalText, type Exact, fixedText, HUNDRED, powerOfTen } from '../number/exact';
import { MONEY_UNITS, RATE_UNITS } from '../number/units';
import type { Claim, ClaimKind, ClaimVerdict, Mention, Operand, Passage, Unchecked } from './types';

/** A mention as the function of agreement takes it. */
export function stated(mention: Mention): Stated {
  return { value: mention.amount, decimals: mention.decimals };
}

/** A change or a rate of change without its sign. */
export function positive(mention: Mention): Stated {
  return { value: mention.amount.abs(), decimals: mention.decimals };
}

/** The verdict of an agreement that was worked out in one sensible reading. */
export function verdictOf(agreement: Agreement, { isRate = false } = {}): ClaimVerdict {
  switch (agreement.verdict) {
    case 'exact':
      return 'agrees';
    case 'rounds-to':
      return 'rounds';
    case 'within-rounding':
    case 'at-limit':
      return 'within';
    case 'undecided':
      return 'unchecked';
    default:
      return isRate && isCutOff(agreement) ? 'truncated' : 'contradicts';
  }
}

/** The worked out value itself, not only some value within its rounding, was cut off to what is stated. */
function isCutOff({ agreesTruncated, expected, statedInterval: { lo, hi } }: Agreement): boolean {
  if (!agreesTruncated || !expected || !lo || !hi) return false;
  const half = hi.sub(lo).div(2);
  return expected.compare(lo.add(half)) >= 0 && expected.compare(hi.add(half)) < 0;
}

const ORDER: readonly ClaimVerdict[] = [
  'agrees',
  'rounds',
  'within',
  'truncated',
  'unchecked',
  'differs',
  'contradicts',
];

/** Whether a statement holds in a reading. */
export function holds(verdict: ClaimVerdict): boolean {
  return verdict === 'agrees' || verdict === 'rounds' || verdict === 'within';
}

/** The kindest of several readings. */
export function kindest<T>(readings: readonly T[], verdict: (reading: T) => ClaimVerdict): T | null {
  let best: T | null = null;
  for (const reading of readings) {
    if (best === null || ORDER.indexOf(verdict(reading)) < ORDER.indexOf(verdict(best))) best = reading;
  }
  return best;
}

/** A mention as an operand, with its place in the text as typed. */
export function operand(passages: readonly Passage[], mention: Mention, role: Operand['role']): Operand {
  const passage = passages[mention.paragraph]!;
  return { ...rawSpan(passage, mention.from, mention.to), text: mention.text, role };
}

/** Places of a folded text as places of the text as typed. */
export function rawSpan(passage: Passage, from: number, to: number) {
  return {
    paragraph: passage.index,
    start: passage.rawIndex(from),
    end: to > from ? passage.rawIndex(to - 1) + 1 : passage.rawIndex(from),
  };
}

export interface ClaimDraft {
  readonly kind: ClaimKind;
  readonly verdict: ClaimVerdict;
  readonly why?: Unchecked;
  /** The figure that is held to the others. */
  readonly on: Mention;
  readonly operands: readonly Operand[];
  readonly expected?: string | null;
  readonly gap?: string | null;
  readonly working?: string;
  /** Where the statement ends when that is not with its last operand of the paragraph. */
  readonly from?: number;
  readonly to?: number;
}

/** A claim: its span reaches over its operands in the paragraph of the stated figure, from the words before the first. */
export function claim(passages: readonly Passage[], draft: ClaimDraft): Claim {
  const passage = passages[draft.on.paragraph]!;
  const here = draft.operands.filter(({ paragraph }) => paragraph === draft.on.paragraph);
  const own = rawSpan(passage, draft.on.from - draft.on.label.length, draft.on.to);
  const holdsLabel =
    passage.text.slice(draft.on.from - draft.on.label.length, draft.on.from) === draft.on.label;
  const start = holdsLabel ? own.start : rawSpan(passage, draft.on.from, draft.on.to).start;
  return {
    paragraph: passage.index,
    start: Math.min(start, ...here.map((item) => item.start)),
    end: Math.max(own.end, ...here.map((item) => item.end)),
    kind: draft.kind,
    verdict: draft.verdict,
    why: draft.why ?? null,
    operands: draft.operands,
    stated: draft.on.text,
    expected: draft.expected ?? null,
    gap: draft.gap ?? null,
    working: draft.working ?? '',
  };
}

/** An amount in the unit of a mention, with the mention's digits or as many as it takes. */
export function inUnitOf(mention: Mention, amount: Exact, decimals?: number): string {
  const { unit } = mention;
  const size = unit === null ? undefined : MONEY_UNITS.get(unit);
  const rate = unit === null ? undefined : RATE_UNITS.get(unit);
  const shown = size ? amount.div(size) : rate ? amount.mul(powerOfTen(rate.power)) : amount;
  const number = decimals === undefined ? decimalText(shown, 4) : fixedText(shown, decimals);
  return number + (unit ?? '');
}

/** The digits that a mention shows after its point. */
export function shownDecimals(mention: Mention): number {
  return /\.(\d+)/.exec(mention.text)?.[1]?.length ?? 0;
}

/** A number alone, as it is written. */
export function figureOf(mention: Mention): string {
  return /[-+]?[\d,，]*\.?\d+/.exec(mention.text.replace(/\s/g, ''))?.[0] ?? mention.text;
}

/** A fraction in percent: 0.98846 → "98.85%". */
export function percent(value: Exact, decimals: number): string {
  return `${fixedText(value.mul(HUNDRED), decimals)}%`;
}

/**
 * Whether two amounts differ so little that a slip is likelier than another meaning: by one digit, or by two digits
 * that changed places.
 */
export function isNearMiss(one: Exact, other: Exact): boolean {
  const gap = one.sub(other).abs();
  if (gap.n === 0n) return false;
  let digits = gap.n;
  if (gap.d !== 1n) digits = BigInt(decimalText(gap, 12).replace('.', '').replace(/^0+/, '') || '0');
  while (digits % 10n === 0n && digits !== 0n) digits /= 10n;
  return digits < 10n || (digits % 9n === 0n && digits / 9n < 10n);
}

/**
 * Whether a ratio is near enough to a stated rate that the exact reading could agree. Floats only pass over what is far
 * off; what is near is judged exactly.
 */
export function isNearRate(rate: Mention, top: Mention, bottom: Mention): boolean {
  const ratio = top.size / bottom.size;
  return (
    Math.abs(ratio - Math.abs(rate.size)) <= 0.05 * Math.abs(rate.size) + 2 * 10 ** -(rate.decimals ?? 0)
  );
}
