import { hasOwnNoteColumn, OWN_NOTE_MARK } from '../layouts/own-note-column';
import type { CellRef } from '../model/address';
import type { Form, Table } from '../model/form';
import type { SheetIndex } from '../model/grid';
import { LAST_COLUMN } from '../model/address';
import { isEmpty } from '../model/cell-state';

/** Our own notes end like this; anything else in our column was typed by a person. */
const OWN_NOTE = /扣[\d.]+分。$/;

/** Where the notes of a form's rows without a note column of their own go. */
export interface NoteColumn {
  readonly column: number;
  /** Our column is already there, from an earlier run. */
  readonly exists: boolean;
}

/** Whether a note in our own column was written by this program, so that it may be replaced. */
export function isOwnNote(text: string): boolean {
  return OWN_NOTE.test(text.trim());
}

/** Whether a table has a column of its own for deduction notes. */
export function hasFormNoteColumn(table: Table): boolean {
  return table.columns.deductionNote !== undefined && !hasOwnNoteColumn(table);
}

/**
 * The column for our notes beside the given tables of a form: the one added before, else the first column to the
 * right of all of them that is free, visible and outside every merged area in all their rows. Null: no room.
 */
export function noteColumn(index: SheetIndex, form: Form, tables: readonly Table[]): NoteColumn | null {
  const existing = existingColumn(index, tables);
  if (existing !== null) return { column: existing, exists: true };
  const column = freeColumn(index, form, tables);
  return column === null ? null : { column, exists: false };
}

/** The first column to the right of a form that is free in all rows of the tables; `taken` are spoken for already. */
export function freeColumn(
  index: SheetIndex,
  form: Form,
  tables: readonly Table[],
  taken: readonly number[] = [],
): number | null {
  const first = Math.max(...tables.map((table) => table.range.right), form.range.right) + 1;
  const last = Math.min(Math.max(first, index.lastColumn + 1) + taken.length, LAST_COLUMN);
  for (let column = first; column <= last; column++) {
    if (index.sheet.hiddenColumns?.has(column) || taken.includes(column)) continue;
    if (tables.every((table) => isFree(index, table, column))) return column;
  }
  return null;
}

function existingColumn(index: SheetIndex, tables: readonly Table[]): number | null {
  for (const table of tables) {
    if (hasOwnNoteColumn(table)) return table.columns.deductionNote ?? null;
    const column = headedColumn(index, table, OWN_NOTE_MARK);
    if (column !== null) return column;
  }
  return null;
}

/** The column in or beside a table's head that is headed by certain words. */
export function headedColumn(index: SheetIndex, table: Table, words: RegExp): number | null {
  for (let row = table.headerTop; row <= table.headerBottom; row++) {
    for (let column = table.range.left; column <= index.lastColumn; column++) {
      if (words.test(index.cell(row, column)?.text ?? '')) return column;
    }
  }
  return null;
}

/** Whether a column is blank and unmerged in all rows of a table. */
export function isFree(index: SheetIndex, table: Table, column: number): boolean {
  for (let row = table.headerTop; row <= table.range.bottom; row++) {
    if (!isEmpty(index.cell(row, column)) || index.merge(row, column)) return false;
  }
  return true;
}

/** The cell for the heading of our column: in the row of the score column's head. */
export function headingCell(table: Table, column: number): CellRef {
  return { sheet: table.sheet, row: table.heads.score?.ref.row ?? table.headerTop, column };
}
