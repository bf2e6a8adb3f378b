import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decimalText, exact } from '../../../src/core/number/exact';
import type { Facts } from './write-read/piece';
import { scoreRead } from './write-read/reader';

/**
 * Standards in the manners of many offices, written and worked by hand before any of them was read by the engine. A
 * case may be left to a person; none may be scored otherwise than by hand, and one that a careful reviewer could not
 * decide (null) may not be scored at all.
 */
interface Standard {
  readonly id: string;
  readonly kind: string;
  readonly indicator: string;
  readonly max: number;
  readonly text: string;
  readonly formula: string | null;
  readonly cases: readonly { readonly facts: Facts; readonly score: number | null; readonly why: string }[];
}

/** At least this share of the cases with a score is scored. */
const LEAST_RIGHT = 0.93;

const standards = readFileSync(join(__dirname, '../../fixtures/standards-fresh.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line.trim())
  .map((line) => JSON.parse(line) as Standard);

const worked = standards.flatMap((standard) =>
  standard.cases.map(({ facts, score, why }) => {
    const { text, max, formula, indicator } = standard;
    const asked = { text, max: exact(max), formula: formula ?? undefined, indicator };
    const expected = score === null ? null : decimalText(exact(score));
    const got = scoreRead(asked, facts, 2);
    return { id: standard.id, kind: standard.kind, text, facts, why, expected, got };
  }),
);

describe('standards in other offices’ manners', () => {
  for (const kind of new Set(standards.map((standard) => standard.kind))) {
    const cases = worked.filter((one) => one.kind === kind);
    const right = cases.filter(({ expected, got }) => got === expected);
    const wrong = cases.filter(({ expected, got }) => got !== null && got !== expected);
    const left = cases.length - right.length - wrong.length;
    it(`${kind}: ${right.length} right, ${left} left to a person, ${wrong.length} wrong`, () => {
      expect(wrong).toEqual([]);
    });
  }

  it('are scored more often than left to a person', () => {
    const scored = worked.filter(({ expected }) => expected !== null);
    const right = scored.filter(({ expected, got }) => got === expected);
    expect(scored.length).toBeGreaterThan(450);
    expect(right.length / scored.length).toBeGreaterThanOrEqual(LEAST_RIGHT);
  });
});
