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
  for (const figure of [...without(before, now), ...without(now, before)]) {
    if (figure.form === null) return null;
    for (const key of indexKeys(figure, recognition)) keys.add(key);
  }
  return keys;
}

/** The figures of one base that the other does not have, value and all. */
function without({ figures }: FactBase, other: FactBase): NamedFigure[] {
  const same = new Set(other.figures);
  const left = figures.filter((figure) => !same.has(figure));
  if (left.length === 0) return left;
  const known = new Map(other.figures.map((figure) => [identity(figure), figure]));
  return left.filter((figure) => !isSame(figure, known.get(identity(figure))));
}

/** A cell gives a figure of one name and wording once. */
const identity = ({ form, row, ref, name, origin, quantity }: NamedFigure): string =>
  `${form}|${row}|${refKey(ref)}|${origin}|${name}|${quantity.text}`;
