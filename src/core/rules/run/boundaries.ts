import { decimalText, exact, type Exact, ZERO } from '../../number/exact';
import { multipleOf, unitSize } from '../../number/units';
import type { RuleProgram, Unit } from '../compile/program';
import { evaluateRule } from './evaluate';
import type { Fact, FactNeed, Rule } from '../types';
import { boundsOf, isShare, isWhole, type Scale, scalesOf } from './scales';

/** What a standard gives for one figure. */
export interface BoundaryRow {
  readonly value: Exact;
  /** As a person writes it: "94.9%", "8次". */
  readonly shown: string;
  /** Null: no clause, or more than one, holds it. */
  readonly score: Exact | null;
  /** The figure is a bound itself, or stands just beside one. */
  readonly place: 'bound' | 'beside';
}

/** The figures at and beside each bound of one scale, and one step beyond where steps begin, ascending, with scores. */
export interface BoundaryTable {
  readonly name: string;
  readonly label: string | null;
  readonly max: Exact;
  readonly rows: readonly BoundaryRow[];
}

/** One table a scale: each bound, just below it and just above it. A standard without bounds has none. */
export function boundaryTables(rule: Rule): readonly BoundaryTable[] {
  return scalesOf(rule).map((scale) => tableOf(rule, scale));
}

function tableOf(rule: Rule, scale: Scale): BoundaryTable {
  const rows = besides(scale).map(({ value, place }) => ({
    value,
    place,
    shown: shownIn(scale, value),
    score: scoreAt(rule, scale, value),
  }));
  return { name: scale.base.measure.need.name, label: scale.label, max: scale.max, rows };
}

/** The smallest difference that the unit shows: one of a thing, a tenth of what is printed of the rest. */
export function grainOf(scale: Scale): Exact {
  const unit = unitOf(scale);
  if (isWhole(scale)) return unitSize(unit);
  if (isShare(scale)) return exact(unit === '‰' ? '0.0001' : '0.001');
  return exact('0.1').mul(unitSize(unit));
}

/** The unit that figures of a scale are shown in. */
const unitOf = (scale: Scale): string => scale.base.measure.need.unit ?? (isShare(scale) ? '%' : '');

function besides(scale: Scale): readonly Pick<BoundaryRow, 'value' | 'place'>[] {
  const grain = grainOf(scale);
  const bounds = boundsOf(scale);
  const isBound = (value: Exact): boolean => bounds.some((bound) => bound.equals(value));
  const steps = scale.base.steps.map(({ threshold, size, direction }) =>
    direction === 'over' ? threshold.add(size) : threshold.sub(size),
  );
  const all = [...bounds.flatMap((bound) => [bound.sub(grain), bound, bound.add(grain)]), ...steps]
    .filter((value) => value.compare(ZERO) >= 0 || bounds.some((bound) => bound.s < 0n))
    .sort((one, other) => one.compare(other));
  return all
    .filter((value, at) => at === 0 || !value.equals(all[at - 1]!))
    .map((value) => ({ value, place: isBound(value) ? 'bound' : 'beside' }));
}

/** A figure of a scale as a person writes it. */
export function shownIn(scale: Scale, value: Exact): string {
  const unit = unitOf(scale);
  if (isShare(scale))
    return decimalText(value.mul(unit === '‰' ? 1000 : 100), 4) + (unit === '‰' ? '‰' : '%');
  return decimalText(value.div(unitSize(unit)), 4) + unit;
}

/** What the scale alone gives for a figure, without the deductions and vetoes around it. */
export function scoreAt(rule: Rule, scale: Scale, value: Exact): Exact | null {
  const alone: Unit = {
    label: scale.label,
    max: scale.max,
    base: scale.base,
    changes: [],
    changeCap: null,
    vetoes: [],
    exemptions: [],
    voids: [],
    least: null,
    totalCap: null,
  };
  const program: RuleProgram = { ...(rule.program as RuleProgram), unit: alone };
  return evaluateRule({ max: scale.max, program }, { find: (need) => given(scale, need, value) }).score;
}

function given(scale: Scale, need: FactNeed, value: Exact): Fact | null {
  const { measure } = scale.base;
  if (need !== measure.need) return null;
  const unit = unitOf(scale);
  const multiple = multipleOf(unit);
  return {
    name: need.name,
    value: {
      value: multiple ? value : value.div(unitSize(unit)),
      unit: (multiple?.unit ?? unit) || null,
      decimals: null,
      text: shownIn(scale, value),
    },
    refs: [],
  };
}
