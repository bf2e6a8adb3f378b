import { missingScore } from '../../../src/core/checks/missing-score';
import { testCheck } from '../../helpers/check-tester';
import { projectBook, scoringBook } from '../../helpers/score-books';
import { sheet, workbook } from '../../helpers/sheet-builder';

const SCORES = ['H6', 'H9', 'H10', 'H11', 'H12', 'H13'];
const noScores = workbook(
  sheet('目标表', [
    ['2022年度部门整体支出绩效目标表'],
    ['一级指标', '二级指标', '三级指标', '年度指标值'],
    ['产出指标', '数量指标', '执法检查户次', '≥300户次'],
    ['效益指标', '社会效益指标', '安全生产形势', '稳定向好'],
    ['满意度指标', '服务对象满意度指标', '企业满意度', '≥90%'],
  ]),
);

testCheck(missingScore, {
  sentences: {
    blank: '“资产管理规范性”分值12分，没有填得分。',
    unreadable: '“资产管理规范性”得分栏填的是“见说明”，不是分数。',
    unscored: '“项目支出绩效自评表”共6项有分值的指标，都还没有打分。',
  },
  accept: [
    { name: 'every row is scored', book: projectBook() },
    { name: 'a row that does not apply', book: scoringBook({ G7: '不适用', H7: null }) },
    { name: 'a row without points', book: projectBook({ G12: null, H12: null }) },
    { name: 'a bonus nobody claims', book: scoringBook({ H10: null }) },
    { name: 'a score of 0', book: scoringBook({ H7: 0 }) },
    { name: 'a form without a score column', book: noScores, status: 'not-checked' },
  ],
  reject: [
    {
      name: 'one row forgotten',
      book: scoringBook({ H7: null }),
      findings: [{ cell: 'H7', related: ['F7'], message: 'blank', severity: 'warning', expected: '0–12' }],
    },
    {
      name: 'the execution rate forgotten',
      book: projectBook({ H6: null }),
      findings: [{ cell: 'H6', related: ['F6'], message: 'blank' }],
    },
    {
      name: 'words in place of a score',
      book: scoringBook({ H7: '见说明' }),
      findings: [{ cell: 'H7', message: 'unreadable', stated: '见说明' }],
    },
    {
      name: 'nobody has scored yet: told once',
      book: projectBook(Object.fromEntries([...SCORES, 'H14'].map((cell) => [cell, null]))),
      findings: [{ cell: 'H14', related: SCORES, message: 'unscored', severity: 'info' }],
    },
  ],
});
