import { paragraphsOf } from '../../core/model/paragraphs';
import type { FileError } from '../xlsx/file-errors';
import { documentError } from './document-errors';
import type { ReportDocument } from './report-document';

/** A text larger than this is no report. */
const LARGEST = 8 * 1024 * 1024;

/** Reads a plain text (.txt) in UTF-8, UTF-16 or GB 18030: a paragraph a line; lines broken to a width are joined again. */
export function openText(
  bytes: Uint8Array,
):
  | { readonly ok: true; readonly document: ReportDocument }
  | { readonly ok: false; readonly error: FileError } {
  if (bytes.length === 0) return { ok: false, error: documentError('empty') };
  if (bytes.length > LARGEST) return { ok: false, error: documentError('tooLarge') };
  const text = decode(bytes);
  if (text === null) return { ok: false, error: documentError('unknown') };
  const document = textDocument(text);
  return document.paragraphs.length ? { ok: true, document } : { ok: false, error: documentError('blank') };
}

/** A text as a document without tables. */
export function textDocument(text: string): ReportDocument {
  const paragraphs = paragraphsOf(text).map((paragraph) => paragraph.text);
  return {
    paragraphs,
    workbook: { sheets: [] },
    blocks: paragraphs.map((_, index) => ({ kind: 'paragraph', index, isHeading: false })),
  };
}

function decode(bytes: Uint8Array): string | null {
  const [a, b] = bytes;
  const wide = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : null;
  for (const encoding of wide ? [wide] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return /[\u0000-\u0008\u000e-\u001a]/.test(text) ? null : text;
    } catch {
      // Not in this encoding: the next one is tried.
    }
  }
  return null;
}
