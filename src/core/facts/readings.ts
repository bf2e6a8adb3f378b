import type { CellRef } from '../model/address';
import { indexSheet, type Cell, type Sheet, type Workbook } from '../model/grid';
import { decimalText, type Exact, parseExact } from '../number/exact';
import { fold } from '../number/normalise';

/** The sheet in which a person lays down once how a standard is to be read. */
export const READINGS_SHEET = '评分口径';

/** Its columns; the sheet is read by these words, wherever they stand. */
export const READINGS_HEAD = ['原文', '分值', '按此理解', '说明', '日期'] as const;

/**
 * One row of the sheet: a printed standard with its points, and the plainer wording that a person chose for it. A row
 * without points lays down a rule of the whole form (grades, reverse indicators). Plain data: it may come from a file
 * given beside the workbook, by way of another thread.
 */
export interface ConfirmedReading {
  readonly text: string;
  /** As a decimal; empty for a rule of the whole form. */
  readonly points: string;
  /** 按此理解 */
  readonly reading: string;
  /** “口径.xlsx 第3行”, “评分口径!C3”: where a person finds the row again. */
  readonly place: string;
  /** The cell of 按此理解; null when the row stands in another file. */
  readonly ref: CellRef | null;
}

/** The rows of a workbook's sheet 评分口径 that have something under 按此理解. */
export function readReadings(workbook: Workbook): readonly ConfirmedReading[] {
  return workbook.sheets.flatMap((sheet) => {
    const head = headOf(sheet);
    return head ? rowsUnder(sheet, head) : [];
  });
}

interface Head {
  readonly row: number;
  readonly text: number;
  readonly points: number;
  readonly reading: number;
}

const HEAD_ROWS = 12;

function headOf(sheet: Sheet): Head | null {
  for (const { row, cells } of sheet.rows.slice(0, HEAD_ROWS)) {
    const column = (word: string): number | null =>
      cells.find((cell) => cell.text.replace(/\s+/gu, '') === word)?.column ?? null;
    const reading = column('按此理解');
    if (reading === null) continue;
    const [text, points] = [column('原文'), column('分值')];
    if (text !== null && points !== null) return { row, text, points, reading };
  }
  return null;
}

function rowsUnder(sheet: Sheet, head: Head): readonly ConfirmedReading[] {
  const index = indexSheet(sheet);
  return sheet.rows.flatMap(({ row }) => {
    if (row <= head.row) return [];
    const text = textOf(index.cell(row, head.text));
    const reading = textOf(index.cell(row, head.reading));
    if (text === '' || reading === '') return [];
    const points = pointsOf(index.cell(row, head.points));
    const ref = index.ref(row, head.reading);
    return [{ text, points, reading, place: `${sheet.name} 第${row + 1}行`, ref }];
  });
}

const textOf = (cell: Cell | null | undefined): string =>
  !cell || cell.kind === 'error' ? '' : cell.text.trim();

function pointsOf(cell: Cell | null | undefined): string {
  const value = parseExact(textOf(cell).replace(/分$/u, ''));
  return value ? decimalText(value) : '';
}

/** The same standard printed by another hand: full-width signs, spaces, line breaks and the last stop left aside. */
export const readingKey = (text: string, points: Exact | null): string =>
  `${points ? decimalText(points) : ''}|${fold(text)
    .replace(/\s+/gu, '')
    .replace(/[。；;，,]+$/u, '')}`;

/** Finds the row for a standard; the first that was given for it counts. */
export class Readings {
  private readonly rows = new Map<string, ConfirmedReading>();
  /** Rules of the whole form, as texts. */
  readonly rules: readonly string[];

  /** @param list those of the workbook before those given beside it */
  constructor(list: readonly ConfirmedReading[]) {
    for (const row of list) {
      const key = readingKey(row.text, row.points === '' ? null : parseExact(row.points));
      if (!this.rows.has(key)) this.rows.set(key, row);
    }
    this.rules = list.filter(({ points }) => points === '').map(({ reading }) => reading);
  }

  find(text: string, points: Exact): ConfirmedReading | null {
    if (this.rows.size === 0) return null;
    return this.rows.get(readingKey(text, points)) ?? null;
  }
}
