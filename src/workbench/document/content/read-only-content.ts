import type { EditPlan } from '../../../core/model/edit';
import type { Workbook } from '../../../core/model/grid';
import type { CellMark } from '../../../hosts/workbook-host';
import type { Saying } from '../../../core/text';
import type { TypedCell } from '../../../grid/model/selection';
import type { Content, ContentChange } from './content';
import type { Version } from '../history';
import { plainAppearance } from './plain-appearance';

/** A document that can be checked but not written to: one of an old or foreign format. */
export class ReadOnlyContent implements Content {
  readonly version: Version;
  readonly bytes = new Uint8Array(0);

  constructor(
    private readonly workbook: Workbook,
    readonly isReadOnly: Saying,
  ) {
    const appearance = plainAppearance(workbook);
    this.version = { bytes: this.bytes, workbook, appearance, notRecalculated: new Set() };
  }

  read(sheet: string, cells: readonly TypedCell[]): ReturnType<Content['read']> {
    const reason = this.isReadOnly;
    const refused = cells.map(({ row, column }) => ({ ref: { sheet, row, column }, reason }));
    return { plan: { newSheets: [], edits: [], skipped: [] }, refused };
  }

  write({ edits, newSheets }: EditPlan): ContentChange {
    const reason = this.isReadOnly;
    const names = newSheets.filter((name) => !this.workbook.sheets.some((sheet) => sheet.name === name));
    const refs = [...names.map((sheet) => ({ sheet, row: 0, column: 0 })), ...edits.map(({ ref }) => ref)];
    const inverse: EditPlan = { newSheets: [], edits: [], skipped: [] };
    const skipped = refs.map((ref) => ({ ref, reason }));
    return { report: { written: [], stale: [], skipped, inverse, notices: [] }, refreshed: [] };
  }

  isNow(): boolean {
    return true;
  }

  mark(): readonly CellMark[] {
    return [];
  }

  unmark(): void {}

  take(): void {}
}
