import { headOf } from '../../number/units';
import type { Exact } from '../../number/exact';
import type { Base, RuleProgram, Unit } from '../compile/program';
import type { Rule } from '../types';

export type ScaleBase = Extract<Base, { readonly type: 'scale' }>;

/** A figure's bands and steps, with the points of the part they belong to. */
export interface Scale {
  /** The part's own label; null when the scale is the whole standard. */
  readonly label: string | null;
  readonly max: Exact;
  readonly base: ScaleBase;
}

/** Every scale of a standard, in the order of its parts. */
export function scalesOf(rule: Rule): readonly Scale[] {
  return [...scalesIn((rule.program as RuleProgram).unit)];
}

function* scalesIn(unit: Unit): Iterable<Scale> {
  const { base, max, label } = unit;
  if (base.type === 'scale') yield { label, max, base };
  else if (base.type === 'sum') for (const part of base.parts) yield* scalesIn(part);
  else if (base.type === 'either') yield* scalesIn(base.rest);
}

/** What is measured, and so has a figure between any two; all else is counted one by one. */
const MEASURED =
  /^(?:[%‰成]|分|分钟|小时|秒|.*元.*|.*(?:米|里|吨|克|公斤|亩|公顷|升|(?<!季)度|千瓦时|瓦|分贝|℃|倍|百分点))$/u;

/** Whether a scale's figure goes up in whole numbers. */
export const isWhole = (scale: Scale): boolean => {
  const { unit } = scale.base.measure.need;
  return unit !== null && !isShare(scale) && !MEASURED.test(headOf(unit));
};

export const isShare = ({ base }: Scale): boolean =>
  /^[%‰]$/u.test(base.measure.need.unit ?? '') || base.steps.some(({ unit }) => unit === '%');

/** The numbers at which the points change, ascending and each once. */
export function boundsOf({ base }: Scale): readonly Exact[] {
  const all = [
    ...base.bands.flatMap(({ limits }) => limits.map(({ value }) => value)),
    ...base.steps.map(({ threshold }) => threshold),
  ].sort((one, other) => one.compare(other));
  return all.filter((value, at) => at === 0 || !value.equals(all[at - 1]!));
}
