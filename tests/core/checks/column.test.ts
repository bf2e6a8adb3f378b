import { column } from '../../../src/core/checks/column';
import { fundsBook, tasksBook } from '../../helpers/check-books';
import { testCheck } from '../../helpers/check-tester';
import { projectBook, scoringBook } from '../../helpers/score-books';
import { sheet, workbook } from '../../helpers/sheet-builder';

const standards = (
  head: string,
  one = '治理河道12公里得满分，每少1公里扣5分',
  other = '受益人口达到3万人得满分，否则不得分',
) =>
  workbook(
    sheet('评分表', [
      ['部门整体支出绩效自评评分表'],
      ['一级指标', '二级指标', '三级指标', '分值', head, '得分'],
      ['产出指标', '数量指标', '治理河道', 50, one, 50],
      ['效益指标', '社会效益指标', '受益人口', 50, other, 50],
    ]),
  );

/** Targets and actuals under a pair of heads. */
const pair = (planned: string, done: string) =>
  workbook(
    sheet('自评表', [
      ['2024年度项目支出绩效自评表'],
      ['一级指标', '二级指标', '三级指标', '分值', planned, done, '得分'],
      ['产出指标', '数量指标', '检测样品数', 40, '≥2000批次', '2150批次', 40],
      ['产出指标', '质量指标', '检测准确率', 30, '≥99%', '99.6%', 30],
      ['满意度指标', '满意度指标', '委托方满意度', 30, '≥90%', '95.5%', 30],
      ['总分', null, null, 100, null, null, 100],
    ]),
  );

testCheck(column, {
  sentences: {
    unclear: '绩效指标表的“分值”列不能确定：可能是G列。',
  },
  accept: [
    { name: 'every column told apart', book: projectBook() },
    { name: 'a scoring table', book: scoringBook() },
    { name: 'standards under 依据', book: standards('依据') },
    { name: 'remarks under a head of their own', book: standards('要说的话', '按计划开展', '群众反映良好') },
    { name: 'what was spent under 决算支出', book: projectBook({ E5: '决算支出' }) },
    { name: 'what was spent under a head of its own, proven by the rate', book: projectBook({ E5: '用去' }) },
    { name: 'short heads beside each other', book: pair('目标', '完成') },
    { name: 'a known head beside a short one', book: pair('年度目标', '实际') },
    { name: 'a table of tasks', book: tasksBook() },
    { name: 'nothing recognised', book: workbook(sheet('清单', [['名称'], ['纸']])), status: 'not-checked' },
  ],
  reject: [
    {
      name: 'what was spent under a head of its own, beside a rate that does not prove it',
      book: projectBook({ E5: '用去', G6: '50%', G7: '50%', G8: '50%' }),
      findings: [{ cell: 'E5', message: 'unclear', severity: 'warning' }],
    },
    {
      name: 'standards under a head of their own',
      book: standards('怎样给分'),
      findings: [{ cell: 'E2', message: 'unclear' }],
    },
    {
      name: 'points without a head',
      book: projectBook({ G8: null }),
      findings: [{ cell: 'G8', message: 'unclear', severity: 'warning' }],
    },
    {
      name: 'scores without a head',
      book: scoringBook({ H3: null }),
      findings: [{ cell: 'H3', message: 'unclear' }],
    },
    {
      name: 'an adjustment that may be the budget after it',
      book: fundsBook({
        D5: 520,
        D6: 412,
        D7: 108,
        F5: null,
        F6: null,
        F7: null,
        G5: null,
        G6: null,
        G7: null,
      }),
      findings: [{ cell: 'D4', message: 'unclear' }],
    },
  ],
});
