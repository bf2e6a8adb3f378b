import { type CellRef, refKey } from './address';
import type { Form, IndicatorRow, Recognition } from './form';
import type { Cell, Row, Sheet, Workbook } from './grid';
import { isSame } from './same';

/** A workbook and what is recognised in it. */
interface Recognised {
  readonly workbook: Workbook;
  readonly recognition: Recognition;
}

/** What people type into a row of indicators again and again; the rest of a form is printed. */
export type TypedField = 'score' | 'actual';

const FIELDS: readonly TypedField[] = ['score', 'actual'];

/** The cells of typed values, by their addresses. */
type Typed = Map<string, TypedField>;

/**
 * Which values of indicator rows were typed, where they are all that differs: numbers in score cells, anything in cells of actual values,
 * and nothing else that recognition takes from them. Whatever looks at none of these fields is as before.
 * @param now made of the rows and forms of before wherever they are the same (see `sharing.ts`)
 * @returns null where anything else differs, too
 */
export function typedFields(before: Recognised, now: Recognised): ReadonlySet<TypedField> | null {
  const typed: Typed = new Map();
  const isAll =
    hasSameForms(before.recognition, now.recognition, typed) &&
    hasSameCells(before.workbook, now.workbook, typed);
  return isAll ? new Set(typed.values()) : null;
}

/** @param typed takes the cells of the values that differ */
function hasSameForms(before: Recognition, now: Recognition, typed: Typed): boolean {
  return (
    before.forms.length === now.forms.length &&
    isSame(before.unrecognised, now.unrecognised) &&
    now.forms.every((form, at) => isSameForm(before.forms[at]!, form, typed))
  );
}

function isSameForm(before: Form, now: Form, typed: Typed): boolean {
  if (before === now) return true;
  return (
    before.indicators.length === now.indicators.length &&
    isSame({ ...before, indicators: null }, { ...now, indicators: null }) &&
    now.indicators.every((row, at) => isSameRow(before.indicators[at]!, row, typed))
  );
}

function isSameRow(before: IndicatorRow, now: IndicatorRow, typed: Typed): boolean {
  if (before === now) return true;
  if (!isSame({ ...before, score: null, actual: null }, { ...now, score: null, actual: null })) return false;
  return FIELDS.every((field) => {
    const [one, other] = [before[field], now[field]];
    if (isSame(one, other)) return true;
    const place = now.cells[field];
    // An actual value may be read from a cell of another column.
    if (!place || [one, other].some((value) => value && refKey(value.ref) !== refKey(place))) return false;
    typed.set(refKey(place), field);
    return true;
  });
}

function hasSameCells(before: Workbook, now: Workbook, typed: Typed): boolean {
  return (
    before === now ||
    (before.sheets.length === now.sheets.length &&
      isSame({ ...before, sheets: null }, { ...now, sheets: null }) &&
      now.sheets.every((sheet, at) => isSameSheet(before.sheets[at]!, sheet, typed)))
  );
}

function isSameSheet(before: Sheet, now: Sheet, typed: Typed): boolean {
  return (
    before === now ||
    (before.rows.length === now.rows.length &&
      isSame({ ...before, rows: null }, { ...now, rows: null }) &&
      now.rows.every((row, at) => hasSameRow(before.rows[at]!, row, now.name, typed)))
  );
}

function hasSameRow(before: Row, now: Row, sheet: string, typed: Typed): boolean {
  if (before === now) return true;
  if (before.row !== now.row) return false;
  const columns = new Set([...before.cells, ...now.cells].map(({ column }) => column));
  return [...columns].every((column) => {
    const [one, other] = [before, now].map(({ cells }) => cells.find((cell) => cell.column === column));
    if (isSame(one, other)) return true;
    const ref: CellRef = { sheet, row: now.row, column };
    const field = typed.get(refKey(ref));
    return field === 'actual' || (field === 'score' && isNumber(one) && isNumber(other));
  });
}

/** A number that was typed, or nothing yet. */
const isNumber = (cell: Cell | undefined): boolean =>
  cell === undefined || (cell.kind === 'number' && cell.formula === undefined);
