import { type Exact, HUNDRED, ONE, ZERO } from '../number/exact';
import { labelOf } from './labels';
import { pointsOf } from './literals';
import { isGeneric, nameKey } from './names';
import type { Needs } from './needs';
import type { Band, Base, Condition, Outcome, Step } from './program';
import type { StepRounding } from './rounding';
import type { Limit, StatementOf } from './statement';
import { certain, outcomeOf, ZERO_POINTS } from './texts-build';

type BandStatement = StatementOf<'band'>;
type StepStatement = StatementOf<'step'>;

/** The bands and steps of one figure. */
export class ScaleGroup {
  readonly bands: BandStatement[] = [];
  readonly steps: StepStatement[] = [];
  rounding: StepRounding | null = null;

  constructor(
    public measure: string,
    readonly unit: string | null,
  ) {}

  /** Whether a name means this group's figure: the same, or the beginning or end of it ("三公经费" of "三公经费变动率"). */
  isOf(measure: string): boolean {
    const key = nameKey(measure);
    const own = nameKey(this.measure);
    if (key === own || isGeneric(measure) || isGeneric(this.measure)) return true;
    const [short, long] = key.length < own.length ? [key, own] : [own, key];
    return short.length >= 2 && (long.startsWith(short) || long.endsWith(short));
  }

  /** Takes the fuller name. */
  rename(measure: string): void {
    if (
      isGeneric(this.measure) ||
      (!isGeneric(measure) && nameKey(measure).length > nameKey(this.measure).length)
    )
      this.measure = measure;
  }

  /** "执行率≥95" means 95%. */
  readAsShares(): void {
    this.bands.forEach((band, i) => {
      if (!band.limits.some(({ unit, value }) => unit === null && value.compare(ONE) > 0)) return;
      const limits = band.limits.map((limit) => ({
        ...limit,
        value: limit.unit === null ? limit.value.div(HUNDRED) : limit.value,
        unit: '%',
      }));
      this.bands[i] = { ...band, limits };
    });
  }

  /** The most this scale gives, when its awards are printed in points. */
  natural(): Exact | null {
    if (this.steps.some(({ sign }) => sign > 0)) return null;
    let best: Exact | null = null;
    for (const { award } of this.bands) {
      if (award.type === 'zero' || award.type === 'ratio') continue;
      if (award.type !== 'give' || award.amount.type !== 'points') return null;
      if (!best || award.amount.value.compare(best) > 0) best = award.amount.value;
    }
    return (
      best ?? (this.bands.some(({ award }) => award.type === 'zero') && !this.steps.length ? ZERO : null)
    );
  }
}

/**
 * Builds the scale of a figure for `max` points; null when its pieces do not fit together.
 * `isPart`: one of several parts, where a single band is a plain check (outside it: nothing).
 */
export function scaleOf(
  group: ScaleGroup,
  others: readonly StatementOf<'text'>[],
  max: Exact,
  needs: Needs,
  standards: readonly Limit[],
  isPart = false,
  path: string | null = null,
): Base | null {
  const unit =
    group.bands.flatMap(({ limits }) => limits.map((limit) => limit.unit)).find((each) => each !== null) ??
    group.steps[0]?.unit ??
    null;
  const measure = needs.measure(group.measure, group.bands[0]?.text ?? group.steps[0]!.text, unit);
  if (measure.need.unit === '%') group.readAsShares();
  const fullBands = group.bands.filter((band) => isFullAward(band, max));
  const bands: Band[] = [];
  for (const band of group.bands) {
    const outcome =
      band.award.type === 'ratio' ? ratioOutcome(band, fullBands, max) : outcomeOf(band.award, max, needs);
    if (!outcome) return null;
    if (outcome.type === 'points' && outcome.high.compare(max) > 0) return null;
    bands.push({
      limits: band.limits,
      outcome,
      words: wordsOf(band),
      text: band.text,
      also: alsoOf(band, needs),
    });
  }
  const best = bestOf(bands);
  const adds = group.steps.some(({ sign }) => sign > 0);
  const isComplete = best !== null && (best.equals(max) || adds || isDeducting(group));
  const hasRules = group.steps.length > 0;
  if (
    best !== null &&
    best.n !== 0n &&
    !isComplete &&
    !bands.some(({ outcome }) => outcome.type !== 'points')
  )
    return null;
  const steps = stepsOf(group, fullBands, standards, max);
  if (!steps) return null;
  if (hasRules && !adds && positives(bands) > 1) return null;
  return {
    type: 'scale',
    measure,
    bands: widened(bands),
    otherwise: otherwiseOf(bands, others, max, needs, fullBands, isPart, isDeducting(group)),
    steps,
    tick: tickOf(group, needs, path),
  };
}

function tickOf(group: ScaleGroup, needs: Needs, path: string | null): Condition | null {
  const [band] = group.bands;
  if (group.bands.length !== 1 || !band || group.steps.length) return null;
  return {
    type: 'tick',
    need: needs.tick(band.words, band.text, labelOf(path, band.label), false),
    words: band.words,
  };
}

const isFullAward = (band: BandStatement, max: Exact): boolean =>
  band.award.type === 'full' ||
  band.award.type === 'earned' ||
  (band.award.type === 'give' && pointsOf(band.award.amount, max).equals(max));

/** "超过3天扣2分；超过10天不得分": outside such bands nothing is lost. */
const isDeducting = ({ bands, steps }: ScaleGroup): boolean =>
  steps.length === 0 &&
  bands.some(({ award }) => award.type === 'deduct') &&
  bands.every(({ award }) => award.type === 'deduct' || award.type === 'zero');

const positives = (bands: readonly Band[]): number =>
  bands.filter(({ outcome }) => outcome.type === 'points' && outcome.high.compare(ZERO) > 0).length;

function bestOf(bands: readonly Band[]): Exact | null {
  let best: Exact | null = null;
  for (const { outcome } of bands)
    if (outcome.type === 'points' && (!best || outcome.high.compare(best) > 0)) best = outcome.high;
  return best;
}

/** The band as printed, without a figure's story before it. */
function wordsOf({ said, also }: BandStatement): string {
  const own = also === null ? said.slice(Math.max(said.lastIndexOf('，'), said.lastIndexOf(',')) + 1) : said;
  return /\d|[零一二三四五六七八九十百]/.test(own) ? own : said;
}

function alsoOf(band: BandStatement, needs: Needs): Condition | null {
  const parts = band.withBands.map(({ measure, limits, words }): Condition => ({
    type: 'band',
    measure: needs.measure(measure, words, limits[0]!.unit),
    limits,
    words,
  }));
  if (parts.length) return { type: 'all', parts, words: band.words };
  if (band.also === null) return null;
  return { type: 'tick', need: needs.tick(band.also, band.text, null), words: band.also };
}

/** "按比例得分" is measured against the threshold of full marks; with a lower end of its own the text does not say how. */
function ratioOutcome(band: BandStatement, fullBands: readonly BandStatement[], max: Exact): Outcome {
  const open: Outcome = { type: 'points', low: ZERO, high: max };
  if (band.limits.some(({ op, value }) => (op === '≥' || op === '>') && value.compare(ZERO) > 0)) return open;
  const threshold = thresholdOf(fullBands, 'under') ?? band.limits[0]?.value ?? null;
  return threshold && threshold.compare(ZERO) > 0 ? { type: 'ratio', threshold } : open;
}

/** The limit at which full marks end on a side. */
function thresholdOf(fullBands: readonly BandStatement[], side: 'over' | 'under'): Exact | null {
  if (fullBands.length !== 1) return null;
  const wanted = side === 'over' ? /[≤<=]/ : /[≥>=]/;
  const found = fullBands[0]!.limits.find(({ op }) => wanted.test(op));
  return found?.value ?? null;
}

function stepsOf(
  group: ScaleGroup,
  fullBands: readonly BandStatement[],
  standards: readonly Limit[],
  max: Exact,
): Step[] | null {
  const steps: Step[] = [];
  for (const step of group.steps) {
    const directions =
      step.direction === 'both'
        ? (['over', 'under'] as const)
        : [step.direction ?? directionOf(step, fullBands)];
    for (const direction of directions) {
      if (!direction) return null;
      const anchor = step.sign > 0 ? awardEdge(group, direction) : thresholdOf(fullBands, direction);
      const threshold = step.threshold?.value ?? anchor ?? standards[0]?.value ?? null;
      if (!threshold) return null;
      const points = pointsOf(step.amount, max).mul(step.sign);
      steps.push({
        direction,
        size: step.size,
        unit: step.unit,
        threshold,
        points,
        cap: step.cap,
        rounding: group.rounding,
        text: step.text,
      });
    }
  }
  return steps;
}

/** "达到90%得3分，每提高1个百分点加0.1分": additions count from the edge of the band that gives points. */
function awardEdge(group: ScaleGroup, direction: 'over' | 'under'): Exact | null {
  const giving = group.bands.filter(({ award }) => award.type === 'give');
  const wanted = direction === 'over' ? /[≥>=]/ : /[≤<=]/;
  return giving.length === 1 ? (giving[0]!.limits.find(({ op }) => wanted.test(op))?.value ?? null) : null;
}

/** "每1个百分点扣…" goes the way its own threshold or the full band points. */
function directionOf(step: StepStatement, fullBands: readonly BandStatement[]): 'over' | 'under' | null {
  const op = step.threshold?.op;
  if (op === '>' || op === '≥') return 'over';
  if (op === '<' || op === '≤') return 'under';
  const edge = fullBands.length === 1 ? fullBands[0]!.limits[0]!.op : null;
  return edge === '≤' || edge === '<' ? 'over' : edge === '≥' || edge === '>' ? 'under' : null;
}

/** "100%得5分" above lower bands means 100% and more. */
function widened(bands: readonly Band[]): readonly Band[] {
  const top = bands.find(
    ({ limits, outcome }) =>
      limits.length === 1 &&
      limits[0]!.op === '=' &&
      outcome.type === 'points' &&
      limits[0]!.value.equals(ONE),
  );
  if (!top || bands.length < 2 || top.outcome.type !== 'points') return bands;
  const isTop = bands.every(
    (band) => band === top || band.limits.every(({ value }) => value.compare(ONE) <= 0),
  );
  const isBest = bands.every(
    ({ outcome }) =>
      outcome.type !== 'points' ||
      top.outcome.type !== 'points' ||
      outcome.high.compare(top.outcome.high) <= 0,
  );
  const overs = bands.some((band) =>
    band.limits.some(({ op, value }) => (op === '>' || op === '≥') && value.equals(ONE)),
  );
  if (!isTop || !isBest || overs) return bands;
  return bands.map((band) =>
    band === top ? { ...band, limits: [{ ...band.limits[0]!, op: '≥' as const }] } : band,
  );
}

function otherwiseOf(
  bands: readonly Band[],
  others: readonly StatementOf<'text'>[],
  max: Exact,
  needs: Needs,
  fullBands: readonly BandStatement[],
  isPart: boolean,
  deducting: boolean,
): Outcome | null {
  const other = others[0];
  if (other?.award.type === 'ratio') {
    const threshold = thresholdOf(fullBands, 'under');
    return threshold && threshold.compare(ZERO) > 0
      ? { type: 'ratio', threshold }
      : { type: 'points', low: ZERO, high: max };
  }
  if (other) return outcomeOf(other.award, max, needs) ?? { type: 'points', low: ZERO, high: max };
  if (isPart && bands.length === 1) return ZERO_POINTS;
  return deducting ? certain(max) : null;
}

export { certain };
