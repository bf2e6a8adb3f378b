import type { Rule } from '../types';
import { type Gap, gapsOf } from './gaps';
import { partSumOff, type PartSum } from './part-sum';

/**
 * What stops a standard from being proven.
 *
 * - `judgement`: words that ask for a person, or that were not understood
 * - `sum`: parts that do not make the points
 * - `gap`: a figure without a clause, or with two
 */
export type Doubt =
  | { readonly kind: 'judgement'; readonly words: readonly string[] }
  | { readonly kind: 'sum'; readonly off: PartSum }
  | { readonly kind: 'gap'; readonly gaps: readonly Gap[] };

/** The first thing that stops a standard from being proven; null for a proven one. */
export function doubtOf(rule: Rule): Doubt | null {
  const off = partSumOff(rule.text, rule.max);
  if (off) return { kind: 'sum', off };
  if (rule.judgement.length > 0 || rule.understood < 1) {
    return { kind: 'judgement', words: rule.judgement.length > 0 ? rule.judgement : [rule.text] };
  }
  const gaps = gapsOf(rule);
  return gaps.length > 0 ? { kind: 'gap', gaps } : null;
}
