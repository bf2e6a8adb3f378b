import { builtInFormatId } from '../numbers/built-in-formats';
import { encodeXml } from '../xml/decode';
import { CLOSE, END, XmlScanner } from '../xml/scanner';
import { adoptedFill, isNoFill, patternFill, RESERVED_FILLS, solidFill, statedColour } from './fill-xml';
import { ItemList } from './item-list';
import { splice } from './splice';
import { attributeOf, withAlignment, withAttributes, withoutAttributes } from './xf';

/** The first number that a format of the file's own can have. */
const FIRST_FORMAT = 164;

/**
 * Adds cell styles to a style sheet, each a copy of one that is there, so that fonts, borders and fills stay shared.
 * Nothing that stands is renumbered or rewritten. A style is named by its index as written; "" is that of a cell that
 * names none.
 */
export class StyleEditor {
  private readonly formats: ItemList;
  private readonly fills: ItemList;
  private readonly styles: ItemList;
  /** What {@link refilled} answered: marks share few styles. */
  private readonly refills = new Map<string, string>();
  private readonly bareStyles: string[] = [];
  private prefix = '';
  /** Where lists that are missing are to be made. */
  private formatsAt = 0;
  private fillsAt: number | null = null;

  constructor(
    private readonly source: string,
    private readonly part: string,
  ) {
    this.formats = new ItemList(source, 'numFmts', 'numFmt');
    this.fills = new ItemList(source, 'fills', 'fill');
    this.styles = new ItemList(source, 'cellXfs', 'xf');
    const scanner = new XmlScanner(source, part);
    for (let event = scanner.next(); event !== END; event = scanner.next()) {
      if (event === CLOSE) continue;
      if (this.formatsAt === 0) {
        this.prefix = scanner.rootPrefix;
        this.formatsAt = scanner.end;
      } else this.readList(scanner);
    }
  }

  /** A style like another, for long text: wrapped and set left. Gives its index, or the other's when it cannot be made. */
  wrapped(base: string): string {
    return this.derive(base, { wrapText: '1', horizontal: 'left' });
  }

  /** A style like another with some alignment. */
  derive(base: string, alignment: Readonly<Record<string, string>>): string {
    return this.change(base, (xf) => withAlignment(xf, this.part, alignment));
  }

  /** Whether a style wraps its text. */
  wraps(style: string): boolean {
    return /\swrapText\s*=\s*["'](?:1|true)["']/.test(this.styles.items[Number(style || '0')] ?? '');
  }

  /** Whether a style has no number format. */
  isGeneral(style: string): boolean {
    const xf = this.styles.items[Number(style || '0')];
    return xf === undefined || Number(attributeOf(xf, this.part, 'numFmtId') ?? '0') === 0;
  }

  /** A style like another with a number format. */
  formatted(base: string, code: string): string {
    return this.change(base, (xf) => {
      const id = this.formatId(code);
      if ((attributeOf(xf, this.part, 'numFmtId') ?? '0') === id) return xf;
      return withAttributes(xf, this.part, { numFmtId: id, applyNumberFormat: '1' });
    });
  }

  /**
   * A style like another with a solid fill.
   * @param colour "#rrggbb"
   */
  filled(base: string, colour: string): string {
    return this.change(base, (xf) => this.withFill(xf, solidFill(this.prefix, colour)));
  }

  /** The `fill` element of a style as it stands; null when it shows nothing. */
  fillOf(style: string): string | null {
    const xf = this.styles.items[Number(style || '0')];
    const fill = xf && this.fills.items[Number(attributeOf(xf, this.part, 'fillId') ?? '0')];
    return fill === undefined || fill === '' || isNoFill(fill, this.part) ? null : fill;
  }

  /** The colour that a style's solid fill states; null for other fills. */
  solidColourOf(style: string): string | null {
    const fill = this.fillOf(style);
    return fill === null ? null : statedColour(fill, this.part);
  }

  /**
   * The style that a cell had before {@link filled}: like another with a fill that {@link fillOf} gave, also of an
   * earlier state of the file. A style that is there is taken before one is made.
   */
  refilled(base: string, kept: string | null): string {
    const key = `${base} ${kept ?? ''}`;
    const made = this.refills.get(key) ?? this.refill(base, kept);
    this.refills.set(key, made);
    return made;
  }

  /** The style sheet with what was added; null when nothing was. */
  result(): string | null {
    const splices = [
      ...this.formats.splices(this.prefix, this.formatsAt),
      ...this.fills.splices(this.prefix, this.fillsAt ?? this.formatsAt),
      ...this.styles.splices(this.prefix, this.formatsAt),
    ];
    return splices.length > 0 ? splice(this.source, splices) : null;
  }

  private readList(scanner: XmlScanner): void {
    if (scanner.is('numFmts')) this.formats.read(scanner);
    else if (scanner.is('fills')) this.fills.read(scanner);
    else {
      // The schema wants fills before these.
      if (['borders', 'cellStyleXfs', 'cellXfs'].some((name) => scanner.is(name))) {
        this.fillsAt ??= scanner.start;
      }
      if (scanner.is('cellXfs')) this.styles.read(scanner);
      else scanner.skip();
    }
  }

  private change(base: string, made: (xf: string) => string): string {
    const source = this.styles.items[Number(base || '0')];
    if (source === undefined) return base;
    const xf = made(source);
    return xf === source ? base : String(this.styles.add(xf));
  }

  private withFill(xf: string, fill: string): string {
    if (this.fills.items.length === 0) {
      for (const pattern of RESERVED_FILLS) this.fills.add(patternFill(this.prefix, pattern));
    }
    const fillId = String(this.fills.add(fill));
    return withAttributes(xf, this.part, { fillId, applyFill: '1' });
  }

  private refill(base: string, kept: string | null): string {
    const fill = kept === null ? null : adoptedFill(kept, this.prefix);
    const at = Number(base || '0');
    if (this.styles.items[at] === undefined) return base;
    const wanted = this.bareStyle(at);
    const known = this.styles.items.findIndex(
      (_, index) => this.bareStyle(index) === wanted && this.fillOf(String(index)) === fill,
    );
    if (known >= 0) return String(known);
    return this.change(base, (xf) => this.withFill(xf, fill ?? patternFill(this.prefix, 'none')));
  }

  /** A style without what tells its fill. */
  private bareStyle(index: number): string {
    return (this.bareStyles[index] ??= withoutAttributes(this.styles.items[index]!, this.part, [
      'fillId',
      'applyFill',
    ]));
  }

  private formatId(code: string): string {
    const builtIn = builtInFormatId(code);
    let isTaken = false;
    let next = FIRST_FORMAT;
    for (const item of this.formats.items) {
      const id = attributeOf(item, this.part, 'numFmtId') ?? '';
      if (attributeOf(item, this.part, 'formatCode') === code) return id;
      // A file may give a built-in number a meaning of its own.
      isTaken ||= Number(id) === builtIn;
      next = Math.max(next, (Number(id) || 0) + 1);
    }
    if (builtIn !== undefined && !isTaken) return String(builtIn);
    this.formats.add(`<${this.prefix}numFmt numFmtId="${next}" formatCode="${encodeXml(code)}"/>`);
    return String(next);
  }
}
