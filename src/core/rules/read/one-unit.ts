import { TIME_UNITS } from '../../number/units';
import type { NumberFound } from './numbers';

/** "30分钟至1小时": both ends in the unit of the first. */
export function inUnitOf({ unit }: NumberFound, other: NumberFound): NumberFound {
  const [own, its] = [unit, other.unit].map((word) => (word === null ? undefined : TIME_UNITS.get(word)));
  if (!own || own.family !== its?.family || unit === other.unit) return other;
  return { ...other, unit, value: other.value.mul(its.size).div(own.size) };
}
