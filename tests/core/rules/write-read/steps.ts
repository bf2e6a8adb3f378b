import { exact, type Exact } from '../../../../src/core/number/exact';
import { atLeastNothing, figure, least, type Maker, type Sample } from './piece';
import type { Chance } from './random';
import { HIGH_RATES, LOW_RATES, manner } from './words';

interface Steps {
  readonly name: string;
  readonly isUp: boolean;
  readonly start: number;
  readonly step: number;
  readonly each: Exact;
  /** No more than this is taken off; null takes all. */
  readonly most: Exact | null;
  /** From here on nothing is left; null has no such bound. */
  readonly zero: number | null;
  /** A broken step counts whole. */
  readonly isWhole: boolean;
}

function scoreOf(steps: Steps, max: Exact, value: Exact): Exact {
  const isLost = (bound: number): boolean =>
    steps.isUp ? value.compare(bound) < 0 : value.compare(bound) > 0;
  if (steps.zero !== null && isLost(steps.zero)) return exact(0);
  const off = atLeastNothing(steps.isUp ? exact(steps.start).sub(value) : value.sub(steps.start));
  const counted = off.div(steps.step);
  const taken = (steps.isWhole ? counted.ceil() : counted).mul(steps.each);
  return atLeastNothing(max.sub(steps.most ? least(taken, steps.most) : taken));
}

function firstWords(random: Chance, { name, isUp, start }: Steps, full: string): string {
  const bound = `${start}%`;
  if (!isUp) {
    return random.pick([
      `${name}不超过${bound}的，${full}`,
      `${name}≤${bound}，${full}`,
      `${name}在${bound}（含）以内${full}`,
      `${name}控制在${bound}以内的不扣分`,
    ]);
  }
  const some = [
    `${name}达到${bound}，${full}`,
    `${name}达到${bound}的${full}`,
    `${name}≥${bound}，${full}`,
    `${name}不低于${bound}的，${full}`,
  ];
  return random.pick(start === 100 ? [...some, `${name}为100%${full}`, `${name}100%计满分`] : some);
}

function stepWords(random: Chance, { isUp, step, each }: Steps, stop: string): string {
  const size =
    step === 1
      ? random.pick(['1个百分点', '一个百分点', '1%'])
      : random.pick([`${step}个百分点`, `${step}%`]);
  const verb = random.pick(
    isUp ? ['每低', '每降低', '每低于', '每少', '每下降'] : ['每超', '每超过', '每高', '每增加'],
  );
  const lead = random.pick(isUp ? ['', '', '低于的，', '未达到的，'] : ['', '', '超过的，', '超出的，']);
  return `${stop}${lead}${verb}${size}${random.pick(['', '，'])}${random.pick(['扣', '扣减', '扣除'])}${figure(each)}分`;
}

function print(random: Chance, steps: Steps, max: Exact): string {
  const full = random.happens(0.5) ? '得满分' : manner(random).give(max);
  const stop = random.pick(['，', '；', '。']);
  const parts = [firstWords(random, steps, full) + stepWords(random, steps, stop)];
  if (steps.isWhole) parts.push(`不足${steps.step}个百分点的按${steps.step}个百分点计`);
  if (steps.zero !== null) {
    parts.push(
      `${steps.name}${steps.isUp ? '低于' : '超过'}${steps.zero}%的${random.pick(['不得分', '得0分'])}`,
    );
  }
  if (steps.most) parts.push(`最多扣${figure(steps.most)}分`);
  else if (random.happens(0.7)) parts.push(random.pick(['扣完为止', '直至扣完', '扣完本项分值为止']));
  return parts.join('，');
}

/** Full marks to a bound, then so much off a step. */
export const steps: Maker = (random, names, max) => {
  const isUp = random.happens(0.6);
  const start = isUp ? random.pick([100, 100, 95, 90, 85]) : random.pick([0, 2, 5, 10, 100]);
  const step = random.pick([1, 1, 2, 5]);
  const isZeroed = random.happens(0.2);
  const program: Steps = {
    name: names.take(isUp ? HIGH_RATES : LOW_RATES),
    isUp,
    start,
    step,
    each: max.div(random.pick([5, 10, 20])),
    most: !isZeroed && random.happens(0.2) ? max.div(2) : null,
    zero: isZeroed ? start + (isUp ? -1 : 1) * 15 : null,
    isWhole: random.happens(0.1),
  };
  const text = print(random, program, max);
  return {
    kind: 'steps',
    max,
    text,
    weight: /得满分|计满分|不扣分/u.test(text) ? 'free' : 'printed',
    sample: (again): Sample => {
      const away = again.pick([-1, 0, 1, 2, 3, 7]) * step + (program.isWhole && again.happens(0.5) ? 0.5 : 0);
      const value = exact(String(start + (isUp ? -away : away)));
      const limited = isUp ? least(value, exact(100)) : atLeastNothing(value);
      return {
        facts: { [program.name]: `${figure(limited)}%` },
        score: scoreOf(program, max, limited),
      };
    },
  };
};
