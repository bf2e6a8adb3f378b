import { review } from '../../src/app/review';
import { DEFAULT_SETTINGS } from '../../src/core/checks/settings';
import type { Workbook } from '../../src/core/model/grid';
import { growthFrom } from '../helpers/growth';
import { sheet, workbook } from '../helpers/sheet-builder';

/** Characters of each filled field; the other workbook has twice as many. */
const SIZE = 4000;
/** Twice the length costs twice the time; its square would be four times. */
const MOST = 2.5;

/** What texts of a form are made of, each kind over and over. */
const TOKENS = [
  ...[
    '（',
    '(',
    '[',
    '【',
    '《',
    '“',
    '"',
    "'",
    '1',
    '一',
    '年',
    '-',
    '≥',
    '、',
    '，',
    '；',
    '。',
    '\n',
    ' ',
    'a',
    '😀',
  ],
  ...['（一）', '(1', '1a', '2023年1月1日', '1万元', '得1分', '每低1%扣1分，', '得满分；', '1,000'],
];

/** A form whose every text field ends with a token again and again. */
function formOf(token: string, size: number): Workbook {
  const t = token.repeat(Math.ceil(size / token.length)).slice(0, size);
  return workbook(
    sheet('评分表', [
      [`部门整体支出绩效自评表（2023年度）${t}`],
      [`部门名称：${t}`, null, null, `金额单位：万元${t}`],
      [
        '一级指标',
        '二级指标',
        '三级指标',
        '指标说明',
        '分值',
        '年度指标值',
        '实际完成值',
        '评分标准',
        '得分',
        '扣分说明',
      ],
      ['产出指标', '数量指标', '培训场次', t, 30, t, t, t, 30, t],
      [
        `产出指标${t}`,
        `质量指标${t}`,
        `合格率${t}`,
        '合格',
        30,
        `≥95%${t}`,
        `96%${t}`,
        `≥95%得满分，${t}`,
        29,
        `扣1分：${t}`,
      ],
      ['效益指标', '社会效益指标', t, t, 40, '≥85%', '88%', t, t, t],
      ['总分', t, null, null, 100, null, null, null, 99, t],
    ]),
    sheet('资金', [
      ['部门整体支出绩效自评表'],
      [`资金来源${t}`, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      [`年度资金总额${t}`, 100, 100, 90, 10, `90%${t}`, 9],
      [`其中：${t}`, t, t, t, t, t, t],
    ]),
  );
}

it.each(TOKENS)('a text of %j over and over costs twice the time at twice the length', (token) => {
  // A new workbook each time: what was read of a sheet is remembered as long as the sheet is.
  const work = (size: number) => () => void review(formOf(token, size), DEFAULT_SETTINGS);
  expect(growthFrom(work(SIZE), work(2 * SIZE), MOST)).toBeLessThan(MOST);
});
