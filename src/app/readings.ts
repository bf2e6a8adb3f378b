import { readingKey, READINGS_HEAD, READINGS_SHEET } from '../core/facts/readings';
import { textIn, type Language } from '../core/text';
import { readingsTexts } from './messages/readings';
import type { Cell, Sheet, Workbook } from '../core/model/grid';
import { decimalText, exact, type Exact, ZERO } from '../core/number/exact';
import { doubtSentence } from '../core/report/doubt-words';
import { candidatesFor, doubtOf, readStandard, type Doubt, type StandardContext } from '../core/rules';
import { restatesConvention, standardOf } from '../core/scoring/standard-text';
import type { Scored } from './review';

/** A printed standard of one row that could not be proven, and that no row of 评分口径 settles. */
export interface UnprovenRow {
  readonly text: string;
  readonly weight: Exact;
  readonly name: string;
  readonly context: StandardContext;
  readonly doubt: Doubt;
}

/** One standard with all the rows and files it stands in. */
export interface UnprovenStandard extends UnprovenRow {
  readonly names: readonly string[];
  readonly files: number;
  /** Points of all its rows together. */
  readonly points: Exact;
  readonly candidates: readonly string[];
}

/** The standards of one workbook that are still to be settled, row by row. */
export function unprovenRows({ recognition, scores }: Scored): readonly UnprovenRow[] {
  return scores.rows.flatMap((row) => {
    const indicator = row.indicator === null ? null : recognition.forms[row.form]?.indicators[row.indicator];
    const standard = indicator && standardOf(indicator, null);
    if (!standard || !row.weight || row.weight.compare(0) <= 0 || row.reading?.isUsed) return [];
    if (restatesConvention(standard.text, row.weight)) return [];
    const context = { max: row.weight, indicator: row.name, formula: standard.formula ?? undefined };
    const doubt = doubtOf(readStandard(standard.text, context));
    return doubt ? [{ text: standard.text, weight: row.weight, name: row.name, context, doubt }] : [];
  });
}

/** One entry a standard and its points, those that decide most points first. */
export function mergeUnproven(files: readonly (readonly UnprovenRow[])[]): readonly UnprovenStandard[] {
  const merged = new Map<string, { rows: UnprovenRow[]; files: Set<number> }>();
  files.forEach((rows, file) => {
    for (const row of rows) {
      const key = readingKey(row.text, row.weight);
      const known = merged.get(key) ?? { rows: [], files: new Set() };
      known.rows.push(row);
      known.files.add(file);
      merged.set(key, known);
    }
  });
  const list = [...merged.values()].map(({ rows, files: where }): UnprovenStandard => {
    const first = rows[0]!;
    return {
      ...first,
      names: [...new Set(rows.map(({ name }) => name))],
      files: where.size,
      points: rows.reduce<Exact>((sum, { weight }) => sum.add(weight), ZERO),
      candidates: candidatesFor(first.text, first.context, first.doubt),
    };
  });
  return list.sort((one, other) => other.points.compare(one.points));
}

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
