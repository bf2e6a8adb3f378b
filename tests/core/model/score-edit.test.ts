import { recognise } from '../../../src/core/layouts';
import type { Sheet } from '../../../src/core/model/grid';
import { differsInScoresOnly } from '../../../src/core/model/score-edit';
import { shareForms, shareWorkbook } from '../../../src/core/model/sharing';
import { type CellInput, formula, set, sheet } from '../../helpers/sheet-builder';

const form = sheet('自评表', [
  ['某局2023年度部门整体支出绩效自评表'],
  ['一级指标', '二级指标', '三级指标', '分值', '年度指标值', '实际完成值', '评分标准', '得分', '扣分说明'],
  ['产出指标', '数量指标', '培训人次', 30, '≥200人次', '210人次', '未达到的按比例得分', 30],
  [null, '质量指标', '验收合格率', 30, '≥95%', '96%', '未达到的按比例得分', 30],
  ['效益指标', '社会效益指标', '群众满意度', 40, '≥90%', '91%', '未达到的按比例得分', null],
  ['总分', null, null, 100, null, null, null, 100],
]);

/** Whether scores alone differ once cells are changed and the sheets are read anew. */
function isScored(changes: Readonly<Record<string, CellInput>>, others: readonly Sheet[] = []): boolean {
  const before = { sheets: [form] };
  const read = structuredClone({ sheets: [set(form, changes), ...others] });
  const now = shareWorkbook(before, read);
  const [was, is] = [recognise(before), recognise(now)];
  expect(was.forms[0]?.indicators).toHaveLength(3);
  const recognition = { ...is, forms: shareForms(was.forms, is.forms) };
  return differsInScoresOnly({ workbook: before, recognition: was }, { workbook: now, recognition });
}

describe('scores alone differ', () => {
  it.each<[string, Readonly<Record<string, CellInput>>]>([
    ['nothing at all', {}],
    ['another number', { H3: 28 }],
    ['two of them', { H3: 28, H4: 29.5 }],
    ['a blank one that is filled', { H5: 40 }],
    ['one that is cleared', { H3: null }],
  ])('%s', (_, changes) => {
    expect(isScored(changes)).toBe(true);
  });
});

describe('more than scores differs', () => {
  it.each<[string, Readonly<Record<string, CellInput>>]>([
    ['an actual value', { F3: '190人次' }],
    ['a score and an actual value', { H3: 28, F3: '190人次' }],
    ['a standard', { G3: '未达到的不得分' }],
    ['a name', { C3: '培训场次' }],
    ['points', { D3: 20 }],
    ['a note beside a score', { H3: 28, I3: '少培训10人次' }],
    ['the total', { H6: 98 }],
    ['a score in words', { H3: '28分' }],
    ['a score by a formula', { H3: formula('D3', 30) }],
    ['the title', { A1: '某局2022年度部门整体支出绩效自评表' }],
    ['a line below the form', { A9: '单位负责人：' }],
  ])('%s', (_, changes) => {
    expect(isScored(changes)).toBe(false);
  });

  it('another sheet', () => {
    expect(isScored({ H3: 28 }, [sheet('附件', [['说明']])])).toBe(false);
  });
});
