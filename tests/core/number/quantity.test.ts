import { growth, LINEAR } from '../../helpers/growth';
import fc from 'fast-check';
import { decimalText, exact, fixedText, powerOfTen } from '../../../src/core/number/exact';
import { findQuantities, parseQuantity, shownValue } from '../../../src/core/number/quantity';

const read = (text: string) => {
  const quantity = parseQuantity(text);
  return quantity && [decimalText(quantity.value), quantity.unit, quantity.decimals];
};
const found = (text: string) =>
  findQuantities(text).map(({ quantity, start, end }) => {
    expect(text.slice(start, end)).toBe(quantity.text);
    return decimalText(shownValue(quantity)) + (quantity.unit ?? '');
  });

describe('parseQuantity', () => {
  it.each([
    ['95%', '0.95', '%', 2],
    ['94.5%', '0.945', '%', 3],
    ['94.50 %', '0.945', '%', 4],
    ['９４．５％', '0.945', '%', 3],
    ['100百分比', '1', '%', 2],
    ['1‰', '0.001', '‰', 3],
    ['百分之九十五', '0.95', '%', 2],
    ['千分之三', '0.003', '‰', 3],
    ['百分之九十五点五', '0.955', '%', 3],
    ['九成', '0.9', '%', 1],
    ['2个百分点', '0.02', '个百分点', 2],
    ['一个百分点', '0.01', '个百分点', 2],
    ['18处', '18', '处', 0],
    ['72 家', '72', '家', 0],
    ['8万人次', '80000', '人次', -4],
    ['8（万人次）', '80000', '人次', -4],
    ['85.00（%）', '0.85', '%', 4],
    ['3.5万', '35000', null, -3],
    ['1.2亿', '120000000', null, -7],
    ['3千人', '3000', '人', -3],
    ['3万元', '3', '万元', 0],
    ['1,234.56万元', '1234.56', '万元', 2],
    ['2.5亿元', '2.5', '亿元', 1],
    ['三万元', '3', '万元', 0],
    ['503,975.70元', '503975.7', '元', 2],
    ['¥12.00元', '12', '元', 2],
    ['1，234', '1234', null, 0],
    ['-15%', '-0.15', '%', 2],
    ['－１５％', '-0.15', '%', 2],
    ['.5', '0.5', null, 1],
    ['约50人', '50', '人', 0],
    ['50余人', '50', '人', 0],
    ['5万余人次', '50000', '人次', -4],
    ['50人左右', '50', '人', 0],
    ['十二次', '12', '次', 0],
    ['两场', '2', '场', 0],
    ['一百零五人', '105', '人', 0],
    ['半年', '0.5', '年', 1],
    ['12个月', '12', '个月', 0],
    ['20年', '20', '年', 0],
    ['每季度 10 家企业', '10', '家/季度', 0],
    ['3次专项检查', '3', '次', 0],
    ['每季度平均 16 家次', '16', '家次/季度', 0],
    ['2次/年', '2', '次/年', 0],
    ['500元/人·年', '500', '元/人·年', 0],
    ['0.05人/亿元', '0.05', '人/亿元', 2],
    ['24小时*365天', '8760', '小时*天', null],
    ['3人×12次', '36', '人*次', null],
    ['15平方米', '15', '平方米', 0],
    ['38课时', '38', '课时', 0],
    ['7枚勋章', '7', '枚', 0],
    ['7弯头', '7', '弯头', 0],
    ['5μg', '5', 'μg', 0],
  ])('%s', (text, value, unit, decimals) => {
    expect(read(text)).toEqual([value, unit, decimals]);
  });

  it.each([
    '',
    '无',
    '显著',
    '10天内',
    '95%以上',
    '≥95%',
    '2,2097.11',
    '12.3.4',
    '１２，３',
    '2023年',
    '2023年12月31日',
    '12月31日',
    '12月底',
    '第3次',
    '10-20人',
    '共开展3次，培训50人',
    '5天5次',
    '12abc34',
    '1'.repeat(60),
  ])('is none: %s', (text) => expect(read(text)).toBeNull());
});

describe('findQuantities', () => {
  it.each([
    ['参加各类培训人数共5357人', ['5357人']],
    ['2021年，我区共发生事故22起、死亡13人，事故总量增加22.22%', ['22起', '13人', '22.22%']],
    ['全年共发放宣传单张20670张', ['20670张']],
    ['截至2023年12月31日，完成3次', ['3次']],
    ['2022-2023学年资助56人', ['56人']],
    ['第3季度检查15家', ['15家']],
    ['预算90%-95%之间', ['90%', '95%']],
    ['10-20人', ['10人', '20人']],
    ['支出21,842.09万元，2,2097.11万元', ['21842.09万元']],
    ['一级指标得分5分，一次性补助三场', ['5分', '三场'].map((t) => t.replace('三', '3'))],
    ['完成率为百分之九十五', ['95%']],
    ['增长-5%', ['-5%']],
    ['气温 3 ℃ , GB12345标准', ['3℃']],
    ['1.2.3节共3项', ['3项']],
    ['资金3.5亿元，惠及8万人次', ['3.5亿元', '80000人次']],
    ['《规划（2023-2035年）》1份', ['1份']],
    ['三公经费两会十四五', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('quantities: properties', () => {
  const units = fc.constantFrom('家', '人次', '万元', '%', '‰', '个百分点', '天', '家/季度', '平方米', '');

  it('reads back what is printed', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.nat(6),
        units,
        (digits, decimals, unit) => {
          const shown = fixedText(exact(String(digits)).div(powerOfTen(decimals)), decimals);
          const quantity = parseQuantity(shown + unit)!;
          expect([fixedText(shownValue(quantity), decimals), quantity.unit ?? '']).toEqual([shown, unit]);
        },
      ),
    );
  });

  it('never throws and keeps places inside the text', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'0123456789.,，%‰－-+万亿元家个人次年月日每季度/*百分之一十两半点第 ９％\n'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, (raw) => {
        parseQuantity(raw);
        let last = 0;
        for (const { start, end, quantity } of findQuantities(raw)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(raw.slice(start, end)).toBe(quantity.text);
          last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['9', '9.', '9,', '每年', '一', '-', '9*', '每', '百分之'])(
    'takes a long hostile text in its stride: %s again and again',
    (piece) => {
      expect(growth((size) => findQuantities(piece.repeat(size)), 8000)).toBeLessThan(LINEAR);
    },
  );
});
