import { exact, parseExact, toNumber, ZERO } from '../../core/number/exact';
import { hasTotal } from './form-summary';
import { NOTHING_COPIED, type CopiedTexts } from './copied';
import type { FileRow } from './file-row';

/**
 * What a reviewer looks at first: points in doubt, another grade, a form that gives itself every point, words that another
 * office has too.
 */
export const FOCUSES = ['stake', 'grade', 'full', 'copied'] as const;

/** One of them. */
export type Focus = (typeof FOCUSES)[number];

/** Every point there is. */
const FULL = 100;

/** Points in doubt in a file: what its forms state and what was worked out lie so far apart, together. Null without both. */
export function stakeOf({ forms }: Pick<FileRow, 'forms'>): number | null {
  const apart = forms.flatMap(({ difference }) => (difference === null ? [] : [difference]));
  if (apart.length === 0) return null;
  const points = apart.map((one) => parseExact(String(Math.abs(one))) ?? exact(0));
  return toNumber(points.reduce((sum, one) => sum.add(one), ZERO));
}

/**
 * Whether a file is one to be looked at for a reason.
 * @param copied of all files, where texts are the reason
 */
export function isInFocus(
  row: Pick<FileRow, 'key' | 'forms'>,
  focus: Focus,
  copied: CopiedTexts = NOTHING_COPIED,
): boolean {
  if (focus === 'copied') return copied.has(row.key);
  const forms = row.forms.filter(hasTotal);
  if (focus === 'stake') return (stakeOf(row) ?? 0) > 0;
  if (focus === 'full') return forms.some(({ stated }) => stated === FULL);
  return forms.some(
    ({ grade, gradeStated }) => grade !== null && gradeStated !== null && grade !== gradeStated,
  );
}
