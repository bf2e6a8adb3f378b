import type { Recognition } from '../model/form';
import { isSameQuantity } from './agreement';
import { isKnownConcept } from './aliases';
import type { FactBase, NamedFigure } from './fact-base';
import { figureIndex, formsInScope } from './figure-index';

/** One quantity with more than one value. */
export interface FactConflict {
  /** The name of the first figure as it is called in the workbook. */
  readonly name: string;
  readonly figures: readonly NamedFigure[];
}

/**
 * The quantities that the workbook states twice with different values, whether a rule asks for them or not (JX503). Only names
 * of which it is known that they mean one figure, and only between forms about the same thing; remarks do not count.
 */
export function findConflicts(base: FactBase, recognition: Recognition): FactConflict[] {
  const conflicts: FactConflict[] = [];
  const { figures } = figureIndex(base, recognition);
  for (const [key, found] of figures) {
    if (!isKnownConcept(key)) continue;
    const firm = found.filter(({ isRemark }) => !isRemark);
    const seen = new Set<NamedFigure>();
    for (const figure of firm) {
      if (seen.has(figure) || figure.form === null) continue;
      const scope = formsInScope(recognition, figure.form);
      const group = firm.filter((other) => other.form !== null && scope.has(other.form));
      group.forEach((other) => seen.add(other));
      if (group.some((other) => !isSameQuantity(figure.quantity, other.quantity))) {
        conflicts.push({ name: figure.name, figures: group });
      }
    }
  }
  return conflicts;
}
