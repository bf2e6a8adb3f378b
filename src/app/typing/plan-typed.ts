import type { CellRef } from '../../core/model/address';
import { refKey } from '../../core/model/address';
import type { CellInput, Edit, EditPlan } from '../../core/model/edit';
import { indexSheet, type Cell, type Workbook } from '../../core/model/grid';
import { saying, type Saying } from '../../core/text';
import { typingTexts } from '../messages/typing';
import { cellState, sameState, stateAfter } from '../../core/model/cell-state';
import { contentOf } from './content-of';
import { readTyped } from './read-typed';
import { storedFormula } from './typed-formula';
import { workOut } from './work-out';

/** What was typed into a cell, zero-based. */
export interface TypedText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What typing comes to: the edits, what could not be taken, and the formulas that could not be worked out. */
export interface TypedPlan {
  readonly plan: EditPlan;
  readonly refused: readonly { readonly ref: CellRef; readonly reason: Saying }[];
  /** Typed formulas whose result is not known here: they are stored without one. */
  readonly unknown: readonly CellRef[];
}

const TYPED = saying(typingTexts, 'typed');
const NOT_A_FORMULA = saying(typingTexts, 'notAFormula');

/** What typing is read with. */
export interface TypingOptions {
  /**
   * The number format of a cell of the sheet, blank ones too; undefined is General. Without it a blank cell is taken
   * for General, though the file may have it as a percentage or as text.
   */
  readonly formatOf?: (row: number, column: number) => string | undefined;
  /** Keys (refKey) of formulas not recalculated before: nothing is worked out from their stored results. */
  readonly stale?: ReadonlySet<string>;
}

/**
 * The edits that what a person typed, pasted or emptied comes to, read as Excel (zh-CN) would. Typing over a formula
 * replaces it. A cell that is given what it holds already gives no edit. Formulas get their first result, counting
 * what is typed beside them.
 */
export function planTyped(
  workbook: Workbook,
  sheet: string,
  cells: readonly TypedText[],
  { formatOf, stale = new Set() }: TypingOptions = {},
): TypedPlan {
  const found = workbook.sheets.find(({ name }) => name === sheet);
  const index = found && indexSheet(found);
  const edits = new Map<string, Edit>();
  const refused: { ref: CellRef; reason: Saying }[] = [];
  for (const { row, column, text } of cells) {
    const ref = { sheet, row, column };
    const merge = index?.merge(row, column);
    const isCovered = merge !== undefined && (merge.top !== row || merge.left !== column);
    if (isCovered && text === '') continue;
    const cell = index?.cell(row, column);
    edits.delete(refKey(ref));
    if (text === contentOf(cell, workbook.date1904)) continue;
    const format = cell?.format ?? formatOf?.(row, column);
    const made = inputOf(text, format, workbook.date1904 === true);
    const edit = made && editOf(ref, cell, made);
    if (edit) edits.set(refKey(ref), edit);
    else if (!made) refused.push({ ref, reason: NOT_A_FORMULA });
  }
  const worked = workOut(workbook, [...edits.values()], stale);
  const unknown = worked.edits.map(({ ref }) => ref).filter((ref) => worked.unknown.has(refKey(ref)));
  return { plan: { newSheets: [], edits: worked.edits, skipped: [] }, refused, unknown };
}

interface Made {
  readonly input: CellInput;
  readonly format?: string;
}

function inputOf(text: string, format: string | undefined, is1904: boolean): Made | null {
  const typed = readTyped(text, format, is1904);
  if (typed.kind === 'content') return typed;
  const value = storedFormula(typed.text);
  return value === null ? null : { input: { kind: 'formula', value, shown: '' } };
}

/** Null when the cell holds that already. */
function editOf(ref: CellRef, cell: Cell | undefined, { input, format }: Made): Edit | null {
  const before = cellState(cell);
  const isSame =
    input.kind === 'formula' ? input.value === before.formula : sameState(before, stateAfter(input));
  if (isSame && format === undefined) return null;
  return {
    ref,
    before,
    after: input,
    purpose: 'typed',
    reason: TYPED,
    ...(before.formula !== null && { overwriteFormula: true }),
    ...(format !== undefined && { format }),
  };
}
