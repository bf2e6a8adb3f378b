import { actualValue } from '../../../src/core/checks/actual-value';
import { baseDataBook, indicatorBook } from '../../helpers/check-books';
import { testCheck } from '../../helpers/check-tester';
import { pct } from '../../helpers/sheet-builder';

testCheck(actualValue, {
  sentences: {
    inequality: '“巡河次数”的实际完成值写成“≥48次”，是一个范围，不是实际完成的数。',
    word: '“新建泵站”指标值是“≥3座”，实际完成值只写了“完成”，没有数值。',
    number: '“水环境质量”指标值是“良好”，实际完成值却填了“100%”，两者无法对应。',
  },
  accept: [
    { name: 'numbers for numbers', book: indicatorBook(['新建泵站', '≥3座', '3座']) },
    {
      name: 'a sentence with the number in it',
      book: indicatorBook(['新建泵站', '3座', '全年共建成泵站3座']),
    },
    { name: '全部 for a target of 100%', book: indicatorBook(['任务完成率', pct(1), '全部完成']) },
    { name: '未发生 for a target of none', book: indicatorBook(['安全事故', '0起', '未发生']) },
    { name: 'a deadline kept in words', book: indicatorBook(['完工时间', '2023年10月底前', '按期完成']) },
    { name: 'a share under a target of a trend', book: indicatorBook(['农户收入', '持续提高', '6.5%']) },
    { name: 'a count under a target in words', book: indicatorBook(['宣传活动', '按计划开展', '12场']) },
    { name: 'points under a target in words', book: indicatorBook(['考核等次', '优秀', '96分']) },
    { name: 'words for words', book: indicatorBook(['水环境质量', '明显改善', '明显改善']) },
    { name: '达到 is a value reached', book: indicatorBook(['入户率', '≥95%', '达到97%']) },
    { name: 'a rate by its name', book: indicatorBook(['补助发放及时率', '按时', '100%']) },
    { name: 'a comparison in words', book: indicatorBook(['人均收入', '高于全省平均', '7.1%']) },
    { name: 'no actual values', book: baseDataBook(), status: 'not-checked' },
  ],
  reject: [
    {
      name: 'the target’s inequality again',
      book: indicatorBook(['巡河次数', '≥48次', '≥48次']),
      findings: [{ cell: 'E4', related: ['D4'], message: 'inequality', stated: '≥48次' }],
    },
    {
      name: 'the inequality in words',
      book: indicatorBook(['办结率', '不低于90%', '90%以上']),
      findings: [{ cell: 'E4', message: 'inequality' }],
    },
    {
      name: 'a word for a number',
      book: indicatorBook(['新建泵站', '≥3座', '完成']),
      findings: [{ cell: 'E4', related: ['D4'], message: 'word' }],
    },
    {
      name: 'all done, of a count',
      book: indicatorBook(['发放技术手册', '5000册', '已全部完成']),
      findings: [{ cell: 'E4', message: 'word' }],
    },
    {
      name: 'a percentage for a word',
      book: indicatorBook(['水环境质量', '良好', pct(1)]),
      findings: [{ cell: 'E4', related: ['D4'], message: 'number' }],
    },
  ],
});
