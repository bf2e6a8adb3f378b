import { comparisonAt, comparisonBefore, flipped, type Op } from '../../words/comparisons';
import { readShare } from './literals';
import type { Limit } from './statement';

/** A figure bounded by shares of its target. */
export interface ShareOfTarget {
  /** "实际值占目标值的比例". */
  readonly measure: string;
  readonly limits: readonly Limit[];
}

const TARGET = '(?:年度|绩效|预期)*(?:目标值|指标值|计划值|计划数|任务数|预算数)';
const BOUND = `(?:(\\d+(?:\\.\\d+)?%)[×的]?)?(${TARGET})(?:[×的]?(\\d+(?:\\.\\d+)?%))?`;
const WHOLE = new RegExp(`^(?:${BOUND})`);
const ENDING = new RegExp(`(?:${BOUND})$`);

/** "90%目标值≤实际值<目标值", "实际值<80%目标值": bounds that are shares of the target; null when none names its share. */
export function shareOfTarget(words: string): ShareOfTarget | null {
  if (!/\d%[×的]?(?:年度|绩效|预期)*(?:目标值|指标值|计划值|计划数|任务数|预算数)|目标值×/.test(words))
    return null;
  let rest = words;
  const limits: Limit[] = [];
  let target = '';
  const first = WHOLE.exec(rest);
  if (first) {
    const found = comparisonAt(rest, first[0].length);
    if (!found?.isSign) return null;
    limits.push(limitOf(flipped(found.op), first));
    target = first[2]!;
    rest = rest.slice(first[0].length + found.length);
  }
  const last = ENDING.exec(rest);
  if (last) {
    const found = comparisonBefore(rest.slice(0, last.index));
    if (!found) return null;
    limits.push(limitOf(found.op, last));
    if (target !== '' && target !== last[2]) return null;
    target = last[2]!;
    rest = rest.slice(0, last.index - found.length);
  }
  if (limits.length === 0 || rest === '' || rest.length > 16 || /[\d<>≥≤,;]/.test(rest)) return null;
  return { measure: `${rest}占${target}的比例`, limits };
}

const limitOf = (op: Op, [, before, , behind]: RegExpExecArray): Limit => ({
  op,
  value: readShare(before ?? behind ?? '100%'),
  unit: '%',
  strength: 2,
});
