import type { Field, Figure } from '../model/figure';
import type { Form } from '../model/form';
import { readFigure } from '../number/figure';
import { readLabel } from './labels';
import { fieldOf, type Line, type Page, type Spot } from './lines';
import {
  DEPARTMENT,
  HEAD_GRADE,
  HEAD_SCORE,
  OFFICE_AND_PERSON,
  OFFICE_CODE,
  PROJECT,
  YEAR,
} from './vocabulary/head-facts';

/** What a form says about itself outside its tables. */
export type HeadFacts = Pick<
  Form,
  'department' | 'projectName' | 'year' | 'moneyUnit' | 'headScore' | 'grade'
>;

/** Reads the lines of a form that belong to no table. */
export function readHeadFacts(page: Page, lines: readonly Line[], title: Field | null): HeadFacts {
  const pairs = lines.flatMap((line) =>
    line.spots.flatMap((spot, at) => {
      const pair = pairOf(page, spot, line.spots[at + 1]);
      return pair && !(HEAD_SCORE.test(pair.label) && isOfMoney(line)) ? pair : [];
    }),
  );
  const value = (pattern: RegExp) =>
    pairs.find((pair) => pattern.test(pair.label) && pair.value !== null)?.value ?? null;
  return {
    department: DEPARTMENT.map((pattern) => nameIn(pairs, pattern)).find((field) => field !== null) ?? null,
    projectName: value(PROJECT),
    year: readYear(page, lines, title, value(YEAR)),
    moneyUnit: lines.flatMap((line) => line.spots.flatMap((spot) => spot.label.moneyUnit ?? []))[0] ?? null,
    headScore: readHeadScore(value(HEAD_SCORE)),
    grade: readGrade(value(HEAD_GRADE)),
  };
}

/** A line that tells money and its rate: a score there is that of the rate. */
function isOfMoney({ spots }: Line): boolean {
  return spots.some(({ word }) => word === 'executionRate' || word === 'spent');
}

interface Pair {
  readonly label: string;
  readonly value: Field | null;
}

/** A label with its value: after a colon in the same cell, or in the next cell. */
function pairOf(page: Page, spot: Spot, next: Spot | undefined): Pair | null {
  if (spot.isNumber) return null;
  const inside = /^([^:：]{2,16})[:：]\s*(\S[\s\S]*)$/.exec(spot.text.trim());
  if (inside)
    return { label: readLabel(inside[1]!).bare, value: { ...fieldOf(page, spot), text: inside[2]!.trim() } };
  const { bare } = spot.label;
  if (bare === '' || bare.length > 16) return null;
  const isLabel = next !== undefined && /[:：]/.test(next.text) && !next.isNumber;
  return { label: bare, value: next && !isLabel ? fieldOf(page, next) : null };
}

/** A department's value is a name: no number, and not another label. */
function nameIn(pairs: readonly Pair[], pattern: RegExp): Field | null {
  const found = pairs.find(
    ({ label, value }) =>
      pattern.test(label) && value !== null && isName(value.text) && !isMoneyUnit(value.text),
  );
  if (!found?.value) return null;
  const named = OFFICE_AND_PERSON.test(found.label)
    ? found.value.text.split(/[/／、]/)[0]!
    : found.value.text;
  return { ...found.value, text: named.trim().replace(OFFICE_CODE, '').trim() || found.value.text };
}

function isName(text: string): boolean {
  const { bare } = readLabel(text);
  return (
    bare.length >= 2 &&
    /[\u4e00-\u9fff]/.test(bare) &&
    !DEPARTMENT.some((pattern) => pattern.test(bare)) &&
    !PROJECT.test(bare)
  );
}

const isMoneyUnit = (text: string) => /^[百千万亿]{0,2}元$/.test(text.trim());

const YEAR_IN_TEXT = /(20\d{2})\s*(?:[—\-~至]\s*)?年|[(（【]\s*(20\d{2})\s*(?:(?:年度?|度)\s*)?[)）】]/;
/** A line that tells nothing but the year; column heads and notes speak of other years too. */
const YEAR_ALONE = /^[(\[]?(?:20\d{2}|二[〇○零O0][一二三四五六七八九〇○零]{2})年?(?:度|全年)?[)\]]?$/;
const DIGITS = '〇一二三四五六七八九';

/** The year of a text: "（2023年度）", "二〇二三年度". */
function yearIn(text: string): number | null {
  const match = YEAR_IN_TEXT.exec(text.normalize('NFKC'));
  if (match) return Number(match[1] ?? match[2]);
  const chinese = /二[〇○零０O][一二三四五六七八九〇○零]{2}(?=\s*年)/.exec(text);
  if (!chinese) return null;
  return Number([...chinese[0]].map((c) => Math.max(0, DIGITS.indexOf(c))).join(''));
}

/** The year the form is about: what is told with 年度 goes before the year a form was made in. */
function readYear(
  page: Page,
  lines: readonly Line[],
  title: Field | null,
  stated: Field | null,
): Form['year'] {
  const own = title && yearIn(title.text);
  if (title && own && isYearOfForm(title.text)) return { value: own, ref: title.ref };
  const alone = yearOfLines(page, lines, title);
  if (alone && isYearOfForm(alone.text)) return { value: alone.value, ref: alone.ref };
  if (title && own) return { value: own, ref: title.ref };
  if (stated) {
    const value = /^20\d{2}/.exec(stated.text.trim())?.[0];
    if (value) return { value: Number(value), ref: stated.ref };
  }
  if (alone) return { value: alone.value, ref: alone.ref };
  const inName =
    yearIn(page.sheet.name) ?? (/^(?:.*\D)?(20[123]\d)(?!\d)/.exec(page.sheet.name)?.[1] || null);
  const anchor = title?.ref ?? (lines[0] && page.index.ref(lines[0].row, lines[0].spots[0]!.column));
  return inName && anchor ? { value: Number(inName), ref: anchor } : null;
}

const isYearOfForm = (text: string) =>
  /年度|[(（【]\s*(?:20\d{2}|二[〇○零０O])/.test(text.replace(/\s/g, ''));

/** The first line that tells nothing but a year, or a line of title that tells one. */
function yearOfLines(page: Page, lines: readonly Line[], title: Field | null) {
  for (const line of lines) {
    for (const spot of line.spots) {
      if (spot.isNumber || !(YEAR_ALONE.test(spot.label.key) || isTitleLine(spot, line, title))) continue;
      const value = yearIn(spot.text);
      if (value) return { value, ref: page.index.ref(spot.row, spot.column), text: spot.text };
    }
  }
  return null;
}

/** How many lines above and below the title may go on with it. */
const TITLE_LINES = 2;

/** A line of its own that goes with the title: 2023年度部门整体支出 over 绩效自评表. */
function isTitleLine(spot: Spot, line: Line, title: Field | null): boolean {
  return (
    title !== null &&
    line.spots.length === 1 &&
    spot.row - title.ref.row <= TITLE_LINES &&
    !/[:：]/.test(spot.label.key) &&
    /20\d{2}年度/.test(spot.label.key)
  );
}

function readHeadScore(field: Field | null): Figure | null {
  if (!field || !/^[\d.]+\s*分?$/.test(field.text.trim())) return null;
  return readFigure({ kind: 'text', column: field.ref.column, text: field.text }, field.ref, {
    measure: 'score',
  });
}

function readGrade(field: Field | null): Form['grade'] {
  return field && field.text.length <= 6 ? { ref: field.ref, stated: field } : null;
}
