import { exact } from '../../../../src/core/number/exact';
import { shuffledBands } from './bands';
import { names, type Facts, type Piece } from './piece';
import { chance, type Chance } from './random';
import { scoreRead, shown } from './reader';
import { standard } from './standards';
import { IDLE } from './words';

/** Two readings that must agree, told together with the texts when they do not. */
interface Outcome {
  readonly seed: number;
  readonly texts: readonly string[];
  readonly facts: Facts;
  readonly scores: readonly (string | null)[];
}

/** Rates of which neither more nor less is better: only the words say which side is paid. */
const NEUTRAL_RATES = ['项目支出占比', '外聘人员比例', '抽样比率', '指标值', '得分占比'];

const CASES = 300;

const many = (make: (random: Chance, seed: number) => Outcome | null): Outcome[] =>
  Array.from({ length: CASES }, (_, at) => make(chance(7000 + at), 7000 + at)).filter((one) => one !== null);

/** Those of which every side has a score: the others prove nothing. */
const scored = (list: readonly Outcome[]): Outcome[] =>
  list.filter(({ scores }) => scores.every((score) => score !== null));

const NEGATIONS: readonly (readonly [plain: string, negated: readonly string[]])[] = [
  ['低于', ['不低于', '未低于', '没有低于', '不得低于', '不应低于', '不能低于']],
  ['高于', ['不高于', '未高于', '没有高于', '不得高于', '不应高于']],
  ['超过', ['不超过', '未超过', '没有超过', '不得超过', '不应超过', '不能超过']],
  ['小于', ['不小于', '不得小于']],
  ['大于', ['不大于', '不得大于', '并未大于']],
  ['达到', ['未达到', '没有达到', '达不到', '未能达到']],
];

describe('what must not change a score, and what must', () => {
  it('a negated comparison takes what the plain one leaves', () => {
    const outcomes = many((random, seed) => {
      const [plain, negated] = random.pick(NEGATIONS);
      const name = random.pick(NEUTRAL_RATES);
      const bound = random.whole(60, 99);
      const texts = [plain, random.pick(negated)].map(
        (word) => `${name}${word}${bound}%的，得4分，否则不得分。`,
      );
      const facts = { [name]: `${bound + random.pick([-1, 0, 0, 1])}%` };
      const scores = texts.map((text) => scoreRead({ text, max: exact(4) }, facts));
      return { seed, texts, facts, scores };
    });
    const told = scored(outcomes);
    expect(told.filter(({ scores }) => Number(scores[0]) + Number(scores[1]) !== 4)).toEqual([]);
    expect(told.length / CASES).toBeGreaterThanOrEqual(0.9);
  });

  it('a sentence that neither gives nor takes changes nothing', () => {
    const outcomes = many((random, seed) => {
      const printed = standard(random);
      const { facts } = printed.sample(random);
      const idle = random.pick(IDLE);
      const text = random.happens(0.5)
        ? `${idle}。${printed.text}`
        : `${printed.text.replace(/[。；]$/u, '')}。${idle}。`;
      const texts = [printed.text, text];
      return { seed, texts, facts, scores: texts.map((one) => scoreRead({ ...printed, text: one }, facts)) };
    });
    expect(scored(outcomes).filter(({ scores }) => scores[0] !== scores[1])).toEqual([]);
    const before = outcomes.filter(({ scores }) => scores[0] !== null).length;
    expect(scored(outcomes).length / before).toBeGreaterThanOrEqual(0.95);
  });

  it('the order of bands changes nothing', () => {
    const outcomes = many((random, seed) => {
      const [piece, shuffled] = shuffledBands(random, names(random), exact(6));
      const { facts } = piece.sample(random);
      const texts = [piece.text, shuffled];
      return { seed, texts, facts, scores: texts.map((text) => scoreRead({ ...piece, text }, facts)) };
    });
    expect(scored(outcomes).filter(({ scores }) => scores[0] !== scores[1])).toEqual([]);
    expect(scored(outcomes).length / CASES).toBeGreaterThanOrEqual(0.9);
  });

  describe('another weight for the same text', () => {
    const doubled = (weight: Piece['weight']): Outcome[] =>
      many((random, seed) => {
        const printed = standard(random);
        if (printed.weight !== weight) return null;
        const { facts } = printed.sample(random);
        const scores = [1, 2].map((times) => scoreRead({ ...printed, max: printed.max.mul(times) }, facts));
        return { seed, texts: [printed.text], facts, scores };
      });

    it('scales a text of shares, or gives none', () => {
      const told = scored(doubled('shared'));
      const twice = (score: string | null): string | null => score && shown(exact(score).mul(2));
      expect(told.filter(({ scores }) => twice(scores[0]!) !== scores[1])).toEqual([]);
      expect(told.length).toBeGreaterThan(20);
    });

    it('contradicts a text that prints its points: no score', () => {
      const told = doubled('printed');
      expect(told.filter(({ scores }) => scores[1] !== null)).toEqual([]);
      expect(told.length).toBeGreaterThan(100);
    });
  });
});
