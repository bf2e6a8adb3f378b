import { type FactNeed } from '../../../src/core/rules';
import { matchOption, truthOf, factMatches, leastLikeness } from '../../../src/core/rules/match';

const need = (kind: FactNeed['kind'], name: string, aliases: readonly string[] = []): FactNeed => ({
  name,
  kind,
  text: name,
  unit: null,
  options: [],
  aliases,
});

const fits = (wanted: FactNeed, name: string): boolean =>
  factMatches(wanted, name) >= leastLikeness(wanted.kind);

describe('a figure is found by its name', () => {
  it.each([
    ['“三公”经费控制率', '三公经费控制率', true],
    ['满意度', '社会公众满意度', true],
    ['实际采购金额', '实际采购金额合计数', true],
    ['本年度在编人数（含工勤人员）', '在编人数', true],
    ['执行率', '一季度执行率', false],
    ['完成项目数', '未完成项目数', false],
    ['群众信访办理回复率', '群众信访及时办理回复率', false],
    ['三公经费预算数', '三公经费决算数', false],
    ['满意度', '张三', false],
    ['满意度', '', false],
  ])('%s as %s: %s', (wanted, name, expected) => {
    expect(fits(need('figure', wanted), name)).toBe(expected);
  });
});

describe('a count is found by the words of its condition', () => {
  it.each([
    ['没按要求编报绩效目标或绩效目标不符合要求', '没按要求编报或不符合要求', true],
    ['专项未按进度完成资金下达', '未按进度完成资金下达', true],
    ['重点工作没有完成', '没有完成', true],
    ['不符合要求', '符合要求', false],
    ['有效投诉', '表彰', false],
  ])('%s as %s: %s', (wanted, name, expected) => {
    expect(fits(need('count', wanted), name)).toBe(expected);
  });
});

describe('a tick is found by its number or its words', () => {
  const tick = need('check', '2', ['涉密部门按规定不需要公开相关预决算信息']);

  it.each([
    ['2', true],
    ['第2项', true],
    ['（2）', true],
    ['②', true],
    ['1', false],
    ['涉密部门按规定不需要公开', true],
    ['涉密部门按规定需要公开', false],
  ])('%s: %s', (name, expected) => {
    expect(fits(tick, name)).toBe(expected);
  });
});

describe('a grade in words', () => {
  it.each([
    ['健全', ['制度健全', '制度基本健全', '制度不健全'], 0],
    ['基本健全', ['制度健全', '制度基本健全', '制度不健全'], 1],
    ['合格', ['优秀', '合格', '不合格'], 1],
    ['良好', ['优秀等次', '良好等次'], 1],
    ['部分公开', ['全部公开', '部分公开', '未公开'], 1],
    ['尚可', ['优秀', '合格'], null],
    ['', ['优秀', '合格'], null],
  ])('%s of %j is option %s', (value, options, expected) => {
    expect(matchOption(value, options)).toBe(expected);
  });
});

describe('what a tick says', () => {
  it.each([
    [true, true],
    ['是', true],
    ['未完成', false],
    ['有时', null],
  ])('%s: %s', (value, expected) => {
    expect(truthOf(value, '按时完成')).toBe(expected);
  });
});
