import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { SheetView } from '../model/sheet-view';
import { canZoom, zoomAfter, zoomToFit, type ZoomWish } from '../model/zoom';

interface Zooming {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly view: SheetView;
  readonly headerWidth: number;
  /** The size asked for; undefined: the one that fits the window. */
  readonly zoom: number | undefined;
  readonly onZoom: ((zoom: number) => void) | undefined;
}

/** Pixels that a wheel turns for one step; a touch pad sends many small turns. */
const TURN = 60;

/**
 * The size a sheet is drawn at. One that has none yet is fitted into the window, and its owner told; Ctrl and the wheel
 * go from step to step.
 * @returns how a person asks for another; undefined where nothing can be zoomed
 */
export function useZoom({ scroller, view, headerWidth, zoom, onZoom }: Zooming) {
  const isAble = onZoom !== undefined && canZoom();
  const now = isAble ? (zoom ?? 1) : 1;
  const ask = (wish: ZoomWish) =>
    onZoom?.(wish === 'fit' ? fitOf(scroller.current!, view, headerWidth) : zoomAfter(now, wish));
  const latest = useRef(ask);
  useLayoutEffect(() => {
    latest.current = ask;
  });
  const isUnset = isAble && zoom === undefined;
  useLayoutEffect(() => {
    if (isUnset) latest.current('fit');
  }, [isUnset]);
  useEffect(() => {
    const element = scroller.current!;
    if (!isAble) return;
    let turned = 0;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      turned +=
        event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : Math.sign(event.deltaY) * TURN;
      if (Math.abs(turned) < TURN) return;
      latest.current(turned < 0 ? 'larger' : 'smaller');
      turned = 0;
    };
    // Only a listener that may hold the browser back can.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [scroller, isAble]);
  return { zoom: now, askZoom: isAble ? (wish: ZoomWish) => latest.current(wish) : undefined };
}

/** The size at which all columns that hold something are in sight. */
function fitOf({ clientWidth }: HTMLElement, { index, columns }: SheetView, headerWidth: number): number {
  return zoomToFit(headerWidth + columns.end(index.lastColumn), clientWidth);
}
