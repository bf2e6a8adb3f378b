import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Workbook } from '../../src/core/model/grid';
import type { FileReport } from '../../src/core/report/file-report';
import { openXlsx } from '../../src/hosts/xlsx';
import { writeWorkbook } from '../../src/hosts/xlsx/write-workbook';
import { filledReadings, UNSETTLED, unsettledForm } from '../helpers/unsettled-forms';
import { fileReport } from './contract';
import { ensureBuilt, ziping } from './ziping';

const FILES = 200;
let folder = '';

beforeAll(() => {
  ensureBuilt();
  folder = mkdtempSync(join(tmpdir(), 'ziping-readings-'));
  mkdirSync(join(folder, '表'));
  for (let at = 1; at <= FILES; at++) {
    const bytes = writeWorkbook(unsettledForm(`第${at}中心`));
    writeFileSync(join(folder, '表', `${String(at).padStart(3, '0')}.xlsx`), bytes);
  }
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => ziping(args, { cwd: folder });

function sheetOf(file: string): Workbook {
  const opened = openXlsx(readFileSync(join(folder, file)));
  if (!opened.ok) throw new Error(opened.error.message.key);
  return opened.file.workbook;
}

const reports = (stdout: string): FileReport[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => fileReport.parse(JSON.parse(line)) as FileReport);

const states = (list: readonly FileReport[]): Record<string, number> => {
  const count: Record<string, number> = {};
  for (const { state } of list.flatMap(({ scores }) => scores)) count[state] = (count[state] ?? 0) + 1;
  return count;
};

describe(`${FILES} files of one form with ${UNSETTLED} standards that cannot be proven`, () => {
  it('are settled by one sheet, filled once', () => {
    const before = reports(run('check', '表', '--format', 'ndjson', '--fail-on', 'never').stdout);
    expect(states(before)).toEqual({ stated: FILES * UNSETTLED });

    const collected = run('readings', '表', '-o', '口径.xlsx');
    expect(collected.code).toBe(0);
    expect(collected.stdout).toContain(`${UNSETTLED}条评分标准，涉及${FILES}个文件、${FILES * 100}分`);
    const points = sheetOf('口径.xlsx')
      .sheets[0]!.rows.slice(1)
      .map(({ cells }) => Number(cells[1]!.text));
    expect(points).toEqual([20, 20, 10, 10, 10, 10, 10, 10]);

    writeFileSync(join(folder, '口径-已定.xlsx'), writeWorkbook(filledReadings(sheetOf('口径.xlsx'))));
    const told = ['--readings', '口径-已定.xlsx'];
    const after = reports(run('check', '表', '--format', 'ndjson', '--fail-on', 'never', ...told).stdout);
    expect(after).toHaveLength(FILES);
    expect(states(after)).toEqual({ computed: FILES * UNSETTLED });
    for (const { scores } of after) {
      for (const { reading } of scores) {
        expect(reading).toMatchObject({ used: true });
        expect(reading!.place).toMatch(/^口径-已定\.xlsx 评分口径 第\d行$/u);
      }
    }
    const rest = run('readings', '表', '-o', '余下.xlsx', ...told);
    expect([rest.code, rest.stdout.trim()]).toEqual([0, '所有评分标准都已读懂，没有需要填写的口径。']);
  }, 240_000);

  it('is written into a copy with the row it rests on in the note', () => {
    writeFileSync(join(folder, '口径-一份.xlsx'), writeWorkbook(filledReadings(sheetOf('口径.xlsx'))));
    const { code } = run('score', '表/001.xlsx', '-o', '一份.xlsx', '--readings', '口径-一份.xlsx');
    expect(code).toBe(0);
    const notes = sheetOf('一份.xlsx').sheets[0]!.rows.flatMap(({ cells }) =>
      cells.filter(({ column }) => column === 7).map(({ text }) => text),
    );
    expect(notes.some((note) => /按口径-一份\.xlsx 评分口径 第\d行的口径/u.test(note))).toBe(true);
  });

  it('is told of in words', () => {
    writeFileSync(join(folder, '口径-文字.xlsx'), writeWorkbook(filledReadings(sheetOf('口径.xlsx'))));
    const { stdout } = run('check', '表/001.xlsx', '--readings', '口径-文字.xlsx', '--fail-on', 'never');
    expect(stdout).toMatch(
      /按评分口径计分\n {4}评分表!G4：口径-文字\.xlsx 评分口径 第\d行，办结率≥90%得20分/u,
    );
  });

  it('does not replace a sheet somebody filled, unless told to', () => {
    expect(run('readings', '表', '-o', '口径-已定.xlsx').code).toBe(2);
    expect(run('readings', '表', '-o', '表/001.xlsx', '--force').code).toBe(2);
  });

  it('says what is wrong with a file given by --readings', () => {
    expect(run('check', '表/001.xlsx', '--readings', '没有.xlsx').stderr).toContain('没有.xlsx');
    const other = run('check', '表/001.xlsx', '--readings', '表/002.xlsx');
    expect([other.code, other.stderr]).toEqual([
      2,
      expect.stringContaining('表/002.xlsx 中没有填好的“评分口径”表'),
    ]);
  });
});
