export { contentOf } from './content-of';
export { planTyped, type TypedPlan, type TypedText } from './plan-typed';
