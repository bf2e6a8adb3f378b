import { fault, type FileError } from '../xlsx/file-errors';
import { DEFAULT_LIMITS, type Limits } from '../xlsx/limits';
import { readPart, readRelationships } from '../xlsx/package/parts';
import { sniff } from '../xlsx/sniff';
import { END, OPEN, XmlScanner } from '../xlsx/xml/scanner';
import { readZip, type Zip } from '../xlsx/zip/zip-reader';
import { asDocumentError, documentError, type DocumentCause } from './document-errors';
import { readNumbering } from './numbering';
import { readBlocks, type BodyContext, type Piece } from './read-body';
import type { Block, ReportDocument } from './report-document';
import { readStyles } from './styles';

export type OpenDocument =
  | { readonly ok: true; readonly document: ReportDocument }
  | { readonly ok: false; readonly error: FileError };

/** More text than any report has, in characters. */
const LONGEST_TEXT = 5_000_000;

/**
 * Reads a Word document (.docx): its paragraphs with their list numbers, and its tables with their merged cells. What was
 * inserted under tracked changes counts, what was deleted does not; headers and footers are left out; nothing outside the
 * file is followed. Never throws for what is in the bytes: a file that cannot be used gives its error.
 */
export function openDocx(bytes: Uint8Array, limits: Partial<Limits> = {}): OpenDocument {
  const bounds = { ...DEFAULT_LIMITS, ...limits };
  try {
    const refused = refusal(bytes, bounds);
    if (refused) return { ok: false, error: documentError(refused) };
    const zip = readZip(bytes, bounds);
    const main = mainPart(zip);
    if (main === null) return { ok: false, error: documentError(otherPackage(zip)) };
    const document = readDocument(zip, main, bounds);
    const isBlank = document.paragraphs.length === 0 && document.workbook.sheets.length === 0;
    return isBlank ? { ok: false, error: documentError('blank') } : { ok: true, document };
  } catch (error) {
    return { ok: false, error: asDocumentError(error) };
  }
}

function refusal(bytes: Uint8Array, { fileBytes }: Limits): DocumentCause | null {
  if (bytes.length > fileBytes) return 'tooLarge';
  const kind = sniff(bytes);
  if (kind === 'zip') return null;
  if (kind === 'empty') return 'empty';
  if (kind === 'pdf') return 'pdf';
  if (kind === 'ole-encrypted') return 'encrypted';
  if (kind === 'ole-workbook') return 'workbook';
  return kind === 'ole-office' || kind === 'ole-other' ? 'old' : 'unknown';
}

/** The part of the document itself; null when the package holds something else. */
function mainPart(zip: Zip): string | null {
  const named = readRelationships(zip, '').find(({ kind }) => kind === 'officeDocument')?.part ?? null;
  const part = named ?? (zip.find('word/document.xml') ? 'word/document.xml' : null);
  return part !== null && /(?:^|\/)document\d*\.xml$/.test(part) ? part : null;
}

function otherPackage(zip: Zip): DocumentCause {
  if (zip.find('xl/workbook.xml') || zip.find('xl/workbook.bin')) return 'workbook';
  return zip.find('content.xml') && zip.find('META-INF/manifest.xml') ? 'openDocument' : 'unknown';
}

function readDocument(zip: Zip, main: string, limits: Limits): ReportDocument {
  const parts = new Map(readRelationships(zip, main).map(({ kind, part }) => [kind, part]));
  const textOf = (kind: string) => {
    const part = parts.get(kind);
    return part && zip.find(part) ? { text: readPart(zip, part).text, part } : null;
  };
  const numbers = textOf('numbering');
  const styles = textOf('styles');
  let tables = 0;
  let cells = 0;
  const context: BodyContext = {
    numbering: numbers && readNumbering(numbers.text, numbers.part),
    styles: styles ? readStyles(styles.text, styles.part) : new Map(),
    notes: new Map([...notesOf(textOf('footnotes'), 'footnote'), ...notesOf(textOf('endnotes'), 'endnote')]),
    nextTable(count) {
      cells += count;
      if (cells > limits.cells) throw fault('cells', String(limits.cells));
      tables += 1;
      return tables;
    },
  };
  const text = readPart(zip, main).text;
  return assemble(bodyOf(new XmlScanner(text, main), context));
}

function bodyOf(scanner: XmlScanner, context: BodyContext): Piece[] {
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === OPEN && scanner.is('body')) return readBlocks(scanner, context);
  }
  return [];
}

const NO_CONTEXT: BodyContext = { numbering: null, styles: new Map(), notes: new Map(), nextTable: () => 1 };

/** The texts of notes by their ids. Notes are told behind the paragraph that refers to them. */
function notesOf(
  part: { readonly text: string; readonly part: string } | null,
  kind: string,
): [string, string][] {
  if (!part) return [];
  const scanner = new XmlScanner(part.text, part.part);
  const notes: [string, string][] = [];
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN || !scanner.is(kind)) continue;
    const id = scanner.attribute('w:id') ?? '';
    const isMark = scanner.attribute('w:type') !== undefined;
    const texts = readBlocks(scanner, NO_CONTEXT).flatMap((piece) =>
      piece.kind === 'paragraph' ? piece.text : [],
    );
    if (!isMark && texts.length) notes.push([`${kind}:${id}`, texts.join(' ')]);
  }
  return notes;
}

function assemble(pieces: readonly Piece[]): ReportDocument {
  const paragraphs: string[] = [];
  const blocks: Block[] = [];
  let length = 0;
  for (const piece of pieces) {
    if (piece.kind === 'table') {
      blocks.push({ kind: 'table', sheet: piece.sheet.name });
      continue;
    }
    length += piece.text.length;
    if (length > LONGEST_TEXT) throw fault('fileSize');
    blocks.push({ kind: 'paragraph', index: paragraphs.length, isHeading: piece.isHeading });
    paragraphs.push(piece.text);
  }
  const sheets = pieces.flatMap((piece) => (piece.kind === 'table' ? piece.sheet : []));
  return { paragraphs, workbook: { sheets }, blocks };
}
