import { exact, type Exact } from '../../number/exact';
import { nameKey } from '../read/names';
import { runUnit } from '../run/evaluate';
import type { Fact, FactNeed } from '../types';
import type { Condition, Unit } from './program';

/** So many sets of facts are tried, which meet each bound and both sides of it. */
const WORLDS = 24;

/**
 * Whether two readings of one text give different scores on some facts. Facts go by name, since each reading asks with needs of its
 * own; where one of the two gives no score nothing is said.
 */
export function isOtherwise(one: Unit, other: Unit | null): boolean {
  if (!other) return false;
  const bounds = new Map<string, Exact[]>();
  for (const unit of [one, other]) collect(unit, bounds);
  for (let world = 0; world < WORLDS; world++) {
    const asked = new Map<string, Fact>();
    const find = (need: FactNeed): Fact | null => {
      const key = keyOf(need);
      const known = asked.get(key);
      if (known) return known;
      const fact = factFor(need, key, world, bounds.get(key) ?? []);
      asked.set(key, fact);
      return fact;
    };
    const [a, b] = [runUnit(one, { find }), runUnit(other, { find })];
    if (a && b && !a.equals(b)) return true;
  }
  return false;
}

const wordsOf = (need: FactNeed): string =>
  need.kind === 'check' ? (need.aliases[0] ?? need.name) : need.name;
const keyOf = (need: FactNeed): string => `${need.kind} ${nameKey(wordsOf(need))}`;

/** Numbers that differ from world to world and from need to need, always the same. */
function turn(key: string, world: number): number {
  let mixed = world * 7919 + 17;
  for (let i = 0; i < key.length; i++) mixed = (mixed * 31 + key.charCodeAt(i)) % 1_000_003;
  return mixed;
}

function factFor(need: FactNeed, key: string, world: number, bounds: readonly Exact[]): Fact {
  const at = turn(key, world);
  const name = need.name;
  if (need.kind === 'check') return { name, value: at % 2 === 0, refs: [] };
  if (need.kind === 'choice') return { name, value: need.options[at % need.options.length] ?? '', refs: [] };
  if (need.kind === 'count') return { name, value: quantity(exact(at % 4), need.unit), refs: [] };
  return { name, value: quantity(figureOf(need, at, bounds), need.unit), refs: [] };
}

const BESIDE = [
  exact(0),
  exact('0.001'),
  exact('-0.001'),
  exact('0.035'),
  exact('-0.035'),
  exact(1),
  exact(-1),
];

function figureOf({ unit }: FactNeed, at: number, bounds: readonly Exact[]): Exact {
  const isShare = unit === '%' || unit === '‰';
  const bound = bounds[at % bounds.length] ?? exact(isShare ? '0.9' : 90);
  const beside = BESIDE[Math.floor(at / 11) % BESIDE.length]!;
  return isShare || beside.abs().equals(1)
    ? bound.add(isShare && beside.abs().equals(1) ? 0 : beside)
    : bound.add(beside.mul(100));
}

const quantity = (value: Exact, unit: string | null): Exclude<Fact['value'], string | boolean> => ({
  value,
  unit,
  decimals: null,
  text: '',
});

/** Every bound of a figure, by the figure's name. */
function collect(unit: Unit, bounds: Map<string, Exact[]>): void {
  const add = (need: FactNeed, values: readonly Exact[]): void => {
    const key = keyOf(need);
    bounds.set(key, [...(bounds.get(key) ?? []), ...values]);
  };
  const condition = (each: Condition): void => {
    if (each.type === 'band')
      add(
        each.measure.need,
        each.limits.map(({ value }) => value),
      );
    else if (each.type === 'all') each.parts.forEach(condition);
  };
  const { base } = unit;
  if (base.type === 'scale') {
    for (const { limits, also } of base.bands) {
      add(
        base.measure.need,
        limits.map(({ value }) => value),
      );
      if (also) condition(also);
    }
    add(
      base.measure.need,
      base.steps.flatMap(({ threshold, size }) => [threshold, threshold.add(size), threshold.sub(size)]),
    );
  } else if (base.type === 'sum') for (const part of base.parts) collect(part, bounds);
  else if (base.type === 'either') collect(base.rest, bounds);
  else if (base.type === 'cases') for (const each of base.cases) condition(each.condition);
  for (const veto of [...unit.vetoes, ...unit.exemptions]) condition(veto.condition);
}
