import { type CellRef, refKey } from '../../core/model/address';
import type { CellInput, EditPlan } from '../../core/model/edit';
import { type Cell, indexSheet, type Row, type Sheet, type Workbook } from '../../core/model/grid';
import type { ApplyReport, WorkbookChange, WorkbookHost } from '../workbook-host';
import { isSheetName, judge, ReportBuilder } from '../workbook-host-rules';
import { cellState, stateAfter } from '../../core/model/cell-state';

/** A cell of an array: a string is text (a decimal too), a number a number, null blank. */
export type PlainCell = string | number | boolean | null;

/** A workbook from sheets of rows, the first cell at A1. */
export function workbookOf(sheets: Readonly<Record<string, readonly (readonly PlainCell[])[]>>): Workbook {
  return {
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      hidden: false,
      merges: [],
      rows: rows
        .map((cells, row) => ({ row, cells: cells.flatMap((value, column) => plainCell(value, column)) }))
        .filter(({ cells }) => cells.length > 0),
    })),
  };
}

function plainCell(value: PlainCell, column: number): Cell[] {
  if (value === null || value === '') return [];
  if (typeof value === 'number') return [{ column, text: String(value), kind: 'number', raw: String(value) }];
  if (typeof value === 'string') return [{ column, text: value, kind: 'text' }];
  return [{ column, text: value ? 'TRUE' : 'FALSE', kind: 'boolean', value }];
}

/** A workbook held in memory: tests and demonstrations. */
export class MemoryHost implements WorkbookHost {
  /** The cell shown last. */
  selected: CellRef | null = null;
  private readonly listeners = new Set<(change: WorkbookChange) => void>();

  constructor(private workbook: Workbook) {}

  read(): Promise<Workbook> {
    return Promise.resolve(this.workbook);
  }

  apply(plan: EditPlan): Promise<ApplyReport> {
    const report = new ReportBuilder();
    for (const name of plan.newSheets) this.addSheet(name, report);
    for (const edit of plan.edits) {
      const sheet = this.workbook.sheets.find(({ name }) => name === edit.ref.sheet);
      if (!sheet) {
        report.skip(edit.ref, 'noSheet');
        continue;
      }
      const index = indexSheet(sheet);
      const now = cellState(index.cell(edit.ref.row, edit.ref.column));
      const verdict = judge(edit, { index, now, isLocked: sheet.isProtected === true });
      if (verdict === 'stale') report.refuse(edit);
      else if (verdict === 'write') {
        this.replace(sheet, withCell(sheet, edit.ref, edit.after, edit.format));
        report.write(edit, now, { format: index.cell(edit.ref.row, edit.ref.column)?.format });
      } else if (verdict !== 'done') report.skip(edit.ref, verdict.skip);
    }
    return Promise.resolve(report.build());
  }

  select(ref: CellRef): Promise<void> {
    this.selected = ref;
    return Promise.resolve();
  }

  watch(listener: (change: WorkbookChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** A change by somebody else: writes without asking and tells the listeners. */
  type(ref: CellRef, input: CellInput): void {
    const sheet = this.workbook.sheets.find(({ name }) => name === ref.sheet);
    if (!sheet) throw new RangeError(`no such sheet: ${refKey(ref)}`);
    this.replace(sheet, withCell(sheet, ref, input));
    const area = { top: ref.row, bottom: ref.row, left: ref.column, right: ref.column };
    for (const listener of this.listeners) listener({ sheet: ref.sheet, area });
  }

  private addSheet(name: string, report: ReportBuilder): void {
    const { sheets } = this.workbook;
    if (sheets.some((sheet) => sheet.name === name)) return;
    if (
      !isSheetName(
        name,
        sheets.map((s) => s.name),
      )
    )
      report.skip({ sheet: name, row: 0, column: 0 }, 'sheetName');
    else
      this.workbook = {
        ...this.workbook,
        sheets: [...sheets, { name, hidden: false, rows: [], merges: [] }],
      };
  }

  private replace(old: Sheet, made: Sheet): void {
    const sheets = this.workbook.sheets.map((sheet) => (sheet === old ? made : sheet));
    this.workbook = { ...this.workbook, sheets };
  }
}

/** @param wanted the number format the cell is to have; without it the cell keeps its own */
function withCell(sheet: Sheet, { row, column }: CellRef, input: CellInput, wanted?: string): Sheet {
  const old = sheet.rows.find((r) => r.row === row)?.cells ?? [];
  const format = wanted ?? old.find((cell) => cell.column === column)?.format;
  const made = cellOf(column, input, format === 'General' ? undefined : format);
  const cells = [...old.filter((cell) => cell.column !== column), ...(made ? [made] : [])];
  cells.sort((a, b) => a.column - b.column);
  const rows: Row[] = sheet.rows.filter((r) => r.row !== row);
  if (cells.length > 0) rows.push({ row, cells });
  return { ...sheet, rows: rows.sort((a, b) => a.row - b.row) };
}

function cellOf(column: number, input: CellInput, format: string | undefined): Cell | null {
  const { value, kind, formula } = stateAfter(input);
  if (kind === 'blank' || value === null) return null;
  const shared = {
    column,
    text: value,
    ...(formula !== null && { formula }),
    ...(input.kind === 'formula' && input.stored === 'none' && { isUncalculated: true as const }),
    ...(format !== undefined && { format }),
  };
  if (kind === 'number') return { ...shared, kind, raw: value };
  if (kind === 'boolean') return { ...shared, kind, value: value === 'TRUE' };
  return { ...shared, kind };
}
