import fc from 'fast-check';
import { exact, ZERO } from '../../../src/core/number/exact';
import { evaluateRule, factsFromList, readStandard, type GivenFact } from '../../../src/core/rules';

const WORDS =
  '得1分|扣0.5分|不得分|满分|，|；|。|（1分）|1. |2. |（1）|①|②|≥90%|<80%|80%-90%|每低1个百分点|每发现一项|扣完为止|否则|预算执行率|=|×|/|（|）|按比例得分|酌情扣分|本指标得0分|以100%为标准|最多扣3分|0|100%|一|每|Σ|的|分值|加2分|如|没有|全部完成'.split(
    '|',
  );
const text = fc.oneof(
  fc.string({ maxLength: 60, unit: 'grapheme' }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 25 }).map((parts) => parts.join('')),
);
const value = fc.oneof(
  fc.boolean(),
  fc.constantFrom('90%', '85%', '0%', '3项', '0项', '12万元', '100', '0', '-5%', '1/0', '基本健全', '是', ''),
  fc.string({ maxLength: 12 }),
);
const name = fc.oneof(
  fc.constantFrom('预算执行率', '1', '2', '等级', '不符合', ''),
  fc.string({ maxLength: 8 }),
);
const facts = fc.array(fc.record({ name, value }), { maxLength: 4 });
const max = fc.constantFrom('1', '2', '3', '5', '0.5', '10');

const evaluate = (words: string, weight: string, given: readonly GivenFact[]) => {
  const rule = readStandard(words, { max: exact(weight), indicator: '预算执行率' });
  return { rule, evaluation: evaluateRule(rule, factsFromList(given, rule)) };
};

describe('any text', () => {
  it('is read and run without a throw, and its score stays between 0 and the weight', () => {
    fc.assert(
      fc.property(text, max, facts, (words, weight, given) => {
        const { rule, evaluation } = evaluate(words, weight, given);
        expect(rule.understood).toBeGreaterThanOrEqual(0);
        expect(rule.understood).toBeLessThanOrEqual(1);
        const { score } = evaluation;
        if (score) {
          expect(score.compare(ZERO)).toBeGreaterThanOrEqual(0);
          expect(score.compare(exact(weight))).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('gives the same score whatever the order of the facts', () => {
    fc.assert(
      fc.property(text, max, facts, (words, weight, given) => {
        const names = new Set(given.map((fact) => fact.name));
        fc.pre(names.size === given.length);
        const forward = evaluate(words, weight, given).evaluation.score;
        const backward = evaluate(words, weight, [...given].reverse()).evaluation.score;
        expect(forward?.toFraction() ?? null).toBe(backward?.toFraction() ?? null);
      }),
      { numRuns: 1000 },
    );
  });

  it('says what is missing, or that a person must judge, when it gives no score', () => {
    const { rule, evaluation } = evaluate('预算执行率≥90%得5分；预算执行率<90%不得分。', '5', []);
    expect(evaluation.score).toBeNull();
    expect(evaluation.missing).toEqual(rule.needs);
  });
});

describe('facts that mean nothing', () => {
  it.each([
    ['预算执行率≥90%得5分；预算执行率<90%不得分。', { 预算执行率: '很高' }],
    ['预算执行率≥90%得5分；预算执行率<90%不得分。', { 预算执行率: '3个' }],
    ['发现一项不符合的扣1分，扣完为止。', { 不符合: '若干' }],
    ['发现一项不符合的扣1分，扣完为止。', { 不符合: '-1项' }],
    ['发现一项不符合的扣1分，扣完为止。', { 不符合: '1.5项' }],
    ['健全得5分；基本健全得3分；不健全得0分。', { 等级: '甲' }],
    ['得分=甲金额/乙金额×5分。', { 甲金额: '80万元', 乙金额: '100' }],
    ['得分=甲金额/乙金额×5分。', { 甲金额: '80万元', 乙金额: '0万元' }],
  ])('%s with %j gives no score', (words, given) => {
    const list = Object.entries(given).map(([key, fact]) => ({ name: key, value: fact as string }));
    expect(evaluate(words, '5', list).evaluation.score).toBeNull();
  });
});
