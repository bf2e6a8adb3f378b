/** Sizes a sheet can be seen at, as parts of its own. */
const STEPS = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

/** A fitted sheet gets no smaller: what is no longer read is not seen either. */
const LEAST_FIT = 0.7;

/** What a person asks of the size: the next larger or smaller one, the sheet's own, or the whole width in sight. */
export type ZoomWish = 'larger' | 'smaller' | 'whole' | 'fit';

/** The size after a step; the size itself at either end. */
export function zoomAfter(zoom: number, wish: 'larger' | 'smaller' | 'whole'): number {
  if (wish === 'whole') return 1;
  const next =
    wish === 'larger' ? STEPS.find((step) => step > zoom) : [...STEPS].reverse().find((step) => step < zoom);
  return next ?? zoom;
}

/**
 * The size at which a width is in sight, in whole percents and never above the sheet's own.
 * @param width of what is to be seen, in CSS pixels of the sheet
 * @param room of the window, in CSS pixels
 */
export function zoomToFit(width: number, room: number): number {
  if (room <= 0 || width <= room) return 1;
  return Math.max(LEAST_FIT, Math.floor((room / width) * 100) / 100);
}

/** Whether the browser draws a part of a page at another size; Firefox does since version 126. */
export const canZoom = (): boolean => typeof CSS !== 'undefined' && CSS.supports?.('zoom', '0.5') === true;
