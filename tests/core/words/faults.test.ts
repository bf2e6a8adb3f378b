import { faultiness } from '../../../src/core/words/faults';

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
