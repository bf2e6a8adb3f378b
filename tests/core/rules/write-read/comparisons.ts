import type { Chance } from './random';

/** A stretch of a number line. `low` and `high` are printed figures with their unit; null is open. */
export interface Stretch {
  readonly low: string | null;
  readonly isLowIn: boolean;
  readonly high: string | null;
  readonly isHighIn: boolean;
}

type Say = (name: string, stretch: Stretch) => string;

const FROM_IN: readonly Say[] = [
  (n, s) => `${n}≥${s.low}`,
  (n, s) => `${n}>=${s.low}`,
  (n, s) => `${n}达到${s.low}及以上`,
  (n, s) => `${n}在${s.low}（含）以上`,
  (n, s) => `${n}不低于${s.low}`,
  (n, s) => `${n}大于等于${s.low}`,
  (n, s) => `${n}大于或等于${s.low}`,
  (n, s) => `${n}未低于${s.low}`,
  (n, s) => `${n}没有低于${s.low}`,
  (n, s) => `${n}不小于${s.low}`,
];
const FROM_OUT: readonly Say[] = [
  (n, s) => `${n}＞${s.low}`,
  (n, s) => `${n}大于${s.low}`,
  (n, s) => `${n}超过${s.low}`,
  (n, s) => `${n}高于${s.low}`,
  (n, s) => `${n}在${s.low}（不含）以上`,
];
const TO_IN: readonly Say[] = [
  (n, s) => `${n}≤${s.high}`,
  (n, s) => `${n}不超过${s.high}`,
  (n, s) => `${n}不高于${s.high}`,
  (n, s) => `${n}不大于${s.high}`,
  (n, s) => `${n}未超过${s.high}`,
  (n, s) => `${n}小于或者等于${s.high}`,
  (n, s) => `${n}在${s.high}（含）以内`,
];
const TO_OUT: readonly Say[] = [
  (n, s) => `${n}＜${s.high}`,
  (n, s) => `${n}低于${s.high}`,
  (n, s) => `${n}小于${s.high}`,
  (n, s) => `${n}不足${s.high}`,
  (n, s) => `${n}未达到${s.high}`,
  (n, s) => `${n}在${s.high}（不含）以下`,
];
const IN_OUT: readonly Say[] = [
  (n, s) => `${s.low}≤${n}＜${s.high}`,
  (n, s) => `${s.high}>${n}≥${s.low}`,
  (n, s) => `${n}在${s.low}（含）至${s.high}（不含）之间`,
  (n, s) => `${n}低于${s.high}但不低于${s.low}`,
  (n, s) => `${n}大于等于${s.low}且小于${s.high}`,
  (n, s) => `${n}${s.low}（含）-${s.high}（不含）`,
  (n, s) => `${n}达到${s.low}不足${s.high}`,
];
const OUT_IN: readonly Say[] = [
  (n, s) => `${s.low}＜${n}≤${s.high}`,
  (n, s) => `${n}超过${s.low}但不超过${s.high}`,
  (n, s) => `${n}大于${s.low}且不大于${s.high}`,
  (n, s) => `${n}在${s.low}（不含）至${s.high}（含）之间`,
  (n, s) => `${n}${s.low}（不含）～${s.high}（含）`,
];
const OUT_OUT: readonly Say[] = [
  (n, s) => `${s.low}＜${n}＜${s.high}`,
  (n, s) => `${n}大于${s.low}且小于${s.high}`,
];

function manners(stretch: Stretch): readonly Say[] {
  if (stretch.low !== null && stretch.high !== null) {
    if (stretch.isLowIn) return IN_OUT;
    return stretch.isHighIn ? OUT_IN : OUT_OUT;
  }
  if (stretch.low !== null) return stretch.isLowIn ? FROM_IN : FROM_OUT;
  return stretch.isHighIn ? TO_IN : TO_OUT;
}

/** “90%≤满意度＜95%” in one of the ways in use. */
export const say = (random: Chance, name: string, stretch: Stretch): string =>
  random.pick(manners(stretch))(name, stretch);
