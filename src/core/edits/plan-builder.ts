import { valueOfCell, type ExtentOf, type FormulaValue } from '../formulas';
import { refKey, type CellRef } from '../model/address';
import type { CellInput, Edit, EditPlan, EditPurpose } from '../model/edit';
import { indexSheet, type Cell, type SheetIndex, type Workbook } from '../model/grid';
import { saying, type KeyOf, type Saying, type TextData } from '../text';
import { editTexts } from './messages';
import { parseExact } from '../number/exact';
import { cellState } from '../model/cell-state';

/** Why something is written or left alone: a message and what fills it. */
export interface Reason {
  readonly key: KeyOf<typeof editTexts>;
  readonly data?: TextData;
}

const sayingOf = ({ key, data }: Reason): Saying => saying(editTexts, key, data);

/** Collects the edits of one plan: one edit a cell, none where the cell already holds the value. */
export class PlanBuilder {
  private readonly sheets: ReadonlyMap<string, SheetIndex>;
  private readonly edits = new Map<string, Edit>();
  private readonly skipped = new Map<string, EditPlan['skipped'][number]>();
  private readonly newSheets: string[] = [];
  private readonly offers = new Map<string, Edit>();

  /** @param offersFormulas whether to offer edits that overwrite a formula, for a person to tick, in place of skipping */
  constructor(
    workbook: Workbook,
    private readonly offersFormulas = false,
  ) {
    this.sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, indexSheet(sheet)]));
  }

  sheet(name: string): SheetIndex | undefined {
    return this.sheets.get(name);
  }

  /** The top-left cell of the merged area a cell lies in: the only one that can hold a value. */
  master(ref: CellRef): CellRef {
    const index = this.sheets.get(ref.sheet);
    return index ? { sheet: ref.sheet, ...index.master(ref.row, ref.column) } : ref;
  }

  /** What a person sees in a cell now. */
  cell(ref: CellRef): Cell | undefined {
    return this.sheets.get(ref.sheet)?.shown(ref.row, ref.column);
  }

  /** What a formula made of a cell before the plan. A covered cell of a merged area counts its own, usually blank, content. */
  valueBefore(ref: CellRef): FormulaValue | 'unknown' {
    const index = this.sheets.get(ref.sheet);
    const cell = index?.cell(ref.row, ref.column);
    if (cell) return valueOfCell(cell);
    return index ? { kind: 'blank' } : 'unknown';
  }

  /** What a formula makes of a cell once the plan is carried out. */
  valueAfter(ref: CellRef): FormulaValue | 'unknown' {
    const after = this.edits.get(refKey(ref))?.after;
    if (!after) return this.valueBefore(ref);
    if (after.kind === 'blank') return { kind: 'blank' };
    if (after.kind === 'text') return { kind: 'text', value: after.value };
    const value = parseExact(after.kind === 'formula' ? after.shown : after.value);
    return value ? { kind: 'number', value } : 'unknown';
  }

  /** How far a sheet is used, for ranges of whole columns and rows. */
  readonly extentOf: ExtentOf = (sheet) => this.sheets.get(sheet) ?? null;

  /** Whether something is already to be written to a cell. */
  writes(ref: CellRef): boolean {
    return this.edits.has(refKey(this.master(ref)));
  }

  addSheet(name: string): void {
    if (!this.newSheets.includes(name)) this.newSheets.push(name);
  }

  /** Writes a cell. What is locked is the host's to know and to refuse. */
  write(target: CellRef, after: CellInput, purpose: EditPurpose, reason: Reason, styleFrom?: CellRef): void {
    const ref = this.master(target);
    const edit: Edit = {
      ref,
      before: cellState(this.cell(ref)),
      after,
      purpose,
      reason: sayingOf(reason),
    };
    this.edits.set(refKey(ref), styleFrom ? { ...edit, styleFrom } : edit);
  }

  /**
   * A cell whose formula stands in the way: left alone, or offered for overwriting. An offer counts in no sum of the
   * plan, since nobody has ticked it yet.
   */
  formula(target: CellRef, after: CellInput, purpose: EditPurpose, reason: Reason, skip: Reason): void {
    if (!this.offersFormulas) {
      this.skip(target, skip);
      return;
    }
    const ref = this.master(target);
    const before = cellState(this.cell(ref));
    const data = { how: sayingOf(reason), why: sayingOf(skip) };
    const both = sayingOf({ key: 'edit.overwrite', data });
    this.offers.set(refKey(ref), { ref, before, after, purpose, reason: both, overwriteFormula: true });
  }

  /** Writes over a formula that a person gave up. */
  overwrite(target: CellRef, after: CellInput, purpose: EditPurpose, reason: Reason): void {
    this.write(target, after, purpose, reason);
    const key = refKey(this.master(target));
    this.edits.set(key, { ...this.edits.get(key)!, overwriteFormula: true });
  }

  /** A score that would be raised: offered, as a formula is. */
  raise(target: CellRef, after: CellInput, reason: Reason): void {
    if (!this.offersFormulas) {
      this.skip(target, reason);
      return;
    }
    const ref = this.master(target);
    const edit = { ref, before: cellState(this.cell(ref)), after, purpose: 'score' } as const;
    this.offers.set(refKey(ref), { ...edit, reason: sayingOf(reason), raises: true });
  }

  skip(target: CellRef, reason: Reason): void {
    const ref = this.master(target);
    this.skipped.set(refKey(ref), { ref, reason: sayingOf(reason) });
  }

  /** The plan so far, sheet by sheet in the order of the workbook, then by row and column. */
  build(): EditPlan {
    const order = [...this.sheets.keys(), ...this.newSheets];
    const place = new Map(order.map((name, index) => [name, index]));
    const byPlace = (one: { ref: CellRef }, other: { ref: CellRef }) =>
      (place.get(one.ref.sheet) ?? 0) - (place.get(other.ref.sheet) ?? 0) ||
      one.ref.row - other.ref.row ||
      one.ref.column - other.ref.column;
    return {
      newSheets: this.newSheets,
      edits: [...this.edits.values(), ...this.offers.values()].sort(byPlace),
      skipped: [...this.skipped.values()].sort(byPlace),
    };
  }
}
