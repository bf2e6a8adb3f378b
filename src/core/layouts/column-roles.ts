import type { ColumnRole, TableKind } from '../model/form';
import type { Head } from './header';

/** Which column plays which role, before a table is made of it. */
export interface Columns {
  readonly kind: TableKind;
  readonly roles: ReadonlyMap<ColumnRole, Head>;
  /** Roles that more than one column could play; the chosen one is in `roles`. */
  readonly doubts: readonly { readonly role: ColumnRole; readonly candidates: readonly Head[] }[];
  /** A column of comparison signs beside the targets (指标性质 ≥). */
  readonly operator: Head | null;
  /** The targets set first, where `target` holds those adjusted later and blank when they were not. */
  readonly firstTarget: Head | null;
  /** The level between, where four are told: it names a row whose deepest name is blank. */
  readonly betweenName?: Head;
  /** Sources of a total that stand beside it in columns of their own. */
  readonly across?: readonly AcrossHead[];
  /** Heads of money columns of a tasks table, in order. */
  readonly amounts: readonly Head[];
}

/** A column of one source of a total, and what it measures. */
export interface AcrossHead {
  readonly role: 'initialBudget' | 'annualBudget' | 'spent';
  readonly head: Head;
}

/** Tells whether the first row below a header holds words in a column. */
export type HoldsWords = (column: number) => boolean;

/** Indicators have a target or an actual, scoring has points with scores or standards; anything less is neither. */
export function kindOf(roles: ReadonlyMap<ColumnRole, Head>): 'indicators' | 'scoring' | null {
  if (!roles.has('level1') && !roles.has('level2') && !roles.has('level3')) return null;
  if (roles.has('target') || roles.has('actual')) return 'indicators';
  const hasPoints = roles.has('weight') || roles.has('level1Weight') || roles.has('level2Weight');
  if (hasPoints && (roles.has('score') || roles.has('standard') || roles.has('reviewScore')))
    return 'scoring';
  return roles.has('score') && roles.has('level1') ? 'scoring' : null;
}
