import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { readMarks } from '../../src/app/recorded-marks';
import { openXlsx } from '../../src/hosts/xlsx';
import { writeWorkbook } from '../../src/hosts/xlsx/write-workbook';
import { writeZip } from '../../src/hosts/xlsx/zip/zip-writer';
import { sheet } from '../helpers/sheet-builder';
import { ensureBuilt, workingFolder, ziping } from './ziping';

let folder = '';
beforeAll(ensureBuilt, 600_000);
beforeEach(() => {
  folder = workingFolder();
  mkdirSync(at('收/二'), { recursive: true });
  copyFileSync(at('yantian-2023.xlsx'), at('收/盐田.xlsx'));
  copyFileSync(at('lechang-2023.xlsx'), at('收/二/乐昌.xlsx'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...parts: string[]) => join(folder, ...parts);
const run = (...args: string[]) => ziping(args, { cwd: folder });
const files = (place: string) =>
  (readdirSync(at(place), { recursive: true }) as string[])
    .filter((file) => statSync(at(place, file)).isFile())
    .sort();
const book = (path: string) => {
  const opened = openXlsx(readFileSync(at(path)));
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.file.workbook;
};

describe('copies of many files', () => {
  it('are those that each file alone gives, under the folders they came from', () => {
    const { code, stdout } = run('score', '收', '-o', '出');
    expect([code, files('出')]).toEqual([0, ['二/乐昌.scored.xlsx', '盐田.scored.xlsx']]);
    expect(stdout).toContain('收/盐田.xlsx → 出/盐田.scored.xlsx（');
    expect(stdout).toContain('已写入 出：2 个副本；0 个文件没有生成。');
    run('score', '收/盐田.xlsx', '-o', '一个.xlsx');
    expect(readFileSync(at('出/盐田.scored.xlsx')).equals(readFileSync(at('一个.xlsx')))).toBe(true);
    expect(readFileSync(at('收/盐田.xlsx')).equals(readFileSync(at('yantian-2023.xlsx')))).toBe(true);
  });

  it('come out of an archive, and out of several folders apart', () => {
    const bytes = new Uint8Array(readFileSync(at('liwan-2021.xlsx')));
    writeFileSync(at('三月.zip'), writeZip([{ name: '荔湾.xlsx', data: bytes }]));
    const { code } = run('clean', '三月.zip', '收', '-o', '出', '--quiet');
    expect([code, files('出')]).toEqual([
      0,
      ['三月/荔湾.clean.xlsx', '收/二/乐昌.clean.xlsx', '收/盐田.clean.xlsx'],
    ]);
  });

  it('tell of a file that none is made of, and make the others', () => {
    writeFileSync(at('收/坏.xlsx'), 'PK\u0003\u0004 not a zip');
    writeFileSync(at('收/通讯录.xlsx'), writeWorkbook({ sheets: [sheet('通讯录', [['姓名', '电话']])] }));
    const { code, stdout } = run('review', '收', '-o', '出', '--format', 'json');
    expect([code, files('出')]).toEqual([3, ['二/乐昌.reviewed.xlsx', '盐田.reviewed.xlsx']]);
    const told = JSON.parse(stdout) as { files: { file: string; error?: { code: string } }[] };
    const left = told.files.filter(({ error }) => error).map(({ file, error }) => [file, error!.code]);
    expect(Object.fromEntries(left)).toEqual({ '收/坏.xlsx': 'damaged', '收/通讯录.xlsx': 'no-form' });
  });

  it('are all written or none, and nothing is left of those that were not', () => {
    mkdirSync(at('出/二'), { recursive: true });
    writeFileSync(at('出/二/乐昌.scored.xlsx'), '别人的');
    const refused = run('score', '收', '-o', '出');
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('已存在且内容不同')]);
    expect(readdirSync(at('出'))).toEqual(['二']);
    expect(run('score', '收', '-o', '出', '--force').code).toBe(0);
    // The same again harms nobody.
    expect(run('score', '收', '-o', '出').code).toBe(0);
    expect(readdirSync(at('出')).sort()).toEqual(['二', '盐田.scored.xlsx'].sort());
  });

  it('never take the place of what they were made of', () => {
    mkdirSync(at('收/三'));
    copyFileSync(at('liwan-2021.xlsx'), at('收/三/甲.xlsx'));
    copyFileSync(at('liwan-2021.xlsx'), at('收/三/甲.marked.xlsx'));
    const { code, stderr } = run('mark', '收/三', '-o', '收/三', '--force');
    expect([code, stderr]).toEqual([2, expect.stringContaining('甲.marked.xlsx')]);
    expect(readFileSync(at('收/三/甲.marked.xlsx')).equals(readFileSync(at('liwan-2021.xlsx')))).toBe(true);
  });

  it('want a folder, and in a dry run nothing at all', () => {
    expect(run('score', '收').stderr).toContain('-o');
    const { code, stdout } = run('score', '收', '--dry-run');
    expect([code, stdout]).toEqual([0, expect.stringContaining('试算，未写入文件：可以生成 2 个副本')]);
    expect(existsSync(at('收/盐田.scored.xlsx'))).toBe(false);
  });
});

describe('one copy', () => {
  it('with marks has them on its record', () => {
    const { code, stdout } = run('mark', 'yantian-2023.xlsx');
    expect([code, stdout]).toEqual([0, expect.stringContaining('yantian-2023.marked.xlsx（')]);
    expect(readMarks(book('yantian-2023.marked.xlsx')).length).toBeGreaterThan(0);
  });

  it('with review scores can be taken back', () => {
    expect(run('review', 'yantian-2023.xlsx').code).toBe(0);
    const columns = (path: string) => JSON.stringify(book(path)).split('复核得分').length - 1;
    expect(columns('yantian-2023.reviewed.xlsx')).toBeGreaterThan(columns('yantian-2023.xlsx'));
    expect(run('undo', 'yantian-2023.reviewed.xlsx', '-o', '回.xlsx').code).toBe(0);
    const form = ({ sheets }: ReturnType<typeof book>) => sheets.filter(({ name }) => name !== '核查记录');
    const texts = (path: string) =>
      form(book(path)).map(({ rows }) =>
        rows.flatMap(({ cells }) => cells.flatMap(({ text }) => (text === '' ? [] : [text]))),
      );
    expect(texts('回.xlsx')).toEqual(texts('yantian-2023.xlsx'));
  });
});
