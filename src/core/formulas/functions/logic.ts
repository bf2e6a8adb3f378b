import type { Call, FunctionBody, Functions } from '../call';
import { ANY_COUNT, booleanOf, rule, valueOf } from '../call';
import { asBoolean } from '../coerce';
import { areEqual } from '../compare';
import { ZERO } from '../../number/exact';
import {
  ErrorValue,
  FALSE,
  isBlock,
  noError,
  ofBoolean,
  ofNumber,
  TRUE,
  valuesOf,
  type Block,
  type FormulaValue,
} from '../value';

/** Conditions and questions about a value. */
export const LOGIC: Functions = {
  IF: rule(2, 3, (call) => {
    if (booleanOf(call, 0)) return branch(call, 1);
    return call.count > 2 ? branch(call, 2) : FALSE;
  }),
  IFS: rule(2, ANY_COUNT, (call) => {
    for (let index = 0; index + 1 < call.count; index += 2) {
      if (booleanOf(call, index)) return branch(call, index + 1);
    }
    throw new ErrorValue('#N/A');
  }),
  SWITCH: rule(3, ANY_COUNT, (call) => {
    const value = noError(valueOf(call, 0));
    for (let index = 1; index + 1 < call.count; index += 2) {
      if (areEqual(value, valueOf(call, index))) return branch(call, index + 1);
    }
    if (call.count % 2 === 0) return branch(call, call.count - 1);
    throw new ErrorValue('#N/A');
  }),
  IFERROR: rule(2, 2, (call) => instead(call, () => true)),
  IFNA: rule(2, 2, (call) => instead(call, (error) => error === '#N/A')),
  AND: rule(1, ANY_COUNT, (call) => ofBoolean(conditions(call).every(Boolean))),
  OR: rule(1, ANY_COUNT, (call) => ofBoolean(conditions(call).some(Boolean))),
  NOT: rule(1, 1, (call) => ofBoolean(!booleanOf(call, 0))),
  TRUE: rule(0, 0, () => TRUE),
  FALSE: rule(0, 0, () => FALSE),
  ISBLANK: rule(
    1,
    1,
    question(({ kind }) => kind === 'blank'),
  ),
  ISNUMBER: rule(
    1,
    1,
    question(({ kind }) => kind === 'number'),
  ),
  ISTEXT: rule(
    1,
    1,
    question(({ kind }) => kind === 'text'),
  ),
  ISNONTEXT: rule(
    1,
    1,
    question(({ kind }) => kind !== 'text'),
  ),
  ISLOGICAL: rule(
    1,
    1,
    question(({ kind }) => kind === 'boolean'),
  ),
  ISERROR: rule(
    1,
    1,
    question(({ kind }) => kind === 'error'),
  ),
  ISERR: rule(
    1,
    1,
    question((value) => value.kind === 'error' && value.value !== '#N/A'),
  ),
  ISNA: rule(
    1,
    1,
    question((value) => value.kind === 'error' && value.value === '#N/A'),
  ),
  NA: rule(0, 0, () => {
    throw new ErrorValue('#N/A');
  }),
};

/** What a branch gives; a branch left empty between commas is 0. */
function branch(call: Call, index: number): FormulaValue | Block {
  return call.isOmitted(index) ? ofNumber(ZERO) : call.argument(index);
}

function instead(call: Call, takes: (error: string) => boolean): FormulaValue | Block {
  const value = valueOf(call, 0);
  return value.kind === 'error' && takes(value.value) ? branch(call, 1) : value;
}

function question(ask: (value: FormulaValue) => boolean): FunctionBody {
  return (call) => ofBoolean(ask(valueOf(call, 0)));
}

/** The conditions of AND and OR; text and blanks in a range count nothing. @throws ErrorValue when none is left */
function conditions(call: Call): boolean[] {
  const found: boolean[] = [];
  for (let index = 0; index < call.count; index++) {
    const argument = call.argument(index);
    if (!isBlock(argument)) {
      found.push(asBoolean(argument));
      continue;
    }
    for (const value of valuesOf(argument)) {
      const plain = noError(value);
      if (plain.kind === 'number' || plain.kind === 'boolean') found.push(asBoolean(plain));
    }
  }
  if (found.length === 0) throw new ErrorValue('#VALUE!');
  return found;
}
