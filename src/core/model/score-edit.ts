import { type CellRef, refKey } from './address';
import type { Form, IndicatorRow, Recognition } from './form';
import type { Cell, Row, Sheet, Workbook } from './grid';
import { isSame } from './same';

/** A workbook and what is recognised in it. */
interface Recognised {
  readonly workbook: Workbook;
  readonly recognition: Recognition;
}

/**
 * Whether scores that were typed are all that differs: numbers in the score cells of indicator rows, and nothing that recognition takes
 * from them. Then facts, the scores of all other rows, and whatever looks at no score are as before.
 * @param now made of the rows and forms of before wherever they are the same (see `sharing.ts`)
 */
export function differsInScoresOnly(before: Recognised, now: Recognised): boolean {
  const scores = new Set<string>();
  return (
    hasSameForms(before.recognition, now.recognition, scores) &&
    hasSameCells(before.workbook, now.workbook, scores)
  );
}

/** @param scores takes the cells of the scores that differ */
function hasSameForms(before: Recognition, now: Recognition, scores: Set<string>): boolean {
  return (
    before.forms.length === now.forms.length &&
    isSame(before.unrecognised, now.unrecognised) &&
    now.forms.every((form, at) => isSameForm(before.forms[at]!, form, scores))
  );
}

function isSameForm(before: Form, now: Form, scores: Set<string>): boolean {
  if (before === now) return true;
  return (
    before.indicators.length === now.indicators.length &&
    isSame({ ...before, indicators: null }, { ...now, indicators: null }) &&
    now.indicators.every((row, at) => isSameRow(before.indicators[at]!, row, scores))
  );
}

function isSameRow(before: IndicatorRow, now: IndicatorRow, scores: Set<string>): boolean {
  if (before === now) return true;
  const place = now.cells.score;
  if (!place || !isSame({ ...before, score: null }, { ...now, score: null })) return false;
  scores.add(refKey(place));
  return true;
}

function hasSameCells(before: Workbook, now: Workbook, scores: ReadonlySet<string>): boolean {
  return (
    before === now ||
    (before.sheets.length === now.sheets.length &&
      isSame({ ...before, sheets: null }, { ...now, sheets: null }) &&
      now.sheets.every((sheet, at) => isSameSheet(before.sheets[at]!, sheet, scores)))
  );
}

function isSameSheet(before: Sheet, now: Sheet, scores: ReadonlySet<string>): boolean {
  return (
    before === now ||
    (before.rows.length === now.rows.length &&
      isSame({ ...before, rows: null }, { ...now, rows: null }) &&
      now.rows.every((row, at) => hasSameRow(before.rows[at]!, row, now.name, scores)))
  );
}

function hasSameRow(before: Row, now: Row, sheet: string, scores: ReadonlySet<string>): boolean {
  if (before === now) return true;
  if (before.row !== now.row) return false;
  const columns = new Set([...before.cells, ...now.cells].map(({ column }) => column));
  return [...columns].every((column) => {
    const [one, other] = [before, now].map(({ cells }) => cells.find((cell) => cell.column === column));
    const ref: CellRef = { sheet, row: now.row, column };
    return isSame(one, other) || (scores.has(refKey(ref)) && isTyped(one) && isTyped(other));
  });
}

/** A number that was typed, or nothing yet. */
const isTyped = (cell: Cell | undefined): boolean =>
  cell === undefined || (cell.kind === 'number' && cell.formula === undefined);
