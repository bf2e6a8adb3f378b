import { trend } from '../../../src/core/checks/trend';
import { baseDataBook, indicatorBook } from '../../helpers/check-books';
import { testCheck } from '../../helpers/check-tester';

testCheck(trend, {
  sentences: {
    up: '“生产安全事故下降”要求“下降”，实际完成值却写“事故总量增加12.5%”，方向相反。',
    down: '“居民可支配收入”要求“稳步增长”，实际完成值却写“同比下降1.2%”，方向相反。',
  },
  accept: [
    { name: 'what is not to rise fell', book: indicatorBook(['事故起数较上年', '不增加', '下降2起']) },
    {
      name: 'a rise within a limit, and a fall',
      book: indicatorBook(['运行经费增长', '增长≤5%', '下降1.2%']),
      status: 'not-checked',
    },
    {
      name: 'a fall within a limit, and a rise',
      book: indicatorBook(['接待量', '下降不超过3%', '增长2%']),
      status: 'not-checked',
    },
    { name: 'down and down', book: indicatorBook(['亿元GDP能耗', '同比下降', '同比下降3.1%']) },
    { name: 'up and up', book: indicatorBook(['接待游客人次', '同比增长', '同比增长12%']) },
    {
      name: 'a good thing that rose under a target of a number',
      book: indicatorBook(['接待游客人次', '≥10万人次', '11万人次，同比增加1万人次']),
      status: 'not-checked',
    },
    {
      name: 'both ways in one answer',
      book: indicatorBook(['交通事故下降', '同比下降', '死亡人数下降8%，受伤人数增加2人']),
    },
    { name: 'a denial', book: indicatorBook(['火灾起数', '同比下降', '未增加']) },
    {
      name: 'something else fell under a target of a rise',
      book: indicatorBook(['群众满意度提升', '有所提升', '信访投诉减少20%，满意度较高']),
    },
    {
      name: 'a name that only looks like a trend',
      book: indicatorBook(['防灾减灾能力建设', '≥3场', '增加2场，共5场']),
      status: 'not-checked',
    },
    { name: 'a bare size of a fall', book: indicatorBook(['管网漏损率', '下降2%', '2.5%']) },
    { name: 'no indicators', book: baseDataBook(), status: 'not-checked' },
  ],
  reject: [
    {
      name: 'what is not to rise rose',
      book: indicatorBook(['事故起数较上年', '不增加', '增加2起']),
      findings: [{ cell: 'E4', message: 'up' }],
    },
    {
      name: 'a fall wanted, a rise reported in a sentence',
      book: indicatorBook(['生产安全事故下降', '控制在下达指标内', '全年发生事故9起，事故总量增加12.5%']),
      findings: [{ cell: 'E4', related: ['C4', 'D4'], message: 'up', severity: 'error' }],
    },
    {
      name: 'a fall wanted, a rise reported in a word',
      book: indicatorBook(['万元产值用水量', '逐年降低', '同比上升']),
      findings: [{ cell: 'E4', message: 'up' }],
    },
    {
      name: 'a rise wanted, a fall reported',
      book: indicatorBook(['居民可支配收入', '稳步增长', '同比下降1.2%']),
      findings: [{ cell: 'E4', related: ['C4', 'D4'], message: 'down' }],
    },
    {
      name: 'a rise wanted, a negative rate reported',
      book: indicatorBook(['进出口总额增长率', '增长5%', '-3.4%']),
      findings: [{ cell: 'E4', message: 'down', stated: '-3.4%' }],
    },
  ],
});
