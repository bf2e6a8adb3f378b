import { targetOperator } from '../../../src/core/checks/target-operator';
import { baseDataBook, indicatorBook } from '../../helpers/check-books';
import { testCheck } from '../../helpers/check-tester';

testCheck(targetOperator, {
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
  ],
});
