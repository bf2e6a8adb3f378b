import { recalculate, storedDecimal, storedResult, type FormulaValue } from '../../core/formulas';
import { refKey, type CellRef } from '../../core/model/address';
import type { CellInput, Edit, EditPlan } from '../../core/model/edit';
import { indexSheet, type Cell, type SheetIndex, type Workbook } from '../../core/model/grid';
import { parseExact } from '../../core/number/exact';
import { saying } from '../../core/text';
import { typingTexts } from '../messages/typing';
import { cellState, sameState, stateAfter } from '../../core/model/cell-state';

/** What a change of cells means for the formulas that hang on them. */
export interface RecalculationPlan {
  /** Renews the stored results that are no longer right; the formulas stay as they are. */
  readonly plan: EditPlan;
  /** Formulas that could not be worked out: their stored result stands, and may be out of date. */
  readonly unknown: readonly CellRef[];
  /** Formulas that were worked out, those with the same result as before too. */
  readonly known: readonly CellRef[];
}

const REASON = saying(typingTexts, 'recalculated');

/**
 * Works out the formulas that hang on changed cells, over any number of steps and sheets, each after those it counts.
 * The changed cells themselves are left as they are: a formula among them brought its result along.
 * @param stale keys (refKey) of formulas not recalculated before: nothing is worked out from their stored results
 */
export function planRecalculation(
  workbook: Workbook,
  changed: readonly CellRef[],
  stale: ReadonlySet<string> = new Set(),
): RecalculationPlan {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, indexSheet(sheet)]));
  const withoutResult = changed.filter((ref) => hasNoResult(sheets.get(ref.sheet), ref));
  const results = recalculate(workbook, changed, {
    stale: new Set([...stale, ...withoutResult.map(refKey)]),
  });
  const edits: Edit[] = [];
  for (const { ref, value } of results) {
    const edit = value && refresh(sheets.get(ref.sheet)!, ref, value);
    if (edit) edits.push(edit);
  }
  const refs = (isKnown: boolean) =>
    results.filter(({ value }) => (value !== null) === isKnown).map(({ ref }) => ref);
  return {
    plan: { newSheets: [], edits, skipped: [] },
    unknown: [...withoutResult, ...refs(false)],
    known: refs(true),
  };
}

/** Whether a formula was stored without a result, being none that can be worked out. */
const hasNoResult = (index: SheetIndex | undefined, { row, column }: CellRef): boolean =>
  index?.cell(row, column)?.isUncalculated === true;

/** The edit that renews a formula's stored result; null when it is right as it is, to the 15 digits Excel keeps. */
function refresh(index: SheetIndex, ref: CellRef, value: FormulaValue): Edit | null {
  const cell = index.cell(ref.row, ref.column)!;
  const before = cellState(cell);
  const after = resultInput(cell.formula!, value);
  if (isShownAlike(cell, value) || sameState(before, stateAfter(after))) return null;
  return { ref, before, after, purpose: 'recalculated', reason: REASON };
}

/** Whether a cell shows a number already. */
function isShownAlike(cell: Cell, value: FormulaValue): boolean {
  const stored = cell.kind === 'number' ? parseExact(cell.raw) : null;
  return stored !== null && value.kind === 'number' && storedDecimal(stored) === storedDecimal(value.value);
}

/** A formula with its result, as it is stored. A formula that could not be worked out is stored without one. */
export function resultInput(formula: string, value: FormulaValue | null): CellInput {
  if (!value) return { kind: 'formula', value: formula, shown: '', stored: 'none' };
  if (value.kind === 'blank') return { kind: 'formula', value: formula, shown: '', stored: 'text' };
  if (value.kind === 'number') {
    return { kind: 'formula', value: formula, shown: storedResult(value.value), stored: 'number' };
  }
  const shown = value.kind === 'boolean' ? String(value.value).toUpperCase() : value.value;
  return { kind: 'formula', value: formula, shown, stored: value.kind };
}
