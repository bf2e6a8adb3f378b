import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';
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
  usePlaceOfSheet(scroller, name, zoom);
  const show = useCallback(
    (cell: CellAddress, mayGlide = false) => {
      const element = scroller.current;
      if (!element) return;
      scrollTo(element, cell, latest.current, mayGlide);
    },
    [scroller],
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

function scrollTo(
  element: HTMLElement,
  cell: CellAddress,
  { view, headers, zoom, tables }: Surface,
  mayGlide: boolean,
): void {
  const now = viewportOf(element, zoom);
  const held = heldBefore(view, tables, now, cell);
  const place = placeToShow(view, areaAt(view, cell), headers, now, now, held);
  if (place.left === now.left && place.top === now.top) return;
  const isNear = Math.abs(place.top - now.top) < now.height && Math.abs(place.left - now.left) < now.width;
  const there = { left: place.left * zoom, top: place.top * zoom };
  if (mayGlide && isNear && isMotionWelcome()) element.scrollTo({ ...there, behavior: 'smooth' });
  else {
    element.scrollLeft = there.left;
    element.scrollTop = there.top;
  }
}

const isMotionWelcome = (): boolean =>
  window.matchMedia?.('(prefers-reduced-motion: no-preference)').matches ?? false;

/** Keeps the place each sheet was scrolled to, and goes back there, at another size too. */
function usePlaceOfSheet(scroller: RefObject<HTMLElement | null>, name: string, zoom: number): void {
  const places = useRef(new Map<string, Place>());
  useLayoutEffect(() => {
    const element = scroller.current!;
    const place = places.current.get(name) ?? { left: 0, top: 0 };
    element.scrollLeft = place.left * zoom;
    element.scrollTop = place.top * zoom;
    const known = places.current;
    const note = () => known.set(name, viewportOf(element, zoom));
    element.addEventListener('scroll', note, { passive: true });
    return () => element.removeEventListener('scroll', note);
  }, [scroller, name, zoom]);
}
