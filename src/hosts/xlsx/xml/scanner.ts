import { fault } from '../file-errors';
import { decodeXml } from './decode';

export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;

const MAIN_NAMESPACES: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
]);

const SPACE = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const BANG = 33;
const QUESTION = 63;
const FIRST_OF_XMLNS = 120;
const MAX_DEPTH = 256;

/** Markup of other versions (ECMA-376 part 3): the first version that is understood counts, else the fallback. */
const ALTERNATE = 'AlternateContent';
const CHOICE = 'Choice';
const FALLBACK = 'Fallback';
const BY_MICROSOFT = 'http://schemas.microsoft.com/office/';
/** The prefixes that Excel and Word declare at the head of a part. */
const OF_OFFICE = /^(?:x(?:\d+\w*|r\d*|m)|w(?:ps|pg|pc|pi|\d+\w*)|[acp]14|cx\d*)$/;

/**
 * Steps through the tags of an XML part, forwards only, keeping offsets so that the part can be spliced.
 * Checks that tags nest and attributes are quoted; refuses document types, so no entity is ever defined.
 * Elements of foreign namespaces are stepped over by {@link is}: it only answers to the part's main namespace.
 */
export class XmlScanner {
  /** The current tag: `<` at start, one past `>` at end. */
  start = 0;
  end = 0;
  selfClosing = false;
  depth = 0;
  /** Prefix of the root element with its colon ("x:"), or "". */
  rootPrefix = '';

  private localStart = 0;
  private nameEnd = 0;
  private inMain = false;
  private attributeCount = 0;
  private readonly attributes: number[] = [];
  /** Of each open element where its name begins and ends, and how long its prefix is. */
  private readonly openNames: number[] = [];
  private mainPrefixes: readonly string[] | null = null;
  /** The namespaces whose prefixes are the main ones: those of spreadsheets, and that of the root. */
  private mainNamespaces: ReadonlySet<string> = MAIN_NAMESPACES;
  /** Main prefixes as they were outside of elements that declare prefixes anew, by the depth inside these. */
  private readonly outerPrefixes: { readonly depth: number; readonly prefixes: readonly string[] }[] = [];
  /** Content in several versions around the current tag, by the depth inside it. */
  private readonly alternates: { readonly depth: number; isChosen: boolean }[] = [];

  constructor(
    readonly text: string,
    readonly part: string,
  ) {}

  /**
   * Moves to the next tag: OPEN (also of an empty element, then `selfClosing`), CLOSE or END. Of content that is there
   * in several versions (`mc:AlternateContent`) the one that Excel shows is stepped through, the others are passed over.
   */
  next(): number {
    for (;;) {
      const event = this.step();
      if (event !== OPEN) return event;
      const mayBeVersion = this.alternates.length > 0 || this.nameEnd - this.localStart === ALTERNATE.length;
      if (!mayBeVersion || !this.isOtherVersion()) return event;
      this.skip();
    }
  }

  private step(): number {
    const { text } = this;
    let at = this.end;
    for (;;) {
      at = text.indexOf('<', at);
      if (at < 0) {
        if (this.depth > 0 || this.mainPrefixes === null) throw this.malformed();
        return END;
      }
      const code = text.charCodeAt(at + 1);
      if (code === SLASH) return this.readClose(at);
      if (code === BANG) at = this.skipMarkup(at);
      else if (code === QUESTION) at = this.skipTo('?>', at + 2);
      else return this.readOpen(at);
    }
  }

  /** Whether the current tag is of the main namespace and has this local name. */
  is(local: string): boolean {
    return (
      this.inMain &&
      this.nameEnd - this.localStart === local.length &&
      this.text.startsWith(local, this.localStart)
    );
  }

  /** The prefix of the current tag with its colon, or "". */
  prefix(): string {
    const start = this.text.charCodeAt(this.start + 1) === SLASH ? this.start + 2 : this.start + 1;
    return this.text.slice(start, this.localStart);
  }

  /** The local name of the current tag, whatever its namespace. */
  localName(): string {
    return this.text.slice(this.localStart, this.nameEnd);
  }

  /** An attribute without a prefix, decoded. */
  attribute(name: string): string | undefined {
    const { text, attributes } = this;
    for (let i = 0; i < this.attributeCount; i += 4) {
      const from = attributes[i]!;
      if (attributes[i + 1]! - from === name.length && text.startsWith(name, from)) {
        return decodeXml(text.slice(attributes[i + 2], attributes[i + 3]), this.part);
      }
    }
    return undefined;
  }

  /** Where the value of an attribute stands; null when the tag has none of this name. */
  attributeSpan(name: string): { start: number; end: number } | null {
    const { text, attributes } = this;
    for (let i = 0; i < this.attributeCount; i += 4) {
      const from = attributes[i]!;
      if (attributes[i + 1]! - from === name.length && text.startsWith(name, from)) {
        return { start: attributes[i + 2]!, end: attributes[i + 3]! };
      }
    }
    return null;
  }

  /** Every attribute of the current tag by its full name, decoded. */
  allAttributes(): Map<string, string> {
    const { text, attributes } = this;
    const all = new Map<string, string>();
    for (let i = 0; i < this.attributeCount; i += 4) {
      const value = text.slice(attributes[i + 2], attributes[i + 3]);
      all.set(text.slice(attributes[i], attributes[i + 1]), decodeXml(value, this.part));
    }
    return all;
  }

  /** An attribute by its local name that carries some prefix: `r:id`. */
  prefixedAttribute(local: string): string | undefined {
    for (const [name, value] of this.allAttributes()) {
      if (name.endsWith(`:${local}`)) return value;
    }
    return undefined;
  }

  /** After OPEN: the text directly inside the element, moving past its end tag. Children are stepped over. */
  readText(): string {
    if (this.selfClosing) return '';
    const { text } = this;
    const from = this.end;
    const to = text.indexOf('<', from);
    if (to >= 0 && text.charCodeAt(to + 1) === SLASH) {
      this.readClose(to);
      return decodeXml(text.slice(from, to), this.part);
    }
    return this.readMixedText();
  }

  /** After OPEN: moves to the end tag of the element. */
  skip(): void {
    if (this.selfClosing) return;
    const outer = this.depth - 1;
    while (this.depth > outer) this.next();
  }

  /** Whether the tag just opened begins a version of some content that is not the one to be read. */
  private isOtherVersion(): boolean {
    const length = this.nameEnd - this.localStart;
    if (length === ALTERNATE.length && this.text.startsWith(ALTERNATE, this.localStart)) {
      if (!this.selfClosing) this.alternates.push({ depth: this.depth, isChosen: false });
      return false;
    }
    if (this.alternates.length === 0 || (length !== CHOICE.length && length !== FALLBACK.length))
      return false;
    const around = this.alternates[this.alternates.length - 1]!;
    if (around.depth !== (this.selfClosing ? this.depth : this.depth - 1)) return false;
    const name = this.localName();
    if (name !== CHOICE && name !== FALLBACK) return false;
    if (around.isChosen || (name === CHOICE && !this.isUnderstood())) return true;
    around.isChosen = true;
    return false;
  }

  /** Whether Excel or Word knows everything that a version asks for. */
  private isUnderstood(): boolean {
    const attributes = this.allAttributes();
    const wanted = (attributes.get('Requires') ?? '').split(/\s+/).filter(Boolean);
    return wanted.every((prefix) => {
      const namespace = attributes.get(`xmlns:${prefix}`);
      return namespace === undefined ? OF_OFFICE.test(prefix) : namespace.startsWith(BY_MICROSOFT);
    });
  }

  private readMixedText(): string {
    const { text } = this;
    const outer = this.depth - 1;
    let result = '';
    let at = this.end;
    for (;;) {
      const to = text.indexOf('<', at);
      if (to < 0) throw this.malformed();
      if (this.depth === outer + 1) result += decodeXml(text.slice(at, to), this.part);
      if (text.startsWith('<![CDATA[', to)) {
        const close = this.skipTo(']]>', to + 9);
        if (this.depth === outer + 1) result += text.slice(to + 9, close - 3);
        at = close;
      } else if (text.startsWith('<!--', to)) at = this.skipTo('-->', to + 4);
      else {
        this.end = to;
        this.next();
        if (this.depth === outer) return result;
        at = this.end;
      }
    }
  }

  private skipMarkup(at: number): number {
    if (this.text.startsWith('<!--', at)) return this.skipTo('-->', at + 4);
    if (this.text.startsWith('<![CDATA[', at) && this.depth > 0) return this.skipTo(']]>', at + 9);
    throw fault('entity', this.part);
  }

  private skipTo(mark: string, from: number): number {
    const at = this.text.indexOf(mark, from);
    if (at < 0) throw this.malformed();
    return at + mark.length;
  }

  private readOpen(at: number): number {
    const { text, attributes } = this;
    const length = text.length;
    this.start = at;
    this.attributeCount = 0;
    let mayDeclare = false;
    let i = this.readName(at + 1);
    for (;;) {
      while (i < length && text.charCodeAt(i) <= SPACE) i++;
      const code = text.charCodeAt(i);
      if (code === GREATER) {
        this.selfClosing = false;
        break;
      }
      if (code === SLASH) {
        if (text.charCodeAt(++i) !== GREATER) throw this.malformed();
        this.selfClosing = true;
        break;
      }
      const nameStart = i;
      if (code === FIRST_OF_XMLNS) mayDeclare = true;
      let c = code;
      while (c > SPACE && c !== EQUALS && c !== GREATER && c !== SLASH && c !== LESS)
        c = text.charCodeAt(++i);
      const nameEnd = i;
      while (c <= SPACE) c = text.charCodeAt(++i);
      if (c !== EQUALS || nameEnd === nameStart) throw this.malformed();
      do c = text.charCodeAt(++i);
      while (c <= SPACE);
      if (c !== QUOTE && c !== APOSTROPHE) throw this.malformed();
      const valueStart = ++i;
      let v = text.charCodeAt(i);
      while (v !== c) {
        // NaN (the end of the text) equals nothing, so it ends here as well.
        if (v === LESS || i >= length) throw this.malformed();
        v = text.charCodeAt(++i);
      }
      const n = this.attributeCount;
      attributes[n] = nameStart;
      attributes[n + 1] = nameEnd;
      attributes[n + 2] = valueStart;
      attributes[n + 3] = i++;
      this.attributeCount = n + 4;
    }
    this.end = i + 1;
    const isRoot = this.mainPrefixes === null;
    if (isRoot) this.readRoot();
    const outer = this.mainPrefixes!;
    const own = isRoot || !mayDeclare ? outer : this.declaredHere(outer);
    this.inMain = this.isMainName(at + 1, own);
    if (!this.selfClosing) {
      if (this.depth >= MAX_DEPTH) throw this.malformed();
      const n = this.depth * 3;
      this.openNames[n] = at + 1;
      this.openNames[n + 1] = this.nameEnd;
      this.openNames[n + 2] = this.localStart - at - 1;
      this.depth++;
      if (own !== outer) {
        this.outerPrefixes.push({ depth: this.depth, prefixes: outer });
        this.mainPrefixes = own;
      }
    }
    return OPEN;
  }

  private readClose(at: number): number {
    const { text } = this;
    if (this.depth === 0) throw this.malformed();
    this.depth--;
    const n = this.depth * 3;
    const openStart = this.openNames[n]!;
    const openEnd = this.openNames[n + 1]!;
    let i = at + 2;
    for (let o = openStart; o < openEnd; o++, i++) {
      if (text.charCodeAt(i) !== text.charCodeAt(o)) throw this.malformed();
    }
    if (text.charCodeAt(i) === GREATER) {
      this.nameEnd = i;
      this.localStart = at + 2 + this.openNames[n + 2]!;
    } else {
      this.readName(at + 2);
      if (this.nameEnd !== i) throw this.malformed();
      while (text.charCodeAt(i) <= SPACE) i++;
      if (text.charCodeAt(i) !== GREATER) throw this.malformed();
    }
    this.start = at;
    this.end = i + 1;
    this.selfClosing = false;
    this.inMain = this.isMainName(at + 2, this.mainPrefixes!);
    const { alternates, outerPrefixes } = this;
    if (outerPrefixes.length > 0 && outerPrefixes[outerPrefixes.length - 1]!.depth > this.depth)
      this.mainPrefixes = outerPrefixes.pop()!.prefixes;
    if (alternates.length > 0 && alternates[alternates.length - 1]!.depth > this.depth) alternates.pop();
    return CLOSE;
  }

  private readName(from: number): number {
    const { text } = this;
    let i = from;
    this.localStart = from;
    let code = text.charCodeAt(i);
    while (code > SPACE && code !== GREATER && code !== SLASH) {
      if (code === COLON) this.localStart = i + 1;
      else if (code === LESS || code === EQUALS || code === QUOTE) throw this.malformed();
      code = text.charCodeAt(++i);
    }
    if (i === this.localStart || Number.isNaN(code)) throw this.malformed();
    this.nameEnd = i;
    return i;
  }

  /** Notes which prefixes mean the spreadsheet namespace; a root outside it makes its own prefix the main one. */
  private readRoot(): void {
    this.rootPrefix = this.text.slice(this.start + 1, this.localStart);
    const declared = this.declarations();
    const own = declared.get(this.rootPrefix);
    if (own !== undefined) this.mainNamespaces = new Set([...MAIN_NAMESPACES, own]);
    const others = [...declared].filter(
      ([prefix, value]) => prefix !== this.rootPrefix && this.mainNamespaces.has(value),
    );
    this.mainPrefixes = [this.rootPrefix, ...others.map(([prefix]) => prefix)];
  }

  /** The namespaces that the current tag declares, by prefix with its colon. */
  private declarations(): Map<string, string> {
    const found = new Map<string, string>();
    for (const [name, value] of this.allAttributes()) {
      if (name === 'xmlns') found.set('', value);
      else if (name.startsWith('xmlns:')) found.set(`${name.slice(6)}:`, value);
    }
    return found;
  }

  /** The main prefixes inside the current tag: the same list where it declares none. */
  private declaredHere(outer: readonly string[]): readonly string[] {
    const { text, attributes } = this;
    for (let i = 0; i < this.attributeCount; i += 4) {
      if (text.charCodeAt(attributes[i]!) !== FIRST_OF_XMLNS || !text.startsWith('xmlns', attributes[i]!))
        continue;
      const declared = this.declarations();
      const main = [...declared].filter(([, value]) => this.mainNamespaces.has(value));
      return [...outer.filter((prefix) => !declared.has(prefix)), ...main.map(([prefix]) => prefix)];
    }
    return outer;
  }

  private isMainName(from: number, prefixes: readonly string[]): boolean {
    const length = this.localStart - from;
    if (length === 0 && prefixes[0] === '') return true;
    for (const prefix of prefixes) {
      if (prefix.length === length && (length === 0 || this.text.startsWith(prefix, from))) return true;
    }
    return false;
  }

  private malformed(): Error {
    return fault('xml', this.part);
  }
}
