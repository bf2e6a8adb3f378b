import { refKey, type CellRef } from '../../../core/model/address';
import type { Edit, EditPlan } from '../../../core/model/edit';
import type { Workbook } from '../../../core/model/grid';
import type { CellMark } from '../../../hosts/workbook-host';
import {
  formatOf,
  markCells,
  packDraft,
  readAppearance,
  rereadXlsx,
  unmarkCells,
  type XlsxFile,
} from '../../../hosts/xlsx';
import { planTyped, type TypedPlan } from '../../../app/typing';
import type { TypedCell } from '../../../grid/model/selection';
import type { Content, ContentChange } from './content';
import { renewAppearance } from './edited-appearance';
import type { Version } from '../history';
import { writePlan } from './write-plan';

/** A version, and the file it was read from. */
interface FileVersion extends Version {
  readonly file: XlsxFile;
}

/** What is known of work that was kept. */
export interface ContentOptions {
  /** Kept as a draft: parts may be unpacked that the file itself packs. */
  readonly isDirty?: boolean;
  /** Keys of formulas that wait. */
  readonly notRecalculated?: ReadonlySet<string>;
}

/** A document in a file's bytes: whatever is changed is patched into them. */
export class FileContent implements Content {
  readonly isReadOnly = null;
  version: FileVersion;
  /** Names of the parts that the file itself keeps unpacked. */
  private readonly stored: ReadonlySet<string>;
  /** Files as they would be saved, by the bytes of their versions. */
  private readonly packed = new WeakMap<Uint8Array, Uint8Array>();

  constructor(file: XlsxFile, { isDirty = false, notRecalculated }: ContentOptions) {
    const stored = file.zip.entries.filter(
      ({ method, name }) => method === 0 && !(isDirty && TEXT.test(name)),
    );
    this.stored = new Set(stored.map(({ name }) => name));
    const waiting = notRecalculated ?? withoutResult(file.workbook);
    this.version = versionOf(file, readAppearance(file), waiting);
  }

  get bytes(): Uint8Array {
    const { zip } = this.version.file;
    let bytes = this.packed.get(zip.bytes);
    if (!bytes) {
      bytes = packDraft(zip, (name) => this.stored.has(name));
      this.packed.set(zip.bytes, bytes);
    }
    return bytes;
  }

  isNow(bytes: Uint8Array): boolean {
    const now = this.version.bytes;
    return bytes === now || this.packed.get(now) === bytes;
  }

  read(sheet: string, cells: readonly TypedCell[]): TypedPlan {
    const { file, appearance, workbook, notRecalculated: stale } = this.version;
    const at = workbook.sheets.findIndex(({ name }) => name === sheet);
    const format = (row: number, column: number) => formatOf(file, appearance, at, { row, column });
    return planTyped(workbook, sheet, cells, { formatOf: format, stale });
  }

  write(plan: EditPlan): ContentChange {
    const { file, appearance, notRecalculated } = this.version;
    const written = writePlan(file, plan, notRecalculated);
    const looks = written.rereadings.reduce(renewAppearance, appearance);
    if (written.file !== file) this.version = versionOf(written.file, looks, written.notRecalculated);
    return written;
  }

  mark(cells: readonly CellRef[], colour: string): readonly CellMark[] {
    const { bytes, marks } = markCells(this.version.file, cells, colour);
    this.restyled(bytes);
    return marks;
  }

  unmark(marks: readonly CellMark[], colour: string): void {
    this.restyled(unmarkCells(this.version.file, marks, colour).bytes);
  }

  take(version: Version): void {
    this.version = version as FileVersion;
  }

  private restyled(bytes: Uint8Array): void {
    const { file, appearance, notRecalculated } = this.version;
    if (bytes === file.zip.bytes) return;
    const reread = rereadXlsx(file, bytes, NO_EDITS);
    this.version = versionOf(reread.file, renewAppearance(appearance, reread), notRecalculated);
  }
}

/** Parts that work kept as a draft may hold unpacked. */
const TEXT = /\.(?:xml|rels|vml)$/i;

/** Keys of the formulas of which a file keeps no result: it was written by a program that works none out. */
function withoutResult({ sheets }: Workbook): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { name, rows } of sheets) {
    for (const { row, cells } of rows) {
      for (const { column, isUncalculated } of cells) {
        if (isUncalculated) keys.add(refKey({ sheet: name, row, column }));
      }
    }
  }
  return keys;
}

const NO_EDITS: readonly Edit[] = [];

function versionOf(
  file: XlsxFile,
  appearance: Version['appearance'],
  notRecalculated: ReadonlySet<string>,
): FileVersion {
  return { file, bytes: file.zip.bytes, workbook: file.workbook, appearance, notRecalculated };
}
