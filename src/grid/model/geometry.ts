import type { Area } from '../../core/model/address';

/** The lines of one direction, rows or columns, laid end to end; lengths in CSS pixels. Hidden lines have no length. */
export interface Axis {
  readonly count: number;
  readonly total: number;
  /** Where a line begins; beyond the last one: {@link total}. */
  start(line: number): number;
  end(line: number): number;
  size(line: number): number;
  /** The line at a position, never a hidden one unless all are; the first or last one outside. */
  at(position: number): number;
}

/** A rectangle in the sheet, from its top left corner, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Lays lines end to end; one pass, then every question is answered from the sums. */
export function createAxis(count: number, sizeOf: (line: number) => number): Axis {
  const starts = new Float64Array(count + 1);
  for (let line = 0; line < count; line++) starts[line + 1] = starts[line]! + Math.max(0, sizeOf(line));
  const total = starts[count]!;
  const start = (line: number) => (line >= count ? total : starts[Math.max(0, line)]!);
  return {
    count,
    total,
    start,
    end: (line) => start(line + 1),
    size: (line) => start(line + 1) - start(line),
    at: (position) => lineAt(starts, count, position),
  };
}

/** An axis laid out before, where a new one lays the same lines at the same places. */
export function keptAxis(before: Axis | undefined, now: Axis): Axis {
  if (!before || before.count !== now.count) return now;
  for (let line = 0; line <= now.count; line++) if (before.start(line) !== now.start(line)) return now;
  return before;
}

/** The last line that begins at or before a position and has a length. */
function lineAt(starts: Float64Array, count: number, position: number): number {
  const within = Math.min(Math.max(position, 0), Math.max(0, starts[count]! - 1e-6));
  let low = 0;
  let high = Math.max(0, count - 1);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= within) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The box of an area; what reaches beyond the lines laid out is cut off. */
export function boxOf(rows: Axis, columns: Axis, { top, left, bottom, right }: Area): Box {
  return {
    left: columns.start(left),
    top: rows.start(top),
    width: columns.end(right) - columns.start(left),
    height: rows.end(bottom) - rows.start(top),
  };
}
