import type { CellRef } from '../model/address';
import type { ColumnRole, Form, Table } from '../model/form';
import type { SheetIndex } from '../model/grid';
import { freeColumn, headedColumn, isFree } from './note-column';

export type ReviewRole = Extract<ColumnRole, 'reviewScore' | 'reviewNote'>;

/** The heads of the columns this program adds where a form has none for its reviewer; recognition knows them again. */
export const REVIEW_HEADINGS: Readonly<Record<ReviewRole, string>> = {
  reviewScore: '复核得分',
  reviewNote: '复核说明',
};

const WORDS: Readonly<Record<ReviewRole, RegExp>> = {
  reviewScore: /^\s*复核得分\s*$/,
  reviewNote: /^\s*复核说明\s*$/,
};

/** Where the review scores or notes of a form go, table by table. */
export interface ReviewColumn {
  /** Null: neither a column of the form's own nor a free one. */
  of(table: Table): number | null;
  /** Whether the table has no head for it yet. */
  isNew(table: Table): boolean;
}

/**
 * The columns for a reviewer beside the given tables of a form: each table's own, else the one that another table of
 * the form has when it is free here too, else the first free column to the right of all.
 * @param taken columns that are spoken for
 */
export function reviewColumn(
  index: SheetIndex,
  form: Form,
  tables: readonly Table[],
  role: ReviewRole,
  taken: readonly number[],
): ReviewColumn {
  const own = new Map<Table, number>();
  for (const table of tables) {
    const column = table.columns[role] ?? headedColumn(index, table, WORDS[role]);
    if (column !== null) own.set(table, column);
  }
  const others = tables.filter((table) => !own.has(table));
  const shared = [...own.values()].find((column) => others.every((table) => isFree(index, table, column)));
  const free = others.length === 0 ? null : (shared ?? freeColumn(index, form, others, taken));
  return { of: (table) => own.get(table) ?? free, isNew: (table) => !own.has(table) };
}

/** The cell for the heading of an added column: in the row of the score column's head. */
export function reviewHeading(table: Table, column: number): CellRef {
  return { sheet: table.sheet, row: table.heads.score?.ref.row ?? table.headerTop, column };
}
