/**
 * Every code a finding may carry, in order. A code is permanent: it stands in saved files, reports and letters, and is
 * never given to another check.
 */
export const CATALOGUE: readonly string[] = [
  ...codes(1, 2),
  ...codes(101, 110),
  ...codes(201, 210),
  ...codes(301, 313),
  ...codes(401, 405),
  ...codes(501, 506),
];

function codes(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => `JX${String(from + at).padStart(3, '0')}`);
}
