import { planScores } from '../../../src/core/edits/plan';
import { a1 } from '../../../src/core/model/address';
import { contextOf } from '../../helpers/check-context';
import { sheet, table } from '../../helpers/sheet-builder';
import { inChinese } from '../../helpers/sayings';

function plan(text: string) {
  const own = sheet('计分', table(text));
  const { recognition, scores } = contextOf({ sheets: [own] });
  const { edits, skipped } = planScores({ sheets: [own] }, recognition, scores);
  return {
    edits: edits.map(({ ref, purpose }) => `${purpose} ${a1(ref)}`),
    skipped: skipped.map(({ ref, reason }) => `${a1(ref)} ${inChinese(reason)}`),
  };
}

const WHY = '有一栏没有认准，或各项按百分制打分，本表得分不改动；请先在“更正识别结果”中选定各栏。';

describe('nothing is written where nobody can say what the scores are', () => {
  it('two columns may hold the score', () => {
    expect(
      plan(`
部门整体支出绩效自评计分表（2024年度）
一级指标 | 二级指标 | 分值 | 考核得分 | 评定得分
投入 | 预算编制 | 20 | 95 | 19
过程 | 预算执行 | 30 | 98 | 29.4
产出 | 场馆开放 | 50 | 100 | 50
合计 | | 100 | | 98.4
`),
    ).toEqual({ edits: [], skipped: [`D6 ${WHY}`] });
  });

  it('two columns may hold what was done', () => {
    expect(
      plan(`
项目支出绩效自评表（2024年度）
一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 全年实际完成值 | 分值 | 得分
产出 | 修路 | ≥20公里 | 15公里 | 21公里 | 60 | 60
效益 | 受益人口 | ≥100人 | 90人 | 120人 | 40 | 40
合计 | | | | | 100 | 100
`).edits,
    ).toEqual([]);
  });

  it('scores are out of a hundred each', () => {
    expect(
      plan(`
部门整体支出绩效自评计分表（2024年度）
一级指标 | 二级指标 | 分值 | 得分
投入 | 预算编制 | 20 | 95
过程 | 预算执行 | 30 | 98
产出 | 场馆开放 | 50 | 100
合计 | | 100 | 98.4
`),
    ).toEqual({ edits: [], skipped: [`D6 ${WHY}`] });
  });

  it('one score over its points is brought down as ever', () => {
    expect(
      plan(`
部门整体支出绩效自评计分表（2024年度）
一级指标 | 二级指标 | 分值 | 得分
投入 | 预算编制 | 20 | 25
过程 | 预算执行 | 30 | 28
产出 | 场馆开放 | 50 | 50
合计 | | 100 | 98
`).edits,
    ).toEqual(['score D3']);
  });
});
