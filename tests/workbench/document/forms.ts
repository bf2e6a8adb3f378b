import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Area } from '../../../src/core/model/address';
import { indexSheet, type Sheet } from '../../../src/core/model/grid';
import { writeWorkbook } from '../../../src/hosts/xlsx/write-workbook';
import { baseDataForm, fundsForm, tasksForm } from '../../helpers/check-books';
import { projectForm, scoringForm } from '../../helpers/score-books';
import { set } from '../../helpers/sheet-builder';
import { departmentForms } from '../../offices/department';
import { furtherForms } from '../../offices/further';
import { nationalForms } from '../../offices/national';
import { oddForms } from '../../offices/odd';

/** A form as a file. */
export interface FormFile {
  /** That of the file, without an ending. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const SAMPLES = join(__dirname, '../../../assets/samples');
const OFFICES = [...nationalForms, ...departmentForms, ...furtherForms, ...oddForms];

/** The published workbooks, and the forms of invented offices, as they should be and spoilt, laid out as clerks do. */
export function formFiles(): FormFile[] {
  const samples = readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => ({
      name: name.replace('.xlsx', ''),
      bytes: new Uint8Array(readFileSync(join(SAMPLES, name))),
    }));
  const offices = OFFICES.flatMap(({ name, sheets, spoilt = [] }, at) => [
    laidOut(`office ${at + 1} ${name}`, sheets),
    ...spoilt.map(({ cells }, index) => {
      const changed = sheets.map((one) => set(one, cells[one.name] ?? {}));
      return laidOut(`office ${at + 1} ${name}, spoilt ${index + 1}`, changed);
    }),
  ]);
  return [
    ...samples,
    ...offices,
    laidOut('projects', [
      projectForm({}, '一'),
      projectForm({ H9: 21, H14: 90 }, '二'),
      scoringForm({}, '三'),
    ]),
    laidOut('scoring with mistakes', [scoringForm({ H5: 12, H11: 101, H12: '良' })]),
    laidOut('parts', [fundsForm(), tasksForm(), baseDataForm()]),
  ];
}

/** A file with titles across the table, stages over their rows, columns as wide as their texts want. */
function laidOut(name: string, sheets: readonly Sheet[]): FormFile {
  const dressed = sheets.map((one) => ({ ...one, merges: [...one.merges, ...mergesOf(one)] }));
  const looks = Object.fromEntries(sheets.map((one) => [one.name, { widths: widthsOf(one) }]));
  return { name: name.replace(/[\\/:*?"<>|]/g, '_'), bytes: writeWorkbook({ sheets: dressed }, looks) };
}

const lastColumn = ({ rows }: Sheet) =>
  Math.max(0, ...rows.flatMap(({ cells }) => cells.map(({ column }) => column)));

const NARROW = 6;
const WIDE = 26;

function widthsOf(sheet: Sheet): number[] {
  const index = indexSheet(sheet);
  return Array.from({ length: lastColumn(sheet) + 1 }, (_, column) => {
    const lengths = sheet.rows
      .map(({ row }) => index.cell(row, column)?.text.length ?? 0)
      .sort((a, b) => a - b);
    const usual = lengths[Math.floor(lengths.length * 0.7)] ?? 0;
    return Math.min(WIDE, Math.max(NARROW, usual * 2 + 2));
  });
}

/** The rows of a table have this many cells; a row of one is a title or a remark. */
const TABLE_CELLS = 4;

function mergesOf(sheet: Sheet): Area[] {
  const right = lastColumn(sheet);
  const isFree = ({ top, left, bottom, right: end }: Area) =>
    sheet.merges.every((one) => one.bottom < top || one.top > bottom || one.right < left || one.left > end);
  const titles = sheet.rows
    .filter(({ cells }) => cells.length === 1 && cells[0]!.column === 0 && right > 0)
    .map(({ row }) => ({ top: row, left: 0, bottom: row, right }));
  return [...titles, ...stagesOf(sheet, 0), ...stagesOf(sheet, 1)].filter(isFree);
}

/** Areas of a column that begin with a text and go on over the blank cells of the rows below. */
function stagesOf(sheet: Sheet, column: number): Area[] {
  const found: Area[] = [];
  let top: number | null = null;
  let last = -1;
  const close = () => {
    if (top !== null && last > top) found.push({ top, left: column, bottom: last, right: column });
    top = null;
  };
  for (const { row, cells } of sheet.rows) {
    const isTable = cells.length >= TABLE_CELLS || (top !== null && row === last + 1 && cells.length > 1);
    const isFilled = cells.some((cell) => cell.column === column);
    const isUnder = column === 0 || cells.some((cell) => cell.column === column - 1);
    if (!isTable || isFilled || row !== last + 1 || (column > 0 && isUnder)) close();
    if (isTable && isFilled) top = row;
    last = row;
  }
  close();
  return found;
}
