import { factSource } from '../../facts/lookup';
import type { Form } from '../../model/form';
import { exact, type Exact, HUNDRED, min, ONE, roundHalfUp, ZERO } from '../../number/exact';
import { executionFromFacts } from '../../scoring/execution';
import { counts } from '../../scoring/points';
import type { CheckContext } from '../check';
import { pointsOf } from './scored-forms';

/** 总分（含预算执行率10分）: the points of a rate that no row carries. */
const COUNTS_EXECUTION = /[含括][^()（）]{0,8}执行[^\d()（）]{0,8}(\d+(?:\.\d+)?)\s*分/;
const CENT = exact('0.01');

/** Points of the execution rate that a total says it counts though no row carries them; null where it does not, or the points do not make the whole. */
export function toldExecutionPoints({ total, indicators, funds }: Form): Exact | null {
  const told = COUNTS_EXECUTION.exec(total?.label.text ?? '')?.[1];
  if (told === undefined || funds.some(({ weight, score }) => weight || score)) return null;
  const rows = indicators.filter(counts);
  if (!rows.every(({ weight }) => weight?.value)) return null;
  const own = rows.reduce((sum, { weight }) => sum.add(weight!.value!), ZERO);
  const points = exact(told);
  return own.add(points).equals(pointsOf(total?.weight ?? null) ?? HUNDRED) ? points : null;
}

/**
 * What the rate may add to a total: the score itself where nothing speaks against it, else the nearest that can be. By the rate of the
 * form's figures and sentences it is the rate's share of the points, or, where bands are in use, some round number of them.
 */
export function executionScoreFor(context: CheckContext, form: number, points: Exact, added: Exact): Exact {
  const facts = factSource(context.facts, { recognition: context.recognition, form, row: null });
  const rate = executionFromFacts(facts)?.rate ?? null;
  const share = rate && min(rate, ONE).mul(points);
  const isInside = added.compare(ZERO) >= 0 && added.compare(points) <= 0;
  // Bands give points in halves; what the rate itself gives has any digits.
  const isBand = roundHalfUp(added.mul(2), 0).equals(added.mul(2));
  if (isInside && (!share || isBand || added.sub(share).abs().compare(CENT) <= 0)) return added;
  return share ?? (added.compare(ZERO) < 0 ? ZERO : points);
}
