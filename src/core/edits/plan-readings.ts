import { readingKey, READINGS_HEAD, READINGS_SHEET } from '../facts/readings';
import type { EditPlan } from '../model/edit';
import type { Workbook } from '../model/grid';
import { decimalText, type Exact, parseExact } from '../number/exact';
import { findRecordSheet, recordRows, type RecordSheetKind } from './record-sheet';
import { appendLines } from './plan-lines';
import { PlanBuilder } from './plan-builder';

type Head = (typeof READINGS_HEAD)[number];

const READINGS: RecordSheetKind<Head> = {
  sheet: READINGS_SHEET,
  heads: READINGS_HEAD,
  needed: ['原文', '分值', '按此理解'],
  key: '原文',
};

/** How a person lays down that a printed standard is to be read. */
export interface LaidDown {
  /** The indicator, for the reason shown. */
  readonly name: string;
  /** The standard as printed. */
  readonly text: string;
  readonly points: Exact;
  /** 按此理解 */
  readonly reading: string;
  readonly note: string;
  /** "2024-03-01" */
  readonly date: string;
}

/**
 * The plan that writes one row of the sheet 评分口径: in the row of the same text and points where there is one, else
 * below the others; the sheet is added when it is not there.
 */
export function planReading(workbook: Workbook, given: LaidDown): EditPlan {
  const builder = new PlanBuilder(workbook);
  const reason = { key: 'edit.reading', data: { name: given.name } } as const;
  const line: Record<Head, string> = {
    原文: given.text,
    分值: decimalText(given.points),
    按此理解: given.reading.trim(),
    说明: given.note.trim(),
    日期: given.date,
  };
  const sheet = findRecordSheet(workbook, READINGS);
  const key = readingKey(given.text, given.points);
  const standing = sheet
    ? recordRows(sheet, READINGS.key).find(({ texts }) => {
        const points = parseExact((texts.get('分值') ?? '').trim().replace(/分$/u, ''));
        return readingKey(texts.get('原文') ?? '', points) === key;
      })
    : undefined;
  if (!sheet || !standing) {
    appendLines(builder, workbook, READINGS, [line], { head: reason, line: () => reason });
    return builder.build();
  }
  for (const head of ['按此理解', '说明', '日期'] as const) {
    const column = sheet.columns.get(head);
    if (column === undefined) continue;
    const ref = { sheet: sheet.index.sheet.name, row: standing.row, column };
    builder.write(ref, { kind: 'text', value: line[head] }, 'evidence', reason);
  }
  return builder.build();
}
