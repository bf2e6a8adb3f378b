import { missingActual } from '../../../src/core/checks/missing-actual';
import { baseDataBook, indicatorBook } from '../../helpers/check-books';
import { testCheck } from '../../helpers/check-tester';
import { projectBook } from '../../helpers/score-books';
import { set, sheet, workbook } from '../../helpers/sheet-builder';

const targetsOnly = workbook(
  sheet('绩效目标表', [
    ['部门整体支出绩效目标表'],
    ['一级指标', '二级指标', '三级指标', '年度指标值'],
    ['产出指标', '数量指标', '新建公厕', '≥6座'],
    ['效益指标', '社会效益指标', '服务人口', '≥2万人'],
  ]),
);
const unfilled = { ...indicatorBook(['新建公厕', '≥6座']) };
const blank = { sheets: unfilled.sheets.map((one) => set(one, { E5: null, E6: null })) };

testCheck(missingActual, {
  sentences: {
    blank: '“受益农户数”指标值和实际完成值都没有填写，却得满分30分。',
    missing: '“受益农户数”指标值为“≥300户”，没有填写实际完成值。',
  },
  accept: [
    { name: 'every actual filled', book: projectBook() },
    { name: '不适用 in its place', book: indicatorBook(['新建公厕', '≥6座', '不适用']) },
    { name: 'a dash in its place', book: indicatorBook(['新建公厕', '≥6座', '—']) },
    { name: 'a target that does not apply', book: indicatorBook(['不适用', '不适用']) },
    { name: 'a form without the column', book: targetsOnly, status: 'not-checked' },
    { name: 'a self-evaluation not yet begun', book: blank, status: 'not-checked' },
    { name: 'no indicators', book: baseDataBook(), status: 'not-checked' },
    {
      name: 'a row without target and actual that lost points, or does not apply',
      book: projectBook({ E12: null, F12: '不适用', H12: null }),
    },
  ],
  reject: [
    {
      name: 'full points with neither a target nor an actual value',
      book: projectBook({ E12: null, F12: null }),
      findings: [{ cell: 'F12', message: 'blank', severity: 'warning' }],
    },
    {
      name: 'one forgotten',
      book: projectBook({ F12: null }),
      findings: [{ cell: 'F12', related: ['E12'], message: 'missing' }],
    },
    {
      name: 'two forgotten',
      book: projectBook({ F9: null, F13: null }),
      findings: [{ cell: 'F13' }, { cell: 'F9' }],
    },
    {
      name: 'one of an unscored form',
      book: indicatorBook(['新建公厕', '≥6座']),
      findings: [{ cell: 'E4', related: ['D4'] }],
    },
  ],
});
