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
  const paragraphs = paragraphsOf(text);
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

/** Lines without what stands around them; blank ones are left out. */
export function paragraphsOf(text: string): string[] {
  const blocks = text.replace(/^\ufeff/, '').split(/\r?\n[ \t\u3000]*\r?\n|\f/);
  return blocks.flatMap((block) =>
    joined(
      block
        .split(/\r\n?|\n/)
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  );
}

/** A line that was broken to the width of a page ends in mid-sentence, and nearly as far right as its neighbours. */
function joined(lines: readonly string[]): string[] {
  const width = Math.max(...lines.map((line) => line.length), 0);
  const result: string[] = [];
  let isBroken = false;
  for (const line of lines) {
    if (isBroken && !STARTS_ANEW.test(line)) result[result.length - 1] += line;
    else result.push(line);
    isBroken = width >= 16 && line.length >= width - 3 && lines.length > 2 && !ENDS.test(line);
  }
  return result;
}

const ENDS = /[。；：！？:;!?]$/;
const STARTS_ANEW =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、](?!\d))/;
