import type { Statement } from '../../read/statement';
import { countedWords } from './counted-words';
import { eachOfList } from './each-of-list';
import { eitherFault } from './either-fault';
import { inheritedLeft } from './inherited-left';
import { missed } from './missed';
import { relations } from './relations';
import { saidTwice } from './said-twice';
import { noneOf } from './none-of';
import { statedTarget } from './stated-target';

/** The normalising passes, in order: each takes statements and gives back statements. */
const PASSES: readonly ((statements: readonly Statement[]) => readonly Statement[])[] = [
  saidTwice,
  eitherFault,
  eachOfList,
  statedTarget,
  relations,
  inheritedLeft,
  missed,
  countedWords,
  noneOf,
];

/** Statements in the form that compiling knows. */
export const passes = (statements: readonly Statement[]): readonly Statement[] =>
  PASSES.reduce((list, pass) => pass(list), statements);
