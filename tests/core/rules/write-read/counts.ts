import { exact, type Exact } from '../../../../src/core/number/exact';
import { atLeastNothing, figure, least, type Maker, type Sample } from './piece';
import type { Chance } from './random';
import { FAULTS, MERITS } from './words';

interface Counted {
  readonly name: string;
  readonly unit: string;
  readonly each: Exact;
}

function counted(name: string, pool: readonly (readonly [string, string])[], each: Exact): Counted {
  return { name, unit: pool.find(([one]) => one === name)![1], each };
}

function sampleOf(random: Chance, list: readonly Counted[]): { facts: Record<string, string>; sum: Exact } {
  let sum = exact(0);
  const facts: Record<string, string> = {};
  for (const { name, unit, each } of list) {
    const count = random.pick([0, 1, 2, 3, 8]);
    facts[name] = `${count}${unit}`;
    sum = sum.add(each.mul(count));
  }
  return { facts, sum };
}

function faultWords(random: Chance, { name, unit, each }: Counted): string {
  const off = `扣${figure(each)}分`;
  return random.pick([
    `每发现1${unit}${name}${off}`,
    `每出现一${unit}${name}，${off}`,
    `${name}的，每${unit}${off}`,
    `${name}每有1${unit}${off}`,
    `发现${name}一${unit}${off}`,
    `有${name}的每${unit}${off}`,
  ]);
}

/** So much off for each thing found. */
export const faults: Maker = (random, names, max) => {
  const list = Array.from({ length: random.whole(1, 3) }, () =>
    counted(names.take(FAULTS.map(([one]) => one)), FAULTS, max.div(random.pick([4, 5, 8, 10]))),
  );
  const most = random.happens(0.25) ? max.div(2) : null;
  const body = list.map((one) => faultWords(random, one)).join(random.pick(['；', '，', '。']));
  const end = most
    ? `，最多扣${figure(most)}分`
    : random.pick(['，扣完为止', '。扣完为止', '，直至扣完本项分值']);
  return {
    kind: 'faults',
    max,
    text: list.length > 1 && most ? `${body}，合计最多扣${figure(most)}分` : body + end,
    weight: 'free',
    sample: (again): Sample => {
      const { facts, sum } = sampleOf(again, list);
      return { facts, score: atLeastNothing(max.sub(most ? least(sum, most) : sum)) };
    },
  };
};

/** So much for each thing done, up to the maximum. */
export const merits: Maker = (random, names, max) => {
  const list = Array.from({ length: random.whole(1, 2) }, () =>
    counted(names.take(MERITS.map(([one]) => one)), MERITS, max.div(random.pick([2, 4, 5]))),
  );
  const body = list
    .map(({ name, unit, each }) =>
      random.pick([
        `每${unit}${name}得${figure(each)}分`,
        `${name}每1${unit}得${figure(each)}分`,
        `${name}的，每${unit}计${figure(each)}分`,
      ]),
    )
    .join(random.pick(['；', '，']));
  const sum =
    list.length > 1 ? random.pick(['合计不超过', '累计最高得']) : random.pick(['最高得', '最多', '不超过']);
  return {
    kind: 'merits',
    max,
    text: `${body}，${sum}${figure(max)}分`,
    // A cap below the points of the row: no facts reach them.
    weight: 'printed',
    sample: (again): Sample => {
      const { facts, sum: earned } = sampleOf(again, list);
      return { facts, score: least(earned, max) };
    },
  };
};
