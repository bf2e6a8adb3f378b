import type { Severity } from '../../model/finding';
import type { FindingDraft } from '../check';

const GRAVEST: readonly (Severity | undefined)[] = ['error', 'warning', 'info'];

/**
 * One finding for what several columns of one row have in common: the first of the gravest, with the cells of the others
 * that are as grave among its related ones.
 */
export function* oneFinding(drafts: readonly FindingDraft[]): Iterable<FindingDraft> {
  const severity = GRAVEST.find((one) => drafts.some((draft) => draft.severity === one));
  const [first, ...others] = drafts.filter((draft) => draft.severity === severity);
  if (first) yield { ...first, related: [...(first.related ?? []), ...others.map(({ ref }) => ref)] };
}
