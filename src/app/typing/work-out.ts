import { recalculate } from '../../core/formulas';
import { refKey } from '../../core/model/address';
import type { Edit } from '../../core/model/edit';
import type { Cell, Row, Sheet, Workbook } from '../../core/model/grid';
import { stateAfter } from '../../core/model/cell-state';
import { resultInput } from './plan-recalculation';

/** Edits of one sheet, their formulas with results, and which of them have none. */
export interface WorkedOut {
  readonly edits: readonly Edit[];
  /** Keys of formulas that could not be worked out. */
  readonly unknown: ReadonlySet<string>;
}

/**
 * Gives the formulas among edits their first result, counting what is typed beside them and the formulas between.
 * @param stale keys of formulas not recalculated before
 */
export function workOut(workbook: Workbook, edits: readonly Edit[], stale: ReadonlySet<string>): WorkedOut {
  if (!edits.some(({ after }) => after.kind === 'formula')) return { edits, unknown: new Set() };
  const typed = { ...workbook, sheets: workbook.sheets.map((sheet) => withEdits(sheet, edits)) };
  const results = recalculate(
    typed,
    edits.map(({ ref }) => ref),
    { withChanged: true, stale },
  );
  const values = new Map(results.map(({ ref, value }) => [refKey(ref), value]));
  const unknown = new Set<string>();
  const made = edits.map((edit) => {
    if (edit.after.kind !== 'formula') return edit;
    const value = values.get(refKey(edit.ref)) ?? null;
    if (!value) unknown.add(refKey(edit.ref));
    return { ...edit, after: resultInput(edit.after.value, value) };
  });
  return { edits: made, unknown };
}

function withEdits(sheet: Sheet, edits: readonly Edit[]): Sheet {
  const own = edits.filter(({ ref }) => ref.sheet === sheet.name);
  if (own.length === 0) return sheet;
  const rows = new Map<number, Map<number, Cell>>();
  for (const edit of own) {
    const { row, column } = edit.ref;
    let cells = rows.get(row);
    if (!cells) rows.set(row, (cells = new Map()));
    const cell = cellAfter(edit);
    if (cell) cells.set(column, cell);
    else cells.set(column, { column, kind: 'text', text: '' });
  }
  return { ...sheet, rows: merged(sheet.rows, rows) };
}

/** Rows with some cells replaced; a cell of empty text without a formula is taken out. */
function merged(old: readonly Row[], changes: ReadonlyMap<number, ReadonlyMap<number, Cell>>): Row[] {
  const byRow = new Map(old.map((row) => [row.row, row]));
  for (const [row, cells] of changes) {
    const kept = (byRow.get(row)?.cells ?? []).filter(({ column }) => !cells.has(column));
    const made = [...cells.values()].filter((cell) => cell.formula !== undefined || cell.text !== '');
    byRow.set(row, { row, cells: [...kept, ...made].sort((one, other) => one.column - other.column) });
  }
  return [...byRow.values()]
    .filter(({ cells }) => cells.length > 0)
    .sort((one, other) => one.row - other.row);
}

/** The cell as a formula will count it; null when blank. */
function cellAfter({ ref, after }: Edit): Cell | null {
  const { kind, value, formula } = stateAfter(after);
  if (formula !== null) return { column: ref.column, kind: 'text', text: '', formula };
  if (kind === 'blank' || value === null) return null;
  const shared = { column: ref.column, text: value };
  if (kind === 'number') return { ...shared, kind, raw: value };
  return kind === 'boolean' ? { ...shared, kind, value: value === 'TRUE' } : { ...shared, kind };
}
