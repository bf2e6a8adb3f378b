import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../src/hosts/xlsx';
import { writeWorkbook } from '../../src/hosts/xlsx/write-workbook';
import { sheet } from '../helpers/sheet-builder';
import { ensureBuilt, workingFolder, ziping } from './ziping';

let folder = '';
beforeAll(ensureBuilt, 240_000);
beforeEach(() => {
  folder = workingFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => ziping(['clean', ...args], { cwd: folder });

function bookOf(name: string) {
  const opened = openXlsx(readFileSync(join(folder, name)));
  if (!opened.ok) throw new Error(opened.error.message.key);
  return opened.file.workbook;
}

/** The sample with the sheet 评分依据 that `ziping evidence` adds. */
const withEvidence = () =>
  expect(ziping(['evidence', 'yantian-2023.xlsx', '-o', '工作稿.xlsx'], { cwd: folder }).code).toBe(0);

describe('ziping clean', () => {
  it('leaves out what the program added, says so, and leaves the working copy alone', () => {
    withEvidence();
    const before = readFileSync(join(folder, '工作稿.xlsx'));
    const { code, stdout } = run('工作稿.xlsx', '-o', '报送件.xlsx');
    expect([code, stdout]).toEqual([0, '已写入报送件 报送件.xlsx，去掉了：\n  工作表“评分依据”\n']);
    expect(bookOf('报送件.xlsx')).toEqual(bookOf('yantian-2023.xlsx'));
    expect(Buffer.compare(readFileSync(join(folder, '工作稿.xlsx')), before)).toBe(0);
  });

  it('gives the same bytes back where there is nothing to leave out', () => {
    const { code, stdout } = run('yantian-2023.xlsx');
    expect(code).toBe(0);
    expect(stdout).toContain('与原文件相同');
    const [one, other] = ['yantian-2023.xlsx', 'yantian-2023.clean.xlsx'].map((name) =>
      readFileSync(join(folder, name)),
    );
    expect(Buffer.compare(one!, other!)).toBe(0);
  });

  it('tells the same as JSON, in English too', () => {
    withEvidence();
    const { stdout } = run('工作稿.xlsx', '--format', 'json', '--lang', 'en');
    expect(JSON.parse(stdout)).toMatchObject({ sheets: ['评分依据'], columns: [], marks: 0, kept: [] });
    expect(run('工作稿.xlsx', '--lang', 'en', '--force').stdout).toContain('the sheet “评分依据”');
  });

  it('keeps the only sheet there is', () => {
    const only = { sheets: [sheet('评分依据', [['数据项', '数值']])] };
    writeFileSync(join(folder, '依据.xlsx'), writeWorkbook(only));
    const { code, stdout } = run('依据.xlsx');
    expect([code, stdout]).toEqual([
      0,
      '依据.clean.xlsx 与原文件相同：没有本程序增加的内容。\n  保留工作表“评分依据”：工作簿里没有别的表\n',
    ]);
  });

  it.each([
    [['yantian-2023.xlsx', '-o', 'yantian-2023.xlsx'], 2, '不能是原文件'],
    [['yantian-2023.xlsx', '-o', 'a.txt'], 2, '扩展名'],
    [['没有.xlsx'], 3, '没有.xlsx'],
    [['报告.docx'], 2, '报告'],
  ])('refuses %j', (args, status, words) => {
    const { code, stderr } = run(...args);
    expect(code).toBe(status);
    expect(stderr).toContain(words);
  });
});
