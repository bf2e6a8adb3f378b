import { CLOSE, OPEN, type XmlScanner } from '../xml/scanner';

/** After OPEN: calls `visit` at the start tag of every child and moves past the end tag of the element. */
export function forEachChild(scanner: XmlScanner, visit: () => void): void {
  if (scanner.selfClosing) return;
  const inside = scanner.depth;
  for (;;) {
    const event = scanner.next();
    if (event === CLOSE && scanner.depth < inside) return;
    if (event !== OPEN) continue;
    visit();
    while (scanner.depth > inside) scanner.next();
  }
}

/** A number in an attribute of the current tag; the fallback when it is missing or none. */
export function numberAttribute(scanner: XmlScanner, name: string, fallback: number): number {
  const text = scanner.attribute(name);
  const value = text === undefined || text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(value) ? value : fallback;
}

/** A flag that an element switches on by being there, and off by `val="0"`: `<b/>`. */
export function flagOf(scanner: XmlScanner): boolean {
  const value = scanner.attribute('val');
  return value === undefined || !/^(?:0|false|off)$/i.test(value);
}
