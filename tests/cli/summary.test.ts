import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { exportWorkbook } from '../../src/app/batch/export-workbook';
import { fileRow, type FileRow } from '../../src/app/batch/file-row';
import { DEFAULT_SETTINGS } from '../../src/core/checks/settings';
import type { Workbook } from '../../src/core/model/grid';
import { openXlsx } from '../../src/hosts/xlsx';
import { writeWorkbook } from '../../src/hosts/xlsx/write-workbook';
import { checkFile } from '../../src/workbench/files/batch/check-file';
import { sheet, workbook } from '../helpers/sheet-builder';
import { ensureBuilt, workingFolder, ziping } from './ziping';

let folder = '';
beforeAll(ensureBuilt, 120_000);
beforeAll(() => {
  folder = workingFolder();
  mkdirSync(join(folder, '收/二'), { recursive: true });
  for (const name of ['yantian-2023', 'yueyang-2023', 'guangzhou-2023', 'liwan-2021', 'lechang-2023'])
    copyFileSync(join(folder, `${name}.xlsx`), join(folder, `收/${name}.xlsx`));
  copyFileSync(join(folder, 'yantian-2023.xlsx'), join(folder, '收/二/又一份.xlsx'));
  writeFileSync(join(folder, '收/二/空.xlsx'), '');
  writeFileSync(join(folder, '收/二/又空.xlsx'), '');
  writeFileSync(join(folder, '收/二/文本.xlsx'), '指标,得分\n');
  writeFileSync(join(folder, '收/二/项目.xlsx'), writeWorkbook(project('=甲项目')));
  writeFileSync(join(folder, '收/二/别的.xlsx'), writeWorkbook(workbook(sheet('名单', [['姓名', '电话']]))));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => ziping(args, { cwd: folder });
const SHARDS = [1, 2, 3].map((index) => `部分${index}.ndjson`);

function project(name: string): Workbook {
  return workbook(
    sheet('自评表', [
      ['项目支出绩效自评表（2023年度）'],
      ['项目名称', name, null, '主管部门', '某市某局'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '培训场次', '≥12场', '13场', 60, 60],
      ['效益指标', '社会效益指标', '群众知晓率', '≥85%', '88%', 40, 40],
      ['总分', null, null, null, null, 100, 95],
    ]),
  );
}

function read(name: string): Workbook {
  const opened = openXlsx(readFileSync(join(folder, name)));
  if (!opened.ok) throw new Error(opened.error.message.key);
  return opened.file.workbook;
}

const textsOf = ({ sheets }: Workbook) =>
  sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map(({ cells }) => cells.map(({ column, kind, text }) => `${column} ${kind} ${text}`)),
  }));

/** The rows that the workbench makes of the same files, in the order of their paths. */
async function rowsOfWorkbench(): Promise<FileRow[]> {
  const paths = run('check', '收', '--format', 'ndjson', '--fail-on', 'never')
    .stdout.trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { file: string }).file);
  const rows = paths.sort().map(async (path) => {
    const file = new File([readFileSync(join(folder, path))], path.split('/').pop()!);
    const options = { language: 'zh-CN', settings: DEFAULT_SETTINGS } as const;
    const none = () => Promise.reject(new Error('no old files here'));
    const { result, digest } = await checkFile({ key: path, path, file, mapping: [], options }, none);
    return fileRow(result, 'zh-CN', { digest });
  });
  return Promise.all(rows);
}

describe('ziping summary', () => {
  beforeAll(() => {
    for (const [at, name] of SHARDS.entries()) {
      const args = ['--forms', '--format', 'ndjson', '--fail-on', 'never', '--shard', `${at + 1}/3`];
      run('check', '收', ...args, '-o', name);
    }
  });

  it('of any shards, in any order, is the workbook that the workbench exports', async () => {
    const rows = await rowsOfWorkbench();
    expect(rows.length).toBe(11);
    const expected = exportWorkbook(rows, 'zh-CN').workbook;
    const { code, stdout, stderr } = run('summary', ...SHARDS, '-o', '汇总一.xlsx');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^已写入 汇总一\.xlsx：11 个文件，\d+ 个问题，3 个文件无法读取。\n$/);
    expect(textsOf(read('汇总一.xlsx'))).toEqual(textsOf(expected));
    run('summary', ...[...SHARDS].reverse(), '-o', '汇总二.xlsx');
    expect(readFileSync(join(folder, '汇总二.xlsx')).equals(readFileSync(join(folder, '汇总一.xlsx')))).toBe(
      true,
    );
  });

  it('as .csv is the table of files, read by another reader, with nothing that a spreadsheet would run', () => {
    expect(run('summary', ...SHARDS, '-o', '汇总.csv').code).toBe(0);
    const text = readFileSync(join(folder, '汇总.csv'), 'utf8');
    expect(text.startsWith('\uFEFF文件,结果,')).toBe(true);
    const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true });
    expect(errors).toEqual([]);
    const cells = read('汇总一.xlsx').sheets[0]!.rows.map(({ cells: list }) => {
      const row = Array.from({ length: 18 }, () => '');
      for (const { column, text: shown } of list) row[column] = shown;
      return row;
    });
    const project_ = cells.findIndex((row) => row[5] === '=甲项目');
    expect(data[project_]![5]).toBe("'=甲项目");
    expect(data.map((row) => row.map((field) => field.replace(/^'(?==)/, '')))).toEqual(cells);
  });

  it('reads a JSON array, results without forms, and standard input', () => {
    run('check', '收', '--format', 'json', '--fail-on', 'never', '-o', '全部.json');
    const { code, stdout } = run('summary', '全部.json', '-o', '无表格.xlsx', '--format', 'json');
    expect([code, JSON.parse(stdout)]).toMatchObject([
      0,
      { files: 11, unreadable: 3, replaced: 0, unread: 0 },
    ]);
    const column = (name: string, at: number) =>
      read(name).sheets[0]!.rows.map(({ cells }) => cells.find((cell) => cell.column === at)?.text);
    for (const at of [0, 1, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16])
      expect({ at, texts: column('无表格.xlsx', at) }).toEqual({ at, texts: column('汇总一.xlsx', at) });
    const input = SHARDS.map((name) => readFileSync(join(folder, name), 'utf8')).join('');
    expect(ziping(['summary', '-', '-o', '汇总三.xlsx'], { cwd: folder, input }).code).toBe(0);
    expect(readFileSync(join(folder, '汇总三.xlsx')).equals(readFileSync(join(folder, '汇总一.xlsx')))).toBe(
      true,
    );
  });

  it('of several answers for a file takes the last, and says so', () => {
    const [line] = readFileSync(join(folder, SHARDS[0]!), 'utf8').split('\n');
    const later = { ...(JSON.parse(line!) as object), department: '改过的部门', forms: [] };
    writeFileSync(join(folder, '后来.ndjson'), `${JSON.stringify(later)}\n`);
    const { code, stdout } = run('summary', ...SHARDS, '后来.ndjson', '-o', '后来.xlsx');
    expect([code, stdout]).toEqual([0, expect.stringContaining('未计入的结果 1 条')]);
    expect(JSON.stringify(textsOf(read('后来.xlsx')))).toContain('改过的部门');
  });

  it('tells every line that is no answer, and sums up the others', () => {
    const [line] = readFileSync(join(folder, SHARDS[0]!), 'utf8').split('\n');
    const bad = [
      '{"file": 1}',
      'null',
      '[]',
      '{"file":"a"}',
      '{"file":"a","error":null}',
      '{"file":"a","tab',
    ];
    writeFileSync(join(folder, '坏.ndjson'), `${[line, ...bad].join('\n')}`);
    const { code, stdout, stderr } = run('summary', '坏.ndjson', '-o', '坏.xlsx');
    expect([code, stdout]).toEqual([3, expect.stringContaining('1 个文件')]);
    expect(stderr.trim().split('\n')).toEqual(
      bad.map((_, at) => `坏.ndjson 第 ${at + 2} 行不是 ziping check 的结果，没有计入。`),
    );
  });

  it.each<[string, string[], RegExp]>([
    ['a file that is not there', ['no.ndjson'], /读不出 no\.ndjson（ENOENT）/],
    ['another kind of output', ['部分1.ndjson', '-o', 'a.txt'], /\.xlsx 或 \.csv/],
    ['its own input as output', ['a.csv', '-o', 'a.csv', '--force'], /不能是原文件/],
    ['a workbook that is there', ['部分1.ndjson', '-o', 'yantian-2023.xlsx'], /--force/],
    ['nothing', [], /缺少参数/],
  ])('refuses %s', (_, args, sentence) => {
    copyFileSync(join(folder, SHARDS[0]!), join(folder, 'a.csv'));
    const { code, stdout, stderr } = run('summary', ...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(sentence);
  });
});
