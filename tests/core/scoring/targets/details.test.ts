import { decimalText } from '../../../../src/core/number/exact';
import { readIndicator } from '../../../../src/core/scoring/targets';
import { readTargetText } from '../../../../src/core/scoring/targets/target-text';

describe('what scoring asks of a reading', () => {
  it('gives both values in the target’s unit', () => {
    const { measured } = readIndicator({ target: '≤90万元', actual: '945000元' });
    expect([decimalText(measured!.target), decimalText(measured!.actual)]).toEqual(['90', '94.5']);
  });

  it('gives fractions for rates', () => {
    const { measured } = readIndicator({ target: '≥95%', actual: '94.5%' });
    expect([decimalText(measured!.target), decimalText(measured!.actual)]).toEqual(['0.95', '0.945']);
  });

  it.each([
    ['＞95%', true],
    ['大于95%', true],
    ['小于100%', true],
    ['≥95%', false],
    ['95%以上', false],
    ['95%', false],
  ])('%s is strict: %s', (target, strict) =>
    expect(readIndicator({ target, actual: null }).isStrict).toBe(strict),
  );

  it.each([
    ['显著提升', '达成年度指标', 'achieved'],
    ['显著提升', '达成预期指标', 'achieved'],
    ['显著提升', '全部完成', 'achieved'],
    ['显著提升', '基本达成目标', 'achieved'],
    ['显著提升', '部分达成年度指标并具有一定效果', 'partly'],
    ['显著提升', '部分实现目标', 'partly'],
    ['显著提升', '未达成年度指标且效果较差', 'missed'],
    ['显著提升', '实现程度较低', 'missed'],
    ['显著提升', '显著提升', 'achieved'],
    ['显著提升', '有所提升', null],
    ['合格', '不合格', 'missed'],
    ['优秀', '合格', null],
  ])('%s / %s: %s', (target, actual, grade) => {
    const reading = readIndicator({ target, actual });
    expect([reading.isQualitative, reading.effectiveDirection, reading.grade]).toEqual([
      true,
      'qualitative',
      grade,
    ]);
  });

  it.each([
    ['2023年12月31日前', true, false],
    ['12月底前', true, false],
    ['及时', false, true],
    ['不适用', false, false],
    ['3天内', false, false],
  ])('%s: deadline %s, qualitative %s', (target, isDeadline, isQualitative) => {
    expect(readIndicator({ target, actual: null })).toMatchObject({ isDeadline, isQualitative });
  });

  it('takes the form’s year for a date that names none', () => {
    const input = { target: '10月底前', actual: '2023年9月完成' };
    expect(readIndicator(input).met).toBeNull();
    expect(readIndicator({ ...input, year: 2023 }).met).toBe(true);
    expect(readIndicator({ ...input, actual: '2024年1月', year: 2023 }).met).toBe(false);
  });

  it('tells the pair of an interval', () => {
    const { interval, isPlainRange } = readTargetText('80%≤X＜90%');
    expect([
      decimalText(interval!.lo!),
      decimalText(interval!.hi!),
      interval!.hiClosed,
      isPlainRange,
    ]).toEqual(['0.8', '0.9', false, false]);
    expect(readTargetText('90%-95%').isPlainRange).toBe(true);
  });

  it('says when there is nothing to measure', () => {
    for (const target of ['', '不适用', '无', '/', '——', '　', null]) {
      expect(readIndicator({ target, actual: '3' })).toMatchObject({ isInapplicable: true, met: null });
    }
  });
});

describe('values typed loosely', () => {
  it.each([
    // A fraction left unformatted beside a percentage without its sign.
    ['群众满意度', '≥90', '0.95', true],
    ['群众满意度', '≥90', '0.85', false],
    ['接待批次', '≥90', '0.95', false],
    // About so much: a near miss is for a person, a far one is none.
    ['收入增速', '7%左右', '6.8%', null],
    ['收入增速', '7%左右', '5%', false],
    ['收入增速', '7%左右', '7.1%', true],
  ])('%s %s %s', (name, target, actual, met) => {
    expect(readIndicator({ name, target, actual }).met).toBe(met);
  });
});
