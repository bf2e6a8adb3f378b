import { clamp, decimalText, type Exact, HUNDRED, ONE, ZERO } from '../../number/exact';
import { shareText } from './figures';
import type { Base, Outcome, Points, Step } from '../compile/program';
import type { Measured, Run } from './run';
import { bandOf, holdsLimit } from './scale';

/** Adds two spans of points. */
export const add = (one: Points, other: Points): Points => ({
  low: one.low.add(other.low),
  high: one.high.add(other.high),
});

/** Points limited to a cap either way. */
export function capped(points: Exact, cap: Exact | null): Exact {
  return cap ? clamp(points, cap.neg(), cap) : points;
}

/** The points an outcome comes to; the whole span when a figure for it is missing. */
export function evaluateOutcome(outcome: Outcome, value: Exact | null, max: Exact, run: Run): Points {
  if (outcome.type === 'points') return outcome;
  if (outcome.type === 'ratio') {
    if (!value) return { low: ZERO, high: max };
    const share = outcome.threshold ? value.div(outcome.threshold) : value;
    const points = clamp(share, ZERO, ONE).mul(max);
    return { low: points, high: points };
  }
  if (outcome.type === 'line') {
    if (!value) return { low: ZERO, high: max };
    const { from, to } = outcome;
    const share = value.sub(from.value).div(to.value.sub(from.value));
    const points = clamp(from.points.add(to.points.sub(from.points).mul(share)), ZERO, max);
    return { low: points, high: points };
  }
  const result = run.calc(outcome.calc, max);
  if (!result || result.unit === 'money') return { low: ZERO, high: max };
  run.formulas.push(result.shown);
  const points = clamp(result.value, ZERO, max);
  return { low: points, high: points };
}

/** The points of a figure on its bands and steps. */
export function evaluateScale(base: Extract<Base, { type: 'scale' }>, max: Exact, run: Run): Points {
  const measured = run.measure(base.measure);
  const open: Points = { low: ZERO, high: max };
  if (!measured)
    return tickedBand(base, max, run) ?? shortfall(base, max, run) ?? chosenBand(base, max, run) ?? open;
  const { value } = measured;
  const name = base.measure.need.name;
  // A band whose further condition fails is no band; one where it is not told leaves the score open.
  const band = bandOf(
    base.bands.filter(({ also }) => !also || run.condition(also) !== false),
    value,
  );
  const overs = base.steps
    .map((step) => ({ step, excess: excessOf(step, value) }))
    .filter(({ excess }) => excess.s > 0n && excess.n > 0n);
  if (band === 'unclear') return open;
  if (band) {
    if (band.also && run.condition(band.also) !== true) return open;
    run.applied.push(band.text);
    run.measured.push(`${name}${measured.shown}，处于“${band.words}”档`);
    const points = evaluateOutcome(band.outcome, value, max, run);
    if (points.high.n === 0n || overs.length === 0) return points;
    return add(points, stepPoints(overs, run, measured, name));
  }
  if (overs.some(({ step }) => step.points.s < 0n)) {
    const starts = overs.map(({ step }) => step.start ?? max);
    if (starts.some((start) => !start.equals(starts[0]!))) return open;
    return add({ low: starts[0]!, high: starts[0]! }, stepPoints(overs, run, measured, name));
  }
  if (base.steps.length && isOnGoodSide(base, value, max)) {
    run.measured.push(`${name}${measured.shown}`);
    return { low: max, high: max };
  }
  if (!base.otherwise) return open;
  run.measured.push(`${name}${measured.shown}，未达到“${base.bands.map(({ words }) => words).join('”“')}”`);
  return evaluateOutcome(base.otherwise, value, max, run);
}

/** A band named by its words. */
function chosenBand(base: Extract<Base, { type: 'scale' }>, max: Exact, run: Run): Points | null {
  if (!base.grade || !run.find(base.grade)) return null;
  const chosen = run.choice(base.grade);
  const band = chosen === null ? undefined : base.bands[chosen];
  if (!band) return null;
  run.applied.push(band.text);
  run.measured.push(band.words);
  return evaluateOutcome(band.outcome, null, max, run);
}

/** How many are short, told itself: "少=1篇". */
function shortfall(base: Extract<Base, { type: 'scale' }>, max: Exact, run: Run): Points | null {
  const [step, ...more] = base.steps;
  const full = base.bands.filter(({ outcome }) => outcome.type === 'points' && outcome.low.equals(max));
  if (!step?.gap || more.length || full.length > 1 || full.length < base.bands.length) return null;
  if (!run.find(step.gap)) return null;
  const count = run.count(step.gap);
  if (!count) return null;
  const points = capped(step.points.mul(count.div(step.size).floor()), step.cap);
  run.applied.push(step.text);
  run.measured.push(`${step.gap.name}${decimalText(count)}${step.gap.unit ?? ''}`);
  return add({ low: max, high: max }, { low: points, high: points });
}

/** No step is due and no band holds: full marks, when the steps begin where a band ends. */
function isOnGoodSide(base: Extract<Base, { type: 'scale' }>, value: Exact, max: Exact): boolean {
  if (base.steps.some(({ points }) => points.s > 0n)) return false;
  const full = base.bands.filter(({ outcome }) => outcome.type === 'points' && outcome.low.equals(max));
  // Beyond an end of the full mark that no step speaks of: 107% where 95%-105% is full and steps go down.
  if (full.some(({ limits }) => limits.some((limit) => limit.op !== '=' && !holdsLimit(limit, value))))
    return false;
  return (
    base.bands.every(({ outcome }) => outcome.type === 'points' && outcome.high.n === 0n) ||
    base.steps.every(({ threshold }) =>
      base.bands.some(({ limits }) => limits.some(({ value }) => value.equals(threshold))),
    )
  );
}

const excessOf = (step: Step, value: Exact): Exact =>
  step.direction === 'over' ? value.sub(step.threshold) : step.threshold.sub(value);

function stepPoints(
  overs: readonly { readonly step: Step; readonly excess: Exact }[],
  run: Run,
  measured: Measured,
  name: string,
): Points {
  let total: Exact = ZERO;
  for (const { step, excess } of overs) {
    const times = excess.div(step.size);
    const mode = step.rounding ?? ROUNDING_OF[run.steps];
    const counted = mode === 'proportional' ? times : mode === 'up' ? times.ceil() : times.floor();
    const points = capped(step.points.mul(counted), step.cap);
    run.applied.push(step.text);
    const side = step.direction === 'over' ? '高于' : '低于';
    run.measured.push(`${name}${measured.shown}，${side}${boundText(step)}${gapText(step, excess)}`);
    total = total.add(points);
  }
  return { low: total, high: total };
}

const ROUNDING_OF = { ignore: 'down', proportional: 'proportional' } as const;

const isShareUnit = (unit: string): boolean => unit === '%' || unit === '‰';
/** What a rule reckons money in, whatever the standard wrote it in. */
const countedIn = ({ unit }: Step): string => (unit === '' || unit.endsWith('元') ? '元' : unit);
const boundText = (step: Step): string =>
  isShareUnit(step.unit) ? shareText(step.threshold) : decimalText(step.threshold) + countedIn(step);
const gapText = (step: Step, excess: Exact): string =>
  isShareUnit(step.unit)
    ? `共${decimalText(excess.mul(HUNDRED), 4)}个百分点`
    : `共${decimalText(excess)}${countedIn(step)}`;

/** A single band that somebody ticked instead of giving the figure. */
function tickedBand(base: Extract<Base, { type: 'scale' }>, max: Exact, run: Run): Points | null {
  if (base.tick?.type !== 'tick' || !run.find(base.tick.need)) return null;
  const holds = run.condition(base.tick);
  if (holds === null) return null;
  const giving = base.bands.find(({ outcome }) => outcome.type !== 'points' || outcome.high.n > 0n);
  const none = base.bands.find(
    ({ limits }) => limits.length === 1 && limits[0]!.op === '=' && limits[0]!.value.n === 0n,
  );
  const outcome = holds ? giving?.outcome : (base.otherwise ?? none?.outcome);
  return outcome ? evaluateOutcome(outcome, null, max, run) : null;
}
