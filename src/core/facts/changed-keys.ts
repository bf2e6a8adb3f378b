import { refKey } from '../model/address';
import type { Recognition } from '../model/form';
import { isSame } from '../model/same';
import type { FactBase, NamedFigure } from './fact-base';
import { indexKeys } from './figure-index';

/**
 * The keys (see `figure-index.ts`) under which a lookup may find something else than before, where values of rows were typed.
 * @param recognition what the figures are of now; forms and their years are as before
 * @returns null where what a person gave in 评分依据 has changed: then everything may be found otherwise
 */
export function changedKeys(
  before: FactBase,
  now: FactBase,
  recognition: Recognition,
): ReadonlySet<string> | null {
  if (!isSame(before.answers, now.answers)) return null;
  const keys = new Set<string>();
  const [earlier, later] = apart(before.figures, now.figures);
  for (const figure of [...without(earlier, later), ...without(later, earlier)]) {
    if (figure.form === null) return null;
    for (const key of indexKeys(figure, recognition)) keys.add(key);
  }
  return keys;
}

type Figures = readonly NamedFigure[];

/** Two lists of figures without what they begin and end with alike: of a form one value was typed in, nearly everything. */
function apart(one: Figures, other: Figures): [Figures, Figures] {
  const most = Math.min(one.length, other.length);
  let first = 0;
  while (first < most && isSame(one[first], other[first])) first++;
  let last = 0;
  while (last < most - first && isSame(one[one.length - 1 - last], other[other.length - 1 - last])) last++;
  return [one.slice(first, one.length - last), other.slice(first, other.length - last)];
}

/** The figures that others do not hold, value and all. */
function without(figures: Figures, others: Figures): Figures {
  if (figures.length === 0) return figures;
  const known = new Map(others.map((figure) => [identity(figure), figure]));
  return figures.filter((figure) => !isSame(figure, known.get(identity(figure))));
}

/** A cell gives a figure of one name and wording once. */
const identity = ({ form, row, ref, name, origin, quantity }: NamedFigure): string =>
  `${form}|${row}|${refKey(ref)}|${origin}|${name}|${quantity.text}`;
