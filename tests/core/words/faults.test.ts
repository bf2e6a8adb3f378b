import { areContraryShares, faultiness } from '../../../src/core/words/faults';

describe('what a listed item says is there', () => {
  it.each([
    '截留专项资金',
    '超标准支出',
    '未按规定公开',
    '存在白条入账',
    '虚列支出',
    '没有合同',
    '缺少审批手续',
  ])('%s is a fault', (words) => expect(faultiness(words)).toBe('fault'));
  it.each(['无违法违纪行为', '不存在截留、挤占资金', '未发生违规举债', '杜绝虚假票据'])(
    '%s is kept to',
    (words) => expect(faultiness(words)).toBe('kept'),
  );
  it.each(['手续齐全', '制度健全', '不断完善制度', '无负面舆情'])('%s does not tell', (words) =>
    expect(faultiness(words)).toBeNull(),
  );
});

describe('two shares', () => {
  it.each([
    ['设备故障率', '设备完好率'],
    ['按期完工率', '逾期率'],
    ['任务未完成比例', '任务完成率'],
    ['资产闲置率', '资产利用率'],
  ])('%s and %s are contrary', (one, other) => {
    expect(areContraryShares(one, other)).toBe(true);
    expect(areContraryShares(other, one)).toBe(true);
  });
  it.each([
    ['预算执行率', '预算完成率'],
    ['投诉办结率', '办结率'],
    ['设备故障率', '故障率'],
    ['设备故障率', '实际值'],
    ['失业保险参保率', '参保率'],
  ])('%s and %s may be one figure', (one, other) => expect(areContraryShares(one, other)).toBe(false));
});
