import { decimalText } from '../../../../src/core/number/exact';
import { readIndicator } from '../../../../src/core/scoring/targets';

const read = (target: string, actual: string, unit: string | null = null) => {
  const { met, measured, isScaleDoubtful } = readIndicator({ target, actual, unit });
  return [
    met,
    measured && `${decimalText(measured.actual)}/${decimalText(measured.target)}`,
    isScaleDoubtful,
  ];
};

describe('a bare actual counts in the target’s unit as written', () => {
  it.each([
    ['≥2.68万亩', '2.82', true, '28200/26800'],
    ['≥2.68万亩', '2.5', false, '25000/26800'],
    ['不少于3.6万吨', '3.8', true, '38000/36000'],
    ['≥3亿元', '3.2', true, '3.2/3'],
    ['≤2.97万元', '3.96', false, '3.96/2.97'],
    ['≤2.97万元', '2.8万', true, '2.8/2.97'],
    ['≥12千米', '12.5', true, '12.5/12'],
    ['≥5百人', '4.9', false, '490/500'],
    ['≥8万人次', '7.9', false, '79000/80000'],
    ['≥2.68万', '2.82', true, '28200/26800'],
    ['2.68', '2.82万亩', true, '28200/26800'],
  ])('%s / %s', (target, actual, met, pair) => expect(read(target, actual)).toEqual([met, pair, false]));

  it('in the unit of a column too, on either side', () => {
    expect(read('≥2.68', '2.82', '万亩')).toEqual([true, '28200/26800', false]);
    expect(read('≥2.68', '2.5万亩', '万亩')).toEqual([false, '25000/26800', false]);
    expect(read('≥2.68万亩', '2.82', '万亩')).toEqual([true, '28200/26800', false]);
  });

  it('in a range, both of whose ends have the 万', () => {
    expect(read('2-3万亩', '2.5')[0]).toBe(true);
    expect(read('2-3万亩', '1.5')[0]).toBe(false);
  });
});

describe('a 万 that may have slipped', () => {
  it.each([
    ['≥2.68万亩', '25000'],
    ['≥2.68万亩', '2.82亩'],
    ['≤2.97万元', '29000'],
    ['≥500000元', '52'],
    ['≥12公里', '11500'],
    ['500', '0.05万人'],
  ])('decides: %s / %s is nobody’s to tell', (target, actual) =>
    expect(read(target, actual)).toEqual([null, null, true]),
  );

  it.each([
    ['≥2.68万亩', '28200'],
    ['≤500000元', '45'],
  ])('does not decide: %s / %s is met, with no ratio', (target, actual) =>
    expect(read(target, actual)).toEqual([true, null, false]),
  );

  it.each([
    ['≥1次', '350次', true, '350/1'],
    ['≥5000户', '2户', false, '2/5000'],
    ['≥2.68万亩', '28200亩', true, '28200/26800'],
    ['≤90万元', '899740元', true, '89.974/90'],
  ])('is not thought of: %s / %s', (target, actual, met, pair) =>
    expect(read(target, actual)).toEqual([met, pair, false]),
  );
});

describe('spellings of a unit', () => {
  it.each([
    ['≤600元/人*月', '540元/人/月'],
    ['≤600元/人×月', '540元/(人·月)'],
    ['≤600元/人.月', '540元/人月'],
    ['≤600元/月·人', '540元/人·月'],
    ['≥500人（次）', '540人次'],
    ['≥500人（次）', '540人'],
    ['≥500人/次', '540人次'],
  ])('%s and %s are one', (target, actual) => expect(read(target, actual)[0]).toBe(true));

  it('keeps 人 and 人次 apart where no spelling joins them', () => {
    expect(read('≥500人次', '540人')[0]).toBeNull();
    expect(read('≤600元/人·月', '540元/人·年')[0]).toBeNull();
  });
});

describe('前 before a part of the year or a place', () => {
  it.each([
    ['前三季度≥75%', '前三季度71%', false],
    ['前三季度≥75%', '前三季度75.55%', true],
    ['前10个月≥80%', '前10个月82%', true],
    ['前5名', '全省前3名', true],
    ['前3名', '全省前5名', null],
    ['半年≥45%，前三季度≥75%', '半年48%，前三季度78%', null],
  ])('%s / %s', (target, actual, met) =>
    expect(readIndicator({ target, actual, name: '支出进度排名' }).met).toBe(met),
  );
});

describe('equal words are reached', () => {
  it.each([
    ['“较好”', '较好'],
    ['较好', '「较好」'],
    ['基本合格', '基本合格'],
    ['符合GB3838标准', '符合GB3838标准'],
  ])('%s / %s', (target, actual) => expect(readIndicator({ target, actual }).met).toBe(true));

  it('and other words are what they say', () => {
    expect(readIndicator({ target: '显著提升', actual: '“较好”' }).grade).toBe('partly');
  });
});
