import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeZip } from '../../src/hosts/xlsx/zip/zip-writer';
import { expandPaths } from '../../src/cli/files';
import { readTarget } from '../../src/cli/read-file';
import { ensureBuilt, workingFolder, ziping } from './ziping';

let folder = '';
beforeAll(ensureBuilt, 240_000);
beforeEach(() => {
  folder = workingFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...parts: string[]) => join(folder, ...parts);
const run = (...args: string[]) => ziping(args, { cwd: folder });
const bytesOf = (name: string) => new Uint8Array(readFileSync(at(name)));
const text = (words: string) => new TextEncoder().encode(words);
const packed = (entries: Record<string, Uint8Array>) =>
  writeZip(Object.entries(entries).map(([name, data]) => ({ name, data })));
const put = (name: string, entries: Record<string, Uint8Array>) => {
  const bytes = packed(entries);
  writeFileSync(at(name), bytes);
  return bytes;
};
const pathsIn = (...names: string[]) =>
  expandPaths(names.map((name) => at(name))).map(({ path, problem }) => [
    path.slice(folder.length + 1),
    problem,
  ]);

describe('an archive on the command line', () => {
  it('gives byte for byte what its folder gives', () => {
    mkdirSync(at('收/二'), { recursive: true });
    copyFileSync(at('yantian-2023.xlsx'), at('收/盐田.xlsx'));
    copyFileSync(at('lechang-2023.xlsx'), at('收/二/乐昌.xlsx'));
    const asFolder = run('check', '收', '--format', 'json');
    rmSync(at('收'), { recursive: true });
    put('收.zip', {
      '二/乐昌.xlsx': bytesOf('lechang-2023.xlsx'),
      '盐田.xlsx': bytesOf('yantian-2023.xlsx'),
    });
    const asArchive = run('check', '收.zip', '--format', 'json');
    expect(JSON.parse(asFolder.stdout)).toHaveLength(2);
    expect([asArchive.code, asArchive.stdout]).toEqual([asFolder.code, asFolder.stdout]);
  });

  it('may lie in a folder or in another archive, whose own folder is not told twice', () => {
    const inner = packed({ '乙.xlsx': text('x'), '内/丙.et': text('x') });
    mkdirSync(at('收'));
    put('收/外.zip', { '外/甲.xlsx': text('x'), '外/里.zip': inner, '外/说明.txt': text('x') });
    expect(pathsIn('收')).toEqual([
      ['收/外/甲.xlsx', null],
      ['收/外/里/乙.xlsx', null],
      ['收/外/里/内/丙.et', null],
    ]);
  });

  it('leads nowhere outside of itself, and leaves lock files and system folders alone', () => {
    put('z.zip', { '../../a.xlsx': text('x'), '~$b.xlsx': text('x'), '__MACOSX/._c.xlsx': text('x') });
    expect(pathsIn('z.zip')).toEqual([['z/a.xlsx', null]]);
  });

  it('without a workbook is told as a folder without one', () => {
    put('z.zip', { 'a.docx': text('x') });
    expect(pathsIn('z.zip')).toEqual([['z.zip', 'empty']]);
    expect(run('check', 'z.zip').code).toBe(3);
  });

  it('gives each file its own bytes, and tells a damaged one alone', async () => {
    const bytes = put('z.zip', {
      'a.xlsx': text('甲甲甲甲甲甲'),
      'b.xlsx': text('乙'),
      'c.zip': packed({ 'd.xlsx': text('丁') }),
    });
    bytes[Buffer.from(bytes).indexOf('a.xlsx') + 'a.xlsx'.length + 2]! ^= 0xff;
    writeFileSync(at('z.zip'), bytes);
    const read = await Promise.all(expandPaths([at('z.zip')]).map(readTarget));
    expect(read.map((one) => (one.ok ? Buffer.from(one.bytes).toString() : one.error.code))).toEqual([
      'damaged',
      '乙',
      '丁',
    ]);
  });

  it('that cannot be opened is told, and the files beside it are checked', () => {
    mkdirSync(at('收'));
    writeFileSync(at('收/坏.zip'), 'PK\u0003\u0004 not a zip');
    copyFileSync(at('liwan-2021.xlsx'), at('收/荔湾.xlsx'));
    const { code, stdout } = run('check', '收', '--format', 'json');
    expect(code).toBe(3);
    const told = JSON.parse(stdout) as { file: string; error?: { code: string } }[];
    expect(told.map(({ file, error }) => [file, error?.code])).toEqual([
      ['收/坏.zip', expect.any(String)],
      ['收/荔湾.xlsx', undefined],
    ]);
  });

  it('has letters and a list under its name, and is compared with a folder', () => {
    put('三月.zip', { '盐田.xlsx': bytesOf('yantian-2023.xlsx') });
    expect(run('letter', '三月.zip', '-o', '意见').stdout).toBe(
      '已写入 意见：核查意见书1份，退回清单1份。\n',
    );
    expect(readFileSync(at('意见/盐田-核查意见书.docx')).length).toBeGreaterThan(1000);
    mkdirSync(at('四月'));
    copyFileSync(at('yantian-2023.xlsx'), at('四月/盐田.xlsx'));
    const { stdout } = run('compare', '三月.zip', '四月', '--format', 'json');
    expect((JSON.parse(stdout) as { pairs: unknown[] }).pairs).toHaveLength(1);
  });

  it('is no output of a command that reads it', () => {
    put('三月.zip', { '盐田.xlsx': bytesOf('yantian-2023.xlsx') });
    const before = readFileSync(at('三月.zip'));
    const { code, stderr } = run('check', '三月.zip', '-o', '三月.zip', '--force');
    expect([code, stderr]).toEqual([2, expect.stringContaining('三月.zip')]);
    expect(readFileSync(at('三月.zip')).equals(before)).toBe(true);
  });

  it('is told by its place below the root, wherever the run is started', () => {
    mkdirSync(at('收'));
    put('收/三月.zip', { '盐田.xlsx': bytesOf('yantian-2023.xlsx') });
    const { stdout } = run('check', '收', '--root', '收', '--format', 'json');
    expect((JSON.parse(stdout) as { file: string; sha256: string }[])[0]).toMatchObject({
      file: '三月/盐田.xlsx',
      sha256: expect.stringMatching(/^[\da-f]{64}$/),
    });
  });
});
