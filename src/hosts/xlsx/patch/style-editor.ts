import { CLOSE, END, OPEN, XmlScanner } from '../xml/scanner';
import { splice, withAttribute } from './splice';

/**
 * Adds cell styles to a style sheet, each a copy of one that is there, so that fonts, borders and fills stay shared.
 * Nothing that stands is renumbered or rewritten.
 */
export class StyleEditor {
  private readonly known: string[] = [];
  private readonly added: string[] = [];
  private list: { open: string; start: number; openEnd: number; close: number } | null = null;

  constructor(
    private readonly source: string,
    private readonly part: string,
  ) {
    const scanner = new XmlScanner(source, part);
    for (let event = scanner.next(); event !== END; event = scanner.next()) {
      if (event === OPEN && scanner.is('cellXfs') && !scanner.selfClosing) this.readList(scanner);
      else if (event === OPEN && scanner.depth > 1) scanner.skip();
    }
  }

  /** A style like another, for long text: wrapped and set left. Gives its index, or the other's when it cannot be made. */
  wrapped(base: string): string {
    return this.derive(base, { wrapText: '1', horizontal: 'left' });
  }

  /** A style like another with some alignment. */
  derive(base: string, alignment: Readonly<Record<string, string>>): string {
    const source = this.all()[Number(base || '0')];
    if (!this.list || source === undefined) return base;
    const made = withAlignment(source, this.part, alignment);
    const index = this.all().indexOf(made);
    if (index >= 0) return String(index);
    this.added.push(made);
    return String(this.known.length + this.added.length - 1);
  }

  /** The style sheet with the added styles; null when there are none. */
  result(): string | null {
    if (!this.list || this.added.length === 0) return null;
    const { open, start, openEnd, close } = this.list;
    const count = withAttribute(open, 'count', String(this.known.length + this.added.length));
    return splice(this.source, [
      { start, end: openEnd, text: count },
      { start: close, end: close, text: this.added.join('') },
    ]);
  }

  private all(): string[] {
    return [...this.known, ...this.added];
  }

  private readList(scanner: XmlScanner): void {
    const { start, end: openEnd } = scanner;
    const outer = scanner.depth - 1;
    const open = this.source.slice(start, openEnd);
    for (;;) {
      const event = scanner.next();
      if (event === CLOSE && scanner.depth === outer) break;
      if (event !== OPEN || !scanner.is('xf')) continue;
      const from = scanner.start;
      scanner.skip();
      this.known.push(this.source.slice(from, scanner.end));
    }
    this.list = { open, start, openEnd, close: scanner.start };
  }
}

/** A copy of an `xf` element with attributes of its alignment set. */
function withAlignment(xf: string, part: string, alignment: Readonly<Record<string, string>>): string {
  const scanner = new XmlScanner(xf, part);
  scanner.next();
  const prefix = scanner.rootPrefix;
  const open = withAttribute(xf.slice(0, scanner.end), 'applyAlignment', '1');
  const set = (tag: string) =>
    Object.entries(alignment).reduce((made, [name, value]) => withAttribute(made, name, value), tag);
  if (scanner.selfClosing) {
    return `${open.replace(/\/>$/, '>')}${set(`<${prefix}alignment/>`)}</${prefix}xf>`;
  }
  const openEnd = scanner.end;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN || !scanner.is('alignment')) continue;
    const tag = set(xf.slice(scanner.start, scanner.end));
    return open + xf.slice(openEnd, scanner.start) + tag + xf.slice(scanner.end);
  }
  // The schema wants the alignment before everything else.
  return open + set(`<${prefix}alignment/>`) + xf.slice(openEnd);
}
