import type { Workbook } from '../../src/core/model/grid';
import { type CellInput, pct, sheet, workbook } from './sheet-builder';

/**
 * A department's scoring form of which no standard can be proven: each leaves a figure out or gives it two scores,
 * and the figures of the form fall just there. 100 points in eight rows.
 */
const ROWS: readonly (readonly [name: string, points: number, standard: string, actual: CellInput])[] = [
  ['任务办结率', 20, '办结率大于90%的，得20分；大于70%小于90%的，得12分；小于70%的，得0分。', pct(0.9)],
  ['资料归档率', 10, '归档率100%得10分；90%-99%得6分；90%（不含）以下得0分。', pct(0.995)],
  ['设施完好率', 10, '完好率95%以上（含95%）得10分；85%—90%得6分；85%（不含）以下得2分。', pct(0.92)],
  ['收入清收比例', 10, '清收比例超过80%的得10分，超过60%的得5分，低于60%的得1分。', pct(0.6)],
  ['设备利用率', 10, '利用率≥80%得10分；利用率≥60%得6分；利用率＜70%得2分。', pct(0.65)],
  ['政策知晓率', 20, '知晓率＞85%的，得20分；知晓率＜85%的，得8分。', pct(0.85)],
  ['回访满意度', 10, '满意度≥95%得10分；80%≤满意度＜90%得5分；满意度＜80%得0分。', pct(0.93)],
  ['整改完成率', 10, '完成率100%得10分；80%≤完成率≤99%得6分；完成率＜80%得0分。', pct(0.996)],
];

export const UNSETTLED = ROWS.length;

/** The form of one department, with the scores that its clerk typed. */
export function unsettledForm(department: string): Workbook {
  return workbook(
    sheet('评分表', [
      ['2023年度部门整体支出绩效自评评分表'],
      [`部门名称：${department}`],
      ['一级指标', '二级指标', '三级指标', '分值', '评分标准', '实际完成值', '自评得分', '扣分说明'],
      ...ROWS.map(([name, points, standard, actual], at) => [
        at < 4 ? '产出' : '效益',
        at < 4 ? '质量' : '履职效益',
        name,
        points,
        standard,
        actual,
        points,
      ]),
      ['合计', null, null, 100, null, null, 100],
    ]),
  );
}

/** A collected sheet 评分口径 as a person would give it back: the first choice of each note under 按此理解. */
export function filledReadings(book: Workbook): Workbook {
  const [collected] = book.sheets;
  const rows = collected!.rows.map(({ cells }, at) => {
    const text = (column: number) => cells.find((cell) => cell.column === column)?.text ?? '';
    const choice = at === 0 ? text(2) : (/\n1\. ([^\n]+)/u.exec(text(3))?.[1] ?? '');
    return [text(0), text(1), choice, text(3), at === 0 ? text(4) : '2024-03-01'];
  });
  return workbook(sheet('评分口径', rows));
}
