import type { CellRef } from '../model/address';
import type { Figure } from '../model/figure';
import { type FigureOptions, readFigure } from '../number/figure';
import { type Page, refOf } from './lines';
import { HUNDRED } from '../number/exact';

const HAS_NUMBER = /[\d０-９]/;
/** A figure with its own label in a column of figures ("其中：基本支出：70") is not the column's. */
const LABELLED = /[\u4e00-\u9fff]{2}[)）]?\s*[:：]/;

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
  if (!cell || (cell.kind === 'text' && (!HAS_NUMBER.test(cell.text) || LABELLED.test(cell.text))))
    return null;
  const figure = readFigure(cell, ref, options);
  return options.measure === 'weight' || options.measure === 'score' ? inPoints(figure) : figure;
}

/** Points given as a percentage are of a hundred: 50% is 50 points. */
function inPoints(figure: Figure | null): Figure | null {
  if (figure?.unit !== '%' || figure.value === null) return figure;
  return { ...figure, value: figure.value.mul(HUNDRED), unit: null, decimals: null };
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
