export { scoreForms, type ScoredBefore } from './score';
