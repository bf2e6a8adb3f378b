export { scoreForms, type Rescoring } from './score';
export type { ScoredBefore } from './kept-scores';
