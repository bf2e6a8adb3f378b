import { END, OPEN, XmlScanner } from '../xml/scanner';

/** A child of an element: its local name and its text, tags and all. */
export interface Child {
  readonly name: string;
  readonly xml: string;
}

/** The children of a document's root element, or of an element by itself. @throws FileFault when it is malformed */
export function childrenOf(text: string, part: string): readonly Child[] {
  const scanner = new XmlScanner(text, part);
  const children: Child[] = [];
  if (scanner.next() !== OPEN) return children;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN) continue;
    const { start } = scanner;
    const name = scanner.localName();
    scanner.skip();
    children.push({ name, xml: text.slice(start, scanner.end) });
  }
  return children;
}

/** {@link childrenOf}, and before them the root's own tag under the root's name. */
export function documentOf(text: string, part: string): readonly Child[] {
  const scanner = new XmlScanner(text, part);
  if (scanner.next() !== OPEN) return [];
  const root = { name: scanner.localName(), xml: text.slice(scanner.start, scanner.end) };
  return [root, ...childrenOf(text, part)];
}

/** The names of the children in which two elements differ, each once, in the order they first come. */
export function differingNames(before: readonly Child[], after: readonly Child[]): readonly string[] {
  const names = new Set([...before, ...after].map(({ name }) => name));
  const textOf = (children: readonly Child[], wanted: string) =>
    children.flatMap(({ name, xml }) => (name === wanted ? [xml] : [])).join('\n');
  return [...names].filter((name) => textOf(before, name) !== textOf(after, name));
}

/** Whether a list is an earlier one with items added at its end. */
export function isGrown(before: readonly Child[], after: readonly Child[]): boolean {
  return before.every(({ xml }, at) => after[at]?.xml === xml);
}
