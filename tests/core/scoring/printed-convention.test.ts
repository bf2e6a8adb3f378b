import { CONVENTIONS, NATIONAL } from '../../../src/core/scoring/conventions';
import { withPrintedRules } from '../../../src/core/scoring/printed-convention';

describe('withPrintedRules', () => {
  it.each([
    ['反向指标（即目标值为≤X）得分=权重×A/B', 'ratio'],
    ['定量指标若为反向指标，则得分按年度指标值（A）/全年实际值（B）×该指标分值计算。', 'ratio'],
    ['逆向指标得分=目标值/实际完成值×分值', 'ratio'],
    ['反向指标得分=[1-（实际完成值-年度指标值）/年度指标值]×分值', 'linear'],
    ['正向指标得分=B/A×分值；反向指标由单位自行确定', 'linear'],
    ['正向指标得分=A/B×分值。', 'linear'],
  ])('%s: %s', (remark, reverse) => {
    expect(withPrintedRules(NATIONAL, [remark]).reverse).toBe(reverse);
  });

  it.each([
    [
      '定性指标分为三档，分别按照该指标对应分值区间100%-80%（含80%）、80%-50%（含50%）、50%-0%合理确定分值。',
      '0.5',
    ],
    ['定性指标：100-80%（含80%）、80-50%（含50%）、50-0%', '0.5'],
    ['定性指标按100%-80%（含）、80%-60%（含）、60%-0%确定得分', '0.6'],
    ['定量指标完成80%-50%的酌情扣分', '0.6'],
  ])('%s: partly from %s', (remark, low) => {
    expect(withPrintedRules(NATIONAL, [remark]).bands.partly.low).toBe(low);
  });

  it.each([
    ['评价等级：90（含）-100分为优、80（含）-90分为良、60（含）-80分为中、60分以下为差', ['90', '80', '60']],
    ['总分90分以上为优，80分以上为良，70分以上为中，70分以下为差。', ['90', '80', '70']],
    ['80-100分（含80分）为优秀；70-80分为良好；60-70分为合格；60分以下为不合格', ['80', '70', '60']],
    ['群众评价优良率达到90%为优', ['90', '80', '60']],
  ])('%s', (remark, grades) => {
    expect(withPrintedRules(NATIONAL, [remark]).grades).toEqual(grades);
  });

  it('says that the form had its say, and only then', () => {
    expect(withPrintedRules(NATIONAL, ['反向指标得分=A/B×权重'])).toMatchObject({ id: 'national+form' });
    expect(withPrintedRules(NATIONAL, ['反向指标得分=[1-(B-A)/A]×权重', '其他说明'])).toBe(NATIONAL);
  });
});

describe('conventions', () => {
  it('have ids of their own and bands that meet', () => {
    expect(new Set(CONVENTIONS.map(({ id }) => id)).size).toBe(CONVENTIONS.length);
    for (const { bands } of CONVENTIONS) {
      expect([bands.unmet.high, bands.partly.high]).toEqual([bands.partly.low, bands.reached.low]);
    }
  });
});
