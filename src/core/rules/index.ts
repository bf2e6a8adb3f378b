export { evaluateRule, type RunOptions } from './run/evaluate';
export { factsFromList, type GivenFact } from './facts-list';
export { factMatches, leastLikeness } from './match';
export { nameKey } from './read/names';
export { readStandard, type StandardContext } from './read';
export { amountOf } from './run/figures';
export { boundaryTables, type BoundaryRow, type BoundaryTable } from './run/boundaries';
export { candidatesFor, isProven } from './run/candidates';
export { doubtOf, type Doubt } from './run/doubt';
export type { Gap } from './run/gaps';
export type * from './types';

import type { Clause, Rule } from './types';

/** The clauses of a rule with how each was read. */
export const explainRule = (rule: Rule): readonly Clause[] => rule.clauses;
