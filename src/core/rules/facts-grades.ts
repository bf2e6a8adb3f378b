import { itemNumber, matchOption, truthOf } from './match';
import type { Base, Unit } from './compile/program';
import type { Fact, FactNeed } from './types';

const CHANGE = /较.+变动率?$/;

/** Options of a grade ticked one by one: 2=true, or an option's words=true. */
export function takeTickedOptions(
  unit: Unit,
  facts: readonly Fact[],
  taken: Map<FactNeed, Fact>,
  used: Set<Fact>,
): void {
  for (const { base, label } of everyUnit(unit)) {
    if (base.type === 'check') takeGradeOfCheck(base, facts, taken, used);
    const graded = gradedOf(base);
    if (!graded || taken.has(graded.need)) continue;
    const ticked = facts.filter((fact) => isTicked(fact) && !used.has(fact));
    const chosen = ticked.flatMap((fact) => {
      // A band of a change has no number of its own; the first tick of a text may mean anything.
      const isOfChange = base.type === 'scale' && CHANGE.test(base.measure.need.name);
      const at =
        isOfChange && itemNumber(fact.name) !== null ? null : optionAt(graded.options, label, fact.name);
      return at === null ? [] : [{ fact, at }];
    });
    if (chosen.length !== 1) continue;
    const { fact, at } = chosen[0]!;
    taken.set(graded.need, { ...fact, value: graded.options[at]!.words });
    used.add(fact);
  }
}

/** Ticked, or said yes to: 获国家级表彰=是. */
const isTicked = ({ value }: Fact): boolean =>
  value === true || (typeof value === 'string' && truthOf(value, '') === true);

interface Graded {
  readonly need: FactNeed;
  readonly options: readonly { readonly words: string; readonly label: string | null }[];
}

function gradedOf(base: Base): Graded | null {
  if (base.type === 'choice') return base;
  if (base.type !== 'scale' || !base.grade) return null;
  return { need: base.grade, options: base.grade.options.map((words) => ({ words, label: null })) };
}

/** A yes or no given as a grade: 等级=未公开. */
function takeGradeOfCheck(
  { condition, against }: Extract<Base, { type: 'check' }>,
  facts: readonly Fact[],
  taken: Map<FactNeed, Fact>,
  used: Set<Fact>,
): void {
  const sides = [condition, ...against.map((each) => each.condition)].flatMap((each) =>
    each.type === 'tick' ? [each] : each.type === 'compare' ? [{ need: each.tick, words: each.words }] : [],
  );
  if (sides.length < 2 || sides.some(({ need }) => taken.has(need))) return;
  const grade = facts.find(
    (fact) => fact.name === '等级' && typeof fact.value === 'string' && !used.has(fact),
  );
  const at = grade
    ? matchOption(
        grade.value,
        sides.map(({ words }) => words),
      )
    : null;
  if (!grade || at === null) return;
  taken.set(sides[at]!.need, { ...grade, value: true });
  used.add(grade);
}

function optionAt(options: Graded['options'], path: string | null, name: string): number | null {
  const number = itemNumber(name);
  if (number === null)
    return matchOption(
      name,
      options.map(({ words }) => words),
    );
  const labels = options.map(({ label }, i) => (path === null ? '' : `${path}.`) + (label ?? String(i + 1)));
  const at = labels.indexOf(number);
  return at >= 0 ? at : null;
}

function* everyUnit(unit: Unit): Generator<Unit> {
  yield unit;
  if (unit.base.type === 'sum') for (const part of unit.base.parts) yield* everyUnit(part);
  if (unit.base.type === 'either') yield* everyUnit(unit.base.rest);
}
