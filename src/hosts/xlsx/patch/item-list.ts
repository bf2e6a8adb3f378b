import { CLOSE, OPEN, type XmlScanner } from '../xml/scanner';
import { type Splice, withAttribute } from './splice';

/** A flat list of a style sheet: its number formats, fills or cell styles. Items are only ever added at its end. */
export class ItemList {
  readonly items: string[] = [];
  private known = 0;
  /** The first place of an item. */
  private readonly places = new Map<string, number>();
  private span: { start: number; openEnd: number; close: number; isEmpty: boolean } | null = null;

  constructor(
    private readonly source: string,
    private readonly list: string,
    private readonly element: string,
  ) {}

  /** Reads the current element, which is the list, past its end. */
  read(scanner: XmlScanner): void {
    const { start, end: openEnd, selfClosing } = scanner;
    const outer = scanner.depth - 1;
    while (!selfClosing) {
      const event = scanner.next();
      if (event === CLOSE && scanner.depth === outer) break;
      if (event !== OPEN || !scanner.is(this.element)) continue;
      const from = scanner.start;
      scanner.skip();
      this.append(this.source.slice(from, scanner.end));
    }
    this.known = this.items.length;
    this.span = { start, openEnd, close: scanner.start, isEmpty: selfClosing };
  }

  /** The index of an item, added unless the list has it. */
  add(item: string): number {
    return this.places.get(item) ?? this.append(item);
  }

  /** How a style sheet is to be changed so that it has what was added. */
  splices(prefix: string, missing: number): Splice[] {
    const added = this.items.slice(this.known).join('');
    if (added === '') return [];
    const name = `${prefix}${this.list}`;
    const count = String(this.items.length);
    if (!this.span) {
      const text = `<${name} count="${count}">${added}</${name}>`;
      return [{ start: missing, end: missing, text }];
    }
    const { start, openEnd, close, isEmpty } = this.span;
    const open = withAttribute(this.source.slice(start, openEnd), 'count', count);
    if (isEmpty) {
      return [{ start, end: openEnd, text: `${open.replace(/(?<!\s)\s*\/>$/, '>')}${added}</${name}>` }];
    }
    return [
      { start, end: openEnd, text: open },
      { start: close, end: close, text: added },
    ];
  }

  private append(item: string): number {
    const index = this.items.push(item) - 1;
    if (!this.places.has(item)) this.places.set(item, index);
    return index;
  }
}
