import type { Area } from '../../core/model/address';
import { boxOf, type Axis } from '../model/geometry';
import type { SheetView } from '../model/sheet-view';

/** What of the scrolled element is covered: by headers and by frozen rows and columns. */
export interface Insets {
  readonly left: number;
  readonly top: number;
}

/** How far an element is scrolled, in CSS pixels. */
export interface Place {
  readonly left: number;
  readonly top: number;
}

/** Where to scroll so that an area is in sight; the place it is at when it is already. */
export function placeToShow(
  view: SheetView,
  area: Area,
  headers: Insets,
  now: Place,
  size: { readonly width: number; readonly height: number },
): Place {
  const box = boxOf(view.rows, view.columns, area);
  return {
    top:
      area.top < view.frozen.rows
        ? now.top
        : along(view.rows, view.frozen.rows, box.top, box.height, headers.top, now.top, size.height),
    left:
      area.left < view.frozen.columns
        ? now.left
        : along(view.columns, view.frozen.columns, box.left, box.width, headers.left, now.left, size.width),
  };
}

/** Scrolls one way as little as will do; what is longer than the window shows its beginning. */
function along(
  axis: Axis,
  frozen: number,
  start: number,
  length: number,
  header: number,
  now: number,
  size: number,
): number {
  const covered = axis.start(frozen);
  const first = start - covered;
  const last = start + length + header - size;
  if (now > first) return Math.max(0, first);
  if (now < last) return Math.max(0, Math.min(first, last));
  return now;
}
