import { placeholder } from '../../../src/core/checks/placeholder';
import { fundsBook, indicatorBook } from '../../helpers/check-books';
import { testCheck } from '../../helpers/check-tester';
import { projectBook } from '../../helpers/score-books';
import { sheet, workbook } from '../../helpers/sheet-builder';

const blankForm = workbook(
  sheet('自评表', [
    ['项目支出绩效自评表'],
    ['（    年度）'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', '指标1：'],
    [null, null, '指标2：'],
    [null, null, '……'],
  ]),
);

const HEAD = ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'];
const pageBreak = workbook(
  sheet('自评表', [
    ['项目支出绩效自评表'],
    HEAD,
    ['产出指标', '数量指标', '疏浚河道', '≥20公里', '21公里', 60, 60],
    HEAD,
    ['效益指标', '社会效益指标', '受益人口', '≥2万人', '2.1万人', 40, 40],
    ['总分', null, null, null, null, 100, 100],
  ]),
);

testCheck(placeholder, {
  sentences: {
    mark: '“……”中的“……”是占位符，没有替换成实际内容。',
    hint: '“对照年度目标，说明存在的问题及原因（100字以内）”是表格的提示语，没有替换成实际内容。',
    nameless: '有2行指标填了内容，名称却还是空白表的“指标1：”。',
    lines: '还有2行空白表的占位指标（如“指标2：”）没有删去。',
  },
  accept: [
    { name: 'a form filled in', book: projectBook() },
    {
      name: 'goals that report what was done',
      book: fundsBook({ B13: '对照年度目标，全年清淤河道31公里，各项任务均已完成，资金使用规范。' }),
    },
    {
      name: 'a count of articles by length',
      book: indicatorBook(['编发信息', '≥10篇（800字以内）', '12篇']),
    },
    { name: 'a product of two numbers', book: indicatorBook(['值守时长', '24小时×365天', '24小时×365天']) },
    {
      name: 'a clothing size and a Roman number',
      book: indicatorBook(['XXL号防护服', '≥50套', '50套'], ['Ⅲ级预案', '1份', '1份']),
    },
    {
      name: 'a heading that asks for words',
      book: projectBook({ I8: '偏差原因分析及改进措施（100字以内）' }),
    },
    { name: 'a header printed again at a page break', book: pageBreak },
    { name: 'a blank form', book: blankForm, status: 'not-checked' },
  ],
  reject: [
    {
      name: 'signs and words of what is still to come, in money, results, scores and reasons',
      book: projectBook({ E6: '****', F9: '……', F10: '待补充', H12: 'XX', I11: '待完善' }),
      findings: [
        { cell: 'E6', message: 'mark', stated: '****', severity: 'warning' },
        { cell: 'F10', message: 'mark', stated: '待补充' },
        { cell: 'F9', message: 'mark', stated: '……' },
        { cell: 'H12', message: 'mark', stated: 'XX' },
        { cell: 'I11', message: 'mark', stated: '待完善' },
      ],
    },
    {
      name: 'a hint with its limit of words',
      book: fundsBook({ B13: '对照年度目标，说明存在的问题及原因（100字以内）' }),
      findings: [{ cell: 'B13', message: 'hint', severity: 'warning' }],
    },
    {
      name: 'a hint that asks to fill in',
      book: projectBook({ I11: '请填写未完成的原因和改进措施' }),
      findings: [{ cell: 'I11', message: 'hint' }],
    },
    {
      name: 'XX for a name',
      book: projectBook({ B3: 'XX工程建设' }),
      findings: [{ cell: 'B3', message: 'mark', stated: 'XX' }],
    },
    {
      name: 'stars for a number',
      book: indicatorBook(['管护里程', '≥****公里', '35公里']),
      findings: [{ cell: 'D4', message: 'mark', stated: '****' }],
    },
    {
      name: 'unused lines of the blank form, once',
      book: indicatorBook(['管护里程', '≥30公里', '35公里'], ['指标2：', null], ['……', null]),
      // What the blank form prints itself is no mistake of the clerk.
      findings: [{ cell: 'C5', related: ['C6'], message: 'lines', severity: 'info' }],
    },
    {
      name: 'lines of the blank form that were filled in without a name',
      book: indicatorBook(
        ['指标1：', '≥30公里', '35公里'],
        ['指标2：', '≥5座', '5座'],
        ['管护里程', '≥30公里', '35公里'],
      ),
      findings: [{ cell: 'C4', related: ['C5'], message: 'nameless', severity: 'info' }],
    },
  ],
});
