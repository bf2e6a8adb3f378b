import { LAST_COLUMN, LAST_ROW, type Area } from '../../core/model/address';

/** Loads what {@link areaOf} reads. */
export function askArea(range: Excel.Range): Excel.Range {
  range.load('rowIndex, columnIndex, rowCount, columnCount');
  return range;
}

/** Where a loaded range stands; null for Excel's null object. */
export function areaOf(range: Excel.Range): Area | null {
  if (range.isNullObject) return null;
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}

/** The range of an area. */
export function rangeOf(worksheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

/** How many cells an area has. */
export const sizeOf = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);

/** Whether one area lies wholly in another. */
export function isWithin(inner: Area, outer: Area): boolean {
  return (
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom &&
    inner.left >= outer.left &&
    inner.right <= outer.right
  );
}

/** The smallest area that holds both. */
export function around(one: Area, other: Area): Area {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

/** An area with so many rows and columns more on each side, as far as the sheet goes. */
export function widened({ top, left, bottom, right }: Area, by: number): Area {
  return {
    top: Math.max(0, top - by),
    left: Math.max(0, left - by),
    bottom: Math.min(LAST_ROW, bottom + by),
    right: Math.min(LAST_COLUMN, right + by),
  };
}

/** What two areas share; null where they do not meet. */
export function overlap(one: Area, other: Area): Area | null {
  const shared = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return shared.top <= shared.bottom && shared.left <= shared.right ? shared : null;
}

/** An area cut in two of about the same size, across its rows as long as it has several; null for a single cell. */
export function halves(area: Area): [Area, Area] | null {
  const { top, left, bottom, right } = area;
  if (top < bottom) {
    const middle = Math.floor((top + bottom) / 2);
    return [
      { ...area, bottom: middle },
      { ...area, top: middle + 1 },
    ];
  }
  if (left === right) return null;
  const middle = Math.floor((left + right) / 2);
  return [
    { ...area, right: middle },
    { ...area, left: middle + 1 },
  ];
}
