export { evaluateRule, type RunOptions } from './run/evaluate';
export { factsFromList, type GivenFact } from './facts-list';
export { readStandard, type StandardContext } from './read';
export { boundaryTables, type BoundaryRow, type BoundaryTable } from './run/boundaries';
export { candidatesFor, isProven } from './run/candidates';
export { doubtOf, type Doubt } from './run/doubt';
export type { Gap } from './run/gaps';
export type * from './types';
