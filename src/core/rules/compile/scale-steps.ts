import { type Exact, HUNDRED, ONE } from '../../number/exact';
import { MONEY_UNITS } from '../../number/units';
import { LESS, MORE } from '../../words/changes';
import { pointsOf } from '../read/literals';
import type { Needs } from './needs';
import type { Step } from './program';
import { type BandStatement, type ScaleParts, type StepStatement, thresholdOf } from './scale-parts';

/** The steps of a scale, each with where it begins; null when one has no beginning, or two. */
export function stepsOf(
  name: string,
  parts: ScaleParts,
  bands: readonly BandStatement[],
  fullBands: readonly BandStatement[],
  max: Exact,
  needs: Needs,
): Step[] | null {
  const steps: Step[] = [];
  // How many are short in the year says nothing of one month.
  const isPerPeriod = /^(?:平均)?每(?:个)?(?:月|季|周|日|年)/.test(name);
  for (const step of parts.steps) {
    // "超过0.5个百分点扣1分": once, or each time? What lies beyond is for a person.
    if (!step.isEach && !step.size.equals(ONE) && !step.size.equals(ONE.div(HUNDRED))) continue;
    // "≥100%得满分，每超过或低于1个百分点扣分": full marks on the side on which points are taken.
    if (step.sign < 0 && isSaidBothWays(step) && !hasTwoSides(fullBands)) return null;
    const directions =
      (step.direction === 'both' && hasTwoSides(fullBands)) ||
      (step.direction === null && step.threshold === null && fullBands[0]?.limits.length === 2)
        ? (['over', 'under'] as const)
        : [step.direction === 'both' ? sideOf(step, fullBands) : (step.direction ?? sideOf(step, fullBands))];
    for (const direction of directions) {
      if (!direction) return null;
      const anchor =
        step.sign > 0 ? awardEdge(bands, direction) : whereTakingBegins(parts, bands, fullBands, direction);
      const based = step.start ? bandGiving(bands, step.start, max) : null;
      if (step.start && (!based || step.sign > 0)) return null;
      const threshold =
        step.threshold?.value ??
        (based ? edgeOf(based, direction) : anchor) ??
        parts.standards[0]?.value ??
        implied(parts, step, direction);
      if (!threshold) return null;
      // Points are never taken on the side where the full mark lies.
      if (step.sign < 0 && isOnFullSide(direction, fullBands)) return null;
      // Steps begin where the full mark ends, or the text says two things.
      const begin = based ? edgeOf(based, direction) : anchor;
      if (begin && step.sign < 0 && !begin.equals(threshold)) return null;
      const start =
        based ?? (step.sign < 0 && fullBands.length === 0 ? bandEndingAt(bands, threshold) : null);
      steps.push({
        direction,
        size: step.size,
        unit: step.unit,
        threshold,
        points: pointsOf(step.amount, max).mul(step.sign),
        start: start && givenBy(start, max),
        cap: step.cap ?? (step.sign > 0 ? parts.addCap : parts.stepCap),
        rounding: parts.rounding,
        text: step.text,
        gap: isPerPeriod ? null : gapOf(step, needs),
      });
    }
  }
  return steps;
}

const OVER = new RegExp(MORE);
const UNDER = new RegExp(LESS);
const isSaidBothWays = ({ direction, verb }: StepStatement): boolean =>
  direction === 'both' && OVER.test(verb) && UNDER.test(verb);

/** The full mark is a number, or lies between two: there are steps on either side of it. */
const hasTwoSides = ([full]: readonly BandStatement[]): boolean =>
  !full || full.limits.length > 1 || full.isAbsolute || full.limits.every(({ op }) => op === '=');

const givenBy = ({ award }: BandStatement, max: Exact): Exact | null =>
  award.type === 'give' ? pointsOf(award.amount, max) : award.type === 'full' ? max : null;

const bandGiving = (bands: readonly BandStatement[], points: Exact, max: Exact): BandStatement | null =>
  bands.find((band) => givenBy(band, max)?.equals(points)) ?? null;

/** "达到40%得3分…低于40%的，每低1个百分点扣1分": what is taken is taken from the points of the band that ends there. */
function bandEndingAt(bands: readonly BandStatement[], threshold: Exact): BandStatement | null {
  const ending = bands.filter(
    ({ award, limits }) => award.type === 'give' && limits.some(({ value }) => value.equals(threshold)),
  );
  return ending.length === 1 ? ending[0]! : null;
}

/** Where a band ends on a side. */
const edgeOf = ({ limits }: BandStatement, direction: 'over' | 'under'): Exact | null =>
  limits.find(({ op }) => (direction === 'over' ? /[≤<=]/ : /[≥>=]/).test(op))?.value ?? null;

const isOnFullSide = (direction: 'over' | 'under', fullBands: readonly BandStatement[]): boolean =>
  fullBands.length === 1 &&
  fullBands[0]!.limits.length === 1 &&
  (direction === 'over' ? /[≥>]/ : /[≤<]/).test(fullBands[0]!.limits[0]!.op);

/** How many are short may be told itself: 少=1篇. */
function gapOf(step: StepStatement, needs: Needs): Step['gap'] {
  if (step.unit === '' || step.unit === '%' || step.unit === '‰' || MONEY_UNITS.has(step.unit)) return null;
  return needs.hide({
    name: step.verb || '少',
    kind: 'count',
    text: step.text,
    unit: step.unit,
    options: [],
    aliases: [],
  });
}

/** Every score starts somewhere: full marks in words are 100 %, what is over something starts at nothing. */
function implied(parts: ScaleParts, step: StepStatement, direction: 'over' | 'under'): Exact | null {
  const isShare = step.unit === '%' || step.unit === '‰';
  if (direction === 'under' && isShare && parts.isFullInWords) return ONE;
  return null;
}

/** Where full marks end; where steps add as well, the edge of the one band that gives points. */
function whereTakingBegins(
  { steps }: ScaleParts,
  bands: readonly BandStatement[],
  fullBands: readonly BandStatement[],
  direction: 'over' | 'under',
): Exact | null {
  const giving = bands.filter(({ award }) => award.type === 'give');
  const isLifted = fullBands.length === 0 && giving.length === 1 && steps.some(({ sign }) => sign > 0);
  return isLifted ? edgeOf(giving[0]!, direction) : thresholdOf(fullBands, direction);
}

/** "达到90%得3分，每提高1个百分点加0.1分": additions count from the edge of the band that gives points. */
function awardEdge(bands: readonly BandStatement[], direction: 'over' | 'under'): Exact | null {
  const giving = bands.filter(({ award }) => award.type === 'give' || award.type === 'full');
  const wanted = direction === 'over' ? /[≥>=]/ : /[≤<=]/;
  return giving.length === 1 ? (giving[0]!.limits.find(({ op }) => wanted.test(op))?.value ?? null) : null;
}

/** "每1个百分点扣…" goes the way its own threshold or the full band points. */
function sideOf(step: StepStatement, fullBands: readonly BandStatement[]): 'over' | 'under' | null {
  const op = step.threshold?.op;
  if (op === '>' || op === '≥') return 'over';
  if (op === '<' || op === '≤') return 'under';
  const edge = fullBands.length === 1 ? fullBands[0]!.limits[0]!.op : null;
  return edge === '≤' || edge === '<' ? 'over' : edge === '≥' || edge === '>' ? 'under' : null;
}
