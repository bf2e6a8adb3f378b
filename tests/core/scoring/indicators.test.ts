import { conventionById, type Convention } from '../../../src/core/scoring/conventions';
import { scoreIndicator } from '../../../src/core/scoring/indicators';
import { settle } from '../../../src/core/scoring/outcome';
import { readIndicator } from '../../../src/core/scoring/targets';
import { decimalText, exact } from '../../../src/core/number/exact';
import { field, indicator, points } from '../facts/build';

interface Given {
  readonly weight?: number;
  readonly typed?: number;
  readonly reason?: string;
  readonly convention?: string | Convention;
}

function score(name: string, target: string, actual: string, given: Given = {}) {
  const convention =
    typeof given.convention === 'object' ? given.convention : conventionById(given.convention ?? 'national');
  const weight = exact(given.weight ?? 10);
  const row = indicator(name, {
    target: field(target),
    actual: field(actual),
    weight: points(given.weight ?? 10),
    score: given.typed === undefined ? null : points(given.typed),
    deviationReason: given.reason ? field(given.reason) : null,
  });
  const outcome = scoreIndicator(row, readIndicator({ target, actual, name }), weight, convention);
  const identity = {
    form: 0,
    table: 0,
    indicator: 0,
    fund: null,
    ref: null,
    name,
    weight,
    stated: row.score,
  };
  const settled = settle(identity, outcome, convention);
  return { ...settled, points: settled.score && decimalText(settled.score) };
}

describe('an indicator under the national convention', () => {
  it.each<[string, string, string, Given, string | null, string]>([
    // at least
    ['培训人数', '≥100人', '100人', {}, '10', 'computed'],
    ['培训人数', '≥100人', '180人', {}, '10', 'computed'],
    ['培训人数', '≥120人', '100人', {}, '8.33', 'computed'],
    ['培训人数', '≥8人', '1人', {}, '1.25', 'computed'],
    ['培训人数', '不少于3人', '2人', { weight: 7 }, '4.67', 'computed'],
    ['培训人数', '≥100人', '0人', {}, '0', 'computed'],
    ['群众满意度', '≥95%', '90.25%', {}, '9.5', 'computed'],
    // half up: 2.675 of an exact ratio
    ['巡查次数', '≥200次', '107次', { weight: 5 }, '2.68', 'computed'],
    // at most: 1 − (B−A)/A
    ['处理时间', '≤10天', '10天', {}, '10', 'computed'],
    ['处理时间', '≤10天', '12天', {}, '8', 'computed'],
    ['处理时间', '10天内', '19天', {}, '1', 'computed'],
    ['处理时间', '≤10天', '20天', {}, '0', 'computed'],
    ['处理时间', '≤10天', '35天', {}, '0', 'computed'],
    ['处理时间', '≤3天', '4天', {}, '6.67', 'computed'],
    // no sign: the name tells
    ['检查企业数', '72家', '73家', {}, '10', 'computed'],
    ['检查企业数', '72家', '36家', {}, '5', 'computed'],
    ['项目成本', '20万元', '25万元', {}, '7.5', 'computed'],
    // a target of none
    ['安全事故数', '0起', '0起', {}, '10', 'computed'],
    ['安全事故数', '0起', '1起', {}, '0', 'computed'],
    ['安全事故数', '＝0起', '无', {}, '10', 'computed'],
    // units that convert
    ['项目成本', '≤2万元', '19000元', {}, '10', 'computed'],
    ['项目成本', '≤2万元', '25000元', {}, '7.5', 'computed'],
    // nothing that can be compared for sure
    ['汛期督查', '≥28次', '≥28次', { typed: 9 }, '9', 'stated'],
    ['综合保障', '≥95%', '已完成部分', { typed: 8 }, '8', 'stated'],
    ['会议次数', '≥3次', '50人', { typed: 12 }, '10', 'stated'],
    ['会议次数', '≥3次', '', {}, null, 'stated'],
    ['经济效益', '不适用', '不适用', {}, null, 'stated'],
  ])('%s %s, %s %j: %s %s', (name, target, actual, given, expected, state) => {
    expect(score(name, target, actual, given)).toMatchObject({ points: expected, state });
  });
});

describe('a qualitative indicator', () => {
  it.each<[string, string, Given, string | null, string]>([
    ['显著', '达成预期指标', {}, '10', 'computed'],
    ['显著', '达成预期指标', { typed: 9 }, '9', 'stated'],
    ['显著', '达成预期指标', { typed: 8 }, '8', 'stated'],
    ['显著', '达成预期指标', { typed: 5 }, '10', 'computed'],
    ['显著', '部分达成预期指标并具有一定效果', { typed: 7 }, '7', 'stated'],
    ['显著', '部分达成预期指标并具有一定效果', { typed: 10 }, '8', 'computed'],
    ['显著', '部分达成预期指标并具有一定效果', {}, '8', 'computed'],
    ['显著', '部分达成预期指标并具有一定效果', { typed: 5.5 }, '8', 'computed'],
    ['显著', '部分达成预期指标并具有一定效果', { typed: 5.5, convention: 'national-80-50' }, '5.5', 'stated'],
    ['显著', '未达成预期指标且效果较差', { typed: 9 }, '6', 'computed'],
    ['显著', '100%', { typed: 9 }, '9', 'stated'],
    ['显著', '100%', {}, null, 'stated'],
  ])('%s, %s %j: %s %s', (target, actual, given, expected, state) => {
    expect(score('公共安全水平', target, actual, given)).toMatchObject({ points: expected, state });
  });

  it('tells the band a typed score is kept in', () => {
    const { band } = score('公共安全水平', '显著', '达成预期指标', { weight: 20, typed: 18 });
    expect(band && [decimalText(band.low), decimalText(band.high)]).toEqual(['16', '20']);
  });
});

describe('other conventions', () => {
  it.each<[string, string, string, string, Given, string | null]>([
    ['ratio for at-most', '处理时间', '≤10天', '12天', { convention: 'hubei' }, '8.33'],
    ['ratio for at-most, far off', '处理时间', '≤10天', '40天', { convention: 'jiangxi' }, '2.5'],
    ['ratio leaves at-least alone', '培训人数', '≥120人', '100人', { convention: 'hubei' }, '8.33'],
    ['ratio with a target of none', '安全事故数', '0起', '2起', { convention: 'hubei' }, '0'],
    ['overshoot only explained', '培训人数', '≥100人', '130人', {}, '10'],
    ['two points off at 130 %', '培训人数', '≥100人', '130人', { convention: 'overshoot-deduct' }, '8'],
    ['nothing off under 130 %', '培训人数', '≥100人', '129人', { convention: 'overshoot-deduct' }, '10'],
    ['all off at 130 %', '培训人数', '≥100人', '131人', { convention: 'overshoot-zero' }, '0'],
    [
      'a reason is for a person to weigh',
      '培训人数',
      '≥100人',
      '150人',
      { convention: 'overshoot-zero', typed: 9, reason: '上级追加任务' },
      '9',
    ],
    [
      'being far under a limit is no overshoot',
      '处理时间',
      '≤10天',
      '3天',
      { convention: 'overshoot-zero' },
      '10',
    ],
  ])('%s', (_, name, target, actual, given, expected) => {
    expect(score(name, target, actual, given).points).toBe(expected);
  });

  it.each([
    ['提升', '未提升'],
    ['提升', '没有提升'],
    ['改善', '略有改善'],
    ['下降', '不降反升'],
  ])('leaves "%s", "%s" to a person', (target, actual) =>
    expect(score('服务水平', target, actual, {}).points).toBeNull(),
  );

  it.each([
    ['2023年上半年完成', '2023年下半年完成'],
    ['2023年第一季度完成', '2023年下半年完成'],
    ['2023年9月底前完成', '2023年第四季度完成'],
  ])('a deadline "%s" is missed by "%s"', (target, actual) =>
    expect(score('按时完成', target, actual, {}).met).toBe(false),
  );

  it('says which was used', () => {
    expect(score('处理时间', '≤10天', '12天', { convention: 'hubei' }).convention).toBe('hubei');
    expect(score('处理时间', '≤10天', '12天', { convention: 'nobody' }).convention).toBe('national');
  });
});

describe('what the clerk reads', () => {
  it.each<[string, string, string, Given, string]>([
    ['预算执行率', '≥95%', '94.54%', {}, '预算执行率94.54%，低于目标值95%，按完成比例得9.95分，扣0.05分。'],
    ['处理时间', '≤10天', '12天', { weight: 5 }, '处理时间12天，高于目标值10天，按偏差比例得4分，扣1分。'],
    ['处理时间', '≤10天', '25天', { weight: 5 }, '处理时间25天，高于目标值10天，得0分，扣5分。'],
    ['培训人数', '≥100人', '0人', { weight: 5 }, '培训人数0人，低于目标值100人，得0分，扣5分。'],
    ['培训人数', '≥100人', '100人', {}, ''],
    ['服务水平', '提升', '部分达成', {}, '服务水平“部分达成”，目标“提升”，按部分达成档得8分，扣2分。'],
  ])('%s %s, %s', (name, target, actual, given, note) => {
    expect(score(name, target, actual, given).note).toBe(note);
  });

  it('shows the formula with its numbers', () => {
    expect(score('预算执行率', '≥95%', '94.54%').formula).toBe('94.54/95×10=9.9516');
    expect(score('处理时间', '≤10天', '12天').formula).toBe('[1-(12-10)/10]×10=8');
  });
});
