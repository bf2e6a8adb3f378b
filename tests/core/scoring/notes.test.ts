import { exact } from '../../../src/core/number/exact';
import { deductionNote, plainly, shareOfPeople } from '../../../src/core/scoring/notes';

describe('deductionNote', () => {
  it.each<[string, string, string, string, string]>([
    [
      '公众满意度90%，处于“90%≤满意度<95%”档',
      '',
      '4',
      '6',
      '公众满意度90%，处于“90%≤满意度<95%”档，得4分，扣2分。',
    ],
    [
      '预算执行率94.54%，低于目标值95%',
      '按完成比例',
      '9.95',
      '10',
      '预算执行率94.54%，低于目标值95%，按完成比例得9.95分，扣0.05分。',
    ],
    ['', '', '0', '2.5', '得0分，扣2.5分。'],
    ['已完成。', '', '1', '2', '已完成，得1分，扣1分。'],
    ['满意度96%', '', '6', '6', ''],
  ])('%s %s %s of %s', (measured, how, score, weight, note) => {
    expect(deductionNote({ measured, how }, exact(score), exact(weight))).toBe(note);
  });
});

describe('plainly', () => {
  it.each([
    ['满意度90%，处于“2. 90\\%≤满意度<95%”档', '满意度90%，处于“90%≤满意度<95%”档'],
    [
      '三公经费控制率99.9952%（503,975.70元/504,000.00元），处于“(2) 90%≤“三公”经费控制率≤100%”档',
      '“三公”经费控制率99.995%（503,975.70元/504,000.00元），处于90%～100%档',
    ],
    ['比率75.5319%，处于“比率>10%”档', '比率75.53%，高于10%'],
    ['预算控制率94.0513%，处于“大于30%”档', '预算控制率94.05%，高于30%'],
    ['利用率92%，处于“固定资产利用率≥90%”档', '利用率92%，达到90%'],
    ['利用率12%，处于“固定资产利用率＜60%”档', '利用率12%，低于60%'],
    ['控制率15%，处于“10-20%（含）”档', '控制率15%，处于“10-20%（含）”档'],
    ['比率99.9999%', '比率99.9999%'],
    ['比率50.0000%', '比率50%'],
    ['满意度94.545%', '满意度94.545%'],
  ])('%s', (measured, said) => {
    expect(plainly(measured)).toBe(said);
  });
});

describe('shareOfPeople', () => {
  it('says who makes up the share', () => {
    expect(
      shareOfPeople(
        '编外人员控制率75.53%（71人/94人），高于10%',
        { name: '编外人员数', count: '71' },
        { name: '在职人员总数（在编+编外）', count: '94' },
      ),
    ).toBe('编外人员71人，占在职人员94人的75.53%，高于10%');
  });

  it('leaves a share of something else alone', () => {
    const money = '控制率99%（99元/100元）';
    expect(shareOfPeople(money, { name: '在编人数', count: '23' }, { name: '编制数', count: '25' })).toBe(
      money,
    );
  });
});
