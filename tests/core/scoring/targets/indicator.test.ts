import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readIndicator } from '../../../../src/core/scoring/targets';

interface Line {
  readonly target: string;
  readonly actual: string | null;
  readonly unit: string | null;
  readonly indicator: string;
}

const lines = readFileSync(join(__dirname, '../../../fixtures/target-values.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Line & Record<string, unknown>);
const FIELDS = ['direction', 'targetValue', 'actualValue', 'valueUnit', 'met'] as const;

describe('readIndicator: the published forms', () => {
  it('has all 59 lines', () => expect(lines).toHaveLength(59));
  it.each(lines.map((line) => [`${line.target} | ${line.actual} | ${line.indicator}`, line] as const))(
    '%s',
    (_, line) => {
      const { target, actual, unit, indicator: name } = line;
      const reading = readIndicator({ target, actual, unit, name });
      for (const field of FIELDS) expect([field, reading[field]]).toEqual([field, line[field]]);
    },
  );
});
