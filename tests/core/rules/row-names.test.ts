import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exact } from '../../../src/core/number/exact';
import { readStandard } from '../../../src/core/rules';

const FIXTURES = join(__dirname, '../../fixtures');

interface Line {
  readonly text: string;
  readonly max: number;
  readonly indicator?: string;
}

const linesOf = (name: string): Line[] =>
  readFileSync(join(FIXTURES, name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line);

const lines = ['standards.jsonl', 'standards-3.jsonl', 'standards-kinds.jsonl'].flatMap(linesOf);

/** The row's own name, one that has nothing to do with any standard, one that ends as the text's first figure does, none. */
const NAMES: readonly ((line: Line) => string)[] = [
  ({ indicator = '' }) => indicator,
  () => '绿道养护里程（3标段）',
  ({ text }) => `${/[\u4e00-\u9fff]{2,6}?[率度数额]/.exec(text)?.[0] ?? '任务'}达标情况`,
  () => '',
];

const told = (rule: unknown): string =>
  JSON.stringify(rule, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

describe('a standard beside rows of several names', () => {
  it('is one rule where its text names what it measures', () => {
    const max = exact(5);
    const text = '登记率≥95%的，得5分；90%≤登记率<95%的，得3分；登记率<90%的，得0分。';
    const [one, other] = ['养护里程', '培训人次'].map((indicator) => readStandard(text, { max, indicator }));
    expect(other).toBe(one);
  });

  it('is a rule of each name where it speaks of the row itself', () => {
    const max = exact(5);
    const text = '达到95%得5分，每低1个百分点扣1分，扣完为止。';
    const names = ['养护完好率', '培训合格率'].map(
      (indicator) => readStandard(text, { max, indicator }).needs[0]?.name,
    );
    expect(names).toEqual(['养护完好率', '培训合格率']);
  });

  it('reads in each as if it had been read in no other', () => {
    const rules = lines.map((line) =>
      NAMES.map((nameOf) => readStandard(line.text, { max: exact(line.max), indicator: nameOf(line) })),
    );
    NAMES.forEach((nameOf, at) => {
      jest.isolateModules(() => {
        const apart = jest.requireActual<{ readStandard: typeof readStandard }>('../../../src/core/rules');
        const number = jest.requireActual<{ exact: typeof exact }>('../../../src/core/number/exact');
        lines.forEach((line, i) => {
          const context = { max: number.exact(line.max), indicator: nameOf(line) };
          const rule = apart.readStandard(line.text, context);
          expect(`${line.text} ${told(rules[i]![at])}`).toBe(`${line.text} ${told(rule)}`);
        });
      });
    });
  });
});
