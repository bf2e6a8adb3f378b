import type { Area, CellAddress } from '../../../core/model/address';
import { a1, LAST_COLUMN, LAST_ROW, parseArea } from '../../../core/model/address';
import type { Cell } from '../../../core/model/grid';
import { fault } from '../file-errors';
import type { Budget } from '../limits';
import { storedNumber } from '../numbers/decimal';
import { formatterOf, showGeneral } from '../numbers/shown-number';
import { decodeEscapes } from '../xml/decode';
import { CLOSE, OPEN, type XmlScanner } from '../xml/scanner';
import { isoSerial } from './iso-date';
import { ownText } from './own-text';
import { moveFormula } from './shared-formula';
import { readRichText } from './shared-strings';

/** What a cell is read with. */
export interface CellContext {
  readonly name: string;
  /** Null when the file has no table of texts. */
  readonly strings: readonly string[] | null;
  readonly formats: readonly (string | undefined)[];
  readonly date1904: boolean;
  readonly budget: Budget;
  /** Styles whose cells are not locked. */
  readonly unlockedStyles: ReadonlySet<number>;
}

/**
 * The formula of a cell that a data table or another cell's array formula fills: it has no text of its own, must never
 * be overwritten, and changes with cells that it does not name.
 */
export const TABLE_FORMULA = 'TABLE()';

/** Characters of shared formulas that are written out for the cells of a sheet; cells beyond have {@link TABLE_FORMULA}. */
const MOST_MOVED = 4_000_000;

/** Reads the cell elements of one sheet. */
export class CellReader {
  readonly arrayAreas: Area[] = [];
  readonly unlockedCells = new Set<string>();
  private readonly shared = new Map<string, { formula: string; row: number; column: number }>();
  private moved = 0;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly context: CellContext,
  ) {}

  get sheetName(): string {
    return this.context.name;
  }

  /** The address of the current `c` tag, null when it states none. */
  address(): CellAddress | null {
    const span = this.scanner.attributeSpan('r');
    if (!span) return null;
    const { text } = this.scanner;
    let column = 0;
    let at = span.start;
    for (; at < span.end; at++) {
      const letter = text.charCodeAt(at) & ~32;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
    }
    let row = 0;
    for (; at < span.end; at++) {
      const digit = text.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9) break;
      row = row * 10 + digit;
    }
    if (at < span.end || column < 1 || column > LAST_COLUMN + 1 || row < 1 || row > LAST_ROW + 1) {
      throw fault(
        'address',
        `${this.context.name}!${text.slice(span.start, Math.min(span.end, span.start + 20))}`,
      );
    }
    return { row: row - 1, column: column - 1 };
  }

  /** Reads the current `c` element, moving past its end; null when it is blank. */
  read(row: number, column: number): Cell | null {
    const { scanner, context } = this;
    const style = scanner.attribute('s');
    if (style !== undefined && context.unlockedStyles.has(Number(style))) {
      this.unlockedCells.add(a1({ row, column }));
    }
    if (scanner.selfClosing) return null;
    const type = scanner.attribute('t');
    const outer = scanner.depth - 1;
    let value: string | undefined;
    let inline: string | undefined;
    let formula: string | undefined;
    for (;;) {
      const event = scanner.next();
      if (event === CLOSE && scanner.depth === outer) break;
      if (event !== OPEN) continue;
      if (scanner.is('v')) value = scanner.readText();
      else if (scanner.is('f')) formula = this.readFormula(row, column);
      else if (scanner.is('is')) inline = readRichText(scanner);
    }
    const content = inline ?? value;
    if ((content === undefined || content === '') && formula === undefined) return null;
    if (--context.budget.cells < 0) throw fault('cells', String(context.budget.limits.cells));
    const format = style === undefined ? undefined : context.formats[Number(style)];
    const cell = this.makeCell(column, type, content ?? '', format);
    if (!cell && formula === undefined) return null;
    const made: Cell = cell ?? { column, text: '', kind: 'text' };
    // The cell is fresh: setting what few cells have is much cheaper than copying all of them.
    const rest = made as { formula?: string; format?: string; isUncalculated?: true };
    if (formula !== undefined) rest.formula = formula;
    // An empty text that was worked out has a value of its own, be it an empty one.
    if (formula !== undefined && !content && !(type === 'str' && value === '')) rest.isUncalculated = true;
    if (format !== undefined) rest.format ??= format;
    return made;
  }

  private makeCell(column: number, type: string | undefined, content: string, format?: string): Cell | null {
    switch (type) {
      case 's':
        return textCell(column, this.sharedString(content));
      case 'str':
        return textCell(column, ownText(decodeEscapes(content)));
      case 'inlineStr':
        return textCell(column, ownText(content));
      case 'b': {
        const value = content.trim() === '1' || content.trim() === 'true';
        return { column, text: value ? 'TRUE' : 'FALSE', kind: 'boolean', value };
      }
      case 'e':
        return { column, text: ownText(content), kind: 'error' };
      case 'd':
        return this.dateCell(column, content, format);
      default:
        return this.numberCell(column, content, format);
    }
  }

  private numberCell(column: number, content: string, format: string | undefined): Cell | null {
    const stored = storedNumber(content);
    // A tool that forgot the type of a text: the text is kept, not lost.
    if (stored === null) return textCell(column, ownText(decodeEscapes(content)));
    const raw = ownText(stored);
    const text = format === undefined ? showGeneral(raw) : formatterOf(format)(raw, this.context.date1904);
    return { column, text, kind: 'number', raw };
  }

  private dateCell(column: number, content: string, format: string | undefined): Cell | null {
    const raw = isoSerial(content, this.context.date1904);
    if (raw === null) return textCell(column, ownText(content));
    const code = format ?? 'yyyy/m/d';
    return { column, text: formatterOf(code)(raw, this.context.date1904), kind: 'number', raw, format: code };
  }

  private sharedString(index: string): string {
    const text = this.context.strings?.[Number(index)];
    if (text === undefined) throw fault('strings');
    return text;
  }

  private readFormula(row: number, column: number): string {
    const { scanner } = this;
    const type = scanner.attribute('t');
    const index = scanner.attribute('si');
    const area = scanner.attribute('ref');
    const text = ownText(decodeEscapes(scanner.readText()));
    if ((type === 'array' || type === 'dataTable') && area) {
      const filled = parseArea(area);
      if (filled) this.arrayAreas.push(filled);
    }
    if (type !== 'shared' || index === undefined) return text || TABLE_FORMULA;
    if (text) {
      this.shared.set(index, { formula: text, row, column });
      // The cells that share it would lose it with this one.
      this.arrayAreas.push({ top: row, bottom: row, left: column, right: column });
      return text;
    }
    const master = this.shared.get(index);
    // One long formula, shared by a column of cells, would fill the memory with its copies.
    this.moved += master?.formula.length ?? 0;
    if (this.moved > MOST_MOVED) return TABLE_FORMULA;
    return master ? moveFormula(master.formula, row - master.row, column - master.column) : TABLE_FORMULA;
  }
}

function textCell(column: number, text: string): Cell | null {
  return text === '' ? null : { column, text, kind: 'text' };
}
