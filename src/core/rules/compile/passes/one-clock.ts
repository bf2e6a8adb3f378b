import { TIME_UNITS } from '../../../number/units';
import type { Limit, Statement } from '../../read/statement';

/**
 * "30分钟内到场得5分，30分钟至1小时得3分，1小时以上不得分": bounds in several units of time are put into the first one's. Days and months are kept
 * apart, which a month holds unevenly.
 */
export function oneClock(statements: readonly Statement[]): readonly Statement[] {
  const units = new Set<string>();
  for (const each of statements) {
    if (each.kind === 'band') for (const { unit } of each.limits) if (isTime(unit)) units.add(unit!);
    if (each.kind === 'step' && isTime(each.unit)) units.add(each.unit);
  }
  const [first, ...others] = units;
  const whole = first === undefined ? undefined : TIME_UNITS.get(first);
  if (!whole || !others.some((unit) => TIME_UNITS.get(unit)?.family === whole.family)) return statements;
  const inFirst = <T extends Pick<Limit, 'value'> & { readonly unit: string | null }>(limit: T): T => {
    const own = limit.unit === null ? undefined : TIME_UNITS.get(limit.unit);
    return own?.family === whole.family && limit.unit !== first
      ? { ...limit, value: limit.value.mul(own.size).div(whole.size), unit: first! }
      : limit;
  };
  return statements.map((each): Statement => {
    if (each.kind === 'band') return { ...each, limits: each.limits.map(inFirst) };
    if (each.kind !== 'step') return each;
    const { value: size, unit } = inFirst({ value: each.size, unit: each.unit });
    return { ...each, size, unit, threshold: each.threshold && inFirst(each.threshold) };
  });
}

const isTime = (unit: string | null): boolean => unit !== null && TIME_UNITS.has(unit);
