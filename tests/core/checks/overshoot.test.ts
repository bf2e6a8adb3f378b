import { overshoot } from '../../../src/core/checks/overshoot';
import { baseDataBook, indicatorBook } from '../../helpers/check-books';
import { testCheck } from '../../helpers/check-tester';
import { pct } from '../../helpers/sheet-builder';

testCheck(overshoot, {
  sentences: {
    over: '“植树造林”指标值“≥100亩”，实际完成“130亩”，为指标值的130%，没有说明原因。',
  },
  accept: [
    { name: 'a little over the target', book: indicatorBook(['植树造林', '≥100亩', '129亩']) },
    {
      name: 'far over, with a reason',
      book: indicatorBook(['植树造林', '≥100亩', '180亩', '年中追加了绿化任务']),
    },
    {
      name: 'a limit that is best undercut',
      book: indicatorBook(['办结时限', '≤10天', '3天'], ['事故起数', '≤5起', '8起']),
    },
    { name: 'a growth rate', book: indicatorBook(['旅游收入增长率', '≥5%', '9%']) },
    {
      name: 'shares that were saved',
      book: indicatorBook(
        ['政府采购资金节约率', '≥3%', '5%'],
        ['会议费节支率', '≥5%', '12%'],
        ['单位建筑面积节能率', '≥2%', '3.1%'],
        ['采购价格下浮率', '≥4%', '6%'],
      ),
    },
    { name: 'a target of none', book: indicatorBook(['有责投诉', '0件', '2件']) },
    {
      name: 'a higher limit',
      book: indicatorBook(['植树造林', '≥100亩', '140亩']),
      settings: { overshoot: '1.5' },
    },
    { name: 'no actual values', book: baseDataBook(), status: 'not-checked' },
  ],
  reject: [
    {
      name: 'just 130%',
      book: indicatorBook(['植树造林', '≥100亩', '130亩']),
      findings: [
        { cell: 'E4', related: ['D4'], message: 'over', stated: '130亩', expected: '≥100亩', gap: '30%' },
      ],
    },
    {
      name: 'a target without a sign, in a sentence, in another measure word',
      book: indicatorBook(['培训班', '6期', '全年共举办培训9场次', '无']),
      findings: [{ cell: 'E4' }],
    },
    {
      name: 'a low target of a share',
      book: indicatorBook(['职工参训率', '≥60%', pct(0.95)]),
      findings: [{ cell: 'E4', gap: '58.33%' }],
    },
    {
      name: 'a lower limit',
      book: indicatorBook(['植树造林', '≥100亩', '125亩']),
      settings: { overshoot: '1.2' },
      findings: [{ cell: 'E4' }],
    },
  ],
});
