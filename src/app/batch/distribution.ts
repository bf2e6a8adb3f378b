import type { FormSummary } from './form-summary';

/** A bar of a chart: values from `from` (with it) to `to` (without it); null: no end. */
export interface Bin {
  readonly from: number | null;
  readonly to: number | null;
  readonly count: number;
}

/** Scores by tens, then closer; 100 alone, for forms that give themselves every point. */
const SCORE_EDGES = [60, 70, 80, 90, 95, 100];

/** Differences: of a point and more, of less, and none at all. */
const DIFFERENCE_EDGES = [-5, -1, 0];

/** How many forms have which total. */
export function scoreBins(values: readonly (number | null)[]): readonly Bin[] {
  return binsOf(values, SCORE_EDGES);
}

/** How many forms state how much more (+) or less (−) than was worked out; those that agree stand alone. */
export function differenceBins(forms: readonly Pick<FormSummary, 'difference'>[]): readonly Bin[] {
  const values = forms.map(({ difference }) => difference);
  const below = binsOf(
    values.filter((value) => value !== null && value < 0),
    DIFFERENCE_EDGES,
  ).slice(0, -1);
  const above = binsOf(
    values.filter((value) => value !== null && value > 0).map((value) => -value!),
    DIFFERENCE_EDGES,
  ).slice(0, -1);
  const agreed = values.filter((value) => value === 0).length;
  const turned = above.map(({ from, to, count }) => ({ from: turn(to), to: turn(from), count })).reverse();
  return [...below, { from: 0, to: 0, count: agreed }, ...turned];
}

const turn = (edge: number | null): number | null => (edge === null ? null : edge === 0 ? 0 : -edge);

function binsOf(values: readonly (number | null)[], edges: readonly number[]): Bin[] {
  const known = values.filter((value) => value !== null);
  const ends = [null, ...edges, null];
  return ends.slice(0, -1).map((from, at) => {
    const to = ends[at + 1] ?? null;
    const count = known.filter(
      (value) => (from === null || value >= from) && (to === null || value < to),
    ).length;
    return { from, to, count };
  });
}
