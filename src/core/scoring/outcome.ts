import type { InputUsed, MissingInput, RowScore } from '../model/score';
import { clamp, roundHalfUp, ZERO, type Exact, compare, signOf } from '../number/exact';
import type { Convention } from './conventions';
import { deductionNote } from './notes';

/** What a way of scoring makes of a row. */
export interface Outcome {
  /** Not yet rounded; null: left to a person. */
  readonly score: Exact | null;
  readonly isJudged: boolean;
  readonly method: RowScore['method'];
  /** "公众满意度90%，处于“90%≤满意度<95%”档": what was measured, for the note. */
  readonly measured: string;
  /** How the points follow, put before 得: "按完成比例". */
  readonly how: string;
  readonly applied: readonly string[];
  readonly formula: string;
  readonly inputs: readonly InputUsed[];
  readonly band: RowScore['band'];
  readonly met: boolean | null;
  readonly missing: readonly MissingInput[];
  readonly judgement: readonly string[];
  readonly reading: RowScore['reading'];
}

/** An outcome that decides nothing: the typed score stands. */
export const UNDECIDED: Outcome = {
  score: null,
  isJudged: false,
  method: 'none',
  measured: '',
  how: '',
  applied: [],
  formula: '',
  inputs: [],
  band: null,
  met: null,
  missing: [],
  judgement: [],
  reading: null,
};

/** The cells and names of the row that a score belongs to. */
export type RowIdentity = Pick<
  RowScore,
  'form' | 'table' | 'indicator' | 'fund' | 'ref' | 'name' | 'weight' | 'stated'
>;

/**
 * The score that counts: the worked-out one rounded half up, else the stated one; always limited to 0…weight.
 */
export function settle(identity: RowIdentity, outcome: Outcome, convention: Convention): RowScore {
  const { weight, stated } = identity;
  const isComputed = outcome.score !== null && weight !== null;
  const score = isComputed
    ? clamp(roundHalfUp(outcome.score!, convention.decimals), ZERO, weight)
    : limited(stated?.value ?? null, weight, outcome.method === 'bonus');
  // Every field by name: a spread with as many fields behind it takes its room piece by piece.
  return {
    form: identity.form,
    table: identity.table,
    indicator: identity.indicator,
    fund: identity.fund,
    ref: identity.ref,
    name: identity.name,
    weight,
    stated,
    score,
    state: isComputed ? (outcome.isJudged ? 'judged' : 'computed') : 'stated',
    method: outcome.method,
    convention: isComputed ? convention.id : null,
    note: isComputed ? resting(deductionNote(outcome, score!, weight), outcome.reading) : '',
    applied: outcome.applied,
    formula: outcome.formula,
    inputs: outcome.inputs,
    band: outcome.band,
    met: outcome.met,
    missing: outcome.missing,
    judgement: outcome.judgement,
    reading: outcome.reading,
  };
}

/** A note that names the row of 评分口径 it rests on. */
function resting(note: string, reading: RowScore['reading']): string {
  if (note === '' || !reading?.isUsed) return note;
  return `${note.replace(/。$/u, '')}（按${reading.place}的口径）。`;
}

/**
 * A stated score within its weight; a score without a known weight is only kept from being negative, unless it is what a row
 * of bonus and penalty takes off. Points below nothing (减分项 −3) are the most that can be taken off.
 */
function limited(stated: Exact | null, weight: Exact | null, isBonus: boolean): Exact | null {
  if (stated === null) return null;
  if (weight !== null && signOf(weight) < 0) return clamp(stated, weight, ZERO);
  if (signOf(stated) < 0) return isBonus ? stated : ZERO;
  return weight !== null && compare(stated, weight) > 0 ? weight : stated;
}
