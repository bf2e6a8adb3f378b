import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../cli/ziping';

/** A folder with the script that npm runs after an install, and builds that leave a note of having run. */
let folder = '';
const path = (name: string) => join(folder, name);

function write(name: string, text: string, age: number): void {
  mkdirSync(dirname(path(name)), { recursive: true });
  writeFileSync(path(name), text);
  const time = 1_700_000_000 - age;
  utimesSync(path(name), time, time);
}

const NOTE = (name: string, made: string) =>
  `node -e "const fs=require('fs');fs.writeFileSync('ran-${name}','');fs.mkdirSync('${dirname(made)}',{recursive:true});fs.writeFileSync('${made}','')"`;

/** Which builds a run of the script calls for. */
function prepare(): string[] {
  const { status, stderr } = spawnSync(process.execPath, [path('.config/prepare.mjs')], {
    cwd: tmpdir(),
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  const ran = ['cli', 'api'].filter((name) => existsSync(path(`ran-${name}`)));
  for (const name of ran) rmSync(path(`ran-${name}`));
  return ran;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-prepare-'));
  cpSync(join(ROOT, '.config/prepare.mjs'), path('.config/prepare.mjs'));
  const scripts = {
    'build:cli': NOTE('cli', 'dist/cli/ziping.js'),
    'build:api': NOTE('api', 'dist/api/types/api/types.d.ts'),
  };
  write('package.json', JSON.stringify({ name: 'x', version: '1.0.0', scripts }), 0);
  write('src/core/deep/one.ts', '', 0);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('what npm runs after an install, and again when npx is first called', () => {
  it('builds what is not there, once', () => {
    expect(prepare()).toEqual(['cli', 'api']);
    expect(prepare()).toEqual([]);
  });

  it('builds again what is older than a source, wherever it stands, or than one that went', () => {
    prepare();
    const later = Date.now() / 1000 + 100;
    utimesSync(path('src/core/deep/one.ts'), later, later);
    expect(prepare()).toEqual(['cli', 'api']);
    utimesSync(path('src/core/deep/one.ts'), 1_700_000_000, 1_700_000_000);
    utimesSync(path('src/core/deep'), later, later);
    expect(prepare()).toEqual(['cli', 'api']);
  });

  it('builds only the one that is missing', () => {
    prepare();
    rmSync(path('dist/api'), { recursive: true });
    expect(prepare()).toEqual(['api']);
  });

  it('fails where a build fails', () => {
    write('package.json', JSON.stringify({ name: 'x', scripts: { 'build:cli': 'exit 7' } }), 0);
    expect(spawnSync(process.execPath, [path('.config/prepare.mjs')]).status).not.toBe(0);
  });
});
