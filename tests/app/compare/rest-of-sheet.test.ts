import { compareSubmissions } from '../../../src/app/compare/compare';
import { comparisonReport } from '../../../src/app/compare/comparison-report';
import { review } from '../../../src/app/review';
import { DEFAULT_SETTINGS } from '../../../src/core/checks/settings';
import type { Workbook } from '../../../src/core/model/grid';
import { sheet, workbook, type CellInput } from '../../helpers/sheet-builder';

type Rows = CellInput[][];

/** A form with what stands beside its fields: a code, a unit, a column nobody knows, a note below. */
const form = (): Rows => [
  ['项目支出绩效自评表', null, null, null, null, null, null],
  ['编号：LJ-2023-07', null, null, null, null, null, '单位：万元'],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '自评得分'],
  ['产出指标', '数量指标', '整治河道长度', '≥12公里', '12公里', 50, 50],
  ['产出指标', '质量指标', '工程验收合格率', '100%', '100%', 30, 30],
  ['效益指标', '社会效益指标', '受益人口', '≥3万人', '3.2万人', 20, 20],
  ['总分', null, null, null, null, 100, 100],
  ['注：本表由项目单位填写，数据口径与部门决算一致。', null, null, null, null, null, null],
];

const book = (rows: Rows, name = '自评表'): Workbook => workbook(sheet(name, rows));

/** What was changed and is no field of the form: "before→after attribution". */
function told(now: Workbook, old: Workbook = book(form())): string[] {
  const [one, other] = [review(old, DEFAULT_SETTINGS), review(now, DEFAULT_SETTINGS)];
  expect(one.recognition.forms).toHaveLength(1);
  expect(other.recognition.forms).toHaveLength(1);
  const { changes } = comparisonReport(compareSubmissions(one, other), { old: '', new: '' }, 'zh-CN');
  return changes
    .filter(({ field }) => field === '表头、单位或备注')
    .map(({ before, after, attribution }) => `${before}→${after} ${attribution}`);
}

/** The form with some cells of its own. */
const edited = (cells: Readonly<Record<string, string>>, rows = form()): Rows => {
  for (const [place, text] of Object.entries(cells)) {
    const [row, column] = place.split(',').map(Number) as [number, number];
    rows[row]![column] = text;
  }
  return rows;
};

describe('what changed beside the fields of a form', () => {
  it.each<[string, Rows, string[]]>([
    ['a unit', edited({ '1,6': '单位：元' }), ['单位：万元→单位：元 unasked']],
    ['the head of a column', edited({ '2,3': '目标值' }), ['年度指标值→目标值 unasked']],
  ])('is told: %s', (_, rows, changes) => {
    expect(told(book(rows))).toEqual(changes);
  });

  it.each<[string, Workbook]>([
    ['nothing', book(form())],
    ['another sheet name', book(form(), 'Sheet1')],
    ['rows above', book([[null], [null], ...form()])],
    ['a short heading between', book([...form().slice(0, 2), ['绩效指标'], ...form().slice(2)])],
    ['blanks and width within a text', book(edited({ '1,6': '单位: 万 元' }))],
    ['a column of the reviewer’s', book(form().map((row, at) => [...row, at === 2 ? '复核得分' : null]))],
    [
      'a field of the form, which is told as such',
      book(edited({ '3,4': '11公里', '4,2': '工程验收一次合格率' })),
    ],
  ])('is nothing for the layout: %s', (_, now) => {
    expect(told(now)).toEqual([]);
  });
});
