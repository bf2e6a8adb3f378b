import { decimalText, exact } from '../../../src/core/number/exact';
import { boundaryTables, evaluateRule, factsFromList, readStandard } from '../../../src/core/rules';

const score = (text: string, max: string, name: string, value: string): string | null => {
  const rule = readStandard(text, { max: exact(max), indicator: name });
  const { score: found } = evaluateRule(rule, factsFromList([{ name, value }], rule));
  return found && decimalText(found);
};

const VISITORS = '接待游客达到800万人次得5分，700万（含）-800万人次得4分，700万人次以下不得分。';
const FOREST = '新增造林面积达到3万亩得5分，每少2000亩扣1分，扣完为止。';
const POWER = '发电量达到5亿千瓦时得4分，4亿（含）—5亿千瓦时得2分，4亿千瓦时以下不得分。';
const DUST = '年均浓度≤35微克/立方米得6分，每高1微克扣1分，扣完为止。';
const COST = '人均成本≤0.5万元/人得4分，0.5-0.6万元/人得2分，超过0.6万元/人不得分。';

describe('units of 万 and 亿, and units by something', () => {
  it.each([
    [VISITORS, '5', '接待游客', '800万人次', '5'],
    [VISITORS, '5', '接待游客', '750万人次', '4'],
    [VISITORS, '5', '接待游客', '7500000人次', '4'],
    [VISITORS, '5', '接待游客', '599万人次', '0'],
    // A bare number counts in the unit that the standard is printed in.
    [VISITORS, '5', '接待游客', '750', '4'],
    [VISITORS, '5', '接待游客', '0.08亿人次', '5'],
    [FOREST, '5', '新增造林面积', '2.6万亩', '3'],
    [FOREST, '5', '新增造林面积', '26000亩', '3'],
    [FOREST, '5', '新增造林面积', '3.2万亩', '5'],
    [POWER, '4', '发电量', '4.5亿千瓦时', '2'],
    [POWER, '4', '发电量', '39000万千瓦时', '0'],
    [DUST, '6', '年均浓度', '38微克/立方米', '3'],
    [DUST, '6', '年均浓度', '35', '6'],
    [COST, '4', '人均成本', '5200元/人', '2'],
    [COST, '4', '人均成本', '0.7万元/人', '0'],
    // By the household is not by the head.
    [COST, '4', '人均成本', '5200元/户', null],
  ])('%s (%s): %s %s', (text, max, name, value, expected) => {
    expect(score(text, max, name, value)).toBe(expected);
  });

  it('are shown as they are printed', () => {
    const rule = readStandard(VISITORS, { max: exact(5), indicator: '接待游客' });
    expect(boundaryTables(rule)[0]!.rows.map(({ shown, score: points }) => [shown, String(points)])).toEqual([
      ['699万人次', '0'],
      ['700万人次', '4'],
      ['701万人次', '4'],
      ['799万人次', '4'],
      ['800万人次', '5'],
      ['801万人次', '5'],
    ]);
    expect(rule.clauses.map(({ reading }) => reading)[0]).toBe('接待游客不低于800万人次：得5分');
  });
});

describe('points denied by a condition', () => {
  it.each([
    ['12分', '3'],
    ['8分', '5'],
  ])('are not given: a difference of %s', (value, expected) => {
    const text = '按要求开展自评得3分，自评结果与复核结果相差10分以内得2分，相差超过10分不得该项2分。';
    const rule = readStandard(text, { max: exact(5), indicator: '自评质量' });
    const facts = factsFromList(
      [
        { name: '按要求开展自评', value: true },
        { name: '自评结果与复核结果相差', value },
      ],
      rule,
    );
    const { score: found } = evaluateRule(rule, facts);
    expect(found && decimalText(found)).toBe(expected);
  });

  it.each(['不得这2分', '不再给该部分2分', '不予计2分'])('"%s" takes nothing else away', (words) => {
    const text = `开展自查得3分；整改率达到90%得2分，整改率低于90%的${words}。`;
    const rule = readStandard(text, { max: exact(5), indicator: '整改' });
    const facts = factsFromList(
      [
        { name: '开展自查', value: true },
        { name: '整改率', value: '80%' },
      ],
      rule,
    );
    const { score: found } = evaluateRule(rule, facts);
    expect([null, '3']).toContain(found && decimalText(found));
  });
});
