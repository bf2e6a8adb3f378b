import type { FileRow } from '../../app/batch/file-row';
import type { FileState } from '../../app/desk/ledger';
import type { RowDesk } from '../../app/desk/row-desk';
import type { FindingReport } from '../../core/report/file-report';
import type { Copied } from '../../app/batch/copied';
import type { Duplicate } from '../../app/batch/duplicates';

/** A row to be drawn, and whom it tells what is pressed. */
export interface FileTableRowProps {
  readonly row: FileRow;
  /** Its number in the whole table, the head being 1. */
  readonly rowIndex: number;
  readonly duplicate: Duplicate | undefined;
  /** Texts that another office has too. */
  readonly copied: readonly Copied[] | undefined;
  /** Whether the Tab key stops here; ↑ ↓ reach the others. */
  readonly isStop: boolean;
  readonly isUnfolded: boolean;
  /** Whether the file is open now. */
  readonly isOpen: boolean;
  /** Whether that has changes that are not saved. */
  readonly isDirty: boolean;
  readonly onOpen: (row: FileRow, finding?: FindingReport) => void;
  readonly onFold: (key: string, isOpen: boolean) => void;
  readonly onActive: (key: string) => void;
  /** What was decided about it. */
  readonly desk: RowDesk | undefined;
  readonly onState: (row: FileRow, state: FileState | null) => void;
  /** Asks what becomes of a finding. */
  readonly onDecide: (row: FileRow, finding: FindingReport) => void;
}
