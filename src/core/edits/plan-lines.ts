import { indexSheet, type Workbook } from '../model/grid';
import {
  findRecordSheet,
  recordLines,
  recordRows,
  type RecordSheet,
  type RecordSheetKind,
} from './record-sheet';
import type { PlanBuilder, Reason } from './plan-builder';

/** What is to stand in a line; a head that is left out is left as it is. */
export type LineTexts<Head extends string> = Readonly<Partial<Record<Head, string>>>;

interface LineReasons<Head extends string> {
  readonly head: Reason;
  readonly line: (line: LineTexts<Head>) => Reason;
}

/** Plans new lines at the end of a record sheet, which is made first where the workbook has none. */
export function planLines<Head extends string>(
  builder: PlanBuilder,
  workbook: Workbook,
  kind: RecordSheetKind<Head>,
  lines: readonly LineTexts<Head>[],
  reasons: LineReasons<Head>,
): void {
  const recordSheet = findRecordSheet(workbook, kind);
  const known = new Set(recordSheet ? recordLines(recordSheet, kind.key).map((line) => line[kind.key]) : []);
  const fresh = lines.filter((line) => !known.has(line[kind.key] ?? ''));
  if (fresh.length > 0) appendLines(builder, workbook, kind, fresh, reasons);
}

/** As {@link planLines}, whatever lines stand already. */
export function appendLines<Head extends string>(
  builder: PlanBuilder,
  workbook: Workbook,
  kind: RecordSheetKind<Head>,
  fresh: readonly LineTexts<Head>[],
  reasons: LineReasons<Head>,
): void {
  const recordSheet = findRecordSheet(workbook, kind);
  const place = recordSheet
    ? placeAfter(builder, recordSheet, kind, fresh, reasons.head)
    : startRecordSheet(builder, workbook, kind, reasons.head);
  fresh.forEach((line, offset) => {
    for (const [head, column] of place.columns) {
      const text = line[head];
      if (text) put(builder, place.sheet, place.row + offset, column, text, reasons.line(line));
    }
  });
}

/** As {@link planLines}; a line that stands is brought up to date, wherever it stands. */
export function planUpdate<Head extends string>(
  builder: PlanBuilder,
  workbook: Workbook,
  kind: RecordSheetKind<Head>,
  lines: readonly LineTexts<Head>[],
  reasons: LineReasons<Head>,
): void {
  const recordSheet = findRecordSheet(workbook, kind);
  const wanted = new Map(lines.map((line) => [line[kind.key] ?? '', line]));
  for (const { row, texts } of recordSheet ? recordRows(recordSheet, kind.key) : []) {
    const line = wanted.get(texts.get(kind.key)!.trim());
    for (const [head, column] of line ? recordSheet!.columns : []) {
      const text = line![head];
      if (text === undefined || head === kind.key || text === texts.get(head)) continue;
      put(builder, recordSheet!.index.sheet.name, row, column, text, reasons.line(line!));
    }
  }
  planLines(builder, workbook, kind, lines, reasons);
}

/** Where the next line goes. */
interface Place<Head extends string> {
  readonly sheet: string;
  readonly row: number;
  readonly columns: ReadonlyMap<Head, number>;
}

/** A head that somebody took away, or that an older record sheet lacks, is added once a line has something for it. */
function placeAfter<Head extends string>(
  builder: PlanBuilder,
  { index, headRow, columns }: RecordSheet<Head>,
  kind: RecordSheetKind<Head>,
  lines: readonly LineTexts<Head>[],
  reason: Reason,
): Place<Head> {
  const sheet = index.sheet.name;
  const wanted = kind.heads.filter((head) => !columns.has(head) && lines.some((line) => line[head]));
  const all = new Map(columns);
  wanted.forEach((head, at) => {
    all.set(head, index.lastColumn + 1 + at);
    put(builder, sheet, headRow, index.lastColumn + 1 + at, head, reason);
  });
  return { sheet, row: index.lastRow + 1, columns: all };
}

/** Adds the sheet, or uses one of its name that has no head row, and writes the heads. */
function startRecordSheet<Head extends string>(
  builder: PlanBuilder,
  workbook: Workbook,
  kind: RecordSheetKind<Head>,
  reason: Reason,
): Place<Head> {
  const existing = workbook.sheets.find(({ name }) => name.trim() === kind.sheet);
  if (!existing) builder.addSheet(kind.sheet);
  const sheet = existing?.name ?? kind.sheet;
  const row = existing ? indexSheet(existing).lastRow + 1 : 0;
  const columns = new Map(kind.heads.map((head, column) => [head, column]));
  for (const [head, column] of columns) put(builder, sheet, row, column, head, reason);
  return { sheet, row: row + 1, columns };
}

function put(
  builder: PlanBuilder,
  sheet: string,
  row: number,
  column: number,
  value: string,
  reason: Reason,
): void {
  const after = value === '' ? ({ kind: 'blank' } as const) : ({ kind: 'text', value } as const);
  builder.write({ sheet, row, column }, after, 'evidence', reason);
}
