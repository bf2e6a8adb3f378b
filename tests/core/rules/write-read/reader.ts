import { decimalText, roundHalfUp, type Exact } from '../../../../src/core/number/exact';
import { evaluateRule, factsFromList, readStandard } from '../../../../src/core/rules';
import type { Facts, Piece } from './piece';

/** What the engine makes of a printed standard on given facts; null where it leaves it to a person. */
export function scoreRead(
  { text, max, formula, indicator }: Pick<Piece, 'text' | 'max' | 'formula'> & { indicator?: string },
  facts: Facts,
  decimals = 4,
): string | null {
  const rule = readStandard(text, { max, indicator: indicator ?? '年度指标', formula });
  const given = Object.entries(facts).map(([name, value]) => ({ name, value }));
  return shown(evaluateRule(rule, factsFromList(given, rule)).score, decimals);
}

export const shown = (score: Exact | null, decimals = 4): string | null =>
  score && decimalText(roundHalfUp(score, decimals));
