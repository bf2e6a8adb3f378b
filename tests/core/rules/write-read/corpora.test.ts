import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decimalText, exact } from '../../../../src/core/number/exact';
import { evaluateRule, factsFromList, readStandard, type Rule } from '../../../../src/core/rules';
import type { Facts } from './piece';
import { IDLE } from './words';

interface Standard {
  readonly id: string;
  readonly indicator: string;
  readonly max: number;
  readonly text: string;
  readonly formula: string | null;
  readonly cases: readonly { readonly facts: Facts }[];
}

const FOLDER = join(__dirname, '../../../fixtures');
const standards = readdirSync(FOLDER)
  .filter((name) => /^standards.*\.jsonl$/.test(name))
  .flatMap((name) => readFileSync(join(FOLDER, name), 'utf8').split('\n'))
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Standard);

interface Run {
  readonly score: string | null;
  readonly applied: readonly string[];
  readonly rule: Rule;
}

function run({ max, indicator, formula }: Standard, text: string, facts: Facts, times = 1): Run {
  const rule = readStandard(text, { max: exact(max).mul(times), indicator, formula: formula ?? undefined });
  const given = Object.entries(facts).map(([name, value]) => ({ name, value }));
  const { score, applied } = evaluateRule(rule, factsFromList(given, rule));
  return { score: score && decimalText(score, 4), applied, rule };
}

/** Every case of every corpus that has a score, with what it came from. */
const scored = standards.flatMap((standard) =>
  standard.cases.flatMap(({ facts }) => {
    const plain = run(standard, standard.text, facts);
    return plain.score === null ? [] : [{ standard, facts, plain }];
  }),
);

/** What was changed, and the two scores that had to agree. */
interface Told {
  readonly text: string;
  readonly facts: Facts;
  readonly scores: readonly (string | null)[];
}

const ended = (text: string): string => text.replace(/[。；;\s]*$/u, '');

describe('every standard of the corpora', () => {
  it('is not changed by a sentence that neither gives nor takes', () => {
    // A third of them, since each text is read anew.
    const some = scored.filter((_, at) => at % 3 === 0);
    const told = some.map(({ standard, facts, plain }, at): Told => {
      const idle = IDLE[at % IDLE.length]!;
      const text = at % 2 === 0 ? `${idle}。${standard.text}` : `${ended(standard.text)}。${idle}。`;
      return { text, facts, scores: [plain.score, run(standard, text, facts).score] };
    });
    expect(told.filter(({ scores: [one, other] }) => other !== null && one !== other)).toEqual([]);
    expect(told.filter(({ scores: [, other] }) => other === null).length / told.length).toBeLessThan(0.005);
  });

  it('is not changed by another order of its bands', () => {
    const told = scored.flatMap(({ standard, facts, plain }): Told[] => {
      const clauses = ended(standard.text).split(/[；;]/u);
      const isOfBands = plain.rule.clauses.every(({ kind }) => kind === 'band');
      if (clauses.length < 2 || clauses.length !== plain.rule.clauses.length || !isOfBands) return [];
      const text = `${[...clauses].reverse().join('；')}。`;
      return [{ text, facts, scores: [plain.score, run(standard, text, facts).score] }];
    });
    expect(told.length).toBeGreaterThan(300);
    expect(told.filter(({ scores: [one, other] }) => other !== null && one !== other)).toEqual([]);
  });

  const PAIRS = [
    ['不低于', '低于'],
    ['不少于', '少于'],
    ['不超过', '超过'],
    ['不高于', '高于'],
    ['未达到', '达到'],
  ] as const;

  it('does not give by a band what it gives by its contrary', () => {
    const told = scored.flatMap(({ standard, facts, plain }): Told[] =>
      plain.rule.clauses
        // One of two that is met is one of two that is missed.
        .filter(
          ({ kind, text }) =>
            kind === 'band' &&
            plain.applied.includes(text) &&
            !/[含或]|一[项个](?:时点)?(?:未|没)?(?:有)?达/.test(text),
        )
        .flatMap(({ text }): Told[] => {
          const pair = PAIRS.find(([denied]) => text.includes(denied));
          const said = PAIRS.find(([, plainly]) =>
            new RegExp(`(?<![不未没].{0,4})(?<![得应能])${plainly}`).test(text),
          );
          if (!pair && !said) return [];
          const clause = pair ? text.replace(pair[0], pair[1]) : text.replace(said![1], said![0]);
          const changed = standard.text.replace(text, clause);
          const { score, applied } = run(standard, changed, facts);
          const isStill = applied.includes(clause) && score === plain.score;
          return [{ text: changed, facts, scores: [plain.score, isStill ? score : null] }];
        }),
    );
    expect(told.length).toBeGreaterThan(150);
    expect(told.filter(({ scores: [, other] }) => other !== null)).toEqual([]);
  });

  it('whose bands print all its points has none in a row of twice as many', () => {
    const told = scored.flatMap(({ standard, facts, plain }): Told[] => {
      const isOfBands = plain.rule.clauses.every(({ kind }) => kind === 'band');
      if (!isOfBands || /满|权重|分值|得分\d+%|扣|加/u.test(standard.text)) return [];
      if (!/(?<!\d)[1-9][\d.]*\s*分/u.test(standard.text)) return [];
      return [
        { text: standard.text, facts, scores: [plain.score, run(standard, standard.text, facts, 2).score] },
      ];
    });
    expect(told.length).toBeGreaterThan(300);
    expect(told.filter(({ scores: [, other] }) => other !== null)).toEqual([]);
  });
});
