import type { Exact } from '../../number/exact';
import { inBase, readNumber } from './literals';
import type { Award, Common, Limit, Scope } from './statement';

/** What an award hangs on, and what it gives. */
export interface Conditioned {
  readonly words: string;
  readonly award: Award;
  readonly scope: Scope;
  readonly isEach: boolean;
  readonly cap: Exact | null;
  readonly common: Common;
}

/** A limit that is a single number. */
export const plainLimit = (raw: string, unit: string | null): Limit => ({
  op: '=',
  value: inBase(readNumber(raw), unit),
  unit,
  strength: 3,
});

/** So much for each of something, which was not read as a step. */
export const LEFT_OVER_STEP = /每(?!个?(?:月|年|周|日|天|季|半年|学期|人|户|次))[^,]{0,10}[\d一二两三五十]/;
