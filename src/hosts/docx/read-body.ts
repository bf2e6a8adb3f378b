import { CLOSE, END, OPEN, type XmlScanner } from '../xlsx/xml/scanner';
import { wholeNumber, type Numbering } from './numbering';
import type { ParagraphStyle } from './styles';
import { buildSheet, type TableCell } from './table-sheet';
import type { Sheet } from '../../core/model/grid';

/** A piece of a document, in its order. */
export type Piece =
  | { readonly kind: 'paragraph'; readonly text: string; readonly isHeading: boolean }
  | { readonly kind: 'table'; readonly sheet: Sheet };

/** What the paragraphs of a part refer to. */
export interface BodyContext {
  readonly numbering: Numbering | null;
  readonly styles: ReadonlyMap<string, ParagraphStyle>;
  /** Texts of footnotes and endnotes by kind and id ("footnote:2"). */
  readonly notes: ReadonlyMap<string, string>;
  /** Gives the number of the next table. @throws FileFault when there are too many cells */
  nextTable(cells: number): number;
}

/**
 * Elements whose contents no reader of the printed page sees: deleted and moved-away text, what another program falls back
 * to, field codes, phonetic guides, comments.
 */
const UNSEEN = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'instrText',
  'delText',
  'delInstrText',
  'rt',
  'sdtPr',
  'sectPr',
  'rPrChange',
  'pPrChange',
  'tblPr',
  'tblGrid',
]);

/** Reads what stands inside the element just opened, up to its end tag: paragraphs, tables, and those of content controls. */
export function readBlocks(scanner: XmlScanner, context: BodyContext): Piece[] {
  const pieces: Piece[] = [];
  if (scanner.selfClosing) return pieces;
  const outer = scanner.depth - 1;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE) {
      if (scanner.depth === outer) return pieces;
      continue;
    }
    if (UNSEEN.has(scanner.localName())) scanner.skip();
    else if (scanner.is('p')) pieces.push(...readParagraph(scanner, context));
    else if (scanner.is('tbl')) pieces.push(...readTable(scanner, context));
  }
  return pieces;
}

interface Paragraph {
  text: string;
  number: string;
  isHeading: boolean;
  /** Text boxes anchored in it, and its footnotes: told behind it. */
  readonly behind: Piece[];
  /** Fields whose code is being read; their text is none of the document's. */
  codes: number;
}

function readParagraph(scanner: XmlScanner, context: BodyContext): Piece[] {
  const paragraph: Paragraph = { text: '', number: '', isHeading: false, behind: [], codes: 0 };
  if (scanner.selfClosing) return [];
  const outer = scanner.depth - 1;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE) {
      if (scanner.depth === outer) break;
    } else readInline(scanner, context, paragraph);
  }
  const text = (paragraph.number + paragraph.text).replace(/[^\S\n]+$/gm, '').trim();
  const own: Piece[] = text === '' ? [] : [{ kind: 'paragraph', text, isHeading: paragraph.isHeading }];
  return [...own, ...paragraph.behind];
}

function readInline(scanner: XmlScanner, context: BodyContext, paragraph: Paragraph): void {
  const name = scanner.localName();
  if (UNSEEN.has(name)) scanner.skip();
  else if (name === 'txbxContent') paragraph.behind.push(...readBlocks(scanner, context));
  else if (!scanner.is(name)) return;
  else if (name === 'pPr') readProperties(scanner, context, paragraph);
  else if (name === 'rPr') {
    if (isHidden(scanner)) skipRun(scanner);
  } else if (name === 'fldChar') countField(scanner, paragraph);
  else if (name === 'footnoteReference' || name === 'endnoteReference') {
    const note = context.notes.get(`${name.replace('Reference', '')}:${scanner.attribute('w:id') ?? ''}`);
    if (note) paragraph.behind.push({ kind: 'paragraph', text: note, isHeading: false });
  } else if (paragraph.codes === 0) paragraph.text += textOf(scanner, name);
}

function textOf(scanner: XmlScanner, name: string): string {
  if (name === 't') return scanner.readText();
  if (name === 'tab') return '\t';
  if (name === 'cr' || name === 'br') return scanner.attribute('w:type') === 'page' ? '' : '\n';
  if (name === 'noBreakHyphen') return '-';
  return '';
}

/** Between begin and separate stands the code of a field, behind it the result that is printed. */
function countField(scanner: XmlScanner, paragraph: Paragraph): void {
  const type = scanner.attribute('w:fldCharType');
  if (type === 'begin') paragraph.codes += 1;
  else if (paragraph.codes > 0 && (type === 'separate' || type === 'end')) paragraph.codes -= 1;
}

function readProperties(scanner: XmlScanner, context: BodyContext, paragraph: Paragraph): void {
  let list: string | null = null;
  let level: number | null = null;
  let style: ParagraphStyle | undefined;
  for (const name of childrenOf(scanner)) {
    const value = scanner.attribute('w:val') ?? '';
    if (name === 'pStyle') style = context.styles.get(value);
    else if (name === 'numId') list = value;
    else if (name === 'ilvl') level = wholeNumber(value, 0);
    else if (name === 'outlineLvl') paragraph.isHeading ||= wholeNumber(value, 9) < 9;
  }
  paragraph.isHeading ||= style?.isHeading === true;
  const place = list === null ? style?.list : list === '0' ? null : { list, level: level ?? 0 };
  if (place && context.numbering) {
    paragraph.number = context.numbering.next({ ...place, level: level ?? place.level });
  }
}

function isHidden(scanner: XmlScanner): boolean {
  let hidden = false;
  for (const name of childrenOf(scanner)) {
    if (name === 'vanish') hidden = !/^(?:0|false|off)$/.test(scanner.attribute('w:val') ?? '');
  }
  return hidden;
}

/** Moves to the end of the run whose properties were just read. */
function skipRun(scanner: XmlScanner): void {
  const outer = scanner.depth - 1;
  while (scanner.depth > outer) scanner.next();
}

/** Steps through the elements inside the one just opened, any depth, giving their local names; ends behind it. */
function* childrenOf(scanner: XmlScanner): Generator<string> {
  if (scanner.selfClosing) return;
  const outer = scanner.depth - 1;
  for (let event = scanner.next(); scanner.depth > outer && event !== END; event = scanner.next()) {
    if (event !== OPEN) continue;
    if (UNSEEN.has(scanner.localName())) scanner.skip();
    else yield scanner.localName();
  }
}

function readTable(scanner: XmlScanner, context: BodyContext): Piece[] {
  const rows: TableCell[][] = [];
  const behind: Piece[] = [];
  if (scanner.selfClosing) return [];
  const outer = scanner.depth - 1;
  let row: TableCell[] = [];
  let column = 0;
  let isDeleted = false;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE) {
      if (scanner.depth === outer) break;
      if (scanner.is('tr') && !isDeleted) rows.push(row);
      continue;
    }
    if (scanner.is('tr')) {
      row = [];
      column = 0;
      isDeleted = false;
    } else if (scanner.is('trPr')) {
      const properties = rowProperties(scanner);
      isDeleted = properties.isDeleted;
      column = properties.before;
    } else if (scanner.is('tc')) {
      const cell = readCell(scanner, context, column, behind);
      row.push(cell);
      column += cell.span;
    } else if (UNSEEN.has(scanner.localName())) scanner.skip();
  }
  const cells = rows.reduce((sum, { length }) => sum + length, 0);
  const sheet = buildSheet(`表${context.nextTable(cells)}`, rows);
  return [...(sheet.rows.length ? [{ kind: 'table' as const, sheet }] : []), ...behind];
}

function rowProperties(scanner: XmlScanner): { readonly before: number; readonly isDeleted: boolean } {
  let before = 0;
  let isDeleted = false;
  if (scanner.selfClosing) return { before, isDeleted };
  const outer = scanner.depth - 1;
  for (let event = scanner.next(); scanner.depth > outer && event !== END; event = scanner.next()) {
    if (event !== OPEN) continue;
    if (scanner.is('gridBefore')) before = columns(scanner.attribute('w:val'));
    else if (scanner.is('del')) isDeleted = true;
  }
  return { before, isDeleted };
}

/** Word has no table wider than this. */
const WIDEST = 63;

function columns(text: string | undefined): number {
  return Math.min(wholeNumber(text, 0), WIDEST);
}

function readCell(scanner: XmlScanner, context: BodyContext, column: number, behind: Piece[]): TableCell {
  let span = 1;
  let merge: TableCell['merge'] = null;
  const texts: string[] = [];
  if (scanner.selfClosing) return { column, span, merge, text: '' };
  const outer = scanner.depth - 1;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE) {
      if (scanner.depth === outer) break;
    } else if (scanner.is('tcPr')) {
      for (const name of childrenOf(scanner)) {
        const value = scanner.attribute('w:val');
        if (name === 'gridSpan') span = Math.max(1, columns(value));
        else if (name === 'vMerge') merge = value === 'restart' ? 'begin' : 'go-on';
      }
    } else if (UNSEEN.has(scanner.localName())) scanner.skip();
    else if (scanner.is('p')) keep(readParagraph(scanner, context), texts, behind);
    else if (scanner.is('tbl')) behind.push(...readTable(scanner, context));
  }
  return { column, span, merge, text: texts.join('\n') };
}

/** Paragraphs of a cell are its text; tables of its text boxes are tables of their own. */
function keep(pieces: readonly Piece[], texts: string[], behind: Piece[]): void {
  for (const piece of pieces) {
    if (piece.kind === 'paragraph') texts.push(piece.text);
    else behind.push(piece);
  }
}
