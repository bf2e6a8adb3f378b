export { readIndicator, type IndicatorInput, type IndicatorReading } from './indicator';
export { readRow } from './row-reading';
export type { Direction, TargetText } from './target-text';
export { oddOperator, type OddOperator, repeatsInequality, unitsDiffer } from './doubts';
export type { Nature } from './nature';
