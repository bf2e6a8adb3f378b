import { cellState, sameState, stateAfter } from '../core/model/cell-state';
import type { JournalEntry } from '../core/edits/journal';
import { refKey } from '../core/model/address';
import type { Edit, EditPlan } from '../core/model/edit';
import { indexSheet, type Workbook } from '../core/model/grid';
import { FATES, undoEdit, undoOfLine, writeLines } from './write-lines';

/** An entry of a workbook that numbers its writes. */
export type NumberedEntry = JournalEntry & { readonly id: number };

/** The writes recorded in a workbook. */
export interface RecordedWrites {
  /** Those that can be taken back, oldest first; each holds only the cells not yet taken back. */
  readonly entries: readonly NumberedEntry[];
  /** Every write that has a line, taken back or not, with its time. */
  readonly ids: ReadonlyMap<number, string>;
}

/** Reads the journal from the sheet 核查记录. A line that cannot be read any more is left out. */
export function readWrites(workbook: Workbook): RecordedWrites {
  const ids = new Map<number, string>();
  const entries = new Map<number, { at: string; edits: Edit[] }>();
  for (const line of writeLines(workbook)) {
    const at = line.text('记录').trim().split(' ')[0]!;
    ids.set(line.id, at);
    const edit = line.fate === FATES.written ? undoOfLine(line.text) : null;
    if (!edit) continue;
    const entry = entries.get(line.id) ?? { at, edits: [] };
    entry.edits.unshift(edit);
    entries.set(line.id, entry);
  }
  const sorted = [...entries].sort(([one], [other]) => one - other);
  return {
    ids,
    entries: sorted.map(([id, { at, edits }]) => ({ id, at, undo: { newSheets: [], edits, skipped: [] } })),
  };
}

/** The entry that takes a whole plan back, as it will be once every edit is written. */
export function entryOf(plan: EditPlan, id: number, at: string): NumberedEntry {
  const edits = plan.edits.map((edit) =>
    undoEdit(edit.ref, stateAfter(edit.after), edit.before, edit.purpose),
  );
  return { id, at, undo: { newSheets: [], edits: edits.reverse(), skipped: [] } };
}

/** The cells that still hold what an entry's write put there, by `refKey`. */
export function standingCells({ undo }: JournalEntry, workbook: Workbook): ReadonlySet<string> {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, indexSheet(sheet)]));
  const standing = undo.edits.filter(({ ref, before, after }) => {
    const now = cellState(sheets.get(ref.sheet)?.cell(ref.row, ref.column));
    return sameState(now, before) && !sameState(now, stateAfter(after));
  });
  return new Set(standing.map(({ ref }) => refKey(ref)));
}

/** Whether some cell still holds what an entry's write put there. */
export function isStanding(entry: JournalEntry, workbook: Workbook): boolean {
  return standingCells(entry, workbook).size > 0;
}

/** Cells (by `refKey`) that still hold what the last write recorded for them put there. */
export function cellsStillOurs(workbook: Workbook): ReadonlySet<string> {
  const latest = new Map<string, Edit>();
  for (const { edits } of readWrites(workbook).entries.map(({ undo }) => undo)) {
    for (const edit of edits) latest.set(refKey(edit.ref), edit);
  }
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, indexSheet(sheet)]));
  const ours = [...latest].filter(([, { ref, before }]) =>
    sameState(cellState(sheets.get(ref.sheet)?.cell(ref.row, ref.column)), before),
  );
  return new Set(ours.map(([key]) => key));
}
