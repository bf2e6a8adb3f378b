import { DRAFT_MARK, OWN_NOTE_HEADING } from '../layouts/own-note-column';
import type { CellRef } from '../model/address';
import type { Form, Recognition, Table } from '../model/form';
import type { RowScore } from '../model/score';
import { isEmpty } from '../model/cell-state';
import { hasFormNoteColumn, headingCell, isOwnNote, noteColumn, type NoteColumn } from './note-column';
import type { PlanBuilder } from './plan-builder';

interface OwnNote {
  readonly row: RowScore;
  readonly ref: CellRef;
  readonly table: Table;
  /** Empty: nothing is to stand here. */
  readonly note: string;
}

/**
 * Plans the deduction notes beside scores that are written: into the form's own note column where the cell is empty, else, in a form without such
 * a column, into a column of ours beside the scores.
 */
export function planNotes(
  builder: PlanBuilder,
  recognition: Recognition,
  rows: readonly RowScore[],
  settled: ReadonlySet<RowScore>,
): void {
  const own = new Map<number, OwnNote[]>();
  for (const row of rows) {
    const form = recognition.forms[row.form];
    const table = form?.tables[row.table];
    if (!form || !table || !row.ref) continue;
    const note = settled.has(row) ? row.note : '';
    if (hasFormNoteColumn(table)) {
      const ref = formNoteCell(form, row);
      if (note && ref && isChanged(builder, row)) putFormNote(builder, ref, note);
    } else if (reasonCell(form, row)) {
      if (note && isChanged(builder, row)) putDraft(builder, reasonCell(form, row)!, note);
    } else if (!asksForReasons(form)) {
      const entry = { row, ref: builder.master(row.ref), table, note };
      const entries = own.get(row.form);
      if (entries) entries.push(entry);
      else own.set(row.form, [entry]);
    }
  }
  for (const [form, entries] of own) putOwnNotes(builder, recognition.forms[form]!, entries);
}

function formNoteCell(form: Form, row: RowScore): CellRef | undefined {
  const source = row.indicator === null ? form.funds[row.fund ?? -1] : form.indicators[row.indicator];
  return source?.cells.deductionNote;
}

/** The cell of the form's own column of reasons (偏差原因分析及改进措施) in a row that has no column of notes. */
function reasonCell(form: Form, row: RowScore): CellRef | undefined {
  const source = row.indicator === null ? form.funds[row.fund ?? -1] : form.indicators[row.indicator];
  return source?.cells.deviationReason;
}

/** A form that has a place for reasons gets no second one beside it. */
function asksForReasons(form: Form): boolean {
  return form.tables.some(({ columns }) => columns.deviationReason !== undefined);
}

/** Whether the score's cell is written now: a score that stands needs no new words. */
function isChanged(builder: PlanBuilder, row: RowScore): boolean {
  return row.ref !== null && builder.writes(row.ref);
}

/** Our words for a reason that only a person knows: a draft, in an empty cell or over an older draft. */
function putDraft(builder: PlanBuilder, ref: CellRef, note: string): void {
  const held = builder.cell(ref)?.text.trim() ?? '';
  const draft = DRAFT_MARK + note;
  if (held === draft) return;
  if (held !== '' && !held.startsWith(DRAFT_MARK)) {
    builder.skip(ref, { key: 'skip.note', data: { note } });
    return;
  }
  const key = held === '' ? 'edit.note' : 'edit.note.replace';
  builder.write(ref, { kind: 'text', value: draft }, 'note', { key });
}

function putFormNote(builder: PlanBuilder, ref: CellRef, note: string): void {
  const cell = builder.cell(ref);
  if (isEmpty(cell)) {
    builder.write(ref, { kind: 'text', value: note }, 'note', { key: 'edit.note' });
  } else if (cell?.text.trim() !== note) {
    builder.skip(ref, { key: 'skip.note', data: { note } });
  }
}

function putOwnNotes(builder: PlanBuilder, form: Form, entries: readonly OwnNote[]): void {
  const bySheet = new Map<string, OwnNote[]>();
  for (const entry of entries) {
    const group = bySheet.get(entry.ref.sheet);
    if (group) group.push(entry);
    else bySheet.set(entry.ref.sheet, [entry]);
  }
  for (const [name, group] of bySheet) {
    const index = builder.sheet(name);
    if (!index) continue;
    const tables = [...new Set(group.map((entry) => entry.table))];
    const place = noteColumn(index, form, tables);
    // A new column is worth it only where a score changes; one that is there is kept up.
    const isWanted = place?.exists || group.some(({ note, row }) => note && isChanged(builder, row));
    if (!isWanted) continue;
    if (place) for (const table of tables) putColumn(builder, table, place, oneARow(group));
    else if (group.some((entry) => entry.note)) {
      builder.skip(group.find((entry) => entry.note)!.ref, { key: 'skip.column' });
    }
  }
}

/** Tables beside each other share the cells of the one column: what is said of a row of either stands there. */
function oneARow(entries: readonly OwnNote[]): OwnNote[] {
  const byRow = new Map<number, OwnNote>();
  for (const entry of entries) {
    const known = byRow.get(entry.ref.row);
    if (!known) byRow.set(entry.ref.row, entry);
    else if (entry.note !== '') byRow.set(entry.ref.row, { ...entry, note: known.note + entry.note });
  }
  return [...byRow.values()];
}

function putColumn(builder: PlanBuilder, table: Table, place: NoteColumn, entries: readonly OwnNote[]): void {
  const own = entries.filter((entry) => entry.table === table);
  const written = own.map((entry) => putOwnNote(builder, entry, place));
  const heading = headingCell(table, place.column);
  if (written.includes(true) && isEmpty(builder.cell(heading))) {
    const after = { kind: 'text', value: OWN_NOTE_HEADING } as const;
    builder.write(heading, after, 'heading', { key: 'edit.heading' }, table.heads.score?.ref);
  }
}

/** @returns whether a note is newly written */
function putOwnNote(builder: PlanBuilder, entry: OwnNote, place: NoteColumn): boolean {
  const ref = { ...entry.ref, column: place.column };
  const cell = builder.cell(ref);
  const held = cell?.text.trim() ?? '';
  if (held === entry.note) return false;
  if (held !== '' && !isOwnNote(held)) {
    if (entry.note) builder.skip(ref, { key: 'skip.note', data: { note: entry.note } });
    return false;
  }
  if (entry.note === '') {
    builder.write(ref, { kind: 'blank' }, 'note', { key: 'edit.note.clear' });
    return false;
  }
  const key = held ? 'edit.note.replace' : 'edit.note';
  builder.write(ref, { kind: 'text', value: entry.note }, 'note', { key }, entry.ref);
  return true;
}
