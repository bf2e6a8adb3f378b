import type { CellRef } from '../../core/model/address';
import type { EditPlan } from '../../core/model/edit';
import type { Workbook } from '../../core/model/grid';
import type { ApplyReport, CellMark, WorkbookChange, WorkbookHost } from '../workbook-host';
import { openXlsx, type XlsxFile } from './open-xlsx';
import { markCells, unmarkCells } from './patch/mark-cells';
import { patchXlsx } from './patch/patch-xlsx';
import { removeSheets } from './patch/remove-sheets';
import { spoken } from '../../core/text';

/** A workbook in a file's bytes. Whoever made it saves {@link bytes}. */
export class XlsxHost implements WorkbookHost {
  /** The cell shown last. */
  selected: CellRef | null = null;
  private readonly listeners = new Set<(change: WorkbookChange) => void>();

  constructor(private file: XlsxFile) {}

  /** The file as it is now: the bytes it was opened from until something has been written. */
  get bytes(): Uint8Array {
    return this.file.zip.bytes;
  }

  read(): Promise<Workbook> {
    return Promise.resolve(this.file.workbook);
  }

  apply(plan: EditPlan): Promise<ApplyReport> {
    const { bytes, report } = patchXlsx(this.file, plan);
    this.adopt(bytes);
    return Promise.resolve(report);
  }

  /** Colours cells for reviewer mode; what it gives back, {@link unmark} takes. */
  mark(cells: readonly CellRef[], colour: string): Promise<readonly CellMark[]> {
    const { bytes, marks } = markCells(this.file, cells, colour);
    this.adopt(bytes);
    return Promise.resolve(marks);
  }

  /** Gives marked cells the fill they had; a cell that a person coloured since keeps its colour. */
  unmark(marks: readonly CellMark[], colour: string): Promise<void> {
    this.adopt(unmarkCells(this.file, marks, colour).bytes);
    return Promise.resolve();
  }

  /** Takes sheets out, with all parts that only they use. The structure of the workbook may not be locked. */
  removeSheets(names: readonly string[]): void {
    this.adopt(removeSheets(this.file, names));
  }

  /** Whether sheets may be added and taken out. */
  get isStructureLocked(): boolean {
    return this.file.parts.structureLocked;
  }

  select(ref: CellRef): Promise<void> {
    this.selected = ref;
    return Promise.resolve();
  }

  watch(listener: (change: WorkbookChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Takes the place of the file by another version of it, as when it was saved anew on disk, and tells the listeners. */
  replace(file: XlsxFile): void {
    this.file = file;
    for (const { name } of file.workbook.sheets) {
      for (const listener of this.listeners) listener({ sheet: name, area: null });
    }
  }

  private adopt(bytes: Uint8Array): void {
    if (bytes !== this.file.zip.bytes) this.file = reopen(bytes);
  }
}

function reopen(bytes: Uint8Array): XlsxFile {
  const result = openXlsx(bytes);
  if (!result.ok) throw new Error(`a patched file does not open: ${spoken(result.error.message, 'en')}`);
  return result.file;
}
