import fc from 'fast-check';
import { review, reviewAfter, type Review } from '../../src/app/review';
import { DEFAULT_SETTINGS } from '../../src/core/checks/settings';
import { type CellRef, refKey } from '../../src/core/model/address';
import type { Cell, Row, Sheet, Workbook } from '../../src/core/model/grid';
import type { RowScore } from '../../src/core/model/score';
import { proseReader } from '../../src/core/prose/read';
import { soundForm } from '../helpers/sound-forms/form';
import { SOURCE_REPORTS, sourceSheets } from '../helpers/source-reports';

/** REVIEW_AFTER=200: so many series of edits on each book. */
const SERIES = Number(process.env['REVIEW_AFTER'] ?? 1);
const EDITS = 6;

const check = (workbook: Workbook) => review(workbook, DEFAULT_SETTINGS, [], proseReader);

/** Everything there is to say; the cells themselves and what was given are told apart from it. */
const said = ({ recognition, facts, scores, findings, ignored, checked }: Review) => ({
  recognition,
  facts,
  scores,
  findings,
  ignored,
  checked,
});

/** A workbook read anew: nothing in it is the same object. */
const reread = (workbook: Workbook): Workbook => structuredClone(workbook);

/** Numbers that pick what to change, each taken modulo what there is. */
type Choice = readonly [kind: number, sheet: number, row: number, cell: number, other: number];

const VALUES: readonly ((column: number) => Cell | null)[] = [
  (column) => ({ column, kind: 'number', raw: '7.5', text: '7.5' }),
  (column) => ({ column, kind: 'number', raw: '0.92', text: '92%', format: '0%' }),
  (column) => ({ column, kind: 'text', text: '≥95%' }),
  (column) => ({ column, kind: 'text', text: '完成率≥90%得满分，每低1个百分点扣0.5分，扣完为止' }),
  (column) => ({ column, kind: 'text', text: '2,2097.11' }),
  (column) => ({ column, kind: 'error', text: '#REF!' }),
  () => null,
];

function edited(workbook: Workbook, [kind, at, row, cell, other]: Choice): Workbook {
  const index = at % workbook.sheets.length;
  const change = (to: (sheet: Sheet) => Sheet): Workbook => ({
    ...workbook,
    sheets: workbook.sheets.map((sheet, i) => (i === index ? to(sheet) : sheet)),
  });
  const { rows } = workbook.sheets[index]!;
  if (rows.length === 0) return workbook;
  const place = row % rows.length;
  switch (kind % 10) {
    case 0:
      return change((sheet) => ({ ...sheet, rows: rows.filter((_, i) => i !== place) }));
    case 1:
      return change((sheet) => ({ ...sheet, rows: moved(rows, place, 1) }));
    case 2:
      return change((sheet) => ({ ...sheet, name: `${sheet.name}2` }));
    case 3:
      return change((sheet) => ({ ...sheet, merges: sheet.merges.filter((_, i) => i !== other % 7) }));
    default:
      return change((sheet) => ({ ...sheet, rows: withCell(rows, place, cell, other) }));
  }
}

const moved = (rows: readonly Row[], from: number, by: number): Row[] =>
  rows.map((row, i) => (i < from ? row : { ...row, row: row.row + by }));

/** A cell of a row with another value: one of those above, or what stands in the next row. */
function withCell(rows: readonly Row[], place: number, cell: number, other: number): Row[] {
  return rows.map((row, i) => {
    if (i !== place || row.cells.length === 0) return row;
    const at = cell % row.cells.length;
    const { column } = row.cells[at]!;
    const below = rows[place + 1]?.cells.find((one) => one.column === column);
    const value = other % 8 === 7 ? (below ?? null) : VALUES[other % VALUES.length]!(column);
    return { ...row, cells: row.cells.flatMap((one, c) => (c === at ? (value ?? []) : one)) };
  });
}

const natural = fc.nat({ max: 5000 });
const choices: fc.Arbitrary<Choice[]> = fc.array(fc.tuple(natural, natural, natural, natural, natural), {
  minLength: EDITS,
  maxLength: EDITS,
});

describe('the review after edits is the review of the whole workbook', () => {
  const books: readonly (readonly [string, readonly Sheet[]])[] = [
    ...SOURCE_REPORTS.map((name) => [name, sourceSheets(name)] as const),
    ...[11, 12, 13].map((seed) => [`sound form ${seed}`, soundForm(seed).sheets] as const),
  ];

  it.each(books)('%s', (_, sheets) => {
    fc.assert(
      fc.property(choices, (series) => {
        let workbook: Workbook = { sheets };
        let previous = check(workbook);
        for (const choice of series) {
          workbook = edited(workbook, choice);
          previous = reviewAfter(previous, reread(workbook));
          expect(said(previous)).toEqual(said(check(reread(workbook))));
        }
      }),
      { numRuns: SERIES, seed: 15 },
    );
  });
});

/** A workbook with a number in a cell that holds one, or none yet. */
function typed(workbook: Workbook, { sheet: name, row: at, column }: CellRef, raw: string): Workbook {
  const put = (cells: readonly Cell[]): Cell[] =>
    [
      ...cells.filter((one) => one.column !== column),
      { column, kind: 'number', raw, text: raw } as const,
    ].sort((one, other) => one.column - other.column);
  const sheets = workbook.sheets.map((sheet) =>
    sheet.name === name
      ? {
          ...sheet,
          rows: sheet.rows.map((row) => (row.row === at ? { ...row, cells: put(row.cells) } : row)),
        }
      : sheet,
  );
  return { ...workbook, sheets };
}

/** Liwan's form has no column for scores. */
const SCORED = SOURCE_REPORTS.filter((name) => name !== 'liwan-2021');

describe('where scores alone are typed', () => {
  const books: readonly (readonly [string, readonly Sheet[]])[] = [
    ...SCORED.map((name) => [name, sourceSheets(name)] as const),
    ...[21, 22, 23, 24, 25, 26].map((seed) => [`sound form ${seed}`, soundForm(seed).sheets] as const),
  ];

  it.each(books)('%s is reviewed as a whole', (_, sheets) => {
    let workbook: Workbook = { sheets };
    let last = check(workbook);
    const places = last.recognition.forms.flatMap(({ indicators }) =>
      indicators.flatMap(({ cells }) => cells.score ?? []),
    );
    expect(places).not.toEqual([]);
    for (let turn = 0; turn < 8; turn++) {
      workbook = typed(workbook, places[(turn * 7) % places.length]!, String((turn * 3) % 11));
      last = reviewAfter(last, reread(workbook));
      expect(said(last)).toEqual(said(check(reread(workbook))));
    }
  });

  it('facts and the scores of other rows are those of before', () => {
    const before = check({ sheets: sourceSheets('yantian-2023') });
    const rows = before.recognition.forms.flatMap(({ indicators }) => indicators);
    const { score } = rows.find((row) => row.score?.value)!;
    const after = reviewAfter(before, reread(typed(before.workbook, score!.ref, '1')));
    const own = (row: RowScore) =>
      row.indicator !== null && row.ref && refKey(row.ref) !== refKey(score!.ref);
    const [were, are] = [before, after].map(({ scores }) => scores.rows.filter(own));
    expect(after.facts).toBe(before.facts);
    expect(are!.filter((row, at) => row !== were![at])).toEqual([]);
    expect(after.findings).not.toEqual(before.findings);
  });
});

const ACTUALS: readonly (readonly [text: string, raw: string | null])[] = [
  ['96%', null],
  ['12', '12'],
  ['已完成', null],
  ['', null],
  ['0.5', '0.5'],
  ['1200万元', null],
];

/** A workbook with something else in one cell of a row; an empty text clears it. */
function withActual(
  workbook: Workbook,
  { sheet: name, row: at, column }: CellRef,
  [text, raw]: readonly [string, string | null],
): Workbook {
  const own: Cell[] =
    raw !== null ? [{ column, kind: 'number', raw, text }] : text ? [{ column, kind: 'text', text }] : [];
  const put = (cells: readonly Cell[]): Cell[] =>
    [...cells.filter((one) => one.column !== column), ...own].sort((one, other) => one.column - other.column);
  const rowOf = (row: Row): Row => (row.row === at ? { ...row, cells: put(row.cells) } : row);
  const sheets = workbook.sheets.map((one) =>
    one.name === name ? { ...one, rows: one.rows.map(rowOf) } : one,
  );
  return { ...workbook, sheets };
}

/** The others have no column for actual values. */
const MEASURED = SOURCE_REPORTS.filter((name) => !['guangzhou-2023', 'lechang-2023'].includes(name));

describe('where actual values are typed', () => {
  const books: readonly (readonly [string, readonly Sheet[]])[] = [
    ...MEASURED.map((name) => [name, sourceSheets(name)] as const),
    ...[31, 32, 33, 34, 35, 36].map((seed) => [`sound form ${seed}`, soundForm(seed).sheets] as const),
  ];

  it.each(books)('%s is reviewed as a whole', (_, sheets) => {
    let workbook: Workbook = { sheets };
    let last = check(workbook);
    const places = last.recognition.forms.flatMap(({ indicators }) =>
      indicators.flatMap(({ cells }) => cells.actual ?? []),
    );
    expect(places).not.toEqual([]);
    for (let turn = 0; turn < 12; turn++) {
      const place = places[(turn * 5) % places.length]!;
      workbook = withActual(workbook, place, ACTUALS[(turn * 5) % ACTUALS.length]!);
      if (turn % 3 === 2) workbook = typed(workbook, place, String(turn));
      last = reviewAfter(last, reread(workbook));
      expect(said(last)).toEqual(said(check(reread(workbook))));
    }
  });

  it('rows that asked for no figure that has changed keep their scores', () => {
    const first = check({ sheets: sourceSheets('yueyang-2023') });
    const rows = first.recognition.forms.flatMap(({ indicators }) => indicators);
    const place = rows.find(({ actual, cells }) => actual && cells.actual)!.cells.actual!;
    const before = reviewAfter(first, reread(withActual(first.workbook, place, ['11', '11'])));
    const after = reviewAfter(before, reread(withActual(first.workbook, place, ['12', '12'])));
    const [were, are] = [before, after].map(({ scores }) =>
      scores.rows.filter((row) => row.indicator !== null),
    );
    const others = are!.filter((row, at) => row !== were![at]);
    expect(others.length).toBeGreaterThan(0);
    expect(others.length).toBeLessThan(are!.length / 4);
    expect(said(after)).toEqual(said(check(reread(after.workbook))));
  });
});

describe('what has not changed', () => {
  const [first, ...others] = sourceSheets('yantian-2023');
  const workbook: Workbook = { sheets: [first!, ...others] };

  it('is kept: sheets, forms and rows are those of the review before', () => {
    const before = check(workbook);
    const last = workbook.sheets.length - 1;
    const rows = workbook.sheets[last]!.rows;
    const row = before.recognition.forms.at(-1)!.indicators.at(-1)!;
    const place = rows.findIndex((one) => one.row === row.row);
    const sheets = workbook.sheets.map((sheet, i) =>
      i === last ? { ...sheet, rows: withCell(rows, place, 0, 0) } : sheet,
    );
    const after = reviewAfter(before, reread({ sheets }));
    expect(after.workbook.sheets[0]).toBe(before.workbook.sheets[0]);
    expect(after.recognition.forms[0]).toBe(before.recognition.forms[0]);
    expect(after.recognition.forms.at(-1)!.indicators[0]).toBe(
      before.recognition.forms.at(-1)!.indicators[0],
    );
    expect(after.workbook).not.toBe(before.workbook);
  });

  it('gives the workbook before where the whole of it is read again', () => {
    const before = check(workbook);
    expect(reviewAfter(before, reread(workbook)).workbook).toBe(before.workbook);
  });

  it('goes by the settings of now', () => {
    const before = check(workbook);
    const settings = { ...DEFAULT_SETTINGS, severities: { JX302: 'off' as const } };
    const after = reviewAfter(before, reread(workbook), [], { ...before.given, settings });
    expect(said(after)).toEqual(said(review(workbook, settings, [], proseReader)));
  });
});
