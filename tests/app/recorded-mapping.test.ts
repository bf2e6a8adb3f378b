import { mappingLines, readMapping, withRecordedMapping } from '../../src/app/recorded-mapping';
import { review } from '../../src/app/review';
import { DEFAULT_SETTINGS } from '../../src/core/checks/settings';
import { sheet, table, workbook } from '../helpers/sheet-builder';

const own = sheet(
  '表',
  table(`
甲县乙局年度工作
部门：甲县乙局
事项 | 想做到 | 做到了 | 满 | 自己打
修路 | ≥20公里 | 21公里 | 60 | 60
宣传 | ≥10场 | 8场 | 40 | 40
`),
);

const record = (...lines: readonly (readonly string[])[]) =>
  sheet('核查记录', [['编号', '代码', '位置', '问题', '处理', '理由', '记录'], ...lines]);

const told = [
  '栏位-表!3',
  '',
  '表!3',
  '',
  '各栏位置',
  '三级指标=A；年度指标值=B；实际完成值=C；分值=D；得分=E',
];

describe('columns recorded on the sheet 核查记录', () => {
  it('are read, columns taken away included, and what cannot be read is left out', () => {
    const book = workbook(
      own,
      record(
        told,
        ['栏位-表!9', '', '', '', '各栏位置', '得分=无; 分值 = d；名字=Q；年度指标值=?'],
        ['栏位-表', '', '', '', '各栏位置', '得分=E'],
        ['栏位-表!12', '', '', '', '已取消', '得分=E'],
        ['abc', '', '', '', '忽略', '得分=E'],
      ),
    );
    expect(readMapping(book)).toEqual([
      { sheet: '表', headerTop: 2, columns: { level3: 0, target: 1, actual: 2, weight: 3, score: 4 } },
      { sheet: '表', headerTop: 8, columns: { score: null, weight: 3 } },
    ]);
  });

  it('make a form of what would not be one, and findings of its rows', () => {
    const before = review(workbook(own), DEFAULT_SETTINGS);
    expect(before.recognition.forms).toEqual([]);
    const after = review(workbook(own, record(told)), DEFAULT_SETTINGS);
    expect(after.recognition.forms.map(({ indicators }) => indicators.length)).toEqual([2]);
    expect(after.findings.map(({ code }) => code)).toContain('JX306');
  });

  it('give way, column by column, to what is given now', () => {
    const given = [{ sheet: '表', headerTop: 2, columns: { score: 3 } }];
    expect(withRecordedMapping(given, workbook(own, record(told)))).toEqual([
      { sheet: '表', headerTop: 2, columns: { level3: 0, target: 1, actual: 2, weight: 3, score: 3 } },
    ]);
  });

  it('are written as they are read, and taken back when they are gone', () => {
    const mapping = [{ sheet: '甲!乙', headerTop: 27, columns: { level3: 0, score: 27, standard: null } }];
    const [line, ...others] = mappingLines(workbook(own), mapping, '2026-03-01');
    expect(others).toEqual([]);
    expect([line!.编号, line!.位置, line!.处理, line!.理由]).toEqual([
      '栏位-甲!乙!28',
      '甲!乙!28',
      '各栏位置',
      '三级指标=A；得分=AB；评分标准=无',
    ]);
    const kept = workbook(own, record([line!.编号!, '', line!.位置!, line!.问题!, line!.处理!, line!.理由!]));
    expect(readMapping(kept)).toEqual(mapping);
    expect(mappingLines(kept, [], '2026-03-02')).toEqual([
      { 编号: '栏位-甲!乙!28', 处理: '已取消', 记录: '2026-03-02' },
    ]);
  });
});
