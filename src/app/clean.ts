import { isEmpty } from '../core/model/cell-state';
import { headedColumn } from '../core/edits/note-column';
import { REVIEW_HEADINGS } from '../core/edits/review-columns';
import { EVIDENCE_SHEET } from '../core/facts/evidence';
import { READINGS_SHEET } from '../core/facts/readings';
import { OWN_NOTE_MARK } from '../core/layouts/own-note-column';
import { refKey, type CellRef } from '../core/model/address';
import { PlanBuilder } from '../core/edits/plan-builder';
import type { EditPlan } from '../core/model/edit';
import type { Form, Recognition, Table } from '../core/model/form';
import { indexSheet, type Sheet, type SheetIndex, type Workbook } from '../core/model/grid';
import type { MarkGroup } from '../hosts/workbook-host';
import { readMarks } from './recorded-marks';
import { RECORD_SHEET } from './record';
import { FATES, refOf, writeLines } from './write-lines';

/** A column that this program added to a form. */
export interface AddedColumn {
  readonly sheet: string;
  /** Zero-based. */
  readonly column: number;
  readonly head: string;
  /** How many cells hold something, its head among them. */
  readonly cells: number;
}

/** Why a sheet of this program's stays: a formula of another sheet counts on it, or nothing else would be left. */
export type KeptWhy = 'referred' | 'last';

/** What is to be left out of a copy that is handed in. The working copy stays as it is. */
export interface Cleaning {
  readonly sheets: readonly string[];
  readonly kept: readonly { readonly sheet: string; readonly why: KeptWhy }[];
  readonly columns: readonly AddedColumn[];
  /** Blanks the cells of {@link columns}. */
  readonly plan: EditPlan;
  readonly marks: readonly MarkGroup[];
}

/** The heads by which this program's sheets are known from an office's own of the same name. */
const OWN_SHEETS: Readonly<Record<string, readonly string[]>> = {
  [RECORD_SHEET]: ['编号', '处理', '理由'],
  [EVIDENCE_SHEET]: ['数据项', '数值'],
  [READINGS_SHEET]: ['原文', '分值', '按此理解'],
};

const HEAD_ROWS = 12;

/** What this program put into a workbook and an office does not hand in: its sheets, added columns and marks. */
export function planCleaning(
  workbook: Workbook,
  recognition: Recognition,
  marks: readonly MarkGroup[] = readMarks(workbook),
): Cleaning {
  const own = workbook.sheets.filter(isOwnSheet);
  const others = workbook.sheets.filter((sheet) => !own.includes(sheet));
  const kept = own.flatMap(({ name }): { sheet: string; why: KeptWhy }[] => {
    if (others.length === 0) return [{ sheet: name, why: 'last' }];
    return others.some((sheet) => refersTo(sheet, name)) ? [{ sheet: name, why: 'referred' }] : [];
  });
  const stays = new Set(kept.map(({ sheet }) => sheet));
  const builder = new PlanBuilder(workbook);
  return {
    sheets: own.map(({ name }) => name).filter((name) => !stays.has(name)),
    kept,
    columns: addedColumns(workbook, recognition, builder),
    plan: builder.build(),
    marks,
  };
}

/** Whether there is anything to leave out. */
export function isClean({ sheets, columns, marks }: Cleaning): boolean {
  return sheets.length === 0 && columns.length === 0 && marks.length === 0;
}

function isOwnSheet({ name, rows }: Sheet): boolean {
  const heads = OWN_SHEETS[name.trim()];
  if (!heads) return false;
  return rows.slice(0, HEAD_ROWS).some(({ cells }) => {
    const texts = new Set(cells.map(({ text }) => text.replace(/\s+/g, '')));
    return heads.every((head) => texts.has(head));
  });
}

function refersTo({ rows }: Sheet, name: string): boolean {
  return rows.some(({ cells }) => cells.some(({ formula }) => formula?.includes(name)));
}

function addedColumns(workbook: Workbook, { forms }: Recognition, builder: PlanBuilder): AddedColumn[] {
  const headings = writtenHeadings(workbook);
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, indexSheet(sheet)]));
  const found = new Map<string, AddedColumn>();
  for (const table of forms.flatMap((form: Form) => form.tables)) {
    const index = sheets.get(table.sheet);
    if (!index) continue;
    for (const [column, head] of columnsOf(table, index, headings)) {
      const key = `${table.sheet}!${column}`;
      const cells = blank(table, index, column, builder) + (found.get(key)?.cells ?? 0);
      found.set(key, { sheet: table.sheet, column, head, cells });
    }
  }
  return [...found.values()];
}

/** Heads of the reviewer's columns that this program wrote, as its record tells; a form may print such columns itself. */
function writtenHeadings(workbook: Workbook): ReadonlySet<string> {
  const words = Object.values(REVIEW_HEADINGS);
  return new Set(
    writeLines(workbook).flatMap(({ fate, text }) => {
      const ref = fate === FATES.written ? refOf(text('位置')) : null;
      return ref && words.includes(text('新内容').trim()) && text('原内容').trim() === ''
        ? [refKey(ref)]
        : [];
    }),
  );
}

function columnsOf(table: Table, index: SheetIndex, written: ReadonlySet<string>): Map<number, string> {
  const columns = new Map<number, string>();
  const note = headedColumn(index, table, OWN_NOTE_MARK);
  if (note !== null) columns.set(note, headIn(index, table, note));
  for (let row = table.headerTop; row <= table.headerBottom; row++) {
    for (let column = table.range.left; column <= index.lastColumn; column++)
      if (written.has(refKey(index.ref(row, column)))) columns.set(column, headIn(index, table, column));
  }
  return columns;
}

function headIn(index: SheetIndex, { headerTop, headerBottom }: Table, column: number): string {
  for (let row = headerTop; row <= headerBottom; row++) {
    const text = index.cell(row, column)?.text.trim();
    if (text) return text;
  }
  return '';
}

/** Blanks a column beside a table, and takes the looks away that it got with its content. @returns how many cells held something */
function blank(table: Table, index: SheetIndex, column: number, builder: PlanBuilder): number {
  const { sheet, headerTop, range } = table;
  let count = 0;
  for (let row = headerTop; row <= range.bottom; row++) {
    const cell = index.cell(row, column);
    const ref = { sheet, row, column };
    if (isEmpty(cell) || builder.writes(ref)) continue;
    const reason = { key: 'edit.cleaned' } as const;
    if (cell?.formula === undefined)
      builder.write(ref, { kind: 'blank' }, 'note', reason, modelOf(table, index, row));
    else builder.overwrite(ref, { kind: 'blank' }, 'note', reason);
    count += 1;
  }
  return count;
}

/** The cell whose look a cell of an added column was written with: that of the score in its row. */
function modelOf(
  { heads, columns, headerBottom }: Table,
  index: SheetIndex,
  row: number,
): CellRef | undefined {
  if (row <= headerBottom) return heads.score?.ref;
  return columns.score === undefined ? undefined : index.ref(...masterOf(index, row, columns.score));
}

function masterOf(index: SheetIndex, row: number, column: number): [row: number, column: number] {
  const master = index.master(row, column);
  return [master.row, master.column];
}
