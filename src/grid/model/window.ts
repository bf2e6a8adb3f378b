import type { Area } from '../../core/model/address';
import type { Axis } from './geometry';

/** Lines are drawn by so many at once, so that not every pixel scrolled draws anew. */
const STEP = 4;

/** A merged area along one axis. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The rows of an area. */
export const rowSpan = ({ top, bottom }: Area): Span => ({ first: top, last: bottom });
/** The columns of an area. */
export const columnSpan = ({ left, right }: Area): Span => ({ first: left, last: right });

/** The lines in sight, widened to whole steps; within `first`…`last`. */
export function widened(from: number, to: number, { first, last }: Span): Span {
  return {
    first: Math.max(first, Math.floor(from / STEP) * STEP),
    last: Math.min(last, Math.ceil((to + 1) / STEP) * STEP - 1),
  };
}

/**
 * The lines to be drawn of a band, in order: those in sight that have a length, those in which a merged area in sight
 * begins, and those that must not go (the active cell's).
 * @param spans merged areas of more than one line
 */
export function linesToDraw(
  axis: Axis,
  band: Span,
  seen: Span,
  spans: readonly Span[],
  kept: readonly number[],
): number[] {
  const lines = new Set<number>();
  for (let line = seen.first; line <= seen.last; line++) if (axis.size(line) > 0) lines.add(line);
  for (const { first, last } of spans) {
    if (first <= seen.last && last >= seen.first && last >= band.first)
      lines.add(Math.max(first, band.first));
  }
  for (const line of kept) if (line >= band.first && line <= band.last) lines.add(line);
  return [...lines].filter((line) => line >= band.first && line <= band.last).sort((a, b) => a - b);
}
