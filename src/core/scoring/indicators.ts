import { printQuantity } from '../facts/agreement';
import type { IndicatorRow } from '../model/form';
import type { InputUsed } from '../model/score';
import { clamp, decimalText, exact, type Exact, ONE, powerOfTen, ZERO } from '../number/exact';
import { shownValue } from '../number/quantity';
import type { Band, Convention } from './conventions';
import { type Outcome, UNDECIDED } from './outcome';
import { spoken } from './spoken';
import type { IndicatorReading } from './targets';

/**
 * The score of a row by its target and actual value under a convention. Undecided wherever the two cannot be set against each
 * other for sure: the typed score then stands.
 */
export function scoreIndicator(
  row: IndicatorRow,
  reading: IndicatorReading,
  weight: Exact,
  convention: Convention,
): Outcome {
  const base: Outcome = { ...UNDECIDED, met: reading.met };
  if (reading.isInapplicable || !row.actual?.text.trim()) return base;
  const decided = { ...base, method: 'indicator' as const, inputs: inputsOf(row, reading) };
  if (reading.effectiveDirection === 'qualitative')
    return qualitative(decided, row, reading, weight, convention);
  if (reading.met === true) return reached(decided, row, reading, weight, convention);
  if (reading.met === false) return missed(decided, row, reading, weight, convention) ?? base;
  return base;
}

function inputsOf(row: IndicatorRow, { target, actual }: IndicatorReading): InputUsed[] {
  const inputs: InputUsed[] = [];
  if (row.target) {
    inputs.push({
      name: '目标值',
      value: target ? row.target.text.trim() : row.target.text,
      ref: row.target.ref,
    });
  }
  if (row.actual) {
    const value = actual ? printQuantity(actual) : row.actual.text.trim();
    inputs.push({ name: row.name.text || '实际完成值', value, ref: row.actual.ref });
  }
  return inputs;
}

function reached(
  base: Outcome,
  row: IndicatorRow,
  { effectiveDirection, measured }: IndicatorReading,
  weight: Exact,
  { overshoot }: Convention,
): Outcome {
  const full = { ...base, score: weight, applied: ['完成值达到指标值，记满分'] };
  const isDocked = overshoot.policy === 'deduct' || overshoot.policy === 'zero';
  if (!isDocked || effectiveDirection !== 'at-least' || !measured || measured.target.compare(ZERO) <= 0)
    return full;
  const completion = measured.actual.div(measured.target);
  if (completion.compare(exact(overshoot.limit)) < 0) return full;
  // Whether a stated reason excuses the overshoot is a person's call.
  if (row.deviationReason?.text.trim()) return { ...UNDECIDED, met: true };
  const lost = overshoot.policy === 'zero' ? weight : exact(overshoot.points);
  return {
    ...base,
    score: clamp(weight.sub(lost), ZERO, weight),
    measured: `${subject(row)}完成目标值的${percent(completion)}，达到${percent(exact(overshoot.limit))}且未说明原因`,
    applied: [`完成值达到指标值的${percent(exact(overshoot.limit))}`],
    formula: `${decimalText(weight)}-${decimalText(lost)}=${decimalText(weight.sub(lost))}`,
  };
}

function missed(
  base: Outcome,
  row: IndicatorRow,
  reading: IndicatorReading,
  weight: Exact,
  convention: Convention,
): Outcome | null {
  const { measured, effectiveDirection, target, actual } = reading;
  if (!measured || !target || !actual || measured.actual.equals(measured.target)) return null;
  const { what, goal, isChange, isReverse } = spoken(row, reading);
  const isBelow = effectiveDirection === 'at-least';
  const found = isReverse
    ? `${what}，目标为${goal}，方向相反`
    : isChange
      ? `${what}，未达到目标${goal}`
      : `${what}，${isBelow ? '低于' : '高于'}目标值${goal}`;
  const unit = powerOfTen(-(target.scale ?? 0));
  const [b, a] = [measured.actual, measured.target].map((value) =>
    decimalText(shownValue({ ...target, value: value.mul(unit) }), 6),
  ) as [string, string];
  const times = decimalText(weight);
  if (effectiveDirection === 'at-least') {
    if (measured.target.compare(ZERO) <= 0) return null;
    const share = clamp(measured.actual.div(measured.target), ZERO, ONE);
    const score = share.mul(weight);
    return {
      ...base,
      score,
      measured: found,
      how: share.equals(ZERO) ? '' : '按完成比例',
      applied: ['未达到指标值，得分=实际完成值/指标值×分值'],
      formula: `${b}/${a}×${times}=${decimalText(score, 4)}`,
    };
  }
  if (effectiveDirection !== 'at-most' || measured.target.compare(ZERO) < 0) return null;
  const over = { ...base, measured: found };
  if (measured.target.equals(ZERO)) return { ...over, score: ZERO, applied: ['指标值为0，未达到不得分'] };
  if (convention.reverse === 'ratio') {
    const score = measured.target.div(measured.actual).mul(weight);
    return {
      ...over,
      score,
      how: '按完成比例',
      applied: ['反向指标，得分=指标值/实际完成值×分值'],
      formula: `${a}/${b}×${times}=${decimalText(score, 4)}`,
    };
  }
  const excess = measured.actual.sub(measured.target).div(measured.target);
  if (excess.compare(ONE) >= 0) return { ...over, score: ZERO, applied: ['反向指标，超过指标值一倍不得分'] };
  const score = ONE.sub(excess).mul(weight);
  return {
    ...over,
    score,
    how: '按偏差比例',
    applied: ['反向指标，得分=[1-(实际完成值-指标值)/指标值]×分值'],
    formula: `[1-(${b}-${a})/${a}]×${times}=${decimalText(score, 4)}`,
  };
}

const UP = /提升|提高|增强|增长|增加|改善|优化|上升|扩大|好转/;
const DOWN = /下降|减少|降低|缩短|压减|回落/;
const DEGREE = /显著|明显|大幅|较大|持续|有效|进一步|不断|逐年/;
const DENIAL = /未|没|不|无|略|反|但/;

/** "有了一定提升" answers 提升; a target of 明显提升 wants the degree said too. */
function isSameChange(target: string, actual: string): boolean {
  if (DENIAL.test(actual) || (DEGREE.test(target) && !DEGREE.test(actual))) return false;
  const goesUp = UP.test(actual);
  const goesDown = DOWN.test(actual);
  if (goesUp === goesDown) return false;
  return goesUp ? UP.test(target) && !DOWN.test(target) : DOWN.test(target) && !UP.test(target);
}

const BAND_NAMES = { reached: '达成', partly: '部分达成', unmet: '未达成' } as const;

/** A typed score inside the band is a person's choice and stands; else the top of the band is offered. */
function qualitative(
  base: Outcome,
  row: IndicatorRow,
  { met, grade }: IndicatorReading,
  weight: Exact,
  convention: Convention,
): Outcome {
  const isReached = met === true || grade === 'achieved';
  const isChanged = met === null && grade === null && isSameChange(row.target!.text, row.actual!.text);
  const level = isReached || isChanged ? 'reached' : grade === 'partly' ? 'partly' : null;
  const name = level ?? (met === false || grade === 'missed' ? 'unmet' : null);
  if (name === null) return { ...UNDECIDED, met };
  const limits: Band = convention.bands[name];
  const band = { low: exact(limits.low).mul(weight), high: exact(limits.high).mul(weight) };
  const applied = [
    `定性指标${BAND_NAMES[name]}：${percent(exact(limits.low))}～${percent(exact(limits.high))}`,
  ];
  const typed = row.score?.value ?? null;
  const isKept = typed !== null && typed.compare(band.low) >= 0 && typed.compare(band.high) <= 0;
  const kept = { ...base, band, applied };
  if (isKept) return kept;
  return {
    ...kept,
    score: band.high,
    measured: `${subject(row)}“${row.actual!.text.trim().slice(0, 30)}”，目标“${row.target!.text.trim().slice(0, 30)}”`,
    how: `按${BAND_NAMES[name]}档`,
    formula: `${decimalText(weight)}×${percent(exact(limits.high))}=${decimalText(band.high, 4)}`,
  };
}

function subject(row: IndicatorRow): string {
  return row.name.text.trim().replace(/\s+/g, '') || '实际完成值';
}

function percent(share: Exact): string {
  return `${decimalText(share.mul(100), 2)}%`;
}
