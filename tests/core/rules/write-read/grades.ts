import { exact, type Exact } from '../../../../src/core/number/exact';
import { figure, type Maker, type Sample } from './piece';
import { HIGH_RATES, manner, SCALES } from './words';

const down = (max: Exact, count: number): Exact[] =>
  Array.from({ length: count }, (_, at) => max.mul(count - 1 - at).div(count - 1));

/** A word from a scale, its points printed beside it or in a list of their own. */
export const grades: Maker = (random, _names, max) => {
  const scale = random.pick(SCALES.filter((words) => max.div(words.length - 1).mul(100).d === 1n));
  const points = down(max, scale.length);
  const words = manner(random);
  const say = random.pick<(word: string, worth: Exact) => string>([
    (word, worth) => `${word}的，${worth.equals(0) ? words.nothing() : words.give(worth)}`,
    (word, worth) => `${word}（${figure(worth)}分）`,
    (word, worth) => `评定为${word}的${worth.equals(0) ? words.nothing() : words.give(worth)}`,
    (word, worth) => `${word}${worth.equals(0) ? words.nothing() : words.give(worth)}`,
  ]);
  const parallel = `按“${scale.join('、')}”${['', '', '', '三', '四'][scale.length]!}档，分别得${points.map((one) => `${figure(one)}分`).join('、')}`;
  return {
    kind: 'grades',
    max,
    text: random.happens(0.25)
      ? parallel
      : scale.map((word, at) => say(word, points[at]!)).join(random.pick(['；', '，', '；\n'])),
    weight: 'printed',
    sample: (again): Sample => {
      const at = again.whole(0, scale.length - 1);
      return { facts: { 等级: scale[at]! }, score: points[at]! };
    },
  };
};

/** “达到100%、90%、80%的，分别得6分、4分、2分”. */
export const parallel: Maker = (random, names, max) => {
  const name = names.take(HIGH_RATES);
  const bounds = random.pick([
    [100, 90, 80],
    [95, 85, 75],
    [98, 90],
  ]);
  const points = bounds.map((_, at) => max.mul(bounds.length - at).div(bounds.length));
  const isExact = points.every((one) => one.mul(100).d === 1n);
  const worth = isExact ? points : bounds.map((_, at) => max.div(2 ** at));
  const numbers = worth.map(figure);
  const said = random.pick([
    `分别得${numbers.map((one) => `${one}分`).join('、')}`,
    `依次得${numbers.map((one) => `${one}分`).join('、')}`,
    `分别计${numbers.join('、')}分`,
  ]);
  const above = bounds.map((one) => `${one}%`);
  const last = above[above.length - 1]!;
  return {
    kind: 'parallel',
    max,
    text: `${name}达到${above.join('、')}${random.pick(['', '以上'])}的，${said}，${random.pick(['低于', '不足'])}${last}的不得分`,
    weight: 'printed',
    sample: (again): Sample => {
      const value = again.pick([...bounds, ...bounds.map((one) => one - 1), 40]);
      const at = bounds.findIndex((bound) => value >= bound);
      return { facts: { [name]: `${value}%` }, score: at < 0 ? exact(0) : worth[at]! };
    },
  };
};

/** One point, met or not, said from one side or from both. */
export const yesNo: Maker = (random, names, max) => {
  const done = names.take(['按时报送决算', '按规定公开预算', '建立资产台账', '开展绩效自评']);
  const not = `未${done}`;
  const worth = figure(max);
  const text = random.pick([
    `${done}得${worth}分，${not}不得分`,
    `${done}的，得${worth}分；${not}的，扣${worth}分`,
    `${done}（${worth}分），${not}（0分）`,
    `${done}得${worth}分，否则不得分`,
    `${not}的，不得分；${done}的，得${worth}分`,
  ]);
  return {
    kind: 'yes or no',
    max,
    text,
    weight: 'printed',
    sample: (again): Sample => {
      const isDone = again.happens(0.5);
      return { facts: { [done]: isDone }, score: isDone ? max : exact(0) };
    },
  };
};
