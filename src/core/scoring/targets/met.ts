import { type Exact, compare, ONE } from '../../number/exact';
import { holds } from '../../number/interval';
import type { Quantity } from '../../number/quantity';
import type { ActualText } from './actual-text';
import { keepsDeadline, readDeadline } from './deadline';
import type { TargetText } from './target-text';

/** What {@link isMet} looks at. */
export interface Weighed {
  readonly target: TargetText;
  readonly said: ActualText;
  readonly actual: Quantity | null;
  readonly effective: 'at-least' | 'at-most' | 'interval' | 'qualitative' | 'unknown';
  readonly measured: { readonly target: Exact; readonly actual: Exact } | null;
  readonly year: number | null;
}

/** A target of every case, without a number: a share under a hundred per cent does not reach it. */
const ALL =
  /^(?:实现|做到|达到)?(?:全覆盖|全部(?:完成|到位|覆盖|整改|解决|兑现)|应[\u4e00-\u9fff]尽[\u4e00-\u9fff])$/;

/** Whether the target is reached; null wherever that is not sure. */
export function isMet({ target, said, actual, effective, measured, year }: Weighed): boolean | null {
  if (target.isBlank || (said.isBlank && !measured)) return null;
  if (target.deadline) return isDeadlineKept(target, said, year);
  if (effective === 'qualitative') {
    if (actual?.unit === '%' && ALL.test(target.words)) return compare(actual.value, ONE) < 0 ? false : null;
    return actual || said.grade === 'partly' || said.grade === null ? null : said.grade === 'achieved';
  }
  if (target.interval) return isInside(target, actual);
  if (!measured) return said.grade === 'missed' && !said.isBound && !actual ? false : null;
  const order = compare(measured.actual, measured.target);
  if (effective === 'unknown') return order === 0 ? true : null;
  if (order === 0) return target.isStrict ? (target.isLoose ? null : false) : true;
  if (effective === 'at-least' ? order > 0 : order < 0) return true;
  return said.isRank || isNearEnough(target, measured) ? null : false;
}

/** 7%左右 leaves open how far off still counts; what lies within a tenth is for a person to judge. */
function isNearEnough({ words }: TargetText, { target, actual }: NonNullable<Weighed['measured']>): boolean {
  if (!/左右|上下|大约|大致|约\d/.test(words)) return false;
  return actual.sub(target).abs().mul(10).compare(target.abs()) <= 0;
}

function isDeadlineKept(target: TargetText, said: ActualText, year: number | null): boolean | null {
  const date = readDeadline(said.words);
  if (date && !said.isBound)
    return said.grade === 'missed' ? false : keepsDeadline(target.deadline!, date, year);
  if (said.grade === 'missed') return false;
  return said.grade === 'achieved' && /按[时期]|如期|及时|提前|按计划|达成/.test(said.words) ? true : null;
}

function isInside(
  { interval, intervalUnit, isPlainRange }: TargetText,
  actual: Quantity | null,
): boolean | null {
  if (!actual || (intervalUnit ?? null) !== (actual.unit ?? null)) return null;
  if (holds(interval!, actual.value)) return true;
  return isPlainRange && actual.value.compare(interval!.lo!) > 0 ? null : false;
}
