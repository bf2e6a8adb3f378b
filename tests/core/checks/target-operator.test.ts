import { targetOperator } from '../../../src/core/checks/target-operator';
import { baseDataBook, indicatorBook } from '../../helpers/check-books';
import { testCheck } from '../../helpers/check-tester';

testCheck(targetOperator, {
  sentences: {
    odd: '“》48次”中的“》”不是规范的比较符号，应为“≥”。',
    percent: '“100百分比”中的“百分比”应写作“%”。',
    lost: '“?95%”中的“?”像是丢失的比较符号。',
    against: '“单位长度维护成本”的指标值“≥3.5万元/公里”符号与指标方向相反，应为“≤”，本行没有计分。',
  },
  accept: [
    {
      name: 'regular signs',
      book: indicatorBook(['巡河次数', '≥48次', '50次'], ['办结时限', '≤5天', '4天']),
    },
    { name: 'signs as typed on a keyboard', book: indicatorBook(['巡河次数', '>=48次', '50次']) },
    {
      name: 'a title followed by a number',
      book: indicatorBook(['编制《水土保持规划》', '《水土保持规划》1份', '1份']),
    },
    { name: 'a question in words', book: indicatorBook(['调查问卷', '“是否满意？”问卷200份', '210份']) },
    {
      name: 'signs that agree with names, or names that leave it open',
      book: indicatorBook(
        ['单位面积养护成本', '≤2.4万元/公顷', '2.3万元/公顷'],
        ['安全事故发生次数', '≤1次', '0次'],
        ['事故应急演练次数', '≥2次', '3次'],
        ['发现并纠正违规问题数', '≥10个', '12个'],
        ['物业费用节约率', '≥5%', '6%'],
        ['养护人员补助标准', '≥600元', '600元'],
        ['群众投诉办结率', '≥95%', '97%'],
        ['不合格率', '≤5%', '3%'],
        ['预算完成率', '≤100%', '98%'],
      ),
    },
    { name: 'no indicators', book: baseDataBook(), status: 'not-checked' },
  ],
  reject: [
    {
      name: 'a title mark for ≥',
      book: indicatorBook(['巡河次数', '》48次', '50次']),
      findings: [{ cell: 'D4', related: [], message: 'odd', stated: '》', expected: '≥', severity: 'info' }],
    },
    {
      name: 'a small form of >',
      book: indicatorBook(['管网抢修及时率', '﹥98%', '99%']),
      findings: [{ cell: 'D4', message: 'odd', expected: '≥' }],
    },
    {
      name: 'percent in words',
      book: indicatorBook(['验收通过率', '100百分比', '100%']),
      findings: [{ cell: 'D4', message: 'percent', expected: '%' }],
    },
    {
      name: 'a sign lost in conversion',
      book: indicatorBook(['居民满意度', '?95%', '96%']),
      findings: [{ cell: 'D4', message: 'lost' }],
    },
    {
      name: 'costs, accidents, waiting and satisfaction with their signs reversed',
      book: indicatorBook(
        ['单位长度维护成本', '≥3.5万元/公里', '3.42万元/公里'],
        ['安全责任事故发生次数', '≥1次', '0次'],
        ['应急响应时间', '不少于30分钟', '20分钟'],
        ['居民满意度', '≤90%', '94%'],
      ),
      findings: [
        {
          cell: 'D4',
          related: ['C4'],
          message: 'against',
          stated: '≥3.5万元/公里',
          expected: '≤',
          severity: 'warning',
        },
        { cell: 'D5', message: 'against', expected: '≤' },
        { cell: 'D6', message: 'against', expected: '≤' },
        { cell: 'D7', message: 'against', expected: '≥' },
      ],
    },
  ],
});
