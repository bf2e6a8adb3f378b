import { indicatorUnit } from '../../../src/core/checks/indicator-unit';
import { baseDataBook, indicatorBook } from '../../helpers/check-books';
import { testCheck } from '../../helpers/check-tester';

testCheck(indicatorUnit, {
  sentences: {
    sets: '“购置设备”指标值“≥20台”、实际完成值“20套”，一个按套计，一个按件计。',
    differs: '“发放宣传资料”指标值“3000份”与实际完成值“全年发放8000张”的计量单位不一致。',
    scale: '“高标准农田面积”指标值“≥2.68万亩”与实际完成值“25000”数量级悬殊，可能漏写或多写了“万”“亿”。',
  },
  accept: [
    { name: 'the same unit', book: indicatorBook(['铺设管道', '≥12公里', '12.6公里']) },
    {
      name: 'units that convert',
      book: indicatorBook(['办理时限', '≤1天', '8小时'], ['节约资金', '≥2万元', '25000元']),
    },
    {
      name: 'pieces or sets',
      book: indicatorBook(['购置设备', '≥20台（套）', '20台'], ['购置电脑', '20台套', '20套']),
    },
    {
      name: 'none of either, marks out of a hundred, measures that convert',
      book: indicatorBook(
        ['安全责任事故', '零发生', '0起'],
        ['公众满意度', '90%以上', '91.2分'],
        ['种植面积', '≥300亩', '20.5公顷'],
        ['管道噪声', '≤60分贝', '55dB'],
        ['铺设电缆', '≥12公里', '12600米'],
      ),
    },
    { name: 'general measure words', book: indicatorBook(['建设站点', '≥5个', '5处']) },
    { name: 'an actual without a unit', book: indicatorBook(['建设站点', '≥5个', 6]) },
    {
      name: 'several figures, one of them in the unit',
      book: indicatorBook(['培训人次', '≥300人次', '办班6期，共培训320人次']),
    },
    { name: 'a year’s count against one a month', book: indicatorBook(['河道巡查', '每月2次', '26次']) },
    {
      name: 'words behind a number that are no unit',
      book: indicatorBook(['政务热线', '12345热线', '12345热线办结']),
    },
    {
      name: 'a bare number in the unit that the target is written in, and brackets in a unit',
      book: indicatorBook(
        ['高标准农田面积', '≥2.68万亩', 2.82],
        ['培训人次', '≥2000人（次）', '2163人次'],
        ['护河员补助', '≤600元/人*月', '590元/人/月'],
      ),
    },
    { name: 'no actual values', book: baseDataBook(), status: 'not-checked' },
  ],
  reject: [
    {
      name: 'sets against pieces',
      book: indicatorBook(['购置设备', '≥20台', '20套'], ['配备电脑', '100套', '100个']),
      findings: [
        { cell: 'E4', related: ['D4'], message: 'sets', severity: 'info' },
        { cell: 'E5', message: 'sets', severity: 'info' },
      ],
    },
    {
      name: 'copies against sheets',
      book: indicatorBook(['发放宣传资料', '3000份', '全年发放8000张', '增加了入户宣传']),
      findings: [{ cell: 'E4', related: ['D4'], message: 'differs', severity: 'warning' }],
    },
    {
      name: 'times against people',
      book: indicatorBook(['开展义诊', '≥12次', '1500人次']),
      findings: [{ cell: 'E4' }],
    },
    {
      name: 'a 万 that may have been left out, where it decides',
      book: indicatorBook(['高标准农田面积', '≥2.68万亩', 25000], ['灌溉面积', '≥3.2万亩', '3.4亩']),
      findings: [
        { cell: 'E4', related: ['D4'], message: 'scale', severity: 'warning' },
        { cell: 'E5', message: 'scale' },
      ],
    },
    {
      name: 'a mark that falls short',
      book: indicatorBook(['公众满意度', '90%以上', '87.5分']),
      findings: [{ cell: 'E4', message: 'differs' }],
    },
    {
      name: 'a share against a count',
      book: indicatorBook(['隐患整改', '≥95%', '36处']),
      findings: [{ cell: 'E4' }],
    },
  ],
});
