import { runChecks } from '../../src/core/checks/run';
import { a1 } from '../../src/core/model/address';
import type { Sheet } from '../../src/core/model/grid';
import { contextOf } from '../helpers/check-context';
import { set } from '../helpers/sheet-builder';
import { Chance } from '../helpers/sound-forms/chance';
import { soundForm } from '../helpers/sound-forms/form';
import { mistakeIn, type Mistake } from '../helpers/sound-forms/mistakes';

/** PLANTED=2000 PLANTED_SEED=5000 npx jest tests/offices/planted.test.ts: so many mistakes from a seed on. */
const COUNT = Number(process.env['PLANTED'] ?? 200);
const FIRST = Number(process.env['PLANTED_SEED'] ?? 1);
const seeds = Array.from({ length: COUNT }, (_, at) => FIRST + at);

interface Said {
  readonly code: string;
  readonly cell: string;
  /** Told in the words of a stronger remark on its row. */
  readonly isCarried: boolean;
}

/** What is said of a form, graver than a hint: each remark with what it speaks for. */
function said(sheets: readonly Sheet[]): Said[] {
  const { findings } = runChecks(contextOf({ sheets }));
  return findings
    .filter(({ severity }) => severity !== 'info')
    .flatMap((one) => [
      { code: one.code, cell: a1(one.ref), isCarried: false },
      ...(one.also ?? []).map(({ code, ref }) => ({ code, cell: a1(ref), isCarried: true })),
    ]);
}

const isFound = ({ at, codes }: Mistake, all: readonly Said[]) =>
  all.some(({ code, cell }) => codes.includes(code) && (!at || at.includes(cell)));

const isOther = ({ codes, follows = [] }: Mistake, { code, isCarried }: Said) =>
  !isCarried && !codes.includes(code) && !follows.includes(code);

const words = (all: readonly Said[]) => all.map(({ code, cell }) => `${code} ${cell}`).join(' ');

describe(`${COUNT} mistakes planted in sound forms from seed ${FIRST}`, () => {
  const outcomes = seeds.map((seed) => {
    const form = soundForm(seed);
    const mistake = mistakeIn(form, new Chance(seed * 31 + 7));
    const [own, ...others] = form.sheets as [Sheet, ...Sheet[]];
    return { seed, mistake, all: said([set(own, mistake.cells), ...others]) };
  });
  const title = ({ seed, mistake: { kind, cells } }: (typeof outcomes)[number]) =>
    `${seed} ${kind} ${Object.keys(cells).join(' ')}`;

  it('are each found at their cell', () => {
    const missed = outcomes.filter(({ mistake, all }) => !isFound(mistake, all));
    expect(missed.map((one) => `${title(one)}: ${words(one.all)}`)).toEqual([]);
  });

  it('draw nothing that is not so', () => {
    const noise = outcomes.flatMap((one) => {
      const others = one.all.filter((each) => isOther(one.mistake, each));
      return others.length ? [`${title(one)}: ${words(others)}`] : [];
    });
    expect(noise).toEqual([]);
  });

  it('are of every kind', () => {
    expect(new Set(outcomes.map(({ mistake }) => mistake.kind)).size).toBe(16);
  });
});
