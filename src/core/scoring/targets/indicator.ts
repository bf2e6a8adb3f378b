import { exact, type Exact, powerOfTen, toNumber, ZERO } from '../../number/exact';
import type { Interval } from '../../number/interval';
import { type Quantity, shownValue } from '../../number/quantity';
import { isRateUnit } from '../../number/units';
import { type ActualText, readActualText } from './actual-text';
import { opposesName } from './against-name';
import { bareActual, slippedActual } from './bare-actual';
import { itemsOf } from './items';
import { isMet, type Weighed } from './met';
import { natureOf } from './nature';
import { columnUnit, type Direction, readTargetText, type TargetText } from './target-text';
import {
  conversion,
  eitherOf,
  familyOf,
  inScale,
  isComparable,
  isSameUnit,
  splitScale,
  withUnit,
} from './units';

/** A row's target and actual as typed; `unit` is the text of a unit column, `year` the form's year (for deadlines). */
export interface IndicatorInput {
  readonly target: string | null | undefined;
  readonly actual: string | null | undefined;
  readonly unit?: string | null;
  readonly name?: string | null;
  readonly year?: number | null;
}

/** How a target and an actual read together. */
export interface IndicatorReading {
  /** From the target's text alone. */
  readonly direction: Direction;
  /** With the name, the unit and a zero target taken in; `equal` and no sign count as at least, unless the name says otherwise. */
  readonly effectiveDirection: 'at-least' | 'at-most' | 'interval' | 'qualitative' | 'unknown';
  readonly target: Quantity | null;
  readonly actual: Quantity | null;
  /** The numbers as shown: 95 for 95%, 80000 for 8万人次; the actual in the target's unit. */
  readonly targetValue: number | null;
  readonly actualValue: number | null;
  /** "%", "家/季度"; "份/张" when target and actual count in different words. */
  readonly valueUnit: string | null;
  /** Null whenever it cannot be told for sure. */
  readonly met: boolean | null;
  /** Target and actual in one unit, for a score by ratio; null when they cannot be set against each other. */
  readonly measured: { readonly target: Exact; readonly actual: Exact } | null;
  readonly interval: Interval | null;
  readonly isStrict: boolean;
  readonly change: 'up' | 'down' | null;
  readonly isDeadline: boolean;
  readonly isQualitative: boolean;
  /** What a worded actual says of the target (达成, 部分达成, 未达成). */
  readonly grade: 'achieved' | 'partly' | 'missed' | null;
  readonly isInapplicable: boolean;
  /** The target's sign goes against the name (cost ≥, accidents ≥): nothing is worked out. */
  readonly isAgainstName: boolean;
  /** A 万 or the like may have been left out or put in too many, and it decides whether the target is met. */
  readonly isScaleDoubtful: boolean;
}

/**
 * Reads a target and an actual. Of cells that hold several numbered items only whether all are met is told.
 * @example readIndicator({ target: '≥95%', actual: '94.5%' }).met // false
 * @example readIndicator({ target: '1.≥5栋；2.≥300套', actual: '1.5栋；2.312套' }).met // true
 */
export function readIndicator(input: IndicatorInput): IndicatorReading {
  const items = itemsOf(input.target);
  return items ? readItems(input, items) : readPair(input);
}

function readItems(input: IndicatorInput, targets: readonly string[]): IndicatorReading {
  const whole = readPair(input);
  const actuals = itemsOf(input.actual);
  const parts =
    actuals?.length === targets.length
      ? targets.map((target, at) => readPair({ ...input, target, actual: actuals[at] }).met)
      : [];
  const isAll = parts.length > 0 && parts.every((met) => met === true);
  const met = parts.includes(false) ? false : isAll || whole.grade === 'achieved' ? true : null;
  return {
    ...whole,
    effectiveDirection: 'unknown',
    target: null,
    actual: null,
    targetValue: null,
    actualValue: null,
    valueUnit: null,
    met,
    measured: null,
    interval: null,
    change: null,
    isScaleDoubtful: false,
  };
}

function readPair(input: IndicatorInput): IndicatorReading {
  const unit = columnUnit(input.unit);
  const target = readTargetText(input.target, unit);
  const said = readActualText(input.actual, target);
  const actual = asShare(matchActual(target, said, unit), target, input.name ?? '');
  const isAgainstName = opposesName(target, input.name ?? '');
  const effective = isAgainstName ? 'unknown' : effectiveDirection(target, input.name ?? '', unit);
  const asWritten = isAgainstName ? null : measure(goalBeside(target.quantity, actual), actual);
  const { measured, met, isScaleDoubtful } = weigh({
    target,
    said,
    actual,
    effective,
    measured: asWritten,
    year: input.year ?? null,
  });
  return {
    direction: target.direction,
    effectiveDirection: effective,
    target: target.quantity,
    actual,
    targetValue: shown(target.quantity),
    actualValue: shown(actual, target.quantity ?? undefined),
    valueUnit: plainUnit(valueUnit(target, actual), input.target),
    met: isAgainstName ? null : met,
    measured,
    interval: target.interval,
    isStrict: target.isStrict,
    change: target.change,
    isDeadline: target.deadline !== null,
    isQualitative: isQualitative(target),
    grade: said.grade,
    isInapplicable: target.isBlank,
    isAgainstName,
    isScaleDoubtful,
  };
}

/**
 * Whether the target is met, and the pair of values for a ratio. Where a 万 may have slipped there is no ratio, and no verdict unless both
 * readings give the same.
 */
function weigh(weighed: Weighed): Pick<IndicatorReading, 'measured' | 'met' | 'isScaleDoubtful'> {
  const { target, actual, measured } = weighed;
  const met = isMet(weighed);
  const slipped = slippedActual(
    measured?.target ?? target.interval?.lo,
    measured?.actual ?? (target.interval ? (actual?.value ?? null) : null),
    { target: target.quantity ?? { scale: target.intervalScale }, said: actual, unit: actual?.unit ?? null },
  );
  if (!slipped || met === null) return { measured, met, isScaleDoubtful: false };
  const other = isMet({
    ...weighed,
    measured: measured && { ...measured, actual: slipped },
    actual: measured ? actual : { ...actual!, value: slipped },
  });
  return { measured: null, met: other === met ? met : null, isScaleDoubtful: other !== met };
}

/** The two quantities of {@link readIndicator} alone, where no column names a unit. */
export function readQuantities(target: string, actual: string): Pick<IndicatorReading, 'target' | 'actual'> {
  const wanted = readTargetText(target);
  return { target: wanted.quantity, actual: matchActual(wanted, readActualText(actual, wanted), null) };
}

function isQualitative(target: TargetText): boolean {
  return !target.isBlank && !target.hasNumber && !target.deadline && target.direction !== 'unknown';
}

/** The actual with the target's unit where it names none; null when it measures something else. */
function matchActual(target: TargetText, said: ActualText, unit: string | null): Quantity | null {
  const wanted =
    target.quantity?.unit ??
    target.intervalUnit ??
    (target.isBlank || unit === null ? null : splitScale(unit).word);
  let { quantity } = said;
  if (!quantity)
    return meansNone(target, said) ? { ...target.quantity!, value: ZERO, text: said.words } : null;
  if (said.change && target.change && said.change !== target.change) {
    quantity = { ...quantity, value: quantity.value.neg() };
  }
  if (quantity.unit === null) return bareActual(quantity, target, wanted);
  if (wanted === null || target.direction === 'qualitative') return quantity;
  const isAlike =
    isSameUnit(quantity.unit, wanted) ||
    areCounts(quantity.unit, wanted) ||
    isPeriodOnly(wanted, quantity.unit);
  return isAlike ? quantity : null;
}

/** 0.95 against a 满意度 of ≥90, both typed without a sign: a fraction left unformatted. */
function asShare(actual: Quantity | null, { quantity: target }: TargetText, name: string): Quantity | null {
  if (!actual || !target || actual.unit !== null || target.unit !== null || !SHARE_NAME.test(name))
    return actual;
  const isFraction = actual.value.compare(ZERO) > 0 && actual.value.compare(exact(1)) <= 0;
  const isPercent = target.value.compare(exact(50)) >= 0 && target.value.compare(exact(100)) <= 0;
  if (!isFraction || !isPercent) return actual;
  const decimals = actual.decimals === null ? null : Math.max(actual.decimals - 2, 0);
  return { ...actual, value: actual.value.mul(exact(100)), decimals, text: '' };
}

const SHARE_NAME = /(?:率|满意度|知晓度|比例|占比|比重)(?:[(（][^()（）]*[)）])?$/;

const COUNTABLE: ReadonlySet<string> = new Set(['people', 'visits', 'events', 'things']);

function areCounts(one: string, other: string): boolean {
  return COUNTABLE.has(familyOf(one)) && COUNTABLE.has(familyOf(other));
}

function isPeriodOnly(one: string, other: string): boolean {
  return isSameUnit(one.split('/')[0]!, other.split('/')[0]!);
}

/** "无" and "未发生" answer a target of none. */
function meansNone({ quantity }: TargetText, { words }: ActualText): boolean {
  return (
    quantity !== null &&
    quantity.value.equals(ZERO) &&
    /^(?:无|未发生|没有发生|无发生|零|零发生|未出现|没有)/.test(words)
  );
}

function effectiveDirection(
  target: TargetText,
  name: string,
  unit: string | null,
): IndicatorReading['effectiveDirection'] {
  if (target.interval) return 'interval';
  if (isQualitative(target)) return 'qualitative';
  if (target.deadline) return 'at-most';
  const { direction, quantity } = target;
  if (direction === 'at-least' || direction === 'at-most') return direction;
  if (!quantity) return 'unknown';
  if (quantity.value.compare(ZERO) <= 0) return 'at-most';
  return natureOf(name, quantity.unit ?? unit) ?? 'unknown';
}

/**
 * A target typed without a unit beside an actual with one: 100 beside 98% is 100%, 0.95 beside 98% is 95%. Null where the unit
 * is anybody's guess (1 beside 98%, 90 beside 899740元).
 */
function goalBeside(target: Quantity | null, actual: Quantity | null): Quantity | null {
  if (!target || target.unit !== null || !actual) return target;
  if (!actual.unit) return inScale(target, actual.scale ?? 0);
  const family = familyOf(actual.unit);
  if (family === 'money') return null;
  if (family !== 'rate' || target.value.equals(ZERO)) return inScale(target, actual.scale ?? 0);
  if (actual.unit !== '%' || target.value.equals(exact(1))) return null;
  return target.value.compare(exact(1)) < 0 ? { ...target, unit: '%' } : withUnit(target, '%');
}

/** An actual in the target's unit. 66.67公顷 are the 1000亩 they were reckoned from: no more than its last digit tells is a gap. */
function converted({ value, unit, decimals }: Quantity, factor: Exact, target: Quantity): Exact {
  const actual = value.mul(factor);
  if (unit === target.unit || familyOf(unit) !== 'measure' || decimals === null) return actual;
  const step = powerOfTen(-decimals).mul(factor);
  return actual.sub(target.value).abs().compare(step) < 0 ? target.value : actual;
}

/** Both values in the target's unit, or null. */
function measure(target: Quantity | null, actual: Quantity | null): IndicatorReading['measured'] {
  if (!target || !actual || isProduct(target.unit)) return null;
  if (target.unit === null || actual.unit === null) {
    return target.unit === actual.unit || target.unit === null
      ? { target: target.value, actual: actual.value }
      : null;
  }
  const factor = conversion(actual.unit, target.unit);
  if (factor) return { target: target.value, actual: converted(actual, factor, target) };
  return isComparable(target.unit, actual.unit) ? { target: target.value, actual: actual.value } : null;
}

/** 24小时*365天: a product of two measures, not what stands under a line (元/人*月). */
function isProduct(unit: string | null): boolean {
  return unit !== null && unit.split('/')[0]!.includes('*');
}

/** 台（套） is called 台. */
function plainUnit(unit: string | null, typed: string | null | undefined): string | null {
  return unit !== null && eitherOf(unit).length && !/[/／]/.test(typed ?? '') ? unit.split('/')[0]! : unit;
}

function shown(quantity: Quantity | null, wanted?: Quantity): number | null {
  if (!quantity || isProduct(quantity.unit)) return null;
  const from = quantity.unit;
  const to = wanted?.unit ?? null;
  const factor = from !== null && to !== null && from !== to ? conversion(from, to) : null;
  return toNumber(
    shownValue(factor ? { ...quantity, value: quantity.value.mul(factor), unit: to } : quantity),
  );
}

function valueUnit(target: TargetText, actual: Quantity | null): string | null {
  const wanted = target.quantity?.unit ?? target.intervalUnit;
  if (wanted === null) return actual?.unit ?? null;
  if (!actual?.unit || isSameUnit(wanted, actual.unit) || isRateUnit(wanted)) return wanted;
  return isPeriodOnly(wanted, actual.unit) ? wanted : `${wanted}/${actual.unit}`;
}
