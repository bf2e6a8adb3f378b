export { planTyped, type TypedPlan, type TypedText, type TypingOptions } from './plan-typed';
export { planRecalculation, type RecalculationPlan } from './plan-recalculation';
