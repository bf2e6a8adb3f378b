import { indicatorFamily } from '../../../src/core/checks/indicator-family';
import { fundsBook, indicatorBook, tasksBook } from '../../helpers/check-books';
import { testCheck } from '../../helpers/check-tester';
import { projectBook, scoringBook } from '../../helpers/score-books';
import type { Workbook } from '../../../src/core/model/grid';
import { set, sheet, workbook } from '../../helpers/sheet-builder';

const without = (changes: Readonly<Record<string, null>>) => ({
  sheets: indicatorBook(['修建水窖', '≥30口', '30口']).sheets.map((one) => set(one, changes)),
});

/** Outputs on one page, benefits and satisfaction under the heading of the next. */
function withBreak(): Workbook {
  const head = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
  const rows = [
    ['项目支出绩效自评表（2023年度）'],
    ['项目名称', '水窖'],
    [...head, '备注'],
    ['产出指标', '数量指标', '修建水窖', '≥30口', '30口', 35, 35],
    ['产出指标', '质量指标', '验收合格率', '≥98%', '100%', 35, 35],
    [],
    head,
    ['效益指标', '社会效益指标', '受益户数', '≥300户', '320户', 20, 20],
    ['满意度指标', '满意度指标', '农户满意度', '≥90%', '95%', 10, 10],
    ['总分', null, null, null, null, 100, 100],
  ];
  return workbook(sheet('自评', rows));
}

testCheck(indicatorFamily, {
  sentences: {
    missing: '绩效指标中没有效益指标。',
    heavy: '“新建高标准农田面积”一个指标就占40分。',
  },
  accept: [
    { name: 'three families', book: projectBook() },
    { name: 'satisfaction as a level-2 heading under benefits', book: fundsBook({ B12: null }) },
    { name: 'a department’s own headings', book: scoringBook(), status: 'not-checked' },
    { name: 'an indicator of 39 points', book: projectBook({ G9: 39, G10: 1 }) },
    { name: 'a heading that a page break repeats', book: withBreak() },
    { name: 'a table of tasks with three families', book: tasksBook() },
  ],
  reject: [
    {
      name: 'a satisfaction that names an effect, where no benefit stands',
      book: fundsBook({
        B11: '满意度指标',
        C11: '服务对象满意度指标',
        D11: '培训效果满意度',
        E11: '≥90%',
        F11: '92%',
      }),
      findings: [{ cell: 'B8', message: 'missing', severity: 'info' }],
    },
    {
      name: 'no satisfaction indicator',
      book: without({ A6: null, B6: null, C6: null, D6: null, E6: null }),
      findings: [{ cell: 'A3', related: [], message: 'missing', severity: 'info' }],
    },
    {
      name: 'no benefit indicator',
      book: without({ A5: null, B5: null, C5: null, D5: null, E5: null }),
      findings: [{ cell: 'A3', message: 'missing' }],
    },
    {
      name: 'an indicator of 40 points',
      book: projectBook({ G9: 40, G10: 0 }),
      findings: [{ cell: 'G9', related: ['D9'], message: 'heavy', stated: '40' }],
    },
  ],
});
