import { exact } from '../../../src/core/number/exact';
import { readStandard } from '../../../src/core/rules';
import type { Facts } from './write-read/piece';
import { scoreRead } from './write-read/reader';

const scored = (text: string, max: number, facts: Facts): string | null =>
  scoreRead({ text, max: exact(max) }, facts);

describe('a reading is taken with its proof', () => {
  it.each([
    ['到位率90%以上得5分，80%-90%得3分，低于80%得4分。', { 到位率: '95%' }],
    ['办结率≥95%得5分；80%≤办结率＜95%得1分；办结率＜80%得2分。', { 办结率: '90%' }],
  ])('%s gives less between two figures than on either side: for a person', (text, facts) => {
    expect(scored(text, 5, facts)).toBeNull();
    expect(readStandard(text, { max: exact(5) }).judgement.join('')).toContain('中间的数值得分反而低于两边');
  });

  it.each([
    ['四个季度优秀得4分，三个季度优秀得2分，其他不得分。', 4, { 优秀: '4个季度' }, '4'],
    ['完成率95%—105%得5分，90%—95%或105%—110%得3分，低于90%或高于110%得1分。', 5, { 完成率: '108%' }, '3'],
  ])('%s has no such valley', (text, max, facts, score) => {
    expect(scored(text, max, facts)).toBe(score);
  });

  it.each(['得分=Σ（各指标完成率×权重）×10。', '得分=∑（各任务完成率×分值）。'])(
    '%s sums the weights of rows that are not told: for a person',
    (text) => expect(scored(text, 10, { 完成率: '90%' })).toBeNull(),
  );

  it.each([
    ['得分=完成率×权重×10', { 完成率: '90%' }],
    ['得分=满意度×10/100', { 满意度: '90' }],
    ['得分=平均完成率×10分，平均完成率=Σ各项目完成率÷项目数。', { 各项目完成率: '90%', 项目数: '3' }],
  ])('%s does not make ten points of what is told: for a person', (text, facts) =>
    expect(scored(text, 10, facts)).toBeNull(),
  );

  it('two cuts into parts, equally likely and of different scores, are shown to a person', () => {
    const text = '1.方案制定（2分）：有方案得2分。2.方案落实（2分）：落实率×2分。';
    expect(scored(text, 6, { 有方案: true, 落实率: '50%' })).toBeNull();
    expect(readStandard(text, { max: exact(6) }).judgement.join('')).toContain('两种分法给分不同');
  });

  it('parts are cut at the stronger mark', () => {
    const text =
      '在规定时间内公开得2分，未按规定时间公开得1分，未公开得0分；公开内容完整得2分，不完整得0分。';
    expect(scored(text, 4, { 等级: '未按规定时间公开', 公开内容完整: true })).toBe('3');
  });

  const VETO = '发现截留挪用资金的，一票否决，本项得0分。';
  it.each([
    ['按时报送决算得4分，否则不得分。', { 按时报送决算: true }, '4'],
    ['好（4分）；较好（2分）；差（0分）。', { 等级: '较好' }, '2'],
    [
      '实际完成值≥目标值的得满分；实际完成值＜目标值的，得分=实际完成值÷目标值×分值。',
      { 目标值: '40户', 实际完成值: '30户' },
      '3',
    ],
    [
      '①甲；②乙；③丙。三项全部符合得4分，符合其中两项得2分，其他情况不得分。',
      { 1: true, 2: true, 3: false },
      '2',
    ],
  ])('a fault behind %s takes everything, and nothing when there is none', (text, facts, score) => {
    expect(scored(text + VETO, 4, { ...facts, 截留挪用资金: false })).toBe(score);
    expect(scored(text + VETO, 4, { ...facts, 截留挪用资金: true })).toBe('0');
  });
});
