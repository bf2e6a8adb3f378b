import { UNDO } from '../core/edits/journal';
import { findRecordSheet, recordRows } from '../core/edits/record-sheet';
import { parseA1, refKey, type CellRef } from '../core/model/address';
import type { CellState, Edit, EditPurpose } from '../core/model/edit';
import type { Workbook } from '../core/model/grid';
import { inputOf, stateAfter } from '../core/model/cell-state';
import { cellOfTexts, cellTexts } from './cell-texts';
import { spoken } from '../core/text';
import { RECORD, RECORD_SHEET, type RecordHead, type RecordLine } from './record';

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
  typed: '输入',
  recalculated: '重算',
} as const satisfies Record<EditPurpose, string>;

const LINE = /^W(\d+)-(\d+)$/;

/** A line of the record that tells of a written cell. */
export interface WriteLine {
  /** "W3-2": the second cell of the third write. */
  readonly key: string;
  readonly id: number;
  readonly fate: string;
  readonly text: (head: RecordHead) => string;
}

/** The lines of all writes, in the order of the sheet. */
export function writeLines(workbook: Workbook): WriteLine[] {
  const recordSheet = findRecordSheet(workbook, RECORD);
  return (recordSheet ? recordRows(recordSheet, '编号') : []).flatMap(({ texts }) => {
    const key = texts.get('编号')!.trim();
    const match = LINE.exec(key);
    if (!match) return [];
    const text = (head: RecordHead) => texts.get(head) ?? '';
    return [{ key, id: Number(match[1]), fate: text('处理').trim(), text }];
  });
}

/** Behind the kind of what a cell held that was formatted as Text: Excel gives such a cell another format with a number. */
const TEXT_CELL = '（文本格式）';
const TEXT_FORMAT = '@';

/** The line for a cell that is written. @param format the number format it had */
export function writeLine(edit: Edit, key: string, recorded: string, format?: string): RecordLine {
  const before = cellTexts(edit.before);
  const after = cellTexts(stateAfter(edit.after));
  return {
    编号: key,
    位置: refKey(edit.ref),
    问题: PURPOSES[edit.purpose],
    处理: FATES.written,
    理由: spoken(edit.reason, 'zh-CN'),
    记录: recorded,
    原内容: before.content,
    原类型: before.kind + (format === TEXT_FORMAT && edit.after.kind === 'number' ? TEXT_CELL : ''),
    原结果: before.result,
    新内容: after.content,
    新类型: after.kind,
    新结果: after.result,
  };
}

/** What takes a line back; null when somebody changed it beyond recognition. */
export function undoOfLine(text: WriteLine['text']): Edit | null {
  const ref = refOf(text('位置'));
  const kind = text('原类型').trim();
  const isTextCell = kind.endsWith(TEXT_CELL);
  const plainKind = isTextCell ? kind.slice(0, -TEXT_CELL.length) : kind;
  const old = cellOfTexts({ content: text('原内容'), kind: plainKind, result: text('原结果') });
  const made = cellOfTexts({ content: text('新内容'), kind: text('新类型').trim(), result: text('新结果') });
  if (!ref || !old || !made) return null;
  const purpose = Object.entries(PURPOSES).find(([, word]) => word === text('问题').trim())?.[0];
  const undo = undoEdit(ref, made, old, (purpose ?? 'score') as EditPurpose);
  return isTextCell ? { ...undo, format: TEXT_FORMAT } : undo;
}

/** The edit that gives a cell its old content back. */
export function undoEdit(ref: CellRef, made: CellState, old: CellState, purpose: EditPurpose): Edit {
  const undo: Edit = { ref, before: made, after: inputOf(old), purpose, reason: UNDO, restores: true };
  return made.formula === null ? undo : { ...undo, overwriteFormula: true };
}

/** The cell of a 位置. A sheet's name may hold an exclamation mark of its own: the last one counts. */
export function refOf(text: string): CellRef | null {
  const end = text.trimEnd().lastIndexOf('!');
  const address = parseA1(text.slice(end + 1));
  const sheet = text.slice(0, end);
  return end > 0 && address && sheet !== RECORD_SHEET ? { sheet, ...address } : null;
}
