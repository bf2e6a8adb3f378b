import { oddOperator, repeatsInequality, unitsDiffer } from '../../../../src/core/scoring/targets';

describe('repeatsInequality', () => {
  it.each([
    ['≥28次', '≥28次'],
    ['≧28 次', '≥28次'],
    ['固定资产利用率≥90%', '≥90%'],
    ['90%以上', '90%'],
    ['不少于3期', '3期'],
    ['≤5天', '5天'],
    ['＞95％', '≥90%'],
  ])('%s beside %s', (actual, target) => expect(repeatsInequality(actual, target)).toBe(true));

  it.each([
    ['28次', '≥28次'],
    ['均在4小时内发出', '接令后4小时内发出'],
    ['每件2日以内办结', '2日以内'],
    ['达到95%', '≥95%'],
    ['完成', '≥28次'],
    ['', '≥28次'],
    ['=100%', '100%'],
    ['较上年提高5%', '≥5%'],
    ['无', '无'],
    ['85%以上', '≥90%'],
    ['《规划》3份', '≥3份'],
  ])('not %s beside %s', (actual, target) => expect(repeatsInequality(actual, target)).toBe(false));
});

describe('oddOperator', () => {
  it.each([
    ['》5000册', 'title-mark', '≥'],
    ['总人数》4000人', 'title-mark', '≥'],
    ['《５%', 'title-mark', '≤'],
    ['﹥95%', 'small-form', '≥'],
    ['≥100百分比', 'percent-word', '%'],
    ['?95%', 'lost-sign', '≥'],
    ['？９５%', 'lost-sign', '≥'],
    ['满意度□90%', 'lost-sign', '≥'],
    ['≥≥95%', 'doubled', '≥'],
  ])('%s', (text, kind, meant) => expect(oddOperator(text)).toMatchObject({ kind, meant }));

  it.each([
    '',
    '≥95%',
    '＞95%',
    '>=95%',
    '=100%',
    '《规划》3份',
    '编制《规划（2023年）》',
    '95%',
    '95.5%',
    '是否达标？100%达标',
    '第3次?',
  ])('nothing odd about %s', (text) => expect(oddOperator(text)).toBeNull());
});

describe('unitsDiffer', () => {
  it.each([
    ['5000份', '全年共发放宣传单张20670张'],
    ['》5000册', '20670张'],
    ['20次', '500人次'],
    ['681人', '700人次'],
    ['≤-15%', '0万元'],
    ['≥95%', '50家'],
  ])('%s / %s differ', (target, actual) => expect(unitsDiffer(target, actual)).toBe(true));

  it.each([
    ['12个', '12家'],
    ['15日', '15天'],
    ['90万元', '899740元'],
    ['30分钟', '1小时'],
    ['150家', '160家次'],
    ['8场次', '9场'],
    ['735人', '735名'],
    ['12个月', '1年'],
    ['≥95%', '98'],
    ['≥95%', '完成'],
    ['显著', '100%'],
    ['不适用', '3次'],
    ['1‰', '0.05%'],
    ['4次/年', '4次'],
  ])('%s / %s do not', (target, actual) => expect(unitsDiffer(target, actual)).toBe(false));
});
