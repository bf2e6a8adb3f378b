import { chance } from './random';
import { scoreRead, shown } from './reader';
import { standard } from './standards';

/**
 * Write, then read: a program is printed in chance's words and read back; on any facts the score is the
 * program's or null, never another. `WRITE_READ_CASES=100000 WRITE_READ_SEED=7 npm run write-read` for more.
 */
const CASES = Number(process.env.WRITE_READ_CASES ?? 2000);
const SEED = Number(process.env.WRITE_READ_SEED ?? 20260301);
/** Below this share of scores the comparison would prove little. */
const LEAST_SCORED = 0.7;

interface Tally {
  right: number;
  unread: number;
}

function compare(): { readonly wrong: string[]; readonly kinds: Map<string, Tally> } {
  const wrong: string[] = [];
  const kinds = new Map<string, Tally>();
  for (let at = 0; at < CASES; at++) {
    const seed = SEED + at;
    const random = chance(seed);
    const printed = standard(random);
    const { facts, score } = printed.sample(random);
    const [expected, got] = [shown(score), scoreRead(printed, facts)];
    const tally = kinds.get(printed.kind) ?? { right: 0, unread: 0 };
    kinds.set(printed.kind, tally);
    if (got === expected) tally.right++;
    else if (got === null) tally.unread++;
    else
      wrong.push(
        JSON.stringify({
          seed,
          kind: printed.kind,
          max: shown(printed.max),
          text: printed.text,
          formula: printed.formula,
          facts,
          expected,
          got,
        }),
      );
  }
  return { wrong, kinds };
}

describe('a standard written from a program and read back', () => {
  const { wrong, kinds } = compare();

  it('gives the score of its program or none', () => {
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  it('gives a score for most of them', () => {
    const all = [...kinds.values()];
    const right = all.reduce((sum, { right: count }) => sum + count, 0);
    expect(right / CASES).toBeGreaterThanOrEqual(LEAST_SCORED);
  });
});
