import fc from 'fast-check';
import { decimalText, exact, ZERO } from '../../../src/core/number/exact';
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

describe('answers that must never come again', () => {
  const score = (
    text: string,
    weight: string,
    given: Record<string, string>,
    formula?: string,
  ): string | null => {
    const rule = readStandard(text, { max: exact(weight), indicator: '指标', formula });
    const list = Object.entries(given).map(([key, fact]) => ({ name: key, value: fact }));
    const { score: points } = evaluateRule(rule, factsFromList(list, rule));
    return points && decimalText(points, 4);
  };

  it.each(['不得低于', '不应低于', '不能低于', '未低于', '不低于', '大于或者等于', '没有低于'])(
    'a denied comparison keeps its denial: %s',
    (words) => {
      const text = `合格率${words}95%得5分，否则不得分。`;
      expect(score(text, '5', { 合格率: '96%' })).toBe('5');
      expect(score(text, '5', { 合格率: '95%' })).toBe('5');
      expect(score(text, '5', { 合格率: '94%' })).toBe('0');
    },
  );

  it.each(['不得超过', '不应超过', '不能高于', '未超过', '不超出'])('upwards too: %s', (words) => {
    const text = `返工率${words}3%得5分，否则不得分。`;
    expect(score(text, '5', { 返工率: '2%' })).toBe('5');
    expect(score(text, '5', { 返工率: '3%' })).toBe('5');
    expect(score(text, '5', { 返工率: '4%' })).toBe('0');
  });

  it('a rate given as a number of per cent gives no more than its share', () => {
    const formula = '整改率=已整改数/应整改数×100';
    expect(score('得分=整改率×10', '10', { 已整改数: '5个', 应整改数: '20个' }, formula)).toBe('2.5');
  });

  it('a ratio without the weight is a share of it', () => {
    const text = '本项得分=按期履约合同数/应履约合同数';
    expect(score(text, '6', { 按期履约合同数: '9个', 应履约合同数: '12个' })).toBe('4.5');
  });

  it('a fact that is said and finds no place stops the score', () => {
    const text = '机构健全、职责明确、人员到位得5分。';
    const rule = readStandard(text, { max: exact('5') });
    const given = [
      { name: '1', value: true },
      { name: '2', value: false },
    ];
    expect(evaluateRule(rule, factsFromList(given, rule)).score).toBeNull();
  });

  it('words that change what others give stop the score', () => {
    expect(
      score('获国家级荣誉加2分，获省级荣誉加1分，就高不就低，最多加2分。', '2', { 国家级荣誉: '1项' }),
    ).toBeNull();
  });
});
