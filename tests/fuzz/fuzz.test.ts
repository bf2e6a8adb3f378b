import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseOf, KINDS, minimised, type Case } from './cases';
import { zipOf } from '../helpers/xlsx-package';
import { spoiltMarkup, spoiltZip } from './structures';
import { failureOf } from './try-case';

/** Failures that were found, with the fewest changes: each is tried again for ever. */
const KEPT = join(__dirname, '../fixtures/fuzz');
/** Cases of each kind in `npm test`; `npm run fuzz` goes on for as long as it is told. */
const COUNT = 60;
const MINUTES = Number(process.env.FUZZ_MINUTES ?? 0);
const SEED = Number(process.env.FUZZ_SEED ?? 20231);

mkdirSync(KEPT, { recursive: true });
const kept = readdirSync(KEPT).filter((name) => name.endsWith('.json'));

/** The failures of a case in words, with its seed; the case is kept in its smallest form. */
function trial(one: Case): string[] {
  if (failureOf(one) === null) return [];
  const small = minimised(one, (other) => failureOf(other) !== null);
  writeFileSync(join(KEPT, `${one.kind}-${one.seed}.json`), `${JSON.stringify(small, null, 2)}\n`);
  return [`${one.kind}, seed ${one.seed}: ${failureOf(small)}`];
}

describe('spoilt files, parts, cells and texts', () => {
  it.each(KINDS)('%s', (kind) => {
    expect(Array.from({ length: COUNT }, (_, at) => trial(caseOf(kind, SEED + at))).flat()).toEqual([]);
  });

  it('that failed once hold now', () => {
    const failures = kept.map((name) =>
      failureOf(JSON.parse(readFileSync(join(KEPT, name), 'utf8')) as Case),
    );
    expect(failures).toEqual(kept.map(() => null));
  });

  it(
    'for as long as it is told',
    () => {
      const end = Date.now() + MINUTES * 60_000;
      const failures: string[] = [];
      let seed = SEED + COUNT;
      for (; Date.now() < end; seed++) failures.push(...KINDS.flatMap((kind) => trial(caseOf(kind, seed))));
      if (MINUTES > 0) process.stderr.write(`seeds ${SEED} to ${seed - 1} of ${KINDS.join(', ')}\n`);
      expect(failures).toEqual([]);
    },
    MINUTES * 60_000 + 600_000,
  );
});

describe('the cases themselves', () => {
  it('are the same for the same seed, and differ for another', () => {
    expect(caseOf('xml', 7)).toEqual(caseOf('xml', 7));
    expect(caseOf('xml', 7)).not.toEqual(caseOf('xml', 8));
  });

  it('change numbers of an archive and keep its length, and leave markup that nests', () => {
    const one = { at: 0.5, how: 'set', what: '&', length: 20 } as const;
    const bytes = zipOf({ a: '<x y="1"/>', b: 'text' });
    const spoilt = spoiltZip(bytes, [one]);
    expect(spoilt.length).toBe(bytes.length);
    expect(spoilt.filter((byte, at) => byte !== bytes[at]).length).toBeGreaterThan(0);
    expect(spoiltMarkup('<x y="1"/>', [{ ...one, length: 1 }])).toBe('<x y="&#38;"/>');
    expect(spoiltMarkup('<x><y>1</y></x>', [one])).toBe('<x><y>&#38;</y></x>');
  });

  it('are brought down to the changes that matter', () => {
    const changes = [1, 2, 3, 4].map((length) => ({ at: 0, how: 'set', what: '', length }) as const);
    const one = { ...caseOf('texts', 1), changes };
    const small = minimised(one, (smaller) => smaller.changes.some(({ length }) => length === 3));
    expect(small.changes.map(({ length }) => length)).toEqual([3]);
  });
});
