import { a1, contains, refKey } from '../../../core/model/address';
import type { CellState, Edit, EditPlan } from '../../../core/model/edit';
import { indexSheet, type Sheet } from '../../../core/model/grid';
import type { ApplyReport } from '../../workbook-host';
import { saying } from '../../../core/text';
import { isSheetName, judge, ReportBuilder } from '../../workbook-host-rules';
import { hostTexts } from '../../workbook-host-texts';
import { cellState, stateAfter } from '../../../core/model/cell-state';
import { fault } from '../file-errors';
import type { XlsxFile } from '../open-xlsx';
import { readPart, readRelationships, relsName } from '../package/parts';
import { encodePart, type PartText } from '../xml/decode';
import { rewriteZip } from '../zip/zip-writer';
import type { ZipEntry } from '../zip/zip-reader';
import { editContentTypes, editRelationships, editWorkbook, emptySheet, placeSheets } from './package-edits';
import { type OldCell, patchSheet } from './patch-sheet';
import type { CellWrite } from './sheet-patch';
import { StyleEditor } from './style-editor';

const SIGNATURE = saying(hostTexts, 'signature');

/**
 * Writes a plan into a copy of the file. Only the parts that hold the written cells are changed, and in them only
 * those cells; everything else keeps its bytes. A plan that changes nothing gives the file back as it was.
 * @param isDraft the outcome is one of many versions, not yet to be saved: see {@link packDraft}
 */
export function patchXlsx(
  file: XlsxFile,
  plan: EditPlan,
  isDraft = false,
): { bytes: Uint8Array; report: ApplyReport } {
  const job = new PatchJob(file, isDraft);
  job.addSheets(plan.newSheets);
  for (const edit of plan.edits) job.decide(edit);
  return job.finish();
}

interface Accepted {
  readonly edit: Edit;
  readonly now: CellState;
  /** The number format the cell has. */
  readonly format: string | undefined;
}

class PatchJob {
  private readonly report = new ReportBuilder();
  private readonly newSheets: string[] = [];
  private readonly accepted: Accepted[] = [];
  /** What cells hold after the edits accepted so far. */
  private readonly pending = new Map<string, CellState>();
  private readonly replaced = new Map<ZipEntry, Uint8Array | null>();
  private readonly added: { name: string; data: Uint8Array }[] = [];
  private readonly sheets: Map<string, { sheet: Sheet; at: number }>;

  constructor(
    private readonly file: XlsxFile,
    private readonly isDraft: boolean,
  ) {
    this.sheets = new Map();
    file.workbook.sheets.forEach((sheet, at) => {
      if (!this.sheets.has(sheet.name)) this.sheets.set(sheet.name, { sheet, at });
    });
  }

  addSheets(names: readonly string[]): void {
    for (const name of names) {
      if (this.sheets.has(name)) continue;
      const ref = { sheet: name, row: 0, column: 0 };
      if (!isSheetName(name, [...this.file.parts.sheetNames, ...this.newSheets]))
        this.report.skip(ref, 'sheetName');
      else if (this.file.parts.structureLocked) this.report.skip(ref, 'structure');
      else {
        this.newSheets.push(name);
        this.sheets.set(name, { sheet: { name, hidden: false, rows: [], merges: [] }, at: -1 });
      }
    }
  }

  decide(edit: Edit): void {
    const target = this.sheets.get(edit.ref.sheet);
    if (!target) return this.report.skip(edit.ref, 'noSheet');
    const { sheet, at } = target;
    const index = indexSheet(sheet);
    const key = refKey(edit.ref);
    const now = this.pending.get(key) ?? cellState(index.cell(edit.ref.row, edit.ref.column));
    const verdict = judge(edit, {
      index,
      now,
      isLocked: sheet.isProtected === true && !this.file.unlockedCells[at]?.has(a1(edit.ref)),
      isArray: this.file.arrayAreas[at]?.some((area) => contains(area, edit.ref)) ?? false,
    });
    if (verdict === 'stale') this.report.refuse(edit);
    else if (verdict === 'write') {
      this.pending.set(key, stateAfter(edit.after));
      const { format } = index.cell(edit.ref.row, edit.ref.column) ?? {};
      this.accepted.push({ edit, now, format });
    } else if (verdict !== 'done') this.report.skip(edit.ref, verdict.skip);
  }

  finish(): { bytes: Uint8Array; report: ApplyReport } {
    const { zip, parts } = this.file;
    if (this.accepted.length === 0 && this.newSheets.length === 0) {
      return { bytes: zip.bytes, report: this.report.build() };
    }
    const styles = this.openStyles();
    const old = this.patchSheets(styles.editor);
    for (const { edit, now, format } of this.accepted) {
      this.report.write(edit, now, { ...old.get(refKey(edit.ref)), format });
    }
    const restyled = styles.editor?.result();
    if (styles.part && restyled) this.replace(parts.styles!, styles.part, restyled);
    if (parts.isSigned) this.report.notice({ key: 'signature', words: SIGNATURE });
    return {
      bytes: rewriteZip(zip, { replaced: this.replaced, added: this.added, isDraft: this.isDraft }),
      report: this.report.build(),
    };
  }

  private openStyles(): { part: PartText | null; editor: StyleEditor | null } {
    const { zip, parts } = this.file;
    if (!parts.styles) return { part: null, editor: null };
    const part = readPart(zip, parts.styles);
    return { part, editor: new StyleEditor(part.text, parts.styles) };
  }

  /** Patches every sheet that is written to, and the workbook; gives what the cells had, by cell. */
  private patchSheets(styles: StyleEditor | null): Map<string, OldCell> {
    const { zip, parts } = this.file;
    const relationships = readRelationships(zip, parts.workbook);
    const placed = placeSheets(zip, parts.workbook, relationships, this.newSheets);
    const workbook = readPart(zip, parts.workbook);
    const old = new Map<string, OldCell>();
    for (const [name, writes] of this.writesBySheet()) {
      const { sheet, at } = this.sheets.get(name)!;
      const isNew = at < 0;
      const part = isNew ? placed.find((p) => p.name === name)!.part : parts.sheets[at]!.part;
      const source = isNew ? null : readPart(zip, part);
      const patched = patchSheet({
        text: source?.text ?? emptySheet(workbook.text, parts.workbook),
        part,
        writes,
        styles,
        areaOf: ({ row, column }) => indexSheet(sheet).merge(row, column) ?? null,
        freshColumns: freshColumns(sheet, writes, isNew),
        strings: this.file.strings,
        date1904: parts.date1904,
        ...(isNew && styles && { plainStyle: styles.derive('0', { vertical: 'top', wrapText: '1' }) }),
      });
      for (const [address, cell] of patched.old) old.set(`${name}!${address}`, cell);
      if (source) this.replace(part, source, patched.text);
      else this.added.push({ name: part, data: new TextEncoder().encode(patched.text) });
    }
    this.patchPackage(workbook, placed, relationships.find((r) => r.kind === 'worksheet')?.type ?? '');
    return old;
  }

  private writesBySheet(): Map<string, CellWrite[]> {
    const cells = new Map<string, CellWrite>();
    for (const { edit, now } of this.accepted) {
      const isRefresh = edit.after.kind === 'formula' && now.formula === edit.after.value;
      cells.set(refKey(edit.ref), { edit, isRefresh });
    }
    const sheets = new Map<string, CellWrite[]>(this.newSheets.map((name) => [name, []]));
    for (const write of cells.values()) {
      const { sheet } = write.edit.ref;
      const list = sheets.get(sheet);
      if (list) list.push(write);
      else sheets.set(sheet, [write]);
    }
    return sheets;
  }

  /** Lists new sheets; makes Excel calculate afresh; drops the calculation chain when it names a formula that is gone. */
  private patchPackage(workbook: PartText, placed: ReturnType<typeof placeSheets>, sheetType: string): void {
    const { zip, parts } = this.file;
    const hasFormulas = this.file.workbook.sheets.some((s) =>
      s.rows.some((r) => r.cells.some((c) => c.formula !== undefined)),
    );
    const recalculates =
      this.accepted.length > 0 && (hasFormulas || this.accepted.some((a) => a.edit.after.kind === 'formula'));
    const text = editWorkbook(workbook.text, parts.workbook, placed, recalculates);
    if (text !== workbook.text) this.replace(parts.workbook, workbook, text);
    const losesFormula = this.accepted.some(
      ({ edit, now }) => now.formula !== null && edit.after.kind !== 'formula',
    );
    const dropped = losesFormula ? parts.calcChain : null;
    if (placed.length === 0 && dropped === null) return;
    const rels = relsName(parts.workbook);
    const relsPart = readPart(zip, rels);
    this.replace(
      rels,
      relsPart,
      editRelationships(relsPart.text, rels, parts.workbook, placed, sheetType, dropped),
    );
    const types = editContentTypes(zip, placed, dropped);
    this.replace('[Content_Types].xml', types.part, types.text);
    const chain = dropped === null ? undefined : zip.find(dropped);
    if (chain) this.replaced.set(chain, null);
  }

  private replace(name: string, part: PartText, text: string): void {
    const entry = this.file.zip.find(name);
    if (!entry) throw fault('missingPart', name);
    this.replaced.set(entry, encodePart(part, text));
  }
}

/** Columns beyond the sheet's own that get notes: they have no width for text yet. */
function freshColumns(sheet: Sheet, writes: readonly CellWrite[], isNew: boolean): Set<number> {
  const { lastColumn } = indexSheet(sheet);
  const columns = writes
    .filter(({ edit }) => isNew || edit.purpose === 'note' || edit.purpose === 'heading')
    .map(({ edit }) => edit.ref.column);
  return new Set(columns.filter((column) => column > lastColumn));
}
