import { exact, type Exact } from '../../../../src/core/number/exact';
import { figure, type Maker, type Sample } from './piece';
import type { Chance } from './random';
import { ITEMS, NUMBERINGS } from './words';

function ticks(random: Chance, count: number): Record<string, boolean> {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [String(at + 1), random.happens(0.6)]));
}

const held = (facts: Record<string, boolean>): number => Object.values(facts).filter(Boolean).length;

function withPoints(random: Chance, items: readonly string[], points: readonly Exact[]): string {
  const number = random.pick(NUMBERINGS);
  const stop = random.pick(['；', '\n', '；\n', '。', '，']);
  const isNumbered = stop !== '，' && random.happens(0.7);
  const tail = random.pick<(worth: string) => string>([
    (worth) => `（${worth}分）`,
    (worth) => `，得${worth}分`,
    (worth) => `的，得${worth}分`,
    (worth) => `${worth}分`,
    (worth) => `【${worth}分】`,
    (worth) => `得${worth}分`,
  ]);
  return items
    .map((item, at) => (isNumbered ? number(at + 1) : '') + item + tail(figure(points[at]!)))
    .join(stop);
}

/** Items with points of their own. */
export const checklist: Maker = (random, names, max) => {
  const count = random.pick([2, 4, 5]);
  const items = Array.from({ length: count }, () => names.take(ITEMS));
  const points = random.happens(0.5)
    ? items.map(() => max.div(count))
    : items.map((_, at) => (at === 0 ? max.div(2) : max.div(2).div(count - 1)));
  const isExact = points.every((one) => one.mul(100).d === 1n);
  const shares = isExact ? points : items.map(() => max.div(count));
  return {
    kind: 'checklist',
    max,
    text: withPoints(random, items, shares),
    weight: 'printed',
    sample: (again): Sample => {
      const facts = ticks(again, count);
      const score = shares.reduce((sum, one, at) => (facts[String(at + 1)] ? sum.add(one) : sum), exact(0));
      return { facts, score };
    },
  };
};

/** Items without points, and one sentence that says what each, or what is missing, is worth. */
export const listed: Maker = (random, names, max) => {
  const count = random.pick([2, 4, 5]);
  const items = Array.from({ length: count }, () => names.take(ITEMS));
  const number = random.pick(NUMBERINGS);
  const list = items.map((item, at) => number(at + 1) + item).join('；');
  const each = figure(max.div(count));
  const text = random.pick([
    `评价要点：${list}。每符合一项得${each}分`,
    `${list}。每满足一项得${each}分`,
    `下列要求每有一项不符合扣${each}分：${list}`,
    `${list}。全部符合得${figure(max)}分，每有一项不符合扣${each}分，扣完为止`,
    `${list}。以上各项每项${each}分`,
  ]);
  return {
    kind: 'listed',
    max,
    text,
    weight: text.includes('不符合扣') ? 'free' : 'printed',
    sample: (again): Sample => {
      const facts = ticks(again, count);
      return { facts, score: max.mul(held(facts)).div(count) };
    },
  };
};

/** How many are met decides: all, some, none. */
export const allOrPart: Maker = (random, names, max) => {
  const items = Array.from({ length: 3 }, () => names.take(ITEMS));
  const number = random.pick(NUMBERINGS);
  const half = max.div(2);
  const list = items.map((item, at) => number(at + 1) + item).join('；');
  const text = random.pick([
    `${list}。三项全部符合得${figure(max)}分，符合其中两项得${figure(half)}分，其他情况不得分`,
    `${list}。全部做到的得${figure(max)}分；做到两项的得${figure(half)}分；做到一项及以下的不得分`,
    `${list}。全部符合得满分，有一项不符合得${figure(half)}分，有两项及以上不符合不得分`,
  ]);
  return {
    kind: 'all or part',
    max,
    text,
    weight: text.includes('满分') ? 'free' : 'printed',
    sample: (again): Sample => {
      const facts = ticks(again, 3);
      const met = held(facts);
      return { facts, score: met === 3 ? max : met === 2 ? half : exact(0) };
    },
  };
};
