import type { Statement } from '../../read/statement';
import { beyondReference } from './beyond-reference';
import { beyondSteps } from './beyond-steps';
import { countedWords } from './counted-words';
import { eachOfList } from './each-of-list';
import { eachInProportion } from './each-in-proportion';
import { eitherFault } from './either-fault';
import { fullyDone } from './fully-done';
import { inheritedLeft } from './inherited-left';
import { inheritedName } from './inherited-name';
import { lossWords } from './loss-words';
import { missed } from './missed';
import { ofHundred } from './of-hundred';
import { otherSide } from './other-side';
import { pointsApart } from './points-apart';
import { relations } from './relations';
import { saidTwice } from './said-twice';
import { nextYear } from './next-year';
import { noneOf } from './none-of';
import { onesEarned } from './ones-earned';
import { saidOfItems } from './said-of-items';
import { sameReference } from './same-reference';
import { statedTarget } from './stated-target';
import { statedTask } from './stated-task';
import { turnedBack } from './turned-back';
import { wholeTarget } from './whole-target';

/** The normalising passes, in order: each takes statements and gives back statements. */
const PASSES: readonly ((statements: readonly Statement[]) => readonly Statement[])[] = [
  saidTwice,
  saidOfItems,
  ofHundred,
  eitherFault,
  eachOfList,
  statedTarget,
  statedTask,
  eachInProportion,
  wholeTarget,
  nextYear,
  fullyDone,
  sameReference,
  onesEarned,
  lossWords,
  relations,
  beyondReference,
  pointsApart,
  beyondSteps,
  inheritedLeft,
  turnedBack,
  otherSide,
  missed,
  countedWords,
  noneOf,
  inheritedName,
];

/** Statements in the form that compiling knows. */
export const passes = (statements: readonly Statement[]): readonly Statement[] =>
  PASSES.reduce((list, pass) => pass(list), statements);
