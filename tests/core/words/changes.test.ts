import { decimalText, exact } from '../../../src/core/number/exact';
import { evaluateRule, factsFromList, readStandard } from '../../../src/core/rules';
import { changeOf, isChangeTurned, turnsBack } from '../../../src/core/words/changes';

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

describe('a change that went the other way', () => {
  it.each([
    ['down', '不降反升', 'back'],
    ['down', '上升', 'back'],
    ['down', '不降', 'orNone'],
    ['up', '负增长', 'back'],
    ['up', '下降', 'back'],
    ['down', '下降', null],
    ['up', '未公开', null],
  ] as const)('%s: %s', (way, words, expected) => {
    expect(turnsBack(way, words)).toBe(expected);
  });
});

it('counts what lies below a price as what lies above it, turned', () => {
  expect(isChangeTurned('低于市场均价', '采购单价超出市场均价幅度')).toBe(true);
  expect(isChangeTurned('超出市场均价', '采购单价超出市场均价幅度')).toBe(false);
});
