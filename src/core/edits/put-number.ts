import type { CellRef } from '../model/address';
import type { EditPurpose } from '../model/edit';
import type { Figure } from '../model/figure';
import type { Cell } from '../model/grid';
import { decimalText, parseExact, roundHalfUp, type Exact } from '../number/exact';
import { isEmpty } from '../model/cell-state';
import type { PlanBuilder, Reason } from './plan-builder';

/** Digits after the point in which a cell and a score are compared. */
const DECIMALS = 2;

/** A cell whose text is a score and nothing else: "9.5", "９．５分". */
const BARE_NUMBER = /^[\d０-９.．,，\s]+分?$/;

/**
 * Writes a score or total into its cell, unless the cell already holds it, has a formula or holds words.
 * @param takesFormula whether a person has said that the formula may go
 * @returns whether the cell holds, or will hold, the value
 */
export function putNumber(
  builder: PlanBuilder,
  ref: CellRef,
  stated: Figure | null,
  value: Exact,
  purpose: EditPurpose,
  reason: Reason,
  takesFormula = false,
): boolean {
  const cell = builder.cell(ref);
  if (holdsValue(cell, stated, value)) return true;
  const text = decimalText(value);
  if (cell?.formula !== undefined && takesFormula) {
    builder.overwrite(ref, { kind: 'number', value: text }, purpose, reason);
    return true;
  }
  if (cell?.formula !== undefined) {
    const skip = { key: 'skip.formula', data: { shown: cell.text, value: text } } as const;
    builder.formula(ref, { kind: 'number', value: text }, purpose, reason, skip);
    return false;
  }
  if (!isReplaceable(cell)) {
    builder.skip(ref, { key: 'skip.words', data: { text: cell?.text ?? '', value: text } });
    return false;
  }
  builder.write(ref, { kind: 'number', value: text }, purpose, reason);
  return true;
}

function holdsValue(cell: Cell | undefined, stated: Figure | null, value: Exact): boolean {
  if (!cell || isEmpty(cell)) return false;
  const held = cell.kind === 'number' ? parseExact(cell.raw) : (stated?.value ?? null);
  return held !== null && roundHalfUp(held, DECIMALS).equals(roundHalfUp(value, DECIMALS));
}

function isReplaceable(cell: Cell | undefined): boolean {
  return !cell || isEmpty(cell) || cell.kind === 'number' || BARE_NUMBER.test(cell.text);
}
