import {
  readingKey,
  READINGS_HEAD,
  READINGS_SHEET,
  readReadings,
  type ConfirmedReading,
} from '../core/facts/readings';
import { textIn, type Language } from '../core/text';
import { readingsTexts } from './messages/readings';
import type { Cell, Sheet, Workbook } from '../core/model/grid';
import { decimalText, exact, type Exact } from '../core/number/exact';
import { doubtSentence } from '../core/report/doubt-words';
import { candidatesFor, doubtOf, readStandard, type Doubt, type StandardContext } from '../core/rules';
import { restatesConvention, standardOf } from '../core/scoring/standard-text';
import type { Scored } from './review';

/** A printed standard of one row that is not proven, and that no row of 评分口径 settles. Plain data. */
export interface UnprovenRow {
  readonly text: string;
  /** As a decimal. */
  readonly points: string;
  readonly name: string;
  readonly formula: string | null;
}

/** One standard with all the rows and files it stands in. */
export interface UnprovenStandard {
  readonly text: string;
  readonly weight: Exact;
  readonly doubt: Doubt;
  readonly candidates: readonly string[];
  /** The indicators it stands beside. */
  readonly names: readonly string[];
  readonly files: number;
  /** Points of all its rows together. */
  readonly points: Exact;
}

/** The standards of one workbook that are still to be settled, row by row. */
export function unprovenRows({ recognition, scores }: Scored): readonly UnprovenRow[] {
  return scores.rows.flatMap((row) => {
    const indicator = row.indicator === null ? null : recognition.forms[row.form]?.indicators[row.indicator];
    const standard = indicator && standardOf(indicator, null);
    if (!standard || !row.weight || row.weight.compare(0) <= 0 || row.reading?.isUsed) return [];
    const { text, formula } = standard;
    if (restatesConvention(text, row.weight)) return [];
    const found = { text, points: decimalText(row.weight), name: row.name, formula };
    return doubtOf(readStandard(text, contextOf(found))) ? [found] : [];
  });
}

const contextOf = ({ points, name, formula }: UnprovenRow): StandardContext => ({
  max: exact(points),
  indicator: name,
  formula: formula ?? undefined,
});

/** One entry a standard and its points, those that decide most points first. */
export function mergeUnproven(files: readonly (readonly UnprovenRow[])[]): readonly UnprovenStandard[] {
  const merged = new Map<string, { rows: UnprovenRow[]; files: Set<number> }>();
  files.forEach((rows, file) => {
    for (const row of rows) {
      const key = readingKey(row.text, exact(row.points));
      const known = merged.get(key) ?? { rows: [], files: new Set() };
      known.rows.push(row);
      known.files.add(file);
      merged.set(key, known);
    }
  });
  const list = [...merged.values()].flatMap(
    ({ rows, files: where }) => standardOfRows(rows, where.size) ?? [],
  );
  return list.sort((one, other) => other.points.compare(one.points));
}

function standardOfRows(rows: readonly UnprovenRow[], files: number): UnprovenStandard | null {
  const first = rows[0]!;
  const context = contextOf(first);
  const doubt = doubtOf(readStandard(first.text, context));
  if (!doubt) return null;
  return {
    text: first.text,
    weight: context.max,
    doubt,
    candidates: candidatesFor(first.text, context, doubt),
    names: [...new Set(rows.map(({ name }) => name))],
    files,
    points: context.max.mul(rows.length),
  };
}

/**
 * The rows of a workbook that holds nothing but the sheet 评分口径: laid down for other files. None for a workbook of
 * forms, whose own rows count for it alone.
 */
export function readingsFor(others: Workbook, file: string): readonly ConfirmedReading[] {
  if (!others.sheets.every(({ name, rows }) => name.trim() === READINGS_SHEET || rows.length === 0))
    return [];
  return readReadings(others).map((row) => givenBy(row, file));
}

/** A row as other files know it: by the file it stands in. */
export const givenBy = (row: ConfirmedReading, file: string): ConfirmedReading => ({
  ...row,
  place: `${file} ${row.place}`,
  ref: null,
});

/** How many different standards the rows of files are. */
export const countUnproven = (files: readonly (readonly UnprovenRow[])[]): number =>
  new Set(files.flat().map(({ text, points }) => readingKey(text, exact(points)))).size;

/** How the sheet to be filled looks: widths of its columns, the head in view. */
export const READINGS_LOOK = { widths: [60, 8, 60, 60, 12], headRows: 1, isList: true } as const;

/** No more indicator names than this in a note. */
const MOST_NAMES = 3;

/** The sheet 评分口径 to be filled: 按此理解 is left blank, 说明 says what is in doubt and what could be chosen. */
export function readingsWorkbook(list: readonly UnprovenStandard[], language: Language): Workbook {
  const rows = list.map((one) => [one.text, exact(decimalText(one.weight)), '', noteOf(one, language), '']);
  const sheet: Sheet = {
    name: READINGS_SHEET,
    hidden: false,
    merges: [],
    rows: [READINGS_HEAD as readonly (string | Exact)[], ...rows].map((cells, row) => ({
      row,
      cells: cells.map(cellOf),
    })),
  };
  return { sheets: [sheet] };
}

function noteOf(one: UnprovenStandard, language: Language): string {
  const note = textIn(readingsTexts, language, 'note', {
    files: one.files,
    points: decimalText(one.points),
    names: one.names.slice(0, MOST_NAMES).join('、'),
    why: doubtSentence(one.doubt, one.weight, language),
  });
  if (one.candidates.length === 0) return note;
  const choices = one.candidates.map((words, at) => `\n${at + 1}. ${words}`).join('');
  return `${note}\n${textIn(readingsTexts, language, 'choices', { choices })}`;
}

function cellOf(value: string | Exact, column: number): Cell {
  if (typeof value === 'string') return { column, kind: 'text', text: value };
  const text = decimalText(value);
  return { column, kind: 'number', text, raw: text };
}
