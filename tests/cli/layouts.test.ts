import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileReport } from '../../src/core/report/file-report';
import { writeWorkbook } from '../../src/hosts/xlsx/write-workbook';
import { sheet, table, workbook } from '../helpers/sheet-builder';
import { fileReport } from './contract';
import { ensureBuilt, ziping } from './ziping';

const form = (office: string) =>
  sheet(
    '表',
    table(`
${office}年度工作
部门：${office}
事项 | 想做到 | 做到了 | 满 | 自己打
修路 | ≥20公里 | 21公里 | 60 | 60
宣传 | ≥10场 | 8场 | 40 | 40
`),
  );

const RECORD = sheet('核查记录', [
  ['编号', '代码', '位置', '问题', '处理', '理由', '记录'],
  [
    '表头-事项｜想做到｜做到了｜满｜自己打',
    '',
    '',
    '',
    '同样表头',
    '三级指标=第1栏；年度指标值=第2栏；实际完成值=第3栏；分值=第4栏；得分=第5栏',
  ],
]);

let folder = '';
const run = (...args: string[]) => ziping(args, { cwd: folder });

beforeAll(() => {
  ensureBuilt();
  folder = mkdtempSync(join(tmpdir(), 'ziping-layouts-'));
  writeFileSync(join(folder, '收到.xlsx'), writeWorkbook(workbook(form('丙县丁局'))));
  writeFileSync(join(folder, '表头.xlsx'), writeWorkbook(workbook(form('甲县乙局'), RECORD)));
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const codes = (stdout: string): string[] =>
  (fileReport.parse(JSON.parse(stdout)) as FileReport).findings.map(({ code }) => code);

describe('heads of tables given by --layouts', () => {
  it('read what is not recognised without them', () => {
    const args = ['check', '收到.xlsx', '--format', 'ndjson', '--fail-on', 'never'];
    expect(codes(run(...args).stdout)).not.toContain('JX306');
    expect(codes(run(...args, '--layouts', '表头.xlsx').stdout)).toContain('JX306');
  });

  it('count for what is written, too, and are no output', () => {
    const told = ['--layouts', '表头.xlsx'];
    expect(run('score', '收到.xlsx', '--dry-run', ...told).stdout).toMatch(/表!E5/);
    expect(run('score', '收到.xlsx', '-o', '表头.xlsx', '--force', ...told).code).toBe(2);
  });

  it('are asked for where the file holds none', () => {
    const none = run('check', '收到.xlsx', '--layouts', '收到.xlsx');
    expect([none.code, none.stderr]).toEqual([
      2,
      expect.stringContaining('收到.xlsx 的“核查记录”表里没有可用于其他文件的表头'),
    ]);
    expect(run('check', '收到.xlsx', '--layouts', '没有.xlsx').stderr).toContain('没有.xlsx');
  });
});
