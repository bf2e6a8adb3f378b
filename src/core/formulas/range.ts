import type { CellRef } from '../model/address';
import { LAST_COLUMN, LAST_ROW } from '../model/address';
import type { Reference } from './reference';
import { ErrorValue, Unknown, type Block, type FormulaValue } from './value';

/** The last used row and column of a sheet, -1 in a blank one; null when there is no such sheet. */
export type ExtentOf = (sheet: string) => { readonly lastRow: number; readonly lastColumn: number } | null;

/** What a cell holds; 'unknown' where that cannot be told. A sheet's name is given as the formula has it. */
export type ValueOf = (ref: CellRef) => FormulaValue | 'unknown';

/** The cells that a formula may ask for. */
export interface Cells {
  /** The cell that holds the formula. */
  readonly at: CellRef;
  readonly valueOf: ValueOf;
  readonly extentOf: ExtentOf | undefined;
  /** Cells that may still be looked at, over the whole formula. */
  readonly budget: { cells: number };
}

/** The most cells of a range whose use is not known. */
const MOST_UNBOUNDED = 100_000;

/** The cells a reference points at. @throws Unknown when its sheet is not there, or nothing bounds it */
export function readRange({ sheet: written, area }: Reference, cells: Cells): Block {
  const sheet = written ?? cells.at.sheet;
  const extent = cells.extentOf?.(sheet);
  if (extent === null) throw new Unknown();
  const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (!extent && size > MOST_UNBOUNDED) throw new Unknown();
  return new Range(sheet, area, extent ?? { lastRow: area.bottom, lastColumn: area.right }, cells);
}

class Range implements Block {
  readonly height: number;
  readonly width: number;
  readonly usedHeight: number;
  readonly usedWidth: number;
  readonly isReference = true;

  constructor(
    private readonly sheet: string,
    private readonly area: Reference['area'],
    private readonly extent: { readonly lastRow: number; readonly lastColumn: number },
    private readonly cells: Cells,
  ) {
    this.height = area.bottom - area.top + 1;
    this.width = area.right - area.left + 1;
    const rows = Math.min(area.bottom, extent.lastRow) - area.top + 1;
    const columns = Math.min(area.right, extent.lastColumn) - area.left + 1;
    const isUsed = rows > 0 && columns > 0;
    this.usedHeight = isUsed ? rows : 0;
    this.usedWidth = isUsed ? columns : 0;
  }

  at(row: number, column: number): FormulaValue {
    if (--this.cells.budget.cells < 0) throw new Unknown();
    const { top, left } = this.area;
    const value = this.cells.valueOf({ sheet: this.sheet, row: top + row, column: left + column });
    if (value === 'unknown') throw new Unknown();
    return value;
  }

  resized(height: number, width: number): Block {
    const { top, left } = this.area;
    const area = { top, left, bottom: top + height - 1, right: left + width - 1 };
    if (area.bottom > LAST_ROW || area.right > LAST_COLUMN) throw new ErrorValue('#REF!');
    return new Range(this.sheet, area, this.extent, this.cells);
  }

  cell(row: number, column: number): Block {
    const [top, left] = [this.area.top + row, this.area.left + column];
    return new Range(this.sheet, { top, left, bottom: top, right: left }, this.extent, this.cells);
  }
}
