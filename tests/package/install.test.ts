import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileReport } from '../../src/api/types';
import { ensureBuilt, FIXTURES, ROOT } from '../cli/ziping';

const YANTIAN = join(FIXTURES, 'yantian-2023.xlsx');

/** The package packed and installed in an empty folder, by an npm that may ask nobody. */
const folder = mkdtempSync(join(tmpdir(), 'ziping-installed-'));
const cache = mkdtempSync(join(tmpdir(), 'ziping-cache-'));

function run(command: string, args: readonly string[], cwd: string) {
  const env = { ...process.env, npm_config_cache: cache, npm_config_offline: 'true' };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

beforeAll(() => {
  ensureBuilt();
  const built = run('npm', ['run', 'build:api'], ROOT);
  expect([built.status, built.stderr]).toEqual([0, expect.anything()]);
  const packed = run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], ROOT);
  expect([packed.status, packed.stderr]).toEqual([0, expect.anything()]);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
  writeFileSync(join(folder, 'package.json'), '{"name":"elsewhere","private":true}');
  const installed = run('npm', ['install', '--no-audit', '--no-fund', `./${tarball}`], folder);
  expect([installed.status, installed.stderr]).toEqual([0, expect.anything()]);
});

afterAll(() => {
  for (const made of [folder, cache]) rmSync(made, { recursive: true, force: true });
});

describe('the package in a folder of its own', () => {
  it('gives a program the findings of a workbook, as the command line does', () => {
    const script = join(folder, 'call.mjs');
    writeFileSync(
      script,
      `import { readFileSync } from 'node:fs';
       import { reviewWorkbook } from 'ziping';
       const bytes = readFileSync(process.argv[2]);
       const reports = [
         await reviewWorkbook(bytes, { file: 'a.xlsx' }),
         await reviewWorkbook(bytes, { file: 'a.xlsx', language: 'en' }),
         await reviewWorkbook(new Uint8Array([1, 2, 3])),
       ];
       const refused = await reviewWorkbook(bytes, { template: 'nowhere' }).catch((error) => error.message);
       console.log(JSON.stringify([...reports, refused]));`,
    );
    const called = run(process.execPath, [script, YANTIAN], folder);
    expect(called.stderr).toBe('');
    const [chinese, english, broken, refused] = JSON.parse(called.stdout) as [
      FileReport,
      FileReport,
      { error: { code: string } },
      string,
    ];
    expect(chinese.department).toBe('深圳市盐田区应急管理局');
    const told = run(
      join(folder, 'node_modules/.bin/ziping'),
      ['check', YANTIAN, '--format', 'json'],
      folder,
    );
    const [line] = JSON.parse(told.stdout) as [FileReport];
    expect(chinese.findings).toEqual(line.findings);
    expect(chinese.findings.length).toBeGreaterThan(3);
    expect(english.findings[0]!.message).toMatch(/[a-z]{3}/);
    expect(broken.error.code).toBe('not-a-workbook');
    expect(refused).toMatch(/nowhere.*shenzhen-2023/);
  });

  it('tells a program in TypeScript what it gives', () => {
    const types = join(folder, 'node_modules/ziping/dist/api');
    expect(readFileSync(join(types, 'index.d.ts'), 'utf8')).toContain('reviewWorkbook');
    const source = join(folder, 'call.ts');
    writeFileSync(
      source,
      `import { reviewWorkbook } from 'ziping';
       const report = await reviewWorkbook(new Uint8Array());
       if (!('error' in report)) { const cell: string | undefined = report.findings[0]?.cell; void cell; }
       // @ts-expect-error there is no such option
       await reviewWorkbook(new Uint8Array(), { speed: 'fast' });`,
    );
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const compilerOptions = { noEmit: true, strict: true, module: 'nodenext', target: 'es2022', types: [] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['call.ts'] }));
    writeFileSync(join(folder, 'package.json'), '{"name":"elsewhere","private":true,"type":"module"}');
    expect(run(process.execPath, [tsc, '-p', folder], folder).stdout).toBe('');
  });

  it('brings its command line, which checks an old file too', () => {
    const old = join(folder, 'old');
    mkdirSync(old, { recursive: true });
    writeFileSync(join(old, 'page.xls'), '<html><table><tr><td>得分</td></tr></table></html>');
    const told = run(join(folder, 'node_modules/.bin/ziping'), ['check', old, '--format', 'json'], folder);
    expect(JSON.parse(told.stdout)).toEqual([expect.objectContaining({ tables: [] })]);
    expect(existsSync(join(folder, 'node_modules/react'))).toBe(false);
  });
});
