import type { FunctionRule } from '../call';
import { CONDITIONAL } from './conditional';
import { LOGIC } from './logic';
import { LOOKUP } from './lookup';
import { ROUNDING } from './rounding';
import { TEXTS } from './texts';
import { TOTALS } from './totals';

const FUNCTIONS: ReadonlyMap<string, FunctionRule> = new Map(
  [TOTALS, ROUNDING, LOGIC, TEXTS, CONDITIONAL, LOOKUP].flatMap((room) => Object.entries(room)),
);

/** A function that is worked out here, by its name in a file (`_xlfn.` before the newer ones); undefined for others. */
export function functionNamed(name: string): FunctionRule | undefined {
  return FUNCTIONS.get(name.toUpperCase().replace(/^_XLFN\./, ''));
}
