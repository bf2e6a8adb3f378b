/** The window a sheet is seen through, in CSS pixels of the sheet: those of the page, divided by the size it is seen at. */
export interface Viewport {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What of a sheet is in the window of its scrolled element. */
export function viewportOf(element: HTMLElement, zoom: number): Viewport {
  const { scrollLeft, scrollTop, clientWidth, clientHeight } = element;
  return {
    left: scrollLeft / zoom,
    top: scrollTop / zoom,
    width: clientWidth / zoom,
    height: clientHeight / zoom,
  };
}

/** Marks the element that is drawn at another size, with that size. */
export const ZOOMED = 'data-zoom';

/** The same, for style sheets. */
export const ZOOM = '--zoom';

/** The size that an element is drawn at. */
export const zoomAround = (element: Element): number =>
  Number(element.closest(`[${ZOOMED}]`)?.getAttribute(ZOOMED) ?? 1);

/** Where an element stands on the page. Chromium before 128 tells it in pixels of the zoomed part. */
export function placeOnPage(element: Element): DOMRect {
  const rect = element.getBoundingClientRect();
  const zoom = 'currentCSSZoom' in element ? 1 : zoomAround(element);
  return zoom === 1 ? rect : new DOMRect(rect.x * zoom, rect.y * zoom, rect.width * zoom, rect.height * zoom);
}
