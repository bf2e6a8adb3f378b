/** The parts of the window that F6 leads through, in the order they stand in. */
const zonesIn = (root: ParentNode) => [...root.querySelectorAll<HTMLElement>('[data-zone]')];

/** Where each part was left. */
const leftAt = new WeakMap<Element, HTMLElement>();

const SHEET = '[role="grid"] textarea';

/** What takes the keyboard in a part: its sheet before its buttons. */
const STOPS = [SHEET, '[role="grid"] [tabindex="0"]', 'button, a[href], input, select, [tabindex="0"]'];

/** Remembers where the keyboard is, for coming back by F6. */
export function noteFocus(element: Element | null): void {
  const zone = element?.closest('[data-zone]');
  if (zone && element instanceof HTMLElement && element !== zone) leftAt.set(zone, element);
}

/**
 * Gives the keyboard to the next part of the window, or the one before, round and round: to where it was left, in the
 * part of the sheet always to the sheet, for that is what one goes there for.
 */
export function stepZone(by: 1 | -1, root: Document = document): void {
  const zones = zonesIn(root);
  if (zones.length === 0) return;
  const at = zones.findIndex((zone) => zone.contains(root.activeElement));
  const next = at < 0 ? (by > 0 ? 0 : zones.length - 1) : (at + by + zones.length) % zones.length;
  const zone = zones[next]!;
  const kept = leftAt.get(zone);
  const target = zone.querySelector<HTMLElement>(SHEET) ?? (kept?.isConnected ? kept : firstStop(zone));
  (target ?? zone).focus();
}

/** What takes the keyboard in an element: its sheet before its buttons; null where nothing does. */
export function firstStop(zone: HTMLElement): HTMLElement | null {
  for (const stops of STOPS) {
    const found = [...zone.querySelectorAll<HTMLElement>(stops)].find((one) => !one.hasAttribute('disabled'));
    if (found) return found;
  }
  return null;
}
