import { askedByRow } from '../../../src/core/scoring/asked';
import { decimalText } from '../../../src/core/number/exact';
import { contextOf } from '../../helpers/check-context';
import { sheet, table, workbook } from '../../helpers/sheet-builder';

/** The sheet 评分依据 with answers. */
const evidenceSheet = (answers: Readonly<Record<string, string>>) =>
  sheet('评分依据', [['数据项', '数值', '单位', '来源', '说明'], ...Object.entries(answers)]);

const form = sheet(
  '评分',
  table(`
部门整体支出绩效自评评分表（2024年度）
一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分
过程 | 管理 | 制度健全性 | 5 | 1.制定财务管理制度（1分）；2.制定内控制度（2分）；3.制度得到有效执行（2分） | 5
过程 | 管理 | 信息公开 | 6 | ①按规定内容公开预决算信息，得3分；②按规定时限公开预决算信息，得3分，否则不得分。 | 6
过程 | 资金 | 资金使用合规性 | 10 | 发现一项不符合规定的扣2分，扣完为止 | 10
过程 | 资产 | 固定资产利用率 | 9 | 固定资产利用率=（实际在用固定资产总额/所有固定资产总额）×100%。利用率≥90%得9分，75%≤利用率<90%得6分，其余不得分 | 9
产出 | 数量 | 项目完成率 | 30 | 完成率100%得30分，每低1个百分点扣1分 | 30
效益 | 效果 | 社会效益 | 40 | （1）效果显著的得40分（2）效果一般的得20分（3）没有效果的得0分 | 40
合计 | | | 100 | | 100
`),
);

describe('what is asked for, row by row', () => {
  const asked = askedByRow(contextOf(workbook(form)).scores);

  it('comes with the points that wait, the most first', () => {
    expect(asked.map(({ row, points }) => `${row.name} ${decimalText(points)}`)).toEqual([
      '社会效益 40',
      '项目完成率 30',
      '资金使用合规性 10',
      '固定资产利用率 9',
      '信息公开 6',
      '制度健全性 5',
    ]);
  });

  it('says what each answer is worth, where its words do', () => {
    const worth = asked.map(({ inputs }) => inputs.map((one) => one.worth && decimalText(one.worth)));
    expect(worth).toEqual([[null], [null], ['2'], [null, null], ['3', '3'], ['1', '2', '2']]);
  });

  it('has the answers that say all is as it should be, which give full points', () => {
    const answers = Object.assign({}, ...asked.map(({ fulfilled }) => fulfilled)) as Record<string, string>;
    expect(answers).toEqual({
      '资金使用合规性（不符合规定）': '0',
      '信息公开（1）': '是',
      '信息公开（2）': '是',
      '制度健全性（1）': '是',
      '制度健全性（2）': '是',
      '制度健全性（3）': '是',
    });
    const { rows } = contextOf(workbook(form, evidenceSheet(answers))).scores;
    const settled = rows.filter(({ name }) => ['制度健全性', '信息公开', '资金使用合规性'].includes(name));
    expect(settled.map(({ score, weight, missing }) => [score?.equals(weight!), missing.length])).toEqual([
      [true, 0],
      [true, 0],
      [true, 0],
    ]);
  });

  it('names an input once, under the row with the most points', () => {
    const own = sheet(
      '评分',
      table(`
部门整体支出绩效自评评分表（2024年度）
一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分
过程 | 资产 | 资产利用率 | 4 | 资产利用率=（在用资产总额/全部资产总额）×100%。利用率≥90%得4分，其余不得分 | 4
过程 | 资产 | 资产闲置率 | 6 | 资产闲置率=（闲置资产总额/全部资产总额）×100%。闲置率≤5%得6分，其余不得分 | 6
`),
    );
    const groups = askedByRow(contextOf(workbook(own)).scores);
    expect(groups.map(({ row, inputs }) => [row.name, ...inputs.map(({ input }) => input.name)])).toEqual([
      ['资产闲置率', '闲置资产总额', '全部资产总额'],
      ['资产利用率', '在用资产总额'],
    ]);
  });
});
