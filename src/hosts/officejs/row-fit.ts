import { a1, type Area, type CellAddress } from '../../core/model/address';
import type { Edit } from '../../core/model/edit';
import { listHeight } from '../workbook-host-heights';
import { rangeOf } from './areas';

/** Points of one character of the usual font, half an ideograph; rather too many, so that no line is cut off. */
const CHARACTER = 6;
/** No row of Excel is higher. */
const MOST = 409;

/** Whether an edit writes a sentence into a cell, for which its row may be too low. */
export function mayNeedRoom({ purpose, after }: Edit): boolean {
  return purpose === 'note' && after.kind === 'text';
}

/** The room that a cell gives a note: asked for in a batch, known after its round trip. Grows only, and nothing in Excel is shrunk. */
export class AskedRoom {
  private readonly whole: Excel.Range;
  private readonly first: Excel.Range;

  /** @param area the merged area of the cell, or the cell alone */
  constructor(
    worksheet: Excel.Worksheet,
    cell: CellAddress,
    private readonly area: Area,
  ) {
    this.whole = rangeOf(worksheet, area);
    this.whole.load('width, height');
    this.first = worksheet.getRange(a1(cell));
    this.first.load('format/wrapText, format/rowHeight, format/useStandardHeight');
  }

  /**
   * The height in points that the first row of the cell has to have for a text; null where it may stay. A row nobody gave a height fits
   * itself to its cells, but not to merged ones.
   * @param wraps the cell will wrap its text, whatever it does now
   */
  heightFor(text: string, wraps: boolean): number | null {
    const { width, height } = this.whole;
    const { wrapText, rowHeight, useStandardHeight } = this.first.format;
    const { top, left, bottom, right } = this.area;
    const isMerged = top < bottom || left < right;
    if (!(wraps || wrapText) || (useStandardHeight && !isMerged)) return null;
    const missing = listHeight([{ text, width: width / CHARACTER }]) - height;
    return missing > 0 ? Math.min(rowHeight + missing, MOST) : null;
  }
}
