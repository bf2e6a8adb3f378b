import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Area, CellAddress } from '../../core/model/address';
import { placeToShow, type Insets, type Place } from './reveal';
import { heldBefore, type HeldTable } from '../model/held';
import type { SheetView } from '../model/sheet-view';
import { viewportOf } from '../model/viewport';

/** What there is to be seen of a sheet, and how. */
interface Surface {
  readonly view: SheetView;
  readonly headers: Insets;
  readonly zoom: number;
  readonly tables: readonly HeldTable[];
}

/**
 * Brings cells into sight: the active cell when it changes or is asked for again, and any cell by the function given
 * back. Each sheet is found again where it was left.
 */
export function useReveal(
  scroller: RefObject<HTMLElement | null>,
  surface: Surface,
  active: CellAddress,
  reveal: number,
): (cell: CellAddress) => void {
  const latest = useRef(surface);
  const { zoom } = surface;
  const { name } = surface.view.sheet;
  useLayoutEffect(() => {
    latest.current = surface;
  });
  const places = usePlaceOfSheet(scroller, name, zoom);
  const show = useCallback(
    (cell: CellAddress, mayGlide = false) => {
      const element = scroller.current;
      if (!element) return;
      const place = scrollTo(element, cell, latest.current, mayGlide);
      // Told at once: a sheet that is fitted as it appears changes its size before the browser tells that it was scrolled.
      if (place) places.set(latest.current.view.sheet.name, place);
    },
    [scroller, places],
  );
  const asked = useRef(reveal);
  const { row, column } = active;
  useLayoutEffect(() => {
    const isAsked = asked.current !== reveal;
    asked.current = reveal;
    show({ row, column }, isAsked);
  }, [show, row, column, reveal, name]);
  return show;
}

function areaAt(view: SheetView, { row, column }: CellAddress): Area {
  return view.index.merge(row, column) ?? { top: row, left: column, bottom: row, right: column };
}

/** @returns where it goes; null where it stays */
function scrollTo(
  element: HTMLElement,
  cell: CellAddress,
  { view, headers, zoom, tables }: Surface,
  mayGlide: boolean,
): Place | null {
  const now = viewportOf(element, zoom);
  const held = heldBefore(view, tables, now, cell);
  const place = placeToShow(view, areaAt(view, cell), headers, now, now, held);
  if (place.left === now.left && place.top === now.top) return null;
  const isNear = Math.abs(place.top - now.top) < now.height && Math.abs(place.left - now.left) < now.width;
  const there = { left: place.left * zoom, top: place.top * zoom };
  if (mayGlide && isNear && isMotionWelcome()) element.scrollTo({ ...there, behavior: 'smooth' });
  else {
    element.scrollLeft = there.left;
    element.scrollTop = there.top;
  }
  return place;
}

const isMotionWelcome = (): boolean =>
  window.matchMedia?.('(prefers-reduced-motion: no-preference)').matches ?? false;

/** Keeps the place each sheet was scrolled to, and goes back there, at another size too. */
function usePlaceOfSheet(
  scroller: RefObject<HTMLElement | null>,
  name: string,
  zoom: number,
): Map<string, Place> {
  const [places] = useState(() => new Map<string, Place>());
  useLayoutEffect(() => {
    const element = scroller.current!;
    const place = places.get(name) ?? { left: 0, top: 0 };
    element.scrollLeft = place.left * zoom;
    element.scrollTop = place.top * zoom;
    const note = () => places.set(name, viewportOf(element, zoom));
    element.addEventListener('scroll', note, { passive: true });
    return () => element.removeEventListener('scroll', note);
  }, [scroller, name, zoom, places]);
  return places;
}
