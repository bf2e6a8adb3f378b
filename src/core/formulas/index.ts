export { evaluateFormula } from './evaluate';
export { recalculate, valueOfCell, type Recalculated, type RecalculateOptions } from './recalculate';
export { exponentContent, keepDigits, numberContent, storedDecimal, storedResult } from './significant';
export type { ExtentOf, ValueOf } from './range';
export type { FormulaValue } from './value';
