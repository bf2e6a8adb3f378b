export { scoreForms } from './score';
