import { indexSheet, type Cell, type Sheet, type Workbook } from '../model/grid';
import type { MissingInput } from '../model/score';
import { parseExact } from '../number/exact';
import { readFigure } from '../number/figure';
import { parseQuantity, type Quantity } from '../number/quantity';
import { isRateUnit } from '../number/units';
import type { NamedAnswer, NamedFigure } from './fact-base';

/** The sheet in which a person gives what the workbook does not hold. */
export const EVIDENCE_SHEET = '评分依据';

/** Its columns; a sheet is read by these words, wherever they stand. */
export const EVIDENCE_HEAD = ['数据项', '数值', '单位', '来源', '说明'] as const;

/** One row of the sheet, in the order of {@link EVIDENCE_HEAD}; `value` is left for a person. */
export interface EvidenceRow {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  readonly source: string;
  readonly note: string;
}

/**
 * The rows to be filled: one for each missing figure, count, tick or choice, in the order given and without repeating a name.
 * The unit column says how to answer; the note column quotes the condition or lists the options.
 */
export function evidenceRows(missing: readonly MissingInput[]): EvidenceRow[] {
  const rows = new Map<string, EvidenceRow>();
  for (const input of missing) {
    if (rows.has(input.name)) continue;
    rows.set(input.name, {
      name: input.name,
      value: '',
      unit: unitOf(input),
      source: '',
      note: noteOf(input),
    });
  }
  return [...rows.values()];
}

function unitOf(input: MissingInput): string {
  if (input.kind === 'check') return '是/否';
  if (input.kind === 'choice') return '选项';
  return input.unit ?? (input.kind === 'count' ? '项' : '');
}

function noteOf(input: MissingInput): string {
  const parts: string[] = [];
  if (input.kind === 'choice') {
    parts.push(`选填：${input.options.map((option, index) => `${index + 1}. ${option}`).join('；')}`);
  } else if (input.kind === 'count') parts.push(`填数量，没有填0。${input.text}`);
  else if (input.text && input.text !== input.name) parts.push(input.text);
  if (input.isConflict) {
    const found = input.candidates.map(({ name, value }) => `${name} ${value}`).join('；');
    parts.push(`表中数据不一致，请填采用的数值：${found}`);
  }
  return parts.join(' ');
}

/** What stands in the sheet: figures and answers by the name in its first column. Rows without a value are left out. */
export function readEvidence(workbook: Workbook): {
  readonly figures: readonly NamedFigure[];
  readonly answers: readonly NamedAnswer[];
} {
  const figures: NamedFigure[] = [];
  const answers: NamedAnswer[] = [];
  for (const sheet of workbook.sheets) {
    const head = findHead(sheet);
    if (!head) continue;
    const index = indexSheet(sheet);
    for (const { row } of sheet.rows) {
      if (row <= head.row) continue;
      const name = index.cell(row, head.name)?.text.trim();
      const cell = index.cell(row, head.value);
      if (!name || !cell || cell.kind === 'error' || cell.text.trim() === '') continue;
      const ref = index.ref(row, head.value);
      const unit = head.unit === null ? '' : (index.cell(row, head.unit)?.text.trim() ?? '');
      const quantity = readValue(cell, unit);
      if (quantity) figures.push({ name, quantity, ref, origin: 'evidence', form: null });
      answers.push({ name, value: answerOf(cell), ref });
    }
  }
  return { figures, answers };
}

interface Head {
  readonly row: number;
  readonly name: number;
  readonly value: number;
  readonly unit: number | null;
}

const HEAD_ROWS = 12;

function findHead(sheet: Sheet): Head | null {
  for (const { row, cells } of sheet.rows.slice(0, HEAD_ROWS)) {
    const column = (word: string) =>
      cells.find((cell) => cell.text.replace(/\s+/g, '') === word)?.column ?? null;
    const name = column('数据项');
    const value = name === null ? null : column('数值');
    if (name !== null && value !== null) return { row, name, value, unit: column('单位') };
  }
  return null;
}

const UNIT_IS_ANSWER = /^(?:是\/否|选项)$/;

/**
 * The number of a value cell with the unit beside it. A rate of 1 or less without a percent sign ("0.97" beside "%") may mean
 * 97 % or 0.97 %: it is not taken.
 */
function readValue(cell: Cell, unit: string): Quantity | null {
  if (cell.kind === 'boolean' || UNIT_IS_ANSWER.test(unit)) return null;
  const own = cell.kind === 'text' ? parseQuantity(cell.text) : null;
  if (cell.kind === 'text' && (!own || (own.unit !== null && !isRateUnit(own.unit)))) return own;
  const isPercent = /[%％‰]/.test(cell.text);
  const isRate = isPercent || isRateUnit(unit);
  const measure = isRate ? 'rate' : /元$/.test(unit) ? 'money' : 'count';
  const figure = readFigure(cell, { sheet: '', row: 0, column: 0 }, { measure, unit: unit || null });
  if (!figure?.value) return null;
  const typed = cell.kind === 'number' ? parseExact(cell.raw) : own?.value;
  const isUnsure = isRate && !isPercent && !figure.value.equals(0) && typed?.equals(figure.value);
  if (isUnsure) return null;
  return { value: figure.value, unit: figure.unit, decimals: figure.decimals, text: cell.text.trim() };
}

/** A tick is a yes or no; every other word, "1" too, is kept as typed: it may number an option. */
function answerOf(cell: Cell): boolean | string {
  if (cell.kind === 'boolean') return cell.value;
  const text = cell.text.trim();
  if (/^(?:是|√|✓|✔)$/.test(text)) return true;
  return /^(?:否|×|✗)$/.test(text) ? false : text;
}
