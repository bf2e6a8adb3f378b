import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { selectTargets, type Selection } from '../../src/cli/check/select';
import { placeOf } from '../../src/cli/files';
import { readSelection } from '../../src/cli/options';

const ALL: Selection = {
  filesFrom: null,
  isNullSeparated: false,
  root: null,
  shard: null,
  resume: null,
  baseline: null,
  isAsFinished: false,
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-select-'));
  mkdirSync(join(folder, '县'));
  for (const name of ['b.xlsx', 'a.xlsx', '县/c d.xlsx', 'e.xlsx', 'f.xlsx'])
    writeFileSync(join(folder, name), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

const list = (content: string | Buffer) => {
  const path = join(folder, 'list');
  writeFileSync(path, content);
  return path;
};
const selected = async (selection: Partial<Selection>, paths: string[] = []) =>
  selectTargets(paths, { ...ALL, ...selection });
const names = (targets: readonly { path: string }[]) =>
  targets.map(({ path }) => path.replace(`${folder}/`, ''));

describe('the files of a run', () => {
  it.each([
    ['a line each', false, '\n'],
    ['a line each, from Windows', false, '\r\n'],
    ['a NUL each', true, '\0'],
  ])('are read from a list with %s', async (_, isNullSeparated, end) => {
    const paths = ['b.xlsx', '县/c d.xlsx', 'none.xlsx'].map((name) => join(folder, name) + end);
    const targets = await selected({ filesFrom: list(paths.join('')), isNullSeparated });
    expect(names(targets)).toEqual(['b.xlsx', '县/c d.xlsx', 'none.xlsx']);
    expect(targets.map(({ problem }) => problem)).toEqual([null, null, 'missing']);
  });

  it('may have names in other bytes', async () => {
    const gbk = Buffer.from([0xd7, 0xd4, 0xc6, 0xc0]);
    const path = Buffer.concat([Buffer.from(`${folder}/`), gbk, Buffer.from('.xlsx')]);
    writeFileSync(path, '');
    const [target] = await selected({ filesFrom: list(Buffer.concat([path, Buffer.from('\n')])) });
    expect([target!.path, target!.problem]).toEqual([`${folder}/自评.xlsx`, null]);
    expect(placeOf(target!)).toEqual(path);
    rmSync(path);
  });

  it('fall into shares that hold each file once', async () => {
    const shares = await Promise.all(
      [1, 2, 3].map((index) => selected({ shard: { index, count: 3 } }, [folder])),
    );
    expect(shares.map(names)).toEqual([['a.xlsx', 'f.xlsx'], ['b.xlsx', '县/c d.xlsx'], ['e.xlsx']]);
  });

  it('are named below the root and read where they are', async () => {
    const targets = await selected({ root: folder }, [join(folder, '县')]);
    expect(targets.map(({ path }) => path)).toEqual(['县/c d.xlsx']);
    expect(String(placeOf(targets[0]!))).toBe(join(folder, '县/c d.xlsx'));
  });

  it('know their earlier answers; a line that was cut off is none', async () => {
    const file = join(folder, 'a.xlsx');
    const answer = JSON.stringify({ file, sha256: 'ab', findings: [{ fingerprint: '01' }] });
    const lines = list(`${answer}\n{"file":"${folder}/b.xl`);
    const [one, other] = await selected({ resume: lines, baseline: lines }, [file, join(folder, 'b.xlsx')]);
    expect(one).toMatchObject({ known: 'ab', baseline: ['01'] });
    expect(other).toEqual({ path: join(folder, 'b.xlsx'), problem: null });
  });

  it('reads the answers of --format json as well', async () => {
    const file = join(folder, 'a.xlsx');
    const answers = [{ file, findings: [{ fingerprint: '01' }, { fingerprint: '02' }] }, null, 7];
    const list = join(folder, 'answers.json');
    writeFileSync(list, JSON.stringify(answers, null, 2));
    const [one] = await selected({ baseline: list }, [file]);
    expect(one).toMatchObject({ baseline: ['01', '02'] });
  });

  it.each(['0/2', '3/2', '1', 'a/b', '1/0'])('a share %s is wrong usage', (shard) =>
    expect(() => readSelection(['x'], { shard })).toThrow('usage.shard'),
  );

  it('a list that is not there is wrong usage', () =>
    expect(selected({ filesFrom: join(folder, 'no') })).rejects.toThrow('usage.badList'));
});
