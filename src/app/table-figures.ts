import type { FactBase } from '../core/facts/fact-base';
import type { CellRef } from '../core/model/address';
import type { Recognition } from '../core/model/form';
import { findQuantities } from '../core/number/quantity';
import type { TableFigure } from '../core/prose/types';

/** What was read of the forms of a workbook. */
export interface ReadForms {
  readonly facts: FactBase;
  readonly recognition: Recognition;
}

/**
 * The figures of a workbook's tables to which a text is held: of money, base data, indicators and tasks, not those that
 * are quoted in its remarks.
 * @param file the name of the workbook, where it is another than the text's own document
 */
export function tableFigures({ facts, recognition }: ReadForms, file: string | null = null): TableFigure[] {
  const placed = (ref: CellRef) => (file === null ? ref : { ...ref, sheet: `[${file}]${ref.sheet}` });
  const figures = facts.figures.flatMap(({ name, quantity, ref, origin, form }): TableFigure[] => {
    if (origin === 'text' || origin === 'evidence') return [];
    const year = form === null ? null : (recognition.forms[form]?.year?.value ?? null);
    return [{ name, quantity, ref: placed(ref), year }];
  });
  const goals = recognition.forms.flatMap(({ indicators, year }) =>
    indicators.flatMap(({ name, target }) =>
      findQuantities(target?.text ?? '').map(({ quantity }): TableFigure => ({
        name: name.text,
        quantity,
        ref: placed(target!.ref),
        year: year?.value ?? null,
        isGoal: true,
      })),
    ),
  );
  return [...figures, ...goals];
}
