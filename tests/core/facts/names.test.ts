import { conceptKey, isGeneralSatisfaction, SAME_FIGURE } from '../../../src/core/facts/aliases';
import { datumNames } from '../../../src/core/facts/datum-names';
import { nameKey, plainKey } from '../../../src/core/facts/names';

describe('nameKey', () => {
  it.each([
    ['“三公”经费决算数', '三公经费决算'],
    ['2023年决算数', '决算'],
    ['2022年决算数', '上年决算'],
    ['三公经费2022年决算数', '上年三公经费决算'],
    ['2020年决算数', '2020年决算'],
    ['本年追加预算', '追加预算'],
    ['上年结转（结余）', '上年结转结余'],
    ['核定编制数（含工勤人员）', '核定编制'],
    ['年初预算数（万元）', '年初预算'],
    ['其中：基本支出', '基本支出'],
    ['我局编制数', '编制'],
    ['部门（单位）年初预算数', '年初预算'],
    ['第一季度部门预算支出进度', '第一季度预算支出进度'],
    ['年度实际支出数', '实际支出'],
  ])('%s → %s', (name, key) => {
    expect(nameKey(name, 2023)).toBe(key);
  });

  it('keeps the bracket of a name this program gave', () => {
    expect(plainKey('预算编制合理性（1）')).toBe('预算编制合理性(1)');
    expect(plainKey('预算编制合理性(1)')).not.toBe(plainKey('预算编制合理性（2）'));
  });
});

describe('aliases', () => {
  it('never puts one name into two groups', () => {
    const owner = new Map<string, number>();
    const twice = SAME_FIGURE.flatMap((group, index) =>
      group.filter((name) => {
        const key = nameKey(name);
        const known = owner.get(key);
        owner.set(key, index);
        return known !== undefined && known !== index;
      }),
    );
    expect(twice).toEqual([]);
  });

  it.each([
    ['“三公”经费实际支出数', '三公经费2023年决算数'],
    ['“三公”经费预算数', '三公经费2023年预算数'],
    ['在职人员数', '2023年实际在职人数'],
    ['编制数', '核定编制数（含工勤人员）'],
    ['上年结转', '上年结转结余'],
    ['年末结余', '年末结转结余'],
    ['采购计划金额', '年初政府采购预算数'],
    ['实际采购金额合计数', '年度实际政府采购数'],
    ['部门预算资金支出率', '支出率'],
    ['上年三公经费决算数', '三公经费2022年决算数'],
  ])('%s is %s', (one, other) => {
    expect(conceptKey(one, 2023)).toBe(conceptKey(other, 2023));
  });

  it.each([
    ['预算执行率', '预算完成率'],
    ['预算执行率', '部门预算资金支出率'],
    ['在职人员数', '在编人数'],
    ['年初预算数', '全年预算数'],
    ['预算调整数', '全年预算数'],
    ['三公经费决算数', '三公经费2022年决算数'],
    ['三公经费预算数', '三公经费决算数'],
    ['日常公用经费决算数', '公用经费决算数'],
    ['决算支出', '全年执行数'],
    ['年末结余', '上年结转'],
    ['2022年末结转结余', '年末结转结余'],
    ['结转结余率', '结转结余'],
  ])('%s is not %s', (one, other) => {
    expect(conceptKey(one, 2023)).not.toBe(conceptKey(other, 2023));
  });

  it('knows satisfaction in general from somebody’s', () => {
    expect(isGeneralSatisfaction(nameKey('公众或服务对象满意度'))).toBe(true);
    expect(isGeneralSatisfaction(nameKey('培训效果满意度'))).toBe(false);
  });
});

describe('datumNames', () => {
  it.each([
    [['三公经费', '2023年决算数', '经费控制情况'], ['三公经费2023年决算数']],
    [['编制数', '财政供养人员情况'], ['编制数']],
    [
      ['控制率', '财政供养人员情况'],
      ['控制率', '财政供养人员控制率'],
    ],
    [
      ['年初预算数', '部门整体支出预算调整'],
      ['年初预算数', '部门整体支出预算调整年初预算数'],
    ],
    [['上年结转结余', '部门整体支出预算调整'], ['上年结转结余']],
    [['合计', '决算数'], ['决算数']],
    [['其中：人员经费', '2023年决算数'], ['人员经费2023年决算数']],
    [[], []],
  ])('%j → %j', (labels, names) => {
    expect(datumNames(labels)).toEqual(names);
  });
});
