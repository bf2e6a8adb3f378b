import type { CellRef } from '../../../core/model/address';
import type { EditPlan } from '../../../core/model/edit';
import type { ApplyReport, CellMark } from '../../../hosts/workbook-host';
import type { Saying } from '../../../core/text';
import type { TypedPlan } from '../../../app/typing';
import type { TypedCell } from '../../../grid/model/selection';
import type { Version } from '../history';

/** What a write came to. */
export interface ContentChange {
  readonly report: ApplyReport;
  /** Formulas whose stored result was renewed. */
  readonly refreshed: readonly CellRef[];
}

/** What a document holds now, and the ways to change it. Every change gives another version, or leaves the same. */
export interface Content {
  /** Why it can only be looked at; null when it can be written to. */
  readonly isReadOnly: Saying | null;
  readonly version: Version;
  /** The file as it would be saved; the same object for the same version. */
  readonly bytes: Uint8Array;
  /** Whether bytes that were given out are those of the version now. */
  isNow(bytes: Uint8Array): boolean;
  /** What typing comes to. */
  read(sheet: string, cells: readonly TypedCell[]): Pick<TypedPlan, 'plan' | 'refused'>;
  write(plan: EditPlan): ContentChange;
  mark(cells: readonly CellRef[], colour: string): readonly CellMark[];
  unmark(marks: readonly CellMark[], colour: string): void;
  /** Goes to another version of the same document. */
  take(version: Version): void;
}
