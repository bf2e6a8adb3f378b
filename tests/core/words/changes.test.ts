import { decimalText, exact } from '../../../src/core/number/exact';
import { evaluateRule, factsFromList, readStandard } from '../../../src/core/rules';
import { changeOf, isChangeTurned } from '../../../src/core/words/changes';

describe('names of changes', () => {
  it.each([
    ['农药使用量较上年减少', 'down'],
    ['存量资金下降率', 'down'],
    ['增幅', 'up'],
    ['财政收入增长率', 'up'],
    ['“三公经费”变动率', 'either'],
    ['死亡人数同比', 'either'],
    ['压减支出完成率', null],
    ['增加值', null],
  ])('%s counts %s', (name, way) => {
    expect(changeOf(name)).toBe(way);
  });

  it.each([
    ['较上年减少', '较上年变动率', true],
    ['较上年增加', '较上年变动率', false],
    ['增长率', '下降率', true],
    ['下降率', '增长率', true],
    ['下降率', '降幅', false],
    ['变动率', '下降率', false],
    ['完成率', '变动率', false],
  ])('%s for %s: turned %s', (given, wanted, isTurned) => {
    expect(isChangeTurned(given, wanted)).toBe(isTurned);
  });
});

describe('a standard that goes by a change', () => {
  const LESS = '农药使用量较上年减少2%及以上得3分，减少不足2%的得1分，不减反增的不得分。';
  it.each([
    ['农药使用量较上年减少', '3%', '3'],
    ['农药使用量较上年减少', '1%', '1'],
    ['农药使用量较上年增加', '1%', '0'],
    ['农药使用量较上年变动率', '-3%', '3'],
  ])('%s %s gives %s', (name, value, expected) => {
    const rule = readStandard(LESS, { max: exact(3), indicator: '农药减量' });
    const { score } = evaluateRule(rule, factsFromList([{ name, value }], rule));
    expect(score && decimalText(score)).toBe(expected);
  });
});
