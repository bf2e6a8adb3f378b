import type { CellRef } from '../model/address';
import { toNumber, type Exact } from '../number/exact';
import { asBoolean, asNumber, asText } from './coerce';
import { keepDigits } from './significant';
import { isBlock, Unknown, type Block, type FormulaValue } from './value';

/** The arguments of a function, worked out when they are asked for. Indexes count from 0. */
export interface Call {
  readonly count: number;
  /** The cell that holds the formula. */
  readonly at: CellRef;
  isOmitted(index: number): boolean;
  /** An argument as it is; blank when omitted. Errors of its own are given back as values. */
  argument(index: number): FormulaValue | Block;
  /** As {@link argument}, operators working on whole ranges (SUMPRODUCT). */
  array(index: number): FormulaValue | Block;
}

/** What a function makes of its arguments. @throws ErrorValue, Unknown */
export type FunctionBody = (call: Call) => FormulaValue | Block;

/** A function and how many arguments it takes. */
export interface FunctionRule {
  readonly least: number;
  readonly most: number;
  readonly body: FunctionBody;
}

/** Functions by their names, in capitals. */
export type Functions = Readonly<Record<string, FunctionRule>>;

/** @param most {@link ANY_COUNT} where there is no end */
export const rule = (least: number, most: number, body: FunctionBody): FunctionRule => ({
  least,
  most,
  body,
});
/** Excel takes no more arguments. */
export const ANY_COUNT = 255;

/** An argument as one value; a single cell gives its own, a range none. */
export function valueOf(call: Call, index: number): FormulaValue {
  const argument = call.argument(index);
  if (!isBlock(argument)) return argument;
  if (argument.height !== 1 || argument.width !== 1) throw new Unknown();
  return argument.at(0, 0);
}

/** An argument as one number, text or condition. @throws ErrorValue, Unknown */
export const numberOf = (call: Call, index: number): Exact => asNumber(valueOf(call, index));
export const textOf = (call: Call, index: number): string => asText(valueOf(call, index));
export const booleanOf = (call: Call, index: number): boolean => asBoolean(valueOf(call, index));

/** A whole number, the decimals cut off; `missing` where the argument is left out. @throws Unknown beyond a billion */
export function wholeOf(call: Call, index: number, missing: number): number {
  if (index >= call.count) return missing;
  const value = keepDigits(numberOf(call, index));
  const whole = toNumber(value.s < 0n ? value.ceil() : value.floor());
  if (Math.abs(whole) > 1e9) throw new Unknown();
  return whole;
}

/** A range of cells. @throws Unknown for anything else */
export function rangeOf(call: Call, index: number): Block {
  const argument = call.argument(index);
  if (!isBlock(argument) || !argument.isReference) throw new Unknown();
  return argument;
}
