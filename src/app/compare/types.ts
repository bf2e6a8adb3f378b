import type { Finding } from '../../core/model/finding';
import type { Exact } from '../../core/number/exact';
import type { Review } from '../review';
import type { FieldCell, FieldRole, FieldRow } from './form-fields';

/** What is needed of a submission that was reviewed. */
export type Submission = Pick<
  Review,
  'workbook' | 'recognition' | 'scores' | 'findings' | 'ignored' | 'checked'
>;

/**
 * What became of a finding. `ignored`: it is still there, and was set aside in the second submission · `unchecked`: its
 * check finds nothing there any more that it could look at, so that nobody knows.
 */
export type FindingFate = 'fixed' | 'open' | 'new' | 'ignored' | 'unchecked';

export interface ComparedFinding {
  readonly fate: FindingFate;
  /** As it was, and as it is; null before, or after, it was there. */
  readonly old: Finding | null;
  readonly now: Finding | null;
  /** It went because its row did. */
  readonly isRowGone: boolean;
}

/** `asked`: a finding asked for it · `follows`: from another change · `unasked`: nobody asked for it. */
export type Attribution = 'asked' | 'follows' | 'unasked';

/** A value that is another one now. */
export interface ChangedField {
  readonly row: FieldRow;
  readonly role: FieldRole;
  /** Null where the row has no such column. */
  readonly old: FieldCell | null;
  readonly now: FieldCell | null;
  readonly attribution: Attribution;
  /** Codes of the findings that asked for it. */
  readonly codes: readonly string[];
}

/** Total and score of a form in both submissions; null where there is none. */
export interface ComparedTotal {
  readonly sheet: string;
  readonly stated: readonly [old: Exact | null, now: Exact | null];
  readonly score: readonly [old: Exact | null, now: Exact | null];
}

/** What differs between two submissions, by what cells mean and not by where they stand. */
export interface Comparison {
  readonly findings: readonly ComparedFinding[];
  readonly changes: readonly ChangedField[];
  readonly removed: readonly FieldRow[];
  readonly added: readonly FieldRow[];
  readonly totals: readonly ComparedTotal[];
  /** Sheets of forms that have no other. */
  readonly formsRemoved: readonly string[];
  readonly formsAdded: readonly string[];
}

/** One row in both submissions. */
export type RowPair = readonly [old: FieldRow, now: FieldRow];

/** A changed value before it is known who asked for it. */
export interface FieldChange {
  readonly pair: RowPair;
  readonly role: FieldRole;
  readonly old: FieldCell | null;
  readonly now: FieldCell | null;
}
