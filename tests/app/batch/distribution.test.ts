import { differenceBins, scoreBins } from '../../../src/app/batch/distribution';

describe('the distribution', () => {
  it('of scores has 100 alone and what lies under 60 together', () => {
    const bins = scoreBins([100, 99.99, 95, 94.9, 60, 12, null]);
    expect(bins.map(({ from, to, count }) => `${from}–${to}: ${count}`)).toEqual([
      'null–60: 1',
      '60–70: 1',
      '70–80: 0',
      '80–90: 0',
      '90–95: 1',
      '95–100: 2',
      '100–null: 1',
    ]);
  });

  it('of differences has what agrees in its middle, and edges that mirror each other', () => {
    const bins = differenceBins(
      [-9, -5, -1, -0.5, 0, 0, 0.5, 1, 5, 9, null].map((difference) => ({ difference })),
    );
    expect(bins.map(({ from, to, count }) => `${from}–${to}: ${count}`)).toEqual([
      'null–-5: 1',
      '-5–-1: 1',
      '-1–0: 2',
      '0–0: 2',
      '0–1: 2',
      '1–5: 1',
      '5–null: 1',
    ]);
  });
});
