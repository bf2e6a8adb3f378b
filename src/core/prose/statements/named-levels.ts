import { nameOf } from '../passage';
import type { Mention, Passage } from '../types';
import { subjectOf } from './subjects';

/** A name shorter than this is that of too many amounts. */
const SHORTEST_NAME = 4;

/** The amounts of a text by unit and full name. */
export type NamedLevels = ReadonlyMap<string, readonly Mention[]>;

/** Gathers the amounts that a change told elsewhere may be about. */
export function namedLevels(passages: readonly Passage[]): NamedLevels {
  const levels = new Map<string, Mention[]>();
  for (const { mentions } of passages) {
    for (const mention of mentions) {
      const { flow, family, isLastYear, label } = mention;
      if (flow !== 'stock' || family === '' || family === 'rate' || isLastYear) continue;
      const key = keyOf(family, nameOf(label), label);
      if (key === null) continue;
      const known = levels.get(key);
      if (known) known.push(mention);
      else levels.set(key, [mention]);
    }
  }
  return levels;
}

function keyOf(family: string, name: string, label: string): string | null {
  if (name.length >= SHORTEST_NAME) return `${family}|${name}`;
  const all = /合计|总计|总额/.exec(label)?.[0];
  return name !== '' && all ? `${family}|${name}${all}` : null;
}

/**
 * The amount that a change names and that stands elsewhere in the text: 人员经费812.17万元 … 人员经费比上年增加42.17万元. None
 * where the text gives two amounts of that name, or the change is held to a budget.
 * @param base the amount in the words of the comparison, where there is one (X比2021年度2505.12万元增加…)
 */
export function namedLevel(levels: NamedLevels, change: Mention, base: Mention | null): Mention | null {
  const label = base ? base.label.replace(/(?:比|较|与)[^，。；]*$/, '') : change.label;
  if (/预算|计划|目标/.test(base ? base.label : change.label)) return null;
  const key = keyOf(change.family, base ? nameOf(label) : subjectOf(change), label);
  const found = key === null ? [] : (levels.get(key) ?? []);
  const [first] = found;
  return first && found.every(({ amount }) => amount.equals(first.amount)) ? first : null;
}
