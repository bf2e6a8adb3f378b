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

/** A whole number of digits only in an attribute of the current tag, read without a copy of its text; −1 for none. */
export function countAttribute(scanner: XmlScanner, name: string): number {
  const span = scanner.attributeSpan(name);
  if (!span || span.start === span.end) return -1;
  let value = 0;
  for (let at = span.start; at < span.end; at++) {
    const digit = scanner.text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** A flag that an element switches on by being there, and off by `val="0"`: `<b/>`. */
export function flagOf(scanner: XmlScanner): boolean {
  const value = scanner.attribute('val');
  return value === undefined || !/^(?:0|false|off)$/i.test(value);
}
