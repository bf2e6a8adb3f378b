import { unmetFullScore } from '../../../src/core/checks/unmet-full-score';
import { testCheck } from '../../helpers/check-tester';
import { projectBook } from '../../helpers/score-books';
import { type CellInput, set, sheet, workbook } from '../../helpers/sheet-builder';

/** A form with standards that nobody can run. */
const judged = (changes: Readonly<Record<string, CellInput>> = {}) =>
  workbook(
    set(
      sheet('自评表', [
        ['2022年度项目支出绩效自评表'],
        ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '评分标准', '得分'],
        ['产出指标', '数量指标', '新增公共停车泊位', '≥500个', '500个', 60, '视完成情况酌情计分', 60],
        ['效益指标', '社会效益指标', '缓解停车难路段数', '≥8条', '9条', 40, '视改善情况酌情计分', 40],
      ]),
      changes,
    ),
  );

testCheck(unmetFullScore, {
  sentences: {
    full: '“按时完工率”目标值100%，完成值90%，没有达到，却得满分10分，应得9分。',
    open: '“新增公共停车泊位”目标值≥500个，完成值430个，没有达到，却得满分60分。',
  },
  accept: [
    { name: 'targets met, and one missed with points off', book: projectBook() },
    { name: 'missed by less than rounding', book: projectBook({ F9: '999.9亩' }) },
    { name: 'a row that does not apply', book: projectBook({ F11: '不适用', H11: 10 }) },
    { name: 'a missed target with a blank score', book: projectBook({ H11: null }) },
    { name: 'nothing measured', book: judged({ E3: null, E4: null }), status: 'not-checked' },
  ],
  reject: [
    {
      name: 'a share missed',
      book: projectBook({ H11: 10 }),
      findings: [
        {
          cell: 'H11',
          related: ['G11', 'E11', 'F11'],
          message: 'full',
          severity: 'error',
          stated: '10',
          expected: '9',
          gap: '1',
        },
      ],
    },
    {
      name: 'a count missed by little',
      book: projectBook({ F9: '980亩' }),
      findings: [{ cell: 'H9', message: 'full', expected: '19.6' }],
    },
    {
      name: 'a share missed under short heads',
      book: projectBook({ E8: '计划', F8: '实际', H11: 10 }),
      findings: [{ cell: 'H11', message: 'full', expected: '9' }],
    },
    {
      name: 'an at-most target passed',
      book: projectBook({ D11: '事故起数', E11: '≤2起', F11: '3起', H11: 10 }),
      findings: [{ cell: 'H11', message: 'full', expected: '5' }],
    },
    {
      name: 'missed under a standard that needs a person',
      book: judged({ E3: '430个' }),
      findings: [{ cell: 'H3', related: ['F3', 'D3', 'E3', 'G3'], message: 'open', severity: 'warning' }],
    },
  ],
});
