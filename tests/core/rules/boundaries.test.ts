import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decimalText, exact } from '../../../src/core/number/exact';
import { boundaryTables, readStandard } from '../../../src/core/rules';

interface Standard {
  readonly id: string;
  readonly indicator: string;
  readonly max: number;
  readonly text: string;
  readonly formula: string | null;
}

/** What a standard gives at each bound, just beside it and one step beyond, gone through by hand; null: no clause, or two. */
interface Frozen {
  readonly id: string;
  readonly figure: string;
  readonly rows: readonly (readonly [shown: string, score: string | null])[];
}

const lines = <T>(file: string): T[] =>
  readFileSync(join(__dirname, '../../fixtures', file), 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T);

const standards = new Map(
  ['standards.jsonl', 'standards-fresh.jsonl']
    .flatMap((file) => lines<Standard>(file))
    .map((one) => [one.id, one]),
);

it.each(lines<Frozen>('standard-boundaries.jsonl'))('$id $figure', ({ id, figure, rows }) => {
  const { text, indicator, max, formula } = standards.get(id)!;
  const rule = readStandard(text, { max: exact(max), indicator, formula: formula ?? undefined });
  const table = boundaryTables(rule).find(({ name }) => name === figure);
  expect(table?.rows.map(({ shown, score }) => [shown, score && decimalText(score, 4)])).toEqual(rows);
});
