import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Runs a line against the module, which Node reads as it stands. */
function told(line: string): unknown {
  const module = join(__dirname, 'mutants.mjs');
  const script = `import { mutantsOf, apply, draw } from ${JSON.stringify(module)}; console.log(JSON.stringify(${line}));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

const changed = (text: string) =>
  told(`mutantsOf(${JSON.stringify(text)}).map((one) => apply(${JSON.stringify(text)}, one))`);

describe('small changes of the code', () => {
  it.each([
    ['a comparison', 'f = a < b', [';', 'f = a <= b']],
    ['a condition', 'if (a) b();', ['if (!(a)) b();', 'if (a) ;']],
    ['a constant', 'const a = 90;', ['const a = 91;']],
    ['a truth', 'const a = true;', ['const a = false;']],
    ['a choice', 'const a = b ? c : d;', ['const a = !(b) ? c : d;']],
    ['a leap', 'for (;;) { continue; }', ['for (;;) { ; }']],
    ['no type', 'type A = 1 | 2; interface B { c: 3 }', []],
  ])('change %s', (_, text, mutants) => {
    expect(changed(text)).toEqual(mutants);
  });

  it('are drawn by a seed, the same again from the same', () => {
    const [one, again, other] = told(
      '[draw([1,2,3,4,5,6,7,8],3,7), draw([1,2,3,4,5,6,7,8],3,7), draw([1,2,3,4,5,6,7,8],3,8)]',
    ) as number[][];
    expect(one).toEqual(again);
    expect(one).not.toEqual(other);
    expect(new Set(one).size).toBe(3);
  });
});
