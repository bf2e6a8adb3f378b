import { recognise } from '../../../src/core/layouts';
import type { Sheet } from '../../../src/core/model/grid';
import { typedFields } from '../../../src/core/model/typed-fields';
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

/** What was typed, once cells are changed and the sheets are read anew; null where more differs. */
function typedBy(
  changes: Readonly<Record<string, CellInput>>,
  others: readonly Sheet[] = [],
): string[] | null {
  const before = { sheets: [form] };
  const read = structuredClone({ sheets: [set(form, changes), ...others] });
  const now = shareWorkbook(before, read);
  const [was, is] = [recognise(before), recognise(now)];
  expect(was.forms[0]?.indicators).toHaveLength(3);
  const recognition = { ...is, forms: shareForms(was.forms, is.forms) };
  const typed = typedFields({ workbook: before, recognition: was }, { workbook: now, recognition });
  return typed && [...typed].sort();
}

describe('values of rows alone differ', () => {
  it.each<[string, Readonly<Record<string, CellInput>>, string[]]>([
    ['nothing at all', {}, []],
    ['another score', { H3: 28 }, ['score']],
    ['two of them', { H3: 28, H4: 29.5 }, ['score']],
    ['a blank one that is filled', { H5: 40 }, ['score']],
    ['one that is cleared', { H3: null }, ['score']],
    ['an actual value', { F3: '190人次' }, ['actual']],
    ['an actual value that is a number now', { F3: 190 }, ['actual']],
    ['an actual value that is gone', { F4: null }, ['actual']],
    ['a score and an actual value', { H3: 28, F3: '190人次' }, ['actual', 'score']],
  ])('%s', (_, changes, typed) => {
    expect(typedBy(changes)).toEqual(typed);
  });
});

describe('more differs than values of rows', () => {
  it.each<[string, Readonly<Record<string, CellInput>>]>([
    ['a standard', { G3: '未达到的不得分' }],
    ['a name', { C3: '培训场次' }],
    ['points', { D3: 20 }],
    ['a note beside a score', { H3: 28, I3: '少培训10人次' }],
    ['the total', { H6: 98 }],
    ['a score in words', { H3: '28分' }],
    ['a score by a formula', { H3: formula('D3', 30) }],
    ['a row that does not apply any more', { F3: '不适用' }],
    ['the title', { A1: '某局2022年度部门整体支出绩效自评表' }],
    ['a line below the form', { A9: '单位负责人：' }],
  ])('%s', (_, changes) => {
    expect(typedBy(changes)).toBeNull();
  });

  it('another sheet', () => {
    expect(typedBy({ H3: 28 }, [sheet('附件', [['说明']])])).toBeNull();
  });
});
