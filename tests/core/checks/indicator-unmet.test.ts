import { indicatorUnmet } from '../../../src/core/checks/indicator-unmet';
import { baseDataBook, fundsBook, indicatorBook } from '../../helpers/check-books';
import { testCheck } from '../../helpers/check-tester';
import { pct } from '../../helpers/sheet-builder';

testCheck(indicatorUnmet, {
  sentences: {
    unmet: '“改造危房”指标值“≥40户”，实际完成“36户”，没有完成，也没有说明原因。',
  },
  accept: [
    { name: 'a budget spent but for the last yuan', book: indicatorBook(['预算执行率', '100%', '99.65%']) },
    {
      name: 'targets reached',
      book: indicatorBook(['改造危房', '≥40户', '40户'], ['办结时限', '≤5天', '5天']),
    },
    { name: 'missed, with a reason', book: indicatorBook(['改造危房', '≥40户', '36户', '4户自愿放弃']) },
    {
      name: 'missed, explained under the problems by its name',
      book: fundsBook({ F9: '28公里', B13: '受汛期影响，河道清淤长度未达到年初目标。' }),
    },
    { name: 'a word that cannot be judged', book: indicatorBook(['群众幸福感', '显著提升', '一定程度提升']) },
    { name: 'an inequality again, which is JX203', book: indicatorBook(['改造危房', '≥40户', '≥40户']) },
    { name: 'no actual values', book: baseDataBook(), status: 'not-checked' },
  ],
  reject: [
    {
      name: 'a budget of which much was left, and a quarter’s rate',
      book: indicatorBook(['预算执行率', '100%', '82%'], ['一季度预算执行率', '100%', '96%']),
      findings: [{ cell: 'E4' }, { cell: 'E5' }],
    },
    {
      name: 'a count short of its target',
      book: indicatorBook(['改造危房', '≥40户', '36户']),
      findings: [{ cell: 'E4', related: ['D4'], message: 'unmet', stated: '36户', expected: '≥40户' }],
    },
    {
      name: 'a share a little short',
      book: indicatorBook(['资料归档率', '≥98%', pct(0.979)]),
      findings: [{ cell: 'E4' }],
    },
    {
      name: 'a limit passed, and 无 for a reason',
      book: indicatorBook(['办结时限', '≤5天', '7天', '无']),
      findings: [{ cell: 'E4' }],
    },
    {
      name: 'problems that speak of something else',
      book: fundsBook({ F9: '28公里' }),
      findings: [{ cell: 'F9', related: ['E9'] }],
    },
  ],
});
