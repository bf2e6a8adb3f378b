import { parseA1, parseArea, type CellAddress } from '../../src/core/model/address';
import type { Cell, Row, Sheet, Workbook } from '../../src/core/model/grid';
import { decimalText, exact, fixedText, roundHalfUp } from '../../src/core/number/exact';

/** A cell in full: value, formula (without "="), number format, and the text shown when the format is not one of the simple ones. */
export interface CellSpec {
  readonly v: string | number | boolean | null;
  readonly f?: string;
  readonly z?: string;
  readonly t?: string;
}

/** A string is text, a number a number, null (or an empty string) a blank cell; "#REF!" and its like are errors. */
export type CellInput = string | number | boolean | null | CellSpec;

export interface SheetOptions {
  /** Merged areas: "A1:D1". */
  readonly merges?: readonly string[];
  /** Where the first cell stands: "C4". Merges are given as if it stood at A1. */
  readonly at?: string;
  readonly hidden?: boolean;
  readonly protected?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

const ERROR = /^#(?:REF!|DIV\/0!|NAME\?|VALUE!|N\/A|NUM!|NULL!)$/;

/** A percentage shown with the digits it was given: pct(0.945) shows "94.5%". */
export function pct(value: number): CellSpec {
  const decimals = Math.max(0, (decimalText(exact(value)).split('.')[1]?.length ?? 0) - 2);
  return { v: value, z: decimals ? `0.${'0'.repeat(decimals)}%` : '0%' };
}

/** A number with two decimals and thousands separators: money(3260800) shows "3,260,800.00". */
export function money(value: number): CellSpec {
  return { v: value, z: '#,##0.00' };
}

/** A formula with its stored result. */
export function formula(f: string, v: string | number): CellSpec {
  return { v, f };
}

/** A workbook of sheets. */
export function workbook(...sheets: readonly Sheet[]): Workbook {
  return { sheets };
}

/**
 * A sheet from rows of cells.
 * @example sheet('评分表', [['一级指标', '分值'], ['产出', 50]], { merges: ['A2:A3'], at: 'C4' })
 */
export function sheet(
  name: string,
  rows: readonly (readonly CellInput[])[],
  options: SheetOptions = {},
): Sheet {
  const at = parseA1(options.at ?? 'A1') ?? fail(`not an address: ${options.at}`);
  const built: Row[] = [];
  rows.forEach((inputs, index) => {
    const cells = inputs.flatMap((input, column) => buildCell(input, at.column + column));
    if (cells.length) built.push({ row: at.row + index, cells });
  });
  return {
    name,
    hidden: options.hidden ?? false,
    rows: built,
    merges: (options.merges ?? []).map((text) => shiftArea(text, at)),
    ...(options.protected ? { isProtected: true } : {}),
    ...(options.hiddenRows ? { hiddenRows: new Set(options.hiddenRows) } : {}),
    ...(options.hiddenColumns ? { hiddenColumns: new Set(options.hiddenColumns) } : {}),
  };
}

/** The same sheet with everything moved down and right. */
export function move(source: Sheet, rows: number, columns: number): Sheet {
  return {
    ...source,
    rows: source.rows.map((row) => ({
      row: row.row + rows,
      cells: row.cells.map((cell) => ({ ...cell, column: cell.column + columns })),
    })),
    merges: source.merges.map((m) => ({
      top: m.top + rows,
      bottom: m.bottom + rows,
      left: m.left + columns,
      right: m.right + columns,
    })),
    ...(source.hiddenRows ? { hiddenRows: new Set([...source.hiddenRows].map((row) => row + rows)) } : {}),
    ...(source.hiddenColumns
      ? { hiddenColumns: new Set([...source.hiddenColumns].map((column) => column + columns)) }
      : {}),
  };
}

/** The same sheet with some cells replaced or blanked: set(sheet, { I7: 5, G24: null }). */
export function set(source: Sheet, changes: Readonly<Record<string, CellInput>>): Sheet {
  const rows = new Map(source.rows.map((row) => [row.row, [...row.cells]]));
  for (const [address, input] of Object.entries(changes)) {
    const { row, column } = parseA1(address) ?? fail(`not an address: ${address}`);
    const others = (rows.get(row) ?? []).filter((cell) => cell.column !== column);
    rows.set(
      row,
      [...others, ...buildCell(input, column)].sort((one, other) => one.column - other.column),
    );
  }
  const kept = [...rows].filter(([, cells]) => cells.length).sort(([one], [other]) => one - other);
  return { ...source, rows: kept.map(([row, cells]) => ({ row, cells })) };
}

function buildCell(input: CellInput, column: number): Cell[] {
  const spec: CellSpec = typeof input === 'object' && input !== null ? input : { v: input };
  if (spec.v === null || spec.v === '') return [];
  const shared = {
    column,
    ...(spec.f === undefined ? {} : { formula: spec.f }),
    ...(spec.z === undefined ? {} : { format: spec.z }),
  };
  if (typeof spec.v === 'boolean') {
    return [{ ...shared, kind: 'boolean', value: spec.v, text: spec.t ?? String(spec.v).toUpperCase() }];
  }
  if (typeof spec.v === 'number') {
    const raw = decimalText(exact(spec.v), 20);
    return [{ ...shared, kind: 'number', raw, text: spec.t ?? showNumber(raw, spec.z) }];
  }
  return [{ ...shared, kind: ERROR.test(spec.v) ? 'error' : 'text', text: spec.t ?? spec.v }];
}

/** Shows 0, 0.00, #,##0.00, 0% and 0.0% formats; anything else as it stands. */
function showNumber(raw: string, format?: string): string {
  const match = /^(#,##)?0(?:\.(0+))?(%)?$/.exec(format ?? '');
  if (!match) return raw;
  const decimals = match[2]?.length ?? 0;
  const value = match[3] ? exact(raw).mul(100) : exact(raw);
  const shown = fixedText(roundHalfUp(value, decimals), decimals);
  return (match[1] ? shown.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',') : shown) + (match[3] ?? '');
}

function shiftArea(text: string, at: CellAddress) {
  const area = parseArea(text) ?? fail(`not an area: ${text}`);
  return {
    top: area.top + at.row,
    left: area.left + at.column,
    bottom: area.bottom + at.row,
    right: area.right + at.column,
  };
}

function fail(message: string): never {
  throw new Error(message);
}

/**
 * Rows written as text: one line a row, cells parted by "|"; numbers and percentages become numbers, "⏎" is a line
 * break inside a cell, a blank cell is left out. A cell in quotes stays text.
 * @example table('一级指标 | 分值\n产出 | 50')
 */
export function table(text: string): CellInput[][] {
  const lines = text
    .replace(/^\n/, '')
    .replace(/\n[^\S\n]*$/, '')
    .split('\n');
  return lines.map((line) => line.split('|').map((cell) => readCell(cell.trim())));
}

function readCell(cell: string): CellInput {
  if (cell === '') return null;
  if (/^".*"$/.test(cell)) return cell.slice(1, -1);
  if (/^-?\d+(\.\d+)?$/.test(cell)) return Number(cell);
  if (/^-?\d+(\.\d+)?%$/.test(cell)) return percentage(cell);
  return cell.replace(/⏎/g, '\n');
}

function percentage(cell: string): CellSpec {
  const decimals = cell.replace('%', '').split('.')[1]?.length ?? 0;
  const v = Number(decimalText(exact(cell.replace('%', '')).div(100), 12));
  return { v, z: decimals ? `0.${'0'.repeat(decimals)}%` : '0%' };
}
