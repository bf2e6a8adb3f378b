import type { Statement } from '../../read/statement';
import { beyondMark } from './beyond-mark';
import { beyondReference } from './beyond-reference';
import { beyondSteps } from './beyond-steps';
import { countedWords } from './counted-words';
import { eachOfList } from './each-of-list';
import { eachStep } from './each-step';
import { eachInProportion } from './each-in-proportion';
import { edgesTold } from './edges-told';
import { eitherFault } from './either-fault';
import { eitherWay } from './either-way';
import { faultLadder } from './fault-ladder';
import { fromMark } from './from-mark';
import { fullyDone } from './fully-done';
import { inheritedLeft } from './inherited-left';
import { inheritedName } from './inherited-name';
import { jointly } from './jointly';
import { lackingMembers } from './lacking-members';
import { lossWords } from './loss-words';
import { joinedTold } from './joined-told';
import { metOfSeveral } from './met-of-several';
import { missed } from './missed';
import { ofHundred } from './of-hundred';
import { otherSide } from './other-side';
import { pointsApart } from './points-apart';
import { relations } from './relations';
import { saidTwice } from './said-twice';
import { moreOfCounted, moreOfNone } from './more-of-counted';
import { nextYear } from './next-year';
import { noneOf } from './none-of';
import { oneAxis } from './one-axis';
import { oneClock } from './one-clock';
import { onesEarned } from './ones-earned';
import { saidOfItems } from './said-of-items';
import { sameReference } from './same-reference';
import { shareOfMark } from './share-of-mark';
import { speltOut } from './spelt-out';
import { statedTarget } from './stated-target';
import { statedTask } from './stated-task';
import { TRAIT, traitsIn } from './traits';
import { turnedBack } from './turned-back';
import { wholeTarget } from './whole-target';

type Pass = (statements: readonly Statement[]) => readonly Statement[];

/**
 * The normalising passes, in order: each takes statements and gives back statements. Beside each what it works on: all of
 * the first traits, and any of the second where some are told.
 */
export const PASSES: readonly (readonly [pass: Pass, all: number, any?: number])[] = [
  [saidTwice, TRAIT.text | TRAIT.ratio],
  [speltOut, TRAIT.band | TRAIT.text | TRAIT.ratio | TRAIT.formula],
  [joinedTold, TRAIT.band],
  [saidOfItems, TRAIT.text, TRAIT.judge | TRAIT.count | TRAIT.step | TRAIT.band],
  [ofHundred, TRAIT.text | TRAIT.formula | TRAIT.band],
  [edgesTold, TRAIT.band],
  [eitherFault, TRAIT.or],
  [faultLadder, TRAIT.count | TRAIT.text],
  [moreOfNone, TRAIT.band],
  [moreOfCounted, TRAIT.count | TRAIT.nameless],
  [eachOfList, 0, TRAIT.list | TRAIT.count],
  [lackingMembers, TRAIT.joint | TRAIT.step],
  [metOfSeveral, TRAIT.joint],
  [jointly, TRAIT.band | TRAIT.list],
  [statedTask, TRAIT.band | TRAIT.bare],
  [statedTarget, 0, TRAIT.context | TRAIT.bare],
  [eachStep, TRAIT.band | TRAIT.step],
  [shareOfMark, TRAIT.band],
  [eachInProportion, TRAIT.band | TRAIT.text, TRAIT.ratio | TRAIT.judge | TRAIT.formula],
  [beyondMark, TRAIT.band],
  [wholeTarget, TRAIT.band | TRAIT.compare],
  [nextYear, TRAIT.day],
  [eitherWay, TRAIT.band | TRAIT.step],
  [oneClock, TRAIT.clock],
  [oneAxis, TRAIT.band],
  [fullyDone, TRAIT.text | TRAIT.band],
  [sameReference, TRAIT.band],
  [onesEarned, 0, TRAIT.cap | TRAIT.heading],
  [fromMark, TRAIT.band | TRAIT.step],
  [lossWords, TRAIT.band | TRAIT.step],
  [relations, TRAIT.before],
  [beyondReference, 0, TRAIT.target | TRAIT.compare],
  [pointsApart, TRAIT.compare],
  [beyondSteps, TRAIT.compare],
  [inheritedLeft, TRAIT.compare | TRAIT.text],
  [turnedBack, TRAIT.band | TRAIT.text],
  [otherSide, TRAIT.band | TRAIT.text],
  [missed, TRAIT.text],
  [countedWords, TRAIT.band],
  [noneOf, TRAIT.band | TRAIT.text],
  [inheritedName, TRAIT.nameless],
];

const LISTED = PASSES.map(([pass, all, any = 0]) => ({ pass, all, any }));

/** Statements in the form that compiling knows. */
export function passes(statements: readonly Statement[]): readonly Statement[] {
  if (statements.length === 0) return statements;
  let list = statements;
  let own: readonly number[] = list.map(traitsIn);
  let traits = joined(own);
  for (const { pass, all, any } of LISTED) {
    if ((traits & all) !== all || (any !== 0 && (traits & any) === 0)) continue;
    const next = pass(list);
    if (next === list) continue;
    own = traitsAfter(list, own, next);
    list = next;
    traits = joined(own);
  }
  return list;
}

/** Most statements are still the same and stand where they stood: their traits are known. */
function traitsAfter(
  list: readonly Statement[],
  own: readonly number[],
  next: readonly Statement[],
): readonly number[] {
  return next.map((each, at) => (each === list[at] ? own[at]! : traitsIn(each)));
}

function joined(own: readonly number[]): number {
  let traits = 0;
  for (const each of own) traits |= each;
  return traits;
}
