import { duplicateIndicator } from '../../../src/core/checks/duplicate-indicator';
import { baseDataBook, indicatorBook } from '../../helpers/check-books';
import { testCheck } from '../../helpers/check-tester';
import { projectForm } from '../../helpers/score-books';
import { set, sheet, workbook } from '../../helpers/sheet-builder';

/** One indicator under 产出指标 and one under 效益指标: name and target. */
function families(one: readonly [string, string], other: readonly [string, string], name = '自评表') {
  return sheet(name, [
    ['项目支出绩效自评表'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', ...one, one[1], 50, 50],
    ['效益指标', '社会效益指标', ...other, other[1], 50, 50],
  ]);
}

testCheck(duplicateIndicator, {
  sentences: {
    twice: '“举办健步活动场次”与C3的指标名称、指标值完全相同。',
  },
  accept: [
    {
      name: 'different names',
      book: indicatorBook(['巡查次数', '≥12次', '12次'], ['督查次数', '≥12次', '12次']),
    },
    {
      name: 'one name with two targets',
      book: indicatorBook(['培训人数', '≥100人', '120人'], ['培训人数', '≥50人', '60人']),
    },
    { name: 'one form twice in a workbook', book: workbook(projectForm(), projectForm({}, '另一项目')) },
    { name: 'lines that do not apply', book: indicatorBook(['不适用', '不适用'], ['不适用', '不适用']) },
    {
      name: 'one short or worded target under two families, and one name with two targets there',
      book: workbook(
        families(['完成率', '100%'], ['完成率', '100%']),
        families(['举办健步活动场次', '≥12场'], ['举办健步活动场次', '≥10场'], '另表'),
        families(['市容环境改善情况', '明显'], ['市容环境改善情况', '明显'], '三表'),
      ),
    },
    {
      name: 'at least and at most of one number',
      book: workbook(families(['举办健步活动场次', '≥12场'], ['举办健步活动场次', '≤12场'])),
    },
    { name: 'no indicators', book: baseDataBook(), status: 'not-checked' },
  ],
  reject: [
    {
      name: 'one indicator of four signs in two groups of what was achieved',
      book: workbook(families(['演出场次', '≥12场'], ['演出场次', '≥12场'])),
      findings: [{ cell: 'C4', related: ['C3'], message: 'twice' }],
    },
    {
      name: 'one indicator under what a service put out and what came of it, its target full width',
      book: workbook(
        set(families(['上门探访老人数', '≥３００人'], ['上门探访老人数', '≥３００人']), {
          A3: '服务产出',
          A4: '服务效果',
        }),
      ),
      findings: [{ cell: 'C4', related: ['C3'], message: 'twice' }],
    },
    {
      name: 'one indicator under output and under benefit',
      book: workbook(families(['举办健步活动场次', '≥12场'], ['举办健步活动场次', '≥12场'])),
      findings: [{ cell: 'C4', related: ['C3'], message: 'twice', severity: 'warning' }],
    },
    {
      name: 'the same line twice',
      book: indicatorBook(['巡查次数', '≥12次', '12次'], ['巡查次数', '≥12次', '14次']),
      findings: [{ cell: 'C5', related: ['C4'], message: 'twice' }],
    },
    {
      name: 'the same but for spaces and full-width signs',
      book: indicatorBook(['巡查次数（次）', '≥12次', '12次'], ['巡查次数(次)', '≥１２ 次', '12次']),
      findings: [{ cell: 'C5', related: ['C4'] }],
    },
    {
      name: 'a target in words and signs, a name with its number',
      book: workbook(families(['(1)举办健步活动场次', '≥12场'], ['②举办健步活动场次', '不少于12场'])),
      findings: [{ cell: 'C4', related: ['C3'] }],
    },
    {
      name: 'a count with and without 万',
      book: workbook(families(['培训农民人次', '≥1.2万人次'], ['培训农民人次', '12000人次以上'])),
      findings: [{ cell: 'C4', related: ['C3'] }],
    },
    {
      name: 'three times',
      book: indicatorBook(
        ['巡查次数', '≥12次', '12次'],
        ['巡查次数', '≥12次', '12次'],
        ['巡查次数', '≥12次', '12次'],
      ),
      findings: [{ cell: 'C5' }, { cell: 'C6', related: ['C4'] }],
    },
  ],
});
