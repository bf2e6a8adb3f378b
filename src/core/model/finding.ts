import type { Severity } from './kinds';
import type { EveryLanguage, Saying, Sentence } from '../text';
import type { CellRef } from './address';

export type { Severity };

/** What a finding says, in three parts: what is wrong, why it matters, how to mend it. */
export interface Message {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** Where a finding about a text stands: the paragraph (from 1), the place in it in characters, and its words. */
export interface TextPlace {
  readonly paragraph: number;
  readonly offset: number;
  readonly length: number;
  readonly quote: string;
}

export interface Finding {
  /** Permanent, never reused: "JX301". */
  readonly code: string;
  readonly id: string;
  readonly severity: Severity;
  /** The cell it is about. */
  readonly ref: CellRef;
  /** All other cells of the relation. */
  readonly related: readonly CellRef[];
  readonly stated: string | null;
  readonly expected: string | null;
  readonly gap: string | null;
  readonly message: EveryLanguage<Message>;
  /** In a text, or in the text of a cell. */
  readonly place?: TextPlace;
  /** Stays the same when the table moves: code, sheet, names and stated value, hashed. */
  readonly fingerprint: string;
  /** Findings of the same row that this one speaks for in its own words. */
  readonly also?: readonly Pick<Finding, 'code' | 'ref' | 'fingerprint'>[];
  /** Rows with the same remark share an id; `what` says it once for all of them. */
  readonly group?: { readonly id: string; readonly what: Sentence };
}

/** Whether a check ran, and if not, why not. */
export interface CheckRun {
  readonly code: string;
  readonly id: string;
  readonly status: 'passed' | 'found' | 'not-checked';
  /** Why not, each reason once. */
  readonly why: readonly Saying[];
}
