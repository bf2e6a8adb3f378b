/** The parts of the window that F6 leads through, in the order they stand in. */
const regionsIn = (root: ParentNode) => [...root.querySelectorAll<HTMLElement>('[data-region]')];

/** Where each part was left. */
const leftAt = new WeakMap<Element, HTMLElement>();

const SHEET = '[role="grid"] textarea';

/** What takes the keyboard in a part: its sheet before its buttons. */
const STOPS = [SHEET, '[role="grid"] [tabindex="0"]', 'button, a[href], input, select, [tabindex="0"]'];

/** Remembers where the keyboard is, for coming back by F6. */
export function noteFocus(element: Element | null): void {
  const region = element?.closest('[data-region]');
  if (region && element instanceof HTMLElement && element !== region) leftAt.set(region, element);
}

/**
 * Gives the keyboard to the next part of the window, or the one before, round and round: to where it was left, in the
 * part of the sheet always to the sheet, for that is what one goes there for.
 */
export function stepFocusRegion(by: 1 | -1, root: Document = document): void {
  const regions = regionsIn(root);
  if (regions.length === 0) return;
  const at = regions.findIndex((region) => region.contains(root.activeElement));
  const next = at < 0 ? (by > 0 ? 0 : regions.length - 1) : (at + by + regions.length) % regions.length;
  const region = regions[next]!;
  const left = leftAt.get(region);
  const target = region.querySelector<HTMLElement>(SHEET) ?? (left?.isConnected ? left : firstStop(region));
  (target ?? region).focus();
}

/** What takes the keyboard in an element: its sheet before its buttons; null where nothing does. */
export function firstStop(region: HTMLElement): HTMLElement | null {
  for (const stops of STOPS) {
    const found = [...region.querySelectorAll<HTMLElement>(stops)].find(
      (one) => !one.hasAttribute('disabled'),
    );
    if (found) return found;
  }
  return null;
}
