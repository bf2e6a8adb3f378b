import { recognise } from '../../../src/core/layouts';
import { sheet, workbook } from '../../helpers/sheet-builder';

/** A form whose groups are lines merged over the whole table. */
const book = (first: string, second: string, last: string | null = null) =>
  workbook(
    sheet(
      '打分表',
      [
        ['2024年度部门整体支出绩效自评打分表'],
        ['指标', '分值', '评分标准', '完成情况', '得分', '失分原因'],
        [first],
        ['制度建设', 10, '制度健全得10分，基本健全得6分', '制度健全', 10, null],
        ['预算执行', 30, '执行率×30分', '执行率90%', 27, '尾款未付'],
        [second],
        ['重点任务', 60, '得分=完成数/计划数×60', '计划10项，完成10项', 60, null],
        ...(last ? [[last], ['见附件', null, null, null, null, null]] : []),
      ],
      { merges: ['A1:F1', 'A3:F3', 'A6:F6', ...(last ? ['A8:F8'] : [])] },
    ),
  );

const names = (...texts: Parameters<typeof book>) =>
  recognise(book(...texts)).forms.flatMap((form) => form.indicators.map(({ name }) => name.text));

describe('lines merged over a whole table', () => {
  const all = ['制度建设', '预算执行', '重点任务'];
  it.each([
    ['一、基本管理（40分）', '二、履职产出和效果（60分）'],
    ['（一）部门预算编制与执行管理情况', '（二）部门履职产出与效果情况'],
    ['部门整体支出管理方面的指标', '部门履职产出方面的指标'],
    ['A', 'B'],
  ])('divide it and do not end it: %s', (first, second) => {
    expect(names(first, second)).toEqual(all);
  });

  it('a sentence below the last row is none of it', () => {
    const sentence = '本表各项得分由部门自行评定，佐证材料另附。';
    expect(names('一、基本管理（40分）', '二、履职产出和效果（60分）', sentence)).toEqual(all);
  });
});
