import type { JournalEntry } from '../core/edits/journal';
import { findLedger, ledgerRows } from '../core/edits/ledger';
import { parseA1, refKey, type CellRef } from '../core/model/address';
import { cellState } from '../core/edits/cell-state';
import type { Edit, EditPlan, EditPurpose } from '../core/model/edit';
import { indexSheet, type Workbook } from '../core/model/grid';
import { inputOf, sameState, stateAfter } from '../hosts/workbook-host-rules';
import { cellOfTexts, cellTexts } from './cell-texts';
import { planRecord, RECORD, RECORD_SHEET, type RecordHead, type RecordLine } from './record';

/** What became of a written cell, as the record says it. */
export const FATES = { written: '已写入', undone: '已撤销', kept: '未恢复', refused: '未写入' } as const;
export type Fate = keyof typeof FATES;

const PURPOSES = {
  score: '得分',
  total: '合计',
  grade: '等级',
  note: '说明',
  heading: '表头',
  evidence: '依据',
} as const satisfies Record<EditPurpose, string>;

const LINE = /^W(\d+)-(\d+)$/;
const UNDO = { 'zh-CN': '撤销写入，恢复原内容。', en: 'Takes a write back.' };

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
  const edits = plan.edits.map((edit): Edit => {
    const before = stateAfter(edit.after);
    const undo = { ref: edit.ref, before, after: inputOf(edit.before), purpose: edit.purpose, reason: UNDO };
    return before.formula === null ? undo : { ...undo, overwriteFormula: true };
  });
  return { id, at, undo: { newSheets: [], edits: edits.reverse(), skipped: [] } };
}

/** The plan that records a write: one line a cell, old and new content with their kinds. */
export function planWriteLines(workbook: Workbook, plan: EditPlan, id: number, recorded: string): EditPlan {
  return planRecord(
    workbook,
    plan.edits.map((edit, at) => lineOf(edit, `W${id}-${at + 1}`, recorded)),
  );
}

/** The plan that notes what became of cells of a write; null leaves a cell's line as it is. */
export function planFates(workbook: Workbook, id: number, fateOf: (ref: CellRef) => Fate | null): EditPlan {
  const lines = writeLines(workbook).flatMap((line): RecordLine[] => {
    const ref = line.id === id && line.fate === FATES.written ? refOf(line.text('位置')) : null;
    const fate = ref && fateOf(ref);
    return fate ? [{ 编号: line.key, 处理: FATES[fate] }] : [];
  });
  return planRecord(workbook, lines);
}

/** Whether some cell still holds what an entry's write put there. */
export function isStanding(entry: JournalEntry, workbook: Workbook): boolean {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, indexSheet(sheet)]));
  return entry.undo.edits.some(({ ref, before, after }) => {
    const now = cellState(sheets.get(ref.sheet)?.cell(ref.row, ref.column));
    return sameState(now, before) && !sameState(now, stateAfter(after));
  });
}

interface WriteLine {
  readonly key: string;
  readonly id: number;
  readonly fate: string;
  readonly text: (head: RecordHead) => string;
}

function writeLines(workbook: Workbook): WriteLine[] {
  const ledger = findLedger(workbook, RECORD);
  return (ledger ? ledgerRows(ledger, '编号') : []).flatMap(({ texts }) => {
    const key = texts.get('编号')!.trim();
    const match = LINE.exec(key);
    if (!match) return [];
    const text = (head: RecordHead) => texts.get(head) ?? '';
    return [{ key, id: Number(match[1]), fate: text('处理').trim(), text }];
  });
}

function lineOf(edit: Edit, key: string, recorded: string): RecordLine {
  const before = cellTexts(edit.before);
  const after = cellTexts(stateAfter(edit.after));
  return {
    编号: key,
    位置: refKey(edit.ref),
    问题: PURPOSES[edit.purpose],
    处理: FATES.written,
    理由: edit.reason['zh-CN'],
    记录: recorded,
    原内容: before.content,
    原类型: before.kind,
    原结果: before.result,
    新内容: after.content,
    新类型: after.kind,
    新结果: after.result,
  };
}

function undoOfLine(text: WriteLine['text']): Edit | null {
  const ref = refOf(text('位置'));
  const old = cellOfTexts({ content: text('原内容'), kind: text('原类型').trim(), result: text('原结果') });
  const made = cellOfTexts({ content: text('新内容'), kind: text('新类型').trim(), result: text('新结果') });
  if (!ref || !old || !made) return null;
  const purpose = Object.entries(PURPOSES).find(([, word]) => word === text('问题').trim())?.[0];
  const undo: Edit = {
    ref,
    before: made,
    after: inputOf(old),
    purpose: (purpose ?? 'score') as EditPurpose,
    reason: UNDO,
  };
  return made.formula === null ? undo : { ...undo, overwriteFormula: true };
}

/** A sheet's name may hold an exclamation mark of its own: the last one counts. */
function refOf(text: string): CellRef | null {
  const end = text.trimEnd().lastIndexOf('!');
  const address = parseA1(text.slice(end + 1));
  const sheet = text.slice(0, end);
  return end > 0 && address && sheet !== RECORD_SHEET ? { sheet, ...address } : null;
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
