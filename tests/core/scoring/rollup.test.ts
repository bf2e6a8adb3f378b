import type { RowScore } from '../../../src/core/model/score';
import { decimalText, exact } from '../../../src/core/number/exact';
import { NATIONAL } from '../../../src/core/scoring/conventions';
import { settle, UNDECIDED } from '../../../src/core/scoring/outcome';
import { totalOf } from '../../../src/core/scoring/rollup';
import { field, form, indicator, points, ref } from '../facts/build';

type Typed = readonly [weight: number | null, score: number | null, role?: 'bonus'];

function total(typed: readonly Typed[], given: { cap?: number; stated?: number; grade?: string } = {}) {
  const indicators = typed.map(([weight, score, role]) =>
    indicator('项', {
      role: role ?? 'item',
      weight: weight === null ? null : points(weight),
      score: score === null ? null : points(score),
    }),
  );
  const scored = form({
    indicators,
    bonusCap: given.cap === undefined ? null : exact(given.cap),
    total: {
      label: field('合计'),
      weight: points(100),
      score: given.stated === undefined ? null : points(given.stated),
      scoreRef: ref(),
      reviewScore: null,
      reviewScoreRef: null,
      reason: null,
    },
    grade: given.grade === undefined ? null : { ref: ref(), stated: given.grade ? field(given.grade) : null },
  });
  const rows: RowScore[] = indicators.map((row, index) =>
    settle(
      {
        form: 0,
        table: 0,
        indicator: index,
        fund: null,
        ref: null,
        name: '项',
        weight: row.weight?.value ?? null,
        stated: row.score,
      },
      UNDECIDED,
      NATIONAL,
    ),
  );
  const result = totalOf(scored, 0, rows, NATIONAL)!;
  const print = (value: typeof result.score) => value && decimalText(value);
  return { score: print(result.score), statedSum: print(result.statedSum), grade: result.grade, result };
}

describe('the total of a form', () => {
  it.each<[string, readonly Typed[], { cap?: number }, string | null, string | null]>([
    [
      'adds the scores',
      [
        [50, 45],
        [50, 48.5],
      ],
      {},
      '93.5',
      '93.5',
    ],
    [
      'limits each to its weight',
      [
        [3, 5],
        [97, 90.7],
      ],
      {},
      '93.7',
      '95.7',
    ],
    [
      'takes nothing below 0',
      [
        [50, -2],
        [50, 50],
      ],
      {},
      '50',
      '48',
    ],
    [
      'adds a bonus',
      [
        [100, 96],
        [null, 3, 'bonus'],
      ],
      {},
      '99',
      '99',
    ],
    [
      'caps the bonus',
      [
        [100, 90],
        [null, 5, 'bonus'],
        [null, 1, 'bonus'],
      ],
      { cap: 3 },
      '93',
      '93',
    ],
    [
      'never passes 100',
      [
        [100, 98],
        [null, 3, 'bonus'],
      ],
      { cap: 3 },
      '100',
      '100',
    ],
    [
      'passes over empty rows',
      [
        [50, 40],
        [50, null],
      ],
      {},
      '40',
      '40',
    ],
    [
      'has none without a score',
      [
        [50, null],
        [50, null],
      ],
      {},
      null,
      null,
    ],
  ])('%s', (_, typed, given, score, statedSum) => {
    expect(total(typed, given)).toMatchObject({ score, statedSum });
  });

  it('gives the grade in the form’s words, where the form has a place for it', () => {
    expect(total([[100, 85]], { grade: '优秀' }).grade).toBe('良好');
    expect(total([[100, 85]], { grade: '' }).grade).toBe('良');
    expect(total([[100, 85]]).grade).toBeNull();
    expect(total([[100, 85]], { grade: '另行通知' }).grade).toBeNull();
  });

  it('is left out for a form with no score anywhere', () => {
    expect(totalOf(form(), 0, [], NATIONAL)).toBeNull();
  });
});
