import { END, OPEN, XmlScanner } from '../xml/scanner';
import { withAttribute } from './splice';

/** Attributes by name, as they are to be written. */
export type Attributes = Readonly<Record<string, string>>;

/** A copy of an element with attributes of its start tag set. */
export function withAttributes(element: string, part: string, attributes: Attributes): string {
  const { end } = openOf(element, part);
  return setAll(element.slice(0, end), attributes) + element.slice(end);
}

/** A copy of an `xf` element with attributes of its alignment set. */
export function withAlignment(xf: string, part: string, alignment: Attributes): string {
  const scanner = openOf(xf, part);
  const prefix = scanner.rootPrefix;
  const open = withAttribute(xf.slice(0, scanner.end), 'applyAlignment', '1');
  if (scanner.selfClosing) {
    return `${open.replace(/\/>$/, '>')}${setAll(`<${prefix}alignment/>`, alignment)}</${prefix}xf>`;
  }
  const openEnd = scanner.end;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN || !scanner.is('alignment')) continue;
    const tag = setAll(xf.slice(scanner.start, scanner.end), alignment);
    return open + xf.slice(openEnd, scanner.start) + tag + xf.slice(scanner.end);
  }
  // The schema wants the alignment before everything else.
  return open + setAll(`<${prefix}alignment/>`, alignment) + xf.slice(openEnd);
}

/** An attribute of an element's start tag. */
export function attributeOf(element: string, part: string, name: string): string | undefined {
  return openOf(element, part).attribute(name);
}

/** An element without some attributes of its start tag: two that are the same so differ in nothing else. */
export function withoutAttributes(element: string, part: string, names: readonly string[]): string {
  const { end } = openOf(element, part);
  const known = new RegExp(`\\s+(?:${names.join('|')})\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'g');
  return element.slice(0, end).replace(known, '') + element.slice(end);
}

function openOf(element: string, part: string): XmlScanner {
  const scanner = new XmlScanner(element, part);
  scanner.next();
  return scanner;
}

function setAll(tag: string, attributes: Attributes): string {
  return Object.entries(attributes).reduce((made, [name, value]) => withAttribute(made, name, value), tag);
}
