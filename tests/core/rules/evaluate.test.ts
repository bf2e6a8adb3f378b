import { decimalText, exact } from '../../../src/core/number/exact';
import { evaluateRule, factsFromList, readStandard, type RunOptions } from '../../../src/core/rules';

function run(
  text: string,
  max: string,
  facts: Record<string, string | boolean>,
  options?: RunOptions,
  indicator = '',
) {
  const rule = readStandard(text, { max: exact(max), indicator });
  const list = Object.entries(facts).map(([name, value]) => ({ name, value }));
  return evaluateRule(rule, factsFromList(list, rule), options);
}

describe('what is measured, in words for the deduction note', () => {
  it.each([
    ['满意度≥95%得6分；90%≤满意度<95%得4分', '6', { 公众满意度: '90%' }, '满意度90%，处于“90%≤满意度<95%”档'],
    [
      '“三公”经费控制率=实际支出数/预算数×100% 90%≤“三公”经费控制率≤100%，得3分；“三公”经费控制率>100%，得0分',
      '3',
      { 实际支出数: '503,975.70元', 预算数: '504,000.00元' },
      '“三公”经费控制率99.9952%（503,975.70元/504,000.00元），处于“90%≤“三公”经费控制率≤100%”档',
    ],
    [
      '控制率≤100%，得5分；每超过一个百分点扣0.5分',
      '5',
      { 控制率: '103%' },
      '控制率103%，高于100%共3个百分点',
    ],
    ['发现一项不符合的扣1分', '5', { 不符合: '2项' }, '不符合2项'],
    ['健全得3分；基本健全得1分；不健全不得分', '3', { 等级: '基本健全' }, '等级：基本健全'],
    ['1.制度健全（3分）；2.执行有效（2分）', '5', { '1': true, '2': false }, '未达到“执行有效”'],
  ])('%s', (text, max, facts, measured) => {
    expect(run(text, max, facts as Record<string, string | boolean>).measured).toBe(measured);
  });
});

describe('a formula', () => {
  it('is shown with its numbers', () => {
    const { formula, score } = run('得分=已完成项目数/计划项目数×5分', '5', {
      已完成项目数: '18个',
      计划项目数: '20个',
    });
    expect(formula).toBe('18/20×5=4.5');
    expect(decimalText(score!)).toBe('4.5');
  });
});

describe('part of a step', () => {
  const text = '执行率≥95%得5分，每低1个百分点扣0.5分';

  it('is left out by default', () => {
    expect(decimalText(run(text, '5', { 执行率: '93.4%' }).score!)).toBe('4.5');
  });

  it('counts in proportion when asked', () => {
    expect(decimalText(run(text, '5', { 执行率: '93.4%' }, { steps: 'proportional' }).score!)).toBe('4.2');
  });
});

describe('bands that meet', () => {
  it.each([
    ['90%-100%得4分，80%-90%得3分，80%以下不得分', '90%', '4'],
    ['90%-100%得4分，80%-90%得3分，60%-80%得2分', '80%', '3'],
    ['90%以上得4分，90%以下不得分', '90%', null],
    ['10%以内得4分，10%-20%得2分，20%-30%得1分', '20%', '2'],
    ['0-10%得4分，10%-20%得2分', '10%', null],
    ['≥90%得4分，80%≤执行率<85%得2分', '87%', null],
  ])('%s at %s gives %s', (text, value, expected) => {
    const { score } = run(text, '4', { 执行率: value }, {}, '执行率');
    expect(score && decimalText(score)).toBe(expected);
  });
});

describe('figures that contradict each other', () => {
  const text = '执行率=支出数/预算数×100%，得分=执行率×10分';

  it('give no score', () => {
    expect(run(text, '10', { 执行率: '80%', 支出数: '90万元', 预算数: '100万元' }).score).toBeNull();
  });

  it('agree within the digits stated', () => {
    expect(run(text, '10', { 执行率: '33.3%', 支出数: '1万元', 预算数: '3万元' }).score).not.toBeNull();
  });
});

describe('the state of a score', () => {
  it('is judged when a tick took part, else computed', () => {
    expect(run('1.甲方案（3分）；2.乙方案（2分）', '5', { '1': true, '2': true }).isJudged).toBe(true);
    expect(run('执行率×10分', '10', { 执行率: '80%' }).isJudged).toBe(false);
  });
});

describe('explaining a rule', () => {
  it('shows every clause as printed with its reading', () => {
    const rule = readStandard('满意度≥95%的，得6分；发现一处错误扣1分。', { max: exact(6) });
    expect(rule.clauses).toEqual([
      { kind: 'band', text: '满意度≥95%的，得6分', reading: '满意度不低于95%：得6分' },
      { kind: 'item', text: '发现一处错误扣1分', reading: '每1处“错误”扣1分' },
    ]);
  });
});
