import { fault } from '../file-errors';

/** A part as text, with what is needed to write it back. */
export interface PartText {
  readonly text: string;
  /** The part began with a UTF-8 byte-order mark. */
  readonly hasBom: boolean;
  /** UTF-8 parts are written back as they are; others become UTF-8 when they are touched. */
  readonly encoding: string;
}

/** Kept, because making one costs as much as decoding a small part. */
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Decodes a part by its byte-order mark or its XML declaration.
 * @throws FileFault when the bytes are not valid in their encoding
 */
export function decodePart(bytes: Uint8Array, part: string): PartText {
  const encoding = encodingOf(bytes);
  try {
    const decoder = encoding === 'utf-8' ? UTF8 : new TextDecoder(encoding, { fatal: true });
    const text = decoder.decode(bytes);
    const hasBom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return { text, hasBom, encoding };
  } catch {
    throw fault('xml', part);
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  if (a === 0x3c && b === 0x3f) {
    let declaration = '';
    for (let i = 0; i < 120 && bytes[i] !== 0x3e && i < bytes.length; i++) {
      declaration += String.fromCharCode(bytes[i]!);
    }
    const named = /encoding\s*=\s*["']([\w.-]+)["']/.exec(declaration)?.[1]?.toLowerCase();
    // A part that says UTF-16 in single bytes was recoded by a tool that left the declaration behind.
    if (named && !named.startsWith('utf-')) return named;
  }
  return 'utf-8';
}

/** The bytes of an edited part: UTF-8, with the byte-order mark it had. */
export function encodePart(part: PartText, text: string): Uint8Array {
  const utf8 = part.encoding === 'utf-8';
  const declared = utf8 ? text : text.replace(/^(<\?xml[^>]*?encoding\s*=\s*)(["'])[\w.-]+\2/, '$1$2UTF-8$2');
  return new TextEncoder().encode(part.hasBom && utf8 ? `\uFEFF${declared}` : declared);
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * Resolves the references of XML text and joins line ends to \n.
 * @throws FileFault at a reference that XML does not define (a workbook defines none of its own)
 */
export function decodeXml(text: string, part: string): string {
  const joined = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!joined.includes('&')) return joined;
  return joined.replace(/&([^;]{0,10};)?/g, (_, reference?: string) => {
    if (reference === undefined) throw fault('xml', part);
    const name = reference.slice(0, -1);
    if (!name.startsWith('#')) {
      const known = ENTITIES.get(name);
      if (known === undefined) throw fault('entity', part);
      return known;
    }
    const hex = /^#x[0-9a-f]+$/i.test(name);
    const code = hex ? parseInt(name.slice(2), 16) : /^#[0-9]+$/.test(name) ? Number(name.slice(1)) : NaN;
    if (!(code <= 0x10ffff)) throw fault('xml', part);
    return String.fromCodePoint(code);
  });
}

/** Undoes Excel's escapes of characters that XML cannot hold: "_x000D_" is a carriage return. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Text for an XML element or attribute. */
export function encodeXml(text: string): string {
  return text.replace(/[&<>"]/g, (c) =>
    c === '&' ? '&amp;' : c === '<' ? '&lt;' : c === '>' ? '&gt;' : '&quot;',
  );
}

/** Text for a cell: characters that XML cannot hold, and texts that look like their escapes, are escaped. */
export function encodeCellText(text: string): string {
  const escaped = text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g,
      (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
  return encodeXml(escaped);
}
