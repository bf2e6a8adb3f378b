import type { CellRef } from '../../core/model/address';
import type { WorkbookAppearance } from '../../core/model/appearance';
import type { EditPlan } from '../../core/model/edit';
import type { Workbook } from '../../core/model/grid';
import type { CellMark } from '../../hosts/workbook-host';
import { markCells, readAppearance, unmarkCells, type XlsxFile } from '../../hosts/xlsx';
import type { Content, ContentChange } from './content';
import type { Version } from './history';
import { reopen } from './reopen';
import { writePlan } from './write-plan';

/** A document in a file's bytes: whatever is changed is patched into them. */
export class FileContent implements Content {
  readonly isReadOnly = null;
  private looks: WorkbookAppearance | null = null;

  constructor(
    private file: XlsxFile,
    private notRecalculated: ReadonlySet<string>,
  ) {}

  get version(): Version {
    return { bytes: this.file.zip.bytes, notRecalculated: this.notRecalculated };
  }

  get workbook(): Workbook {
    return this.file.workbook;
  }

  /** Read when it is first asked for. */
  get appearance(): WorkbookAppearance {
    return (this.looks ??= readAppearance(this.file));
  }

  write(plan: EditPlan, fresh: readonly CellRef[] = []): ContentChange {
    const written = writePlan(this.file, plan, { fresh, waiting: this.notRecalculated });
    const { file, report, refreshed, notRecalculated } = written;
    this.notRecalculated = notRecalculated;
    this.adopt(file);
    return { report, refreshed };
  }

  mark(cells: readonly CellRef[], colour: string): readonly CellMark[] {
    const { bytes, marks } = markCells(this.file, cells, colour);
    this.patched(bytes);
    return marks;
  }

  unmark(marks: readonly CellMark[], colour: string): void {
    this.patched(unmarkCells(this.file, marks, colour).bytes);
  }

  take({ bytes, notRecalculated }: Version): void {
    this.notRecalculated = notRecalculated;
    this.patched(bytes);
  }

  private patched(bytes: Uint8Array): void {
    if (bytes !== this.file.zip.bytes) this.adopt(reopen(this.file, bytes));
  }

  private adopt(file: XlsxFile): void {
    if (file === this.file) return;
    this.file = file;
    this.looks = null;
  }
}
