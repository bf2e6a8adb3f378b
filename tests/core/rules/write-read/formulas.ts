import { exact, type Exact } from '../../../../src/core/number/exact';
import { figure, least, type Maker, type Sample } from './piece';
import type { Chance } from './random';
import { HIGH_RATES } from './words';

const RATIOS: Readonly<Record<string, readonly [string, string, string]>> = {
  资金到位率: ['实际到位金额', '计划投入金额', '万元'],
  任务办结率: ['已办结任务数', '交办任务总数', '项'],
  验收合格率: ['验收合格批次', '送检批次', '批'],
  培训覆盖率: ['已参训人数', '应参训人数', '人'],
  税款扣缴率: ['已扣缴税额', '应扣缴税额', '万元'],
  按期完成率: ['按期完成件数', '应完成件数', '件'],
  台账登记率: ['已登记资产数', '资产总数', '件'],
  问卷得分率: ['问卷实得总分', '问卷应得总分', '分'],
};

const isShort = (value: Exact): boolean => value.mul(10000).d === 1n;

function rateOrParts(random: Chance, name: string): { facts: Record<string, string>; rate: Exact } {
  const parts = RATIOS[name];
  const whole = random.pick([20, 40, 50, 200]);
  const share = exact(random.pick([0, 50, 60, 75, 80, 90, 95, 100])).div(100);
  if (!parts || random.happens(0.5)) return { facts: { [name]: `${figure(share.mul(100))}%` }, rate: share };
  const [top, bottom, unit] = parts;
  return { facts: { [top]: `${figure(share.mul(whole))}${unit}`, [bottom]: `${whole}${unit}` }, rate: share };
}

const define = (random: Chance, name: string): string => {
  const [top, bottom] = RATIOS[name]!;
  return random.pick([
    `${name}=${top}/${bottom}×100%`,
    `${name}＝${top}÷${bottom}*100%`,
    `${name}=（${top}÷${bottom}）×100%`,
  ]);
};

function scored(random: Chance, name: string, max: Exact): string {
  const points = figure(max);
  return random.pick([
    `得分=${name}×${points}`,
    `得分＝${name}×${points}分`,
    `本项得分=${name}*${points}`,
    `指标得分=${name}×分值`,
    `该项得分为${name}×${points}分`,
    `${name}×${points}分`,
    `按${name}×${points}计分`,
    `得分=${name}×权重`,
  ]);
}

/** A rate times the points, the rate given or reckoned, perhaps worth nothing below a bound. */
export const proportional: Maker = (random, names, max) => {
  const name = names.take(Object.keys(RATIOS));
  const where = random.pick(['text', 'cell', 'text behind']);
  const body = scored(random, name, max);
  const zero = random.happens(0.3) ? 60 : null;
  const tail = zero ? `${random.pick(['，', '；', '。'])}${name}低于${zero}%的不得分` : '';
  const definition = define(random, name);
  return {
    kind: 'proportional',
    max,
    text:
      where === 'text'
        ? `${definition}${random.pick(['。', '；', '，\n'])}${body}${tail}`
        : where === 'cell'
          ? body + tail
          : `${body}${tail}。其中：${definition}`,
    formula: where === 'cell' ? definition : undefined,
    weight: /分值|权重/u.test(body) ? 'shared' : 'printed',
    sample: (again): Sample => {
      const { facts, rate } = rateOrParts(again, name);
      const isLost = zero !== null && rate.compare(exact(zero).div(100)) < 0;
      return { facts, score: isLost ? exact(0) : rate.mul(max) };
    },
  };
};

/** Full marks from one bound, nothing to another, straight between. */
export const between: Maker = (random, names, max) => {
  const name = names.take(HIGH_RATES);
  const [low, high] = random.pick([
    [50, 100],
    [60, 100],
    [75, 95],
    [80, 90],
  ] as const);
  const width = high - low;
  const text = random.pick([
    `${name}≥${high}%得${figure(max)}分；${name}≤${low}%得0分；${low}%＜${name}＜${high}%的，得分=（${name}-${low}%）÷${width}%×${figure(max)}`,
    `${name}达到${high}%得满分，${low}%及以下不得分，二者之间按线性插值计分`,
  ]);
  return {
    kind: 'between',
    max,
    text,
    weight: text.includes('满分') ? 'shared' : 'printed',
    sample: (again): Sample => {
      const value = exact(again.pick([low - 10, low, low + width / 2, high, 100]));
      const share = value.sub(low).div(width);
      const limited = share.compare(0) < 0 ? exact(0) : least(share, exact(1));
      return { facts: { [name]: `${figure(value)}%` }, score: limited.mul(max) };
    },
  };
};

/** The target reached is full marks; else by the share of it. */
export const targeted: Maker = (random, names, max) => {
  const unit = random.pick(['户', '亩', '人', '公里']);
  const text = random.pick([
    '达到目标值得满分，未达到的按实际完成值/目标值×分值计分',
    '实际完成值≥目标值的得满分；实际完成值＜目标值的，得分=实际完成值÷目标值×分值',
    `完成目标值的得${figure(max)}分，未完成的得分=实际完成值/目标值×${figure(max)}`,
    '完成值达到目标值的计满分，否则按完成比例计分',
  ]);
  const actual = text.includes('实际完成值') ? '实际完成值' : '完成值';
  names.take(['目标值']);
  return {
    kind: 'targeted',
    max,
    text,
    weight: text.includes(`得${figure(max)}分`) ? 'printed' : 'shared',
    sample: (again): Sample => {
      const target = exact(again.pick([40, 200, 1000]));
      const done = target.mul(exact(again.pick([0, 50, 75, 90, 100, 120])).div(100));
      const share = least(done.div(target), exact(1));
      return {
        facts: { 目标值: `${figure(target)}${unit}`, [actual]: `${figure(done)}${unit}` },
        score: isShort(share) ? share.mul(max) : null,
      };
    },
  };
};
