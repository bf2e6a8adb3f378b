import type { Coverage } from '../model/score';
import { roundHalfUp, toNumber } from '../number/exact';
import { textIn, type Language } from '../text';
import { coverageTexts, type Way } from './coverage-messages';

const WAYS: readonly Way[] = ['computed', 'judged', 'stated', 'limited'];

/**
 * Where the points of a total come from, parts of no points left out; empty when all are 0.
 * @example coverageText({ computed: 4, judged: 0, stated: 84.7, limited: 3 }, 'zh-CN') // "4 分已核算 · 84.7 分沿用填报 · 3 分按上限计"
 */
export function coverageText(coverage: Readonly<Record<Way, number>>, language: Language): string {
  return coverageParts(coverage, language).join(' · ');
}

/** The same part by part, for a cell of a letter. */
export function coverageParts(
  coverage: Readonly<Record<Way, number>>,
  language: Language,
): readonly string[] {
  return WAYS.filter((way) => coverage[way] !== 0).map((way) =>
    textIn(coverageTexts, language, way, { points: String(coverage[way]) }),
  );
}

/** The points of a coverage as numbers, to two decimals. */
export function coveragePoints(coverage: Coverage): Readonly<Record<Way, number>> {
  const points = (way: Way) => toNumber(roundHalfUp(coverage[way], 2));
  return {
    computed: points('computed'),
    judged: points('judged'),
    stated: points('stated'),
    limited: points('limited'),
  };
}
