import { decimalText, type Exact, max as larger, min as smaller, ONE, ZERO } from '../../number/exact';
import { add, capped } from './evaluate-scale';
import type { Change, Condition, Points, Unit } from '../compile/program';
import type { Run } from './run';

export const NOTHING: Points = { low: ZERO, high: ZERO };

/** Whether the tick of full marks says that no deduction is due. */
export const isTicked = ({ base }: Unit, run: Run): boolean =>
  base.type === 'full' && base.silences !== false && base.tick !== null && run.condition(base.tick) === true;

/** Points after deductions and additions. */
export function withChanges(base: Points, unit: Unit, run: Run): Points {
  let [down, up] = [NOTHING, NOTHING];
  const isFullTicked = isTicked(unit, run);
  for (const change of unit.changes) {
    const span = evaluateChange(change, unit, run, isFullTicked);
    if (span.low.s < 0n || span.high.s < 0n) down = add(down, span);
    else up = add(up, span);
  }
  if (unit.changeCap && unit.base.type !== 'collected') {
    down = { low: larger(down.low, unit.changeCap.neg()), high: larger(down.high, unit.changeCap.neg()) };
    up = { low: smaller(up.low, unit.changeCap), high: smaller(up.high, unit.changeCap) };
  }
  return add(add(base, down), up);
}

function evaluateChange(change: Change, unit: Unit, run: Run, isFullTicked: boolean): Points {
  if (change.type === 'unknown') return { low: unit.max.neg(), high: ZERO };
  if (change.type === 'fixed') {
    const isSilent = isFullTicked && !isToldItself(change.condition, run) && !isOfShare(change.condition);
    const holds = isSilent ? false : run.condition(change.condition);
    const points = change.points ?? unit.max.neg();
    if (holds === false) return NOTHING;
    if (holds && change.points) {
      run.applied.push(change.text);
      run.measured.push(change.text);
      return { low: points, high: points };
    }
    return points.s < 0n ? { low: points, high: ZERO } : { low: ZERO, high: points };
  }
  if (change.type === 'excess') return evaluateExcess(change, unit, run, isFullTicked);
  const count = countFor(change, run, isFullTicked);
  if (count === null) {
    const most = change.points.s < 0n ? unit.max.neg() : unit.max;
    return most.s < 0n ? { low: most, high: ZERO } : { low: ZERO, high: most };
  }
  const parts = count.div(change.size);
  const times = change.rounding === 'up' ? parts.ceil() : parts.floor();
  const points = capped(change.points.mul(times), change.cap);
  if (times.n > 0n) {
    run.applied.push(change.text);
    run.measured.push(`${change.need.name}${decimalText(count)}${change.need.unit ?? ''}`);
  }
  return { low: points, high: points };
}

/** A fault ticked beside the full mark counts, whatever the full mark says. */
const isToldItself = (condition: Condition, run: Run): boolean =>
  condition.type === 'tick' && run.find(condition.need)?.value === true;

/** "成本不高于计划得5分，节约率大于20%未说明原因的扣2分": how large a share is, which the full mark does not tell. */
const isOfShare = (condition: Condition): boolean =>
  condition.type === 'band' && condition.limits.every(({ unit }) => unit === '%');

function evaluateExcess(
  change: Extract<Change, { type: 'excess' }>,
  unit: Unit,
  run: Run,
  isFullTicked: boolean,
): Points {
  if (isFullTicked && !run.find(change.need)) return NOTHING;
  const given = !change.isWorkedOut && (run.find(change.need) || !change.worked);
  const worked = given ? null : run.calc(change.worked!, unit.max);
  const amount = worked
    ? worked.value
    : change.need.kind === 'count'
      ? run.count(change.need)
      : run.figure(change.need)?.value;
  const most = change.points.s < 0n ? unit.max.neg() : unit.max;
  if (!amount) return most.s < 0n ? { low: most, high: ZERO } : { low: ZERO, high: most };
  if (amount.s < 0n) return NOTHING;
  const times = amount.div(change.size);
  const mode = change.rounding ?? (run.steps === 'proportional' ? 'proportional' : 'down');
  const counted = mode === 'proportional' ? times : mode === 'up' ? times.ceil() : times.floor();
  const points = capped(change.points.mul(counted), change.cap);
  if (counted.n > 0n) {
    run.applied.push(change.text);
    run.measured.push(
      `${change.need.name}${worked && !change.isWorkedOut ? decimalText(amount, 4) : run.shown(change.need)}`,
    );
  }
  return { low: points, high: points };
}

function countFor(change: Extract<Change, { type: 'count' }>, run: Run, isFullTicked: boolean): Exact | null {
  if (isFullTicked && !run.find(change.need)) return ZERO;
  if (change.items.length && !run.find(change.need)) {
    const ticks = change.items.map((item) => (run.find(item) ? run.tick(item, item.text) : null));
    if (!ticks.includes(null))
      return ONE.mul(ticks.filter((tick) => tick === (change.points.s > 0n || change.isOfFaults)).length);
  }
  return run.count(change.need);
}
