import { parseA1 } from '../../../core/model/address';
import { END, OPEN, XmlScanner } from '../xml/scanner';

/** Some cells of one row of a worksheet part. */
export interface FoundCells {
  /** A worksheet that holds these cells alone. */
  readonly document: string;
  /** Style index by column, of those that have an element. */
  readonly styles: ReadonlyMap<number, number>;
}

const ROOT = /<((?:[\w.-]+:)?)worksheet\b[^>]*>/;

/**
 * Finds cells of a row by its number, without reading the rows before it.
 * @returns null where they cannot be told for certain: the row is not there or stands there twice, or a cell does not
 * say its address
 */
export function findCells(text: string, row: number, columns: ReadonlySet<number>): FoundCells | null {
  const root = ROOT.exec(text);
  if (!root || text.includes('<!--') || text.includes('<![CDATA[')) return null;
  const prefix = root[1]!;
  const opening = new RegExp(`<${prefix}row\\s(?:[^>]*\\s)?r=["']${row + 1}["'][^>]*>`, 'g');
  const found = opening.exec(text);
  if (!found || opening.exec(text)) return null;
  const [tag] = found;
  const close = `</${prefix}row>`;
  const end = tag.endsWith('/>') ? found.index + tag.length : text.indexOf(close, found.index) + close.length;
  const alone = (cells: string) =>
    `${root[0]}<${prefix}sheetData>${cells}</${prefix}sheetData></${prefix}worksheet>`;
  const whole = alone(text.slice(found.index, end));
  const cells = cellsOf(whole, columns);
  if (!cells) return null;
  const kept = cells.map(({ xml }) => xml).join('');
  return {
    document: alone(`<${prefix}row r="${row + 1}">${kept}</${prefix}row>`),
    styles: new Map(cells.map(({ column, style }) => [column, style])),
  };
}

interface FoundCell {
  readonly column: number;
  readonly style: number;
  readonly xml: string;
}

/** The wanted cells of a row; null where one does not say its address, or two say the same. */
function cellsOf(document: string, columns: ReadonlySet<number>): readonly FoundCell[] | null {
  const cells = new Map<number, FoundCell>();
  const scanner = new XmlScanner(document, '');
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN || !scanner.is('c')) continue;
    const column = parseA1(scanner.attribute('r') ?? '')?.column;
    if (column === undefined || cells.has(column)) return null;
    const { start } = scanner;
    const style = Number(scanner.attribute('s') ?? 0);
    scanner.skip();
    if (columns.has(column)) cells.set(column, { column, style, xml: document.slice(start, scanner.end) });
  }
  return [...cells.values()];
}
