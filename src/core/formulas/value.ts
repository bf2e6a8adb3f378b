import type { Exact } from '../number/exact';

/** What a cell or a formula amounts to. */
export type FormulaValue =
  | { readonly kind: 'number'; readonly value: Exact }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `value` as a cell shows it: "#DIV/0!". */
  | { readonly kind: 'error'; readonly value: string }
  | { readonly kind: 'blank' };

export const BLANK: FormulaValue = { kind: 'blank' };
export const TRUE: FormulaValue = { kind: 'boolean', value: true };
export const FALSE: FormulaValue = { kind: 'boolean', value: false };

export const ofNumber = (value: Exact): FormulaValue => ({ kind: 'number', value });

/** The most characters a text has in Excel, in a cell or on the way to it. */
export const LONGEST_TEXT = 32_767;

/** @throws ErrorValue for a text that Excel would not hold: texts joined to themselves cell by cell grow without end */
export function ofText(value: string): FormulaValue {
  if (value.length > LONGEST_TEXT) throw new ErrorValue('#VALUE!');
  return { kind: 'text', value };
}

export const ofBoolean = (value: boolean): FormulaValue => (value ? TRUE : FALSE);

/** Leaves an evaluation with the error value that Excel would show; IFERROR and its like take it. */
export class ErrorValue extends Error {
  constructor(readonly value: string) {
    super(value);
  }
}

/** Leaves an evaluation for good: what Excel would show cannot be told here. */
export class Unknown extends Error {}

/** The value, unless it is an error: that leaves the evaluation. @throws ErrorValue */
export function noError(value: FormulaValue): Exclude<FormulaValue, { kind: 'error' }> {
  if (value.kind === 'error') throw new ErrorValue(value.value);
  return value;
}

/** A rectangle of values: a range of cells, or what an operator makes of ranges. Indexes count from 0. */
export interface Block {
  readonly height: number;
  readonly width: number;
  /** Rows and columns that hold anything; beyond them all is blank. */
  readonly usedHeight: number;
  readonly usedWidth: number;
  /** Whether it is a range of cells, where text and booleans count nothing in a sum. */
  readonly isReference: boolean;
  at(row: number, column: number): FormulaValue;
  /** The block of another size with the same first cell; only of a reference. @throws Unknown */
  resized(height: number, width: number): Block;
  /** One cell of a reference, as a reference again. @throws Unknown */
  cell(row: number, column: number): Block;
}

export const isBlock = (value: FormulaValue | Block): value is Block => 'at' in value;

/** All values of the used part of a block, row by row. */
export function* valuesOf(block: Block): Generator<FormulaValue> {
  for (let row = 0; row < block.usedHeight; row++) {
    for (let column = 0; column < block.usedWidth; column++) yield block.at(row, column);
  }
}

function noReference(): never {
  throw new Unknown();
}

/** A block of given values. */
export function blockOf(rows: readonly (readonly FormulaValue[])[]): Block {
  const [height, width] = [rows.length, rows[0]?.length ?? 0];
  return {
    height,
    width,
    usedHeight: height,
    usedWidth: width,
    isReference: false,
    at: (row, column) => rows[row]?.[column] ?? BLANK,
    resized: noReference,
    cell: noReference,
  };
}
