import { recognise, type ManualMapping } from '../../../src/core/layouts';
import { sheet, table } from '../../helpers/sheet-builder';

/** A form none of whose heads is known. */
const own = sheet(
  '表',
  table(`
甲县乙局年度工作
部门：甲县乙局
事项 | 想做到 | 做到了 | 满 | 自己打 | 为什么
修路 | ≥20公里 | 21公里 | 60 | 60
宣传 | ≥10场 | 8场 | 40 | 32 | 雨天
合计 | | | 100 | 92
来源 | 给多少 | 花多少
县里 | 100 | 90
自己 | 20 | 20
总计 | 120 | 110
`),
);
const goals: ManualMapping = {
  sheet: '表',
  headerTop: 2,
  columns: { level3: 0, target: 1, actual: 2, weight: 3, score: 4, deviationReason: 5 },
};
const money: ManualMapping = { sheet: '表', headerTop: 6, columns: { source: 0, annualBudget: 1, spent: 2 } };

function read(...mapping: ManualMapping[]) {
  const { forms, unrecognised } = recognise({ sheets: [own] }, { mapping });
  return {
    tables: forms.flatMap((form) => form.tables.map(({ kind, headerTop }) => `${kind} ${headerTop + 1}`)),
    rows: forms.flatMap((form) =>
      form.indicators.map(({ name, target, actual, weight, score }) =>
        [name, target, actual, weight, score].map((field) => field?.text).join(' '),
      ),
    ),
    funds: forms.flatMap((form) =>
      form.funds.map(({ label, role, annualBudget, spent }) =>
        [label.text, role, annualBudget?.text, spent?.text].join(' '),
      ),
    ),
    totals: forms.map((form) => form.total?.score?.text),
    unrecognised: unrecognised.length,
  };
}

describe('a header that a person points at', () => {
  it('is none of itself', () => {
    expect(read().tables).toEqual([]);
  });

  it('makes a table where none was found', () => {
    expect(read(goals)).toMatchObject({
      tables: ['indicators 3'],
      rows: ['修路 ≥20公里 21公里 60 60', '宣传 ≥10场 8场 40 32'],
      totals: ['92'],
      unrecognised: 0,
    });
  });

  it('makes a table of money of columns of money', () => {
    expect(read(goals, money)).toMatchObject({
      tables: ['indicators 3', 'funds 7'],
      rows: ['修路 ≥20公里 21公里 60 60', '宣传 ≥10场 8场 40 32'],
      funds: ['县里 source 100 90', '自己 source 20 20', '总计 total 120 110'],
    });
  });

  it('of a sheet that says it is something else counts all the same', () => {
    const other = { ...own, name: '岗位考核' };
    const { forms } = recognise({ sheets: [other] }, { mapping: [{ ...goals, sheet: '岗位考核' }] });
    expect(forms.map(({ indicators }) => indicators.length)).toEqual([2]);
  });

  it('inside a header that was found corrects that one', () => {
    const known = sheet(
      '自评',
      table(`
项目支出绩效自评表
指标 | | 目标情况 | | 打分 |
一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 复评
产出指标 | 修路 | ≥20公里 | 21公里 | 100 | 99 | 98
`),
    );
    const [form] = recognise(
      { sheets: [known] },
      { mapping: [{ sheet: '自评', headerTop: 2, columns: { score: 6 } }] },
    ).forms;
    expect(form!.tables.map(({ columns }) => columns.score)).toEqual([6]);
    expect(form!.indicators.map(({ score }) => score?.text)).toEqual(['98']);
  });
});
