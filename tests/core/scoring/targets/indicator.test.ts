import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readIndicator } from '../../../../src/core/scoring/targets';

interface Line {
  readonly target: string;
  readonly actual: string | null;
  readonly unit: string | null;
  readonly indicator: string;
}

const FIELDS = ['direction', 'targetValue', 'actualValue', 'valueUnit', 'met'] as const;

const load = (file: string) =>
  readFileSync(join(__dirname, '../../../fixtures', file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line & Record<string, unknown>);

describe.each([
  ['published forms', 'target-values.jsonl', 59],
  ['other provinces’ manners', 'targets-elsewhere.jsonl', 150],
])('readIndicator: %s', (_, file, least) => {
  const lines = load(file);
  it('has its lines', () => expect(lines.length).toBeGreaterThanOrEqual(least));
  it.each(lines.map((line) => [`${line.target} | ${line.actual} | ${line.indicator}`, line] as const))(
    '%s',
    (__, line) => {
      const { target, actual, unit, indicator: name } = line;
      const reading: Record<string, unknown> = { ...readIndicator({ target, actual, unit, name }) };
      const picked = (from: Record<string, unknown>) =>
        Object.fromEntries(FIELDS.map((field) => [field, from[field]]));
      expect(picked(reading)).toEqual(picked(line));
    },
  );
});

describe('readIndicator: any text', () => {
  const words = fc.string({
    unit: fc.constantFrom(
      ...'≥≤>＜=》《0123456789.,%‰万亿元人次家天月日年第季度前内以上下降不少于超过完成达到-~、，（）每百分之一十无\n ',
    ),
    maxLength: 24,
  });

  it('never throws, and says met only where both values are known or a word says so', () => {
    fc.assert(
      fc.property(words, words, words, (target, actual, name) => {
        const reading = readIndicator({ target, actual, name, unit: null });
        if (reading.met !== null) {
          // Where a 万 may have slipped and both readings agree there is a verdict and no ratio.
          const isValued = reading.target && reading.actual;
          expect(isValued || reading.interval || reading.grade || reading.isDeadline).toBeTruthy();
        }
        expect(reading.targetValue === null || Number.isFinite(reading.targetValue)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws on arbitrary characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (target, actual) => {
        expect(readIndicator({ target, actual }).direction).toBeDefined();
      }),
    );
  });
});
