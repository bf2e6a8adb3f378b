import { changedKeys } from '../facts/changed-keys';
import type { FactBase } from '../facts/fact-base';
import type { IndicatorRow, Recognition } from '../model/form';
import { isSame } from '../model/same';
import type { RowScore, Scores } from '../model/score';

/** What was worked out before values of rows were typed, and nothing else was changed (see `model/typed-fields.ts`). */
export interface ScoredBefore {
  readonly recognition: Recognition;
  readonly facts: FactBase;
  readonly scores: Scores;
}

/** What a row's score rests on beside the row itself. */
interface Ground {
  /** The keys under which its standard looked for figures. */
  readonly asked: ReadonlySet<string>;
  /** What its form is scored by: convention, standard of the execution rate. */
  readonly rules: unknown;
}

const grounds = new WeakMap<RowScore, Ground>();

/** Notes what a score rests on, so that it can be kept by {@link keptScores}. */
export function restOn(score: RowScore, asked: ReadonlySet<string>, rules: unknown): void {
  grounds.set(score, { asked, rules });
}

/** Gives the score that a row had, where it is still the same. */
export type KeptScore = (row: IndicatorRow, rules: unknown) => RowScore | undefined;

/**
 * The scores of rows that have not changed, and under whose keys no figure has; those that were noted by {@link restOn}, and all of them
 * where the figures are those of before.
 */
export function keptScores(before: ScoredBefore, facts: FactBase, recognition: Recognition): KeptScore {
  const changed = before.facts === facts ? new Set<string>() : changedKeys(before.facts, facts, recognition);
  const known = new Map<IndicatorRow, RowScore>();
  for (const score of changed ? before.scores.rows : []) {
    if (score.indicator === null) continue;
    const ground = grounds.get(score);
    const isStill = ground ? isApart(ground.asked, changed!) : before.facts === facts;
    if (isStill) known.set(before.recognition.forms[score.form]!.indicators[score.indicator]!, score);
  }
  return (row, rules) => {
    const score = known.get(row);
    const ground = score && grounds.get(score);
    return !ground || isSame(ground.rules, rules) ? score : undefined;
  };
}

function isApart(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const key of one) if (other.has(key)) return false;
  return true;
}
