import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ROOT, workingFolder, ziping } from './ziping';

const BINARY = join(ROOT, 'dist/cli/ziping.js');
const isInstalled = /^GNU parallel/.test(
  spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout ?? '',
);

beforeAll(ensureBuilt, 120_000);

/** GNU parallel is a package of the system (Debian: parallel); `docs/at-scale.md` names the line tried here. */
(isInstalled ? it : it.skip)('GNU parallel checks a folder in shares that together are the whole', () => {
  const folder = workingFolder();
  try {
    const options = ['--root', '.', '--format', 'ndjson', '--fail-on', 'never'];
    const whole = ziping(['check', '.', ...options], { cwd: folder }).stdout;
    const list = spawnSync('find', ['.', '-name', '*.xlsx', '-print0'], { cwd: folder }).stdout;
    const line = `${process.execPath} ${BINARY} check --files-from files.list -0 --shard {}/3 ${options.join(' ')} -o part-{}.ndjson`;
    const { status, stderr } = spawnSync(
      'bash',
      ['-c', `cat > files.list && parallel --will-cite -j 2 --workdir . ${JSON.stringify(line)} ::: 1 2 3`],
      { cwd: folder, input: list, encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, '']);
    const parts = [1, 2, 3].flatMap((at) =>
      readFileSync(join(folder, `part-${at}.ndjson`), 'utf8')
        .trim()
        .split('\n'),
    );
    expect(parts.sort()).toEqual(whole.trim().split('\n').sort());
    expect(parts.length).toBeGreaterThan(4);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
