import { exportWorkbook } from '../../../src/app/batch/export-workbook';
import { exportTexts, notes, type ExportText } from '../../../src/app/batch/export-texts';
import type { FileRow } from '../../../src/app/batch/file-row';
import { indexSheet, type Workbook } from '../../../src/core/model/grid';
import { openXlsx } from '../../../src/hosts/xlsx';
import { writeWorkbook } from '../../../src/hosts/xlsx/write-workbook';
import { growth, LINEAR } from '../../helpers/growth';
import { projectForm, scoringBook, scoringForm } from '../../helpers/score-books';
import { workbook } from '../../helpers/sheet-builder';
import { rowOf, unreadableRow } from './rows';

/** The workbook as it is after writing and opening. */
function exported(rows: readonly FileRow[], language: 'zh-CN' | 'en' = 'zh-CN'): Workbook {
  const { workbook: book, looks } = exportWorkbook(rows, language);
  const opened = openXlsx(writeWorkbook(book, looks));
  if (!opened.ok) throw new Error(opened.error.message.key);
  return opened.file.workbook;
}

/** A row of a sheet by the words of its heads. */
function line(book: Workbook, sheetName: string, row: number) {
  const index = indexSheet(book.sheets.find(({ name }) => name === sheetName)!);
  const cells: Record<string, unknown> = {};
  for (let column = 0; column <= index.lastColumn; column++) {
    const cell = index.cell(row, column);
    cells[index.cell(0, column)!.text] = cell?.kind === 'number' ? Number(cell.raw) : cell?.text;
  }
  return cells;
}

describe('the exported workbook', () => {
  it('has a row a file, numbers as numbers', async () => {
    const row = await rowOf('收/评分表.xlsx', scoringBook({ H11: 99, H12: '良' }));
    const book = exported([row, unreadableRow('收/坏.xlsx')]);
    expect(book.sheets.map(({ name }) => name)).toEqual(['文件一览', '问题清单']);
    expect(line(book, '文件一览', 1)).toMatchObject({
      文件: '收/评分表.xlsx',
      结果: '有错误',
      '部门（单位）': '清河县水利局',
      年度: 2023,
      自评分: 99,
      重算分: 98,
      差额: 1,
      自评等级: '良',
      重算等级: '优',
      重算分的来源: '98 分沿用填报',
      错误: row.errors,
    });
    expect(line(book, '文件一览', 2)).toMatchObject({
      文件: '收/坏.xlsx',
      结果: '无法读取',
      错误: undefined,
      说明: '文件是空的（0 字节）。',
    });
  });

  it('lists every finding with its file', async () => {
    const row = await rowOf('a.xlsx', scoringBook({ H11: 99, H4: 12 }));
    const book = exported([row]);
    const [, list] = book.sheets;
    expect(list!.rows).toHaveLength(row.findings.length + 1);
    row.findings.forEach(({ code, cell, sheet, message }, i) => {
      expect(line(book, '问题清单', i + 1)).toMatchObject({
        文件: 'a.xlsx',
        代码: code,
        工作表: sheet,
        单元格: cell,
        问题: message,
      });
    });
  });

  it('keeps text that looks like a formula text, and plain decimals numbers', async () => {
    const row = await rowOf('=1+1.xlsx', scoringBook({ H11: 99 }));
    const [finding] = row.findings;
    const texts = ['=1+1', '+1', '-x', '@cmd', '94.5%', '007', '12345678901234567', '8.5', '-0.5'];
    const findings = texts.map((stated) => ({ ...finding!, stated }));
    const book = exported([{ ...row, findings, department: '=HYPERLINK("x")' }]);
    expect(
      book.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter((c) => c.formula))),
    ).toEqual([]);
    expect(line(book, '文件一览', 1)).toMatchObject({ 文件: '=1+1.xlsx', '部门（单位）': '=HYPERLINK("x")' });
    expect(texts.map((_, i) => line(book, '问题清单', i + 1).填写)).toEqual([
      '=1+1',
      '+1',
      '-x',
      '@cmd',
      '94.5%',
      '007',
      '12345678901234567',
      8.5,
      -0.5,
    ]);
  });

  it('lists all totals of files with several forms', async () => {
    const row = await rowOf('a.xlsx', workbook(projectForm({}, '项目'), scoringForm({ H11: 99 }, '整体')));
    const book = exported([row]);
    expect(book.sheets.map(({ name }) => name)).toEqual(['文件一览', '各表总分', '问题清单']);
    expect(line(book, '各表总分', 1)).toMatchObject({ 工作表: '整体', 自评分: 99, 重算分: 98, 差额: 1 });
    expect(line(book, '各表总分', 2)).toMatchObject({ 工作表: '项目', 项目: '高标准农田建设', 差额: 0 });
  });

  it('tells of files handed in twice', async () => {
    const rows = [await rowOf('a.xlsx', scoringBook()), await rowOf('b.xlsx', scoringBook({ H11: 97 }))];
    expect(line(exported(rows), '文件一览', 1).说明).toContain('b.xlsx');
  });

  it('speaks English too', async () => {
    const book = exported([await rowOf('a.xlsx', scoringBook(), { language: 'en' })], 'en');
    expect(book.sheets.map(({ name }) => name)).toEqual(['Files', 'Findings']);
    expect(line(book, 'Files', 1)).toMatchObject({ Result: 'All right', Stated: 98 });
  });

  it('writes twenty thousand findings, in no more time a finding than a few', async () => {
    const row = await rowOf('a.xlsx', scoringBook({ H11: 99 }));
    const write = (size: number) =>
      exported([{ ...row, findings: Array.from({ length: size }, () => row.findings[0]!) }]);
    expect(write(20_000).sheets[1]!.rows).toHaveLength(20_001);
    expect(growth(write, 500)).toBeLessThan(LINEAR);
  });

  it('has every text in both languages', () => {
    for (const key of Object.keys(notes) as ExportText[]) {
      expect(exportTexts['zh-CN'][key]).not.toBe('');
      expect(exportTexts.en[key]).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });
});
