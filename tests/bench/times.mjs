/** How long some work took, and what it gave. */
export function timed(work) {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}

/** The value below which a share of all values lies; the middle unless told otherwise. */
export function quantile(values, share = 0.5) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) * share)];
}

export const ms = (value) => `${value.toFixed(2)} ms`;

/** One line of the bench: a figure, what is aimed at and what has to be reached. */
export const row = (name, figure, goal, must, detail) => ({ name, figure, goal, must, detail });
