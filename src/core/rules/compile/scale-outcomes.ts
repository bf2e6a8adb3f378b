import { type Exact, ONE, ZERO } from '../../number/exact';
import { INTERPOLATED } from '../read/awards';
import { certain, outcomeOf, ZERO_POINTS } from './outcomes';
import type { Needs } from './needs';
import { isTargetShare } from './relative';
import type { Band, Calc, Outcome } from './program';
import { type BandStatement, type ScaleParts, thresholdOf } from './scale-parts';

/** "按比例得分" is measured against the threshold of full marks; with a lower end of its own the text does not say how. */
export function ratioOutcome(
  band: BandStatement,
  fullBands: readonly BandStatement[],
  max: Exact,
  needs: Needs,
): Outcome {
  const open: Outcome = { type: 'points', low: ZERO, high: max };
  const basis = band.award.type === 'ratio' ? needs.basis(band.award.basis) : null;
  if (basis) return shareOfPoints(basis);
  const full = thresholdOf(fullBands, 'under');
  const isRaised = band.limits.some(({ op, value }) => (op === '≥' || op === '>') && value.compare(ZERO) > 0);
  // Of the whole: short of 95 % the text does not say what the proportion is of.
  if (isRaised && (!full || !full.equals(ONE) || !band.limits.every(({ unit }) => unit === '%'))) return open;
  const threshold = full ?? band.limits[0]?.value ?? null;
  return threshold && threshold.compare(ZERO) > 0 ? { type: 'ratio', threshold } : open;
}

/** A proportion of the points. */
const shareOfPoints = (basis: Calc): Outcome => ({
  type: 'calc',
  calc: {
    type: 'product',
    parts: [
      { op: '×', calc: basis },
      { op: '×', calc: { type: 'weight' } },
    ],
  },
});

/** "100%得5分" above lower bands means 100% and more. */
export function widened(bands: readonly Band[], adds: boolean): readonly Band[] {
  const top = bands.find(
    ({ limits, outcome }) =>
      limits.length === 1 &&
      limits[0]!.op === '=' &&
      outcome.type === 'points' &&
      (limits[0]!.value.equals(ONE) || isComplemented(limits[0]!.value, bands)),
  );
  if (!top || (bands.length < 2 && !adds) || top.outcome.type !== 'points') return bands;
  const most = top.outcome.high;
  const isTop = bands.every(
    (band) => band === top || band.limits.every(({ value }) => value.compare(top.limits[0]!.value) <= 0),
  );
  const isBest = bands.every(({ outcome }) => outcome.type !== 'points' || outcome.high.compare(most) <= 0);
  const overs = bands.some((band) =>
    band.limits.some(({ op, value }) => (op === '>' || op === '≥') && value.equals(top.limits[0]!.value)),
  );
  if (!isTop || !isBest || overs) return bands;
  return bands.map((band) =>
    band === top ? { ...band, limits: [{ ...band.limits[0]!, op: '≥' as const }] } : band,
  );
}

/** "完成100场得3分，未完成100场不得分": what is not short of a number reaches it. */
const isComplemented = (value: Exact, bands: readonly Band[]): boolean =>
  bands.some(({ limits }) => limits.length === 1 && limits[0]!.op === '<' && limits[0]!.value.equals(value));

/** Between the end of the upper band and that of the lower one; for a person when they are not two. */
function lineOf(bands: readonly Band[], max: Exact): Outcome {
  const ends = bands.flatMap(({ limits, outcome }) =>
    limits.length === 1 && outcome.type === 'points' && outcome.low.equals(outcome.high)
      ? [{ value: limits[0]!.value, points: outcome.low }]
      : [],
  );
  const [one, other] = ends;
  if (ends.length !== 2 || bands.length !== 2 || one!.value.equals(other!.value))
    return { type: 'points', low: ZERO, high: max };
  return { type: 'line', from: one!, to: other! };
}

export function otherwiseOf(
  { others, isPart }: ScaleParts,
  bands: readonly Band[],
  max: Exact,
  needs: Needs,
  fullBands: readonly BandStatement[],
  deducting: boolean,
): Outcome | null {
  const other = others[0];
  if (other?.award.type === 'ratio' && other.award.basis === INTERPOLATED) return lineOf(bands, max);
  if (other?.award.type === 'ratio') {
    const isOfThreshold = isTargetShare(other.award.basis) && fullBands[0]?.limits[0]?.unit !== '%';
    const basis = isOfThreshold ? null : needs.basis(other.award.basis);
    if (basis) return shareOfPoints(basis);
    const threshold = thresholdOf(fullBands, 'under');
    return threshold && threshold.compare(ZERO) > 0
      ? { type: 'ratio', threshold }
      : { type: 'points', low: ZERO, high: max };
  }
  if (other) return outcomeOf(other.award, max, needs) ?? { type: 'points', low: ZERO, high: max };
  if (isPart && bands.every(({ limits }) => limits.every(({ op }) => op === '≥' || op === '>' || op === '=')))
    return ZERO_POINTS;
  if (isPart && bands.length === 1) return ZERO_POINTS;
  return deducting ? certain(max) : null;
}
