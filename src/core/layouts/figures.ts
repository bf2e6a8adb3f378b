import type { CellRef } from '../model/address';
import type { Figure } from '../model/figure';
import { type FigureOptions, readFigure } from '../number/figure';
import { type Page, refOf } from './lines';

const HAS_NUMBER = /[\d０-９]/;

/**
 * The number at an address, seen through merged areas. Null when the cell is blank, holds a dash or words only,
 * or shows the text of a cell left of or above `from` (a label merged over the column).
 */
export function figureAt(
  page: Page,
  row: number,
  column: number,
  options: FigureOptions,
  from: { readonly row?: number; readonly column?: number } = {},
): Figure | null {
  const ref = refOf(page, row, column);
  if (from.column !== undefined && ref.column < from.column) return null;
  if (from.row !== undefined && ref.row < from.row) return null;
  const cell = page.index.cell(ref.row, ref.column);
  if (!cell || (cell.kind === 'text' && !HAS_NUMBER.test(cell.text))) return null;
  return readFigure(cell, ref, options);
}

/** A figure that stands inside a label: the points of "产出指标（50分）". */
export function figureInLabel(
  ref: CellRef,
  text: string,
  value: Figure['value'],
  unit: string | null,
): Figure {
  return {
    ref,
    text,
    value,
    unit,
    decimals: null,
    isMalformed: false,
    isText: false,
    error: null,
    hasFormula: false,
  };
}
