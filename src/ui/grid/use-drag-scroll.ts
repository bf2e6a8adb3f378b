import { useEffect, useRef, type PointerEvent, type RefObject } from 'react';
import type { CellAddress } from '../../core/model/address';
import type { Insets } from './reveal';
import type { SheetView } from './sheet-view';

/** Pixels scrolled a frame, for each pixel the pointer is beyond the edge. */
const SPEED = 0.25;
const FASTEST = 60;

/**
 * While the button is down and the pointer is beyond the edge of the cells, the grid scrolls on and the area goes along.
 * @returns a handler of the press that may begin a drag
 */
export function useDragScroll(
  scroller: RefObject<HTMLElement | null>,
  view: SheetView,
  headers: Insets,
  onEnter: (cell: CellAddress) => void,
): (event: PointerEvent) => void {
  const latest = useRef({ view, headers, onEnter });
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => {
    latest.current = { view, headers, onEnter };
  });
  useEffect(() => () => stop.current?.(), []);
  return (press) => {
    const element = scroller.current;
    const isOnCell = press.target instanceof Element && press.target.closest('[role="gridcell"]');
    if (!element || press.button !== 0 || press.pointerType === 'touch' || !isOnCell) return;
    stop.current?.();
    stop.current = follow(element, () => latest.current);
  };
}

interface Ground {
  readonly view: SheetView;
  readonly headers: Insets;
  readonly onEnter: (cell: CellAddress) => void;
}

/** Follows the pointer until the button is let go. */
function follow(element: HTMLElement, ground: () => Ground): () => void {
  const edges = element.getBoundingClientRect();
  let frame = 0;
  let x = 0;
  let y = 0;
  const tick = () => {
    frame = 0;
    const { headers, view, onEnter } = ground();
    const covered = { left: headers.left + view.columns.start(view.frozen.columns), top: headers.top };
    const by = {
      left: beyond(x, edges.left + covered.left, edges.left + element.clientWidth),
      top: beyond(
        y,
        edges.top + covered.top + view.rows.start(view.frozen.rows),
        edges.top + element.clientHeight,
      ),
    };
    if (by.left === 0 && by.top === 0) return;
    element.scrollLeft += by.left;
    element.scrollTop += by.top;
    onEnter({
      row: view.rows.at(element.scrollTop + inside(y - edges.top, element.clientHeight) - headers.top),
      column: view.columns.at(
        element.scrollLeft + inside(x - edges.left, element.clientWidth) - headers.left,
      ),
    });
    frame = requestAnimationFrame(tick);
  };
  const move = (event: globalThis.PointerEvent) => {
    x = event.clientX;
    y = event.clientY;
    if (frame === 0) frame = requestAnimationFrame(tick);
  };
  const end = () => {
    cancelAnimationFrame(frame);
    window.removeEventListener('pointermove', move);
    for (const type of ENDS) window.removeEventListener(type, end, true);
  };
  window.addEventListener('pointermove', move);
  for (const type of ENDS) window.addEventListener(type, end, true);
  return end;
}

const ENDS = ['pointerup', 'pointercancel', 'blur'] as const;

function beyond(at: number, first: number, last: number): number {
  const gap = at < first ? at - first : at > last ? at - last : 0;
  return Math.sign(gap) * Math.min(FASTEST, Math.ceil(Math.abs(gap) * SPEED));
}

const inside = (at: number, length: number): number => Math.min(Math.max(at, 0), length - 1);
