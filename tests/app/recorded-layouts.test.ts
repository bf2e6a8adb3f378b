import { layoutLines, layoutsIn, readLayouts } from '../../src/app/recorded-layouts';
import type { KnownLayout } from '../../src/core/layouts/known-layouts';
import { sheet, workbook } from '../helpers/sheet-builder';

const record = (...lines: readonly (readonly string[])[]) =>
  workbook(sheet('核查记录', [['编号', '代码', '位置', '问题', '处理', '理由', '记录'], ...lines]));

const layout: KnownLayout = {
  heads: '事项｜想做到｜得 分',
  columns: { level3: { head: 0, right: 0 }, score: { head: 2, right: 1 }, unit: null },
};

describe('heads recorded for other files', () => {
  it('are written as they are read, and taken back when they are gone', () => {
    const [line, ...others] = layoutLines(record(), [layout], '2026-03-01');
    expect(others).toEqual([]);
    expect([line!.编号, line!.处理, line!.理由]).toEqual([
      '表头-事项｜想做到｜得 分',
      '同样表头',
      '三级指标=第1栏；得分=第3栏右1列；计量单位=无',
    ]);
    const kept = record([line!.编号!, '', '', '', line!.处理!, line!.理由!]);
    expect(readLayouts(kept)).toEqual([layout]);
    expect(layoutLines(kept, [], '2026-03-02')).toEqual([
      { 编号: line!.编号, 处理: '已取消', 记录: '2026-03-02' },
    ]);
  });

  it('are left out where they cannot be read, columns of the file itself among them', () => {
    const book = record(
      ['表头-甲｜乙｜丙', '', '', '', '同样表头', '名字=第1栏；得分=第0栏；分值=D'],
      ['表头-甲｜乙｜丙', '', '', '', '已取消', '得分=第1栏'],
      ['栏位-表!3', '', '', '', '各栏位置', '得分=E'],
      ['甲', '', '', '', '同样表头', '得分=第1栏'],
    );
    expect(readLayouts(book)).toEqual([]);
  });

  it('are taken from a machine only as what they are', () => {
    const others = [
      null,
      3,
      {},
      { heads: '甲' },
      { heads: '甲', columns: { score: { head: -1, right: 0 } } },
    ];
    const strange = { heads: '甲', columns: { constructor: { head: 0, right: 0 } } };
    expect(layoutsIn([layout, ...others, strange])).toEqual([layout]);
    expect(layoutsIn({ length: 1 })).toEqual([]);
  });
});
