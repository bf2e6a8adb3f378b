import type { ComparisonReport } from '../../app/compare/comparison-report';

/** What is told of a run. */
export interface Compared {
  readonly pairs: readonly ComparisonReport[];
  readonly onlyOld: readonly string[];
  readonly onlyNew: readonly string[];
  readonly unread: readonly { readonly file: string; readonly message: string }[];
}
