export { readIndicator, type IndicatorInput, type IndicatorReading } from './indicator';
export { readRow } from './row-reading';
export { readTargetText, type Direction, type TargetText } from './target-text';
export { oddOperator, type OddOperator, repeatsInequality, unitsDiffer } from './doubts';
export { natureOf, type Nature } from './nature';
