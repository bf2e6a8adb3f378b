import type { Area } from '../../core/model/address';
import { boxOf } from '../model/geometry';
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

const NOTHING = { width: 0, height: 0 };

/**
 * Where to scroll so that an area is in sight; the place it is at when it is already.
 * @param held what lines of its table cover that are seen once more
 */
export function placeToShow(
  view: SheetView,
  area: Area,
  headers: Insets,
  now: Place,
  size: { readonly width: number; readonly height: number },
  held: { readonly width: number; readonly height: number } = NOTHING,
): Place {
  const box = boxOf(view.rows, view.columns, area);
  return {
    top:
      area.top < view.frozen.rows
        ? now.top
        : along(
            view.rows.start(view.frozen.rows) + held.height,
            box.top,
            box.height,
            headers.top,
            now.top,
            size.height,
          ),
    left:
      area.left < view.frozen.columns
        ? now.left
        : along(
            view.columns.start(view.frozen.columns) + held.width,
            box.left,
            box.width,
            headers.left,
            now.left,
            size.width,
          ),
  };
}

/** `covered`: by frozen and held lines. Scrolls one way as little as will do; what is longer than the window shows its beginning. */
function along(
  covered: number,
  start: number,
  length: number,
  header: number,
  now: number,
  size: number,
): number {
  const first = start - covered;
  const last = start + length + header - size;
  if (now > first) return Math.max(0, first);
  if (now < last) return Math.max(0, Math.min(first, last));
  return now;
}
