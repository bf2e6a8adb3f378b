import { isClean, planCleaning } from '../../src/app/clean';
import { recognise } from '../../src/core/layouts';
import type { Workbook } from '../../src/core/model/grid';
import { formula, sheet, workbook, type CellInput } from '../helpers/sheet-builder';

const RECORD_HEADS = [
  '编号',
  '代码',
  '位置',
  '问题',
  '处理',
  '理由',
  '记录',
  '原内容',
  '原类型',
  '原结果',
  '新内容',
  '新类型',
  '新结果',
];

/** A scoring form, with further columns by their heads and what stands under them. */
function form(heads: readonly string[] = [], below: CellInput = null) {
  const rows: CellInput[][] = [
    ['部门整体支出绩效自评表'],
    ['一级指标', '二级指标', '三级指标', '分值', '评分标准', '得分', ...heads],
    ['投入', '目标设定', '目标合理性', 40, '合理得满分', 38, ...heads.map(() => below)],
    ['产出', '职责履行', '完成率', 60, '完成率100%得满分', 60, ...heads.map(() => below)],
    ['合计', null, null, 100, null, 98],
  ];
  return sheet('评分表', rows);
}

const written = (cell: string, what: string): CellInput[] => [
  'W1-1',
  null,
  `评分表!${cell}`,
  '表头',
  '已写入',
  '增加',
  '2024-03-01',
  null,
  '空白',
  null,
  what,
  '文字',
  null,
];
const record = (...lines: CellInput[][]) => sheet('核查记录', [RECORD_HEADS, ...lines]);

const cleaning = (book: Workbook) => planCleaning(book, recognise(book, { template: null, mapping: [] }));
const blanked = (book: Workbook) =>
  cleaning(book).plan.edits.map(({ ref, after }) => `${after.kind} ${ref.row},${ref.column}`);

describe('what a copy for handing in leaves out', () => {
  it('is nothing of a file to which this program added nothing', () => {
    const plan = cleaning(workbook(form()));
    expect(isClean(plan)).toBe(true);
    expect(plan.plan.edits).toEqual([]);
  });

  it('are the sheets of this program, known by their heads', () => {
    const book = workbook(
      form(),
      record(),
      sheet('评分依据', [['数据项', '数值', '单位', '来源', '说明']]),
      sheet('评分口径', [['原文', '分值', '按此理解', '说明', '日期']]),
    );
    expect(cleaning(book).sheets).toEqual(['核查记录', '评分依据', '评分口径']);
  });

  it('is not a sheet that an office calls the same', () => {
    expect(cleaning(workbook(form(), sheet('评分依据', [['文件名称', '文号']]))).sheets).toEqual([]);
  });

  it('is no sheet that a formula counts on, and not the only one', () => {
    const evidence = sheet('评分依据', [
      ['数据项', '数值'],
      ['在编人数', 92],
    ]);
    const counted = workbook(form(['人数'], formula('评分依据!B2', 92)), evidence);
    expect(cleaning(counted)).toMatchObject({ sheets: [], kept: [{ sheet: '评分依据', why: 'referred' }] });
    expect(cleaning(workbook(evidence))).toMatchObject({
      sheets: [],
      kept: [{ sheet: '评分依据', why: 'last' }],
    });
  });

  it('is the column of notes that this program added', () => {
    const book = workbook(form(['扣分说明（自评助手）'], '未完成，扣2分。'));
    expect(blanked(book)).toEqual(['blank 1,6', 'blank 2,6', 'blank 3,6']);
    expect(cleaning(book).columns).toEqual([
      { sheet: '评分表', column: 6, head: '扣分说明（自评助手）', cells: 3 },
    ]);
  });

  it('is no column of notes of the form itself', () => {
    expect(blanked(workbook(form(['扣分说明'], '未完成，扣2分。')))).toEqual([]);
  });

  it('are the columns of the reviewer where the record tells that this program added them', () => {
    const added = workbook(form(['复核得分'], 37), record(written('G2', '复核得分')));
    expect(blanked(added)).toEqual(['blank 1,6', 'blank 2,6', 'blank 3,6']);
    expect(blanked(workbook(form(['复核得分'], 37), record()))).toEqual([]);
  });

  it('are the marks that the record tells of', () => {
    const line = [
      '标记-评分表!F3',
      null,
      '评分表!F3',
      '复核标记的底色',
      '标记',
      '复核模式',
      '',
      '无填充',
      null,
      '',
      '填充 ffe699',
    ];
    const { marks } = cleaning(workbook(form(), record(line)));
    expect(marks).toEqual([
      { colour: '#ffe699', marks: [{ ref: { sheet: '评分表', row: 2, column: 5 }, before: { fill: null } }] },
    ]);
  });
});
