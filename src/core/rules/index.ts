export { evaluateRule, type RunOptions } from './evaluate';
export { factsFromList, type GivenFact } from './facts-list';
export { factMatches, leastLikeness } from './match';
export { nameKey } from './names';
export { readStandard, type StandardContext } from './read';
export { amountOf } from './figures';
export { boundaryTables, type BoundaryRow, type BoundaryTable } from './run/boundaries';
export { candidatesFor, isProven } from './run/candidates';
export { doubtOf, type Doubt } from './run/doubt';
export type { Gap } from './run/gaps';
export type * from './types';

import type { Clause, Rule } from './types';

/** The clauses of a rule with how each was read. */
export const explainRule = (rule: Rule): readonly Clause[] => rule.clauses;
