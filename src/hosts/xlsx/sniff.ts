import type { FileCause } from './file-errors';
import { rootStreams } from './ole-directory';
import { wideEncoding } from './wide-text';

/** What the first bytes of a file say it is, whatever its name ends with. */
export type FileKind =
  | 'zip'
  | 'empty'
  | 'ole-workbook'
  | 'ole-encrypted'
  | 'ole-office'
  | 'ole-other'
  | 'html'
  | 'spreadsheet-xml'
  | 'xml'
  | 'pdf'
  | 'archive'
  | 'mht'
  | 'text'
  | 'unknown';

/** Tells what kind of file the bytes are, by their signature only. */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return 'zip';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return oleKind(bytes);
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'pdf';
  // Rar!, 7z, gzip
  if (startsWith(bytes, [0x52, 0x61, 0x72, 0x21]) || startsWith(bytes, [0x37, 0x7a, 0xbc, 0xaf])) {
    return 'archive';
  }
  if (startsWith(bytes, [0x1f, 0x8b])) return 'archive';
  // A bare BIFF stream of Excel 2 to 4.
  if (bytes[0] === 0x09 && [0, 2, 4, 8].includes(bytes[1]!) && bytes[2]! <= 16 && bytes[3] === 0) {
    return 'ole-workbook';
  }
  return textKind(bytes);
}

/** The sentence for a kind that is not an .xlsx package. */
export function causeOf(kind: Exclude<FileKind, 'zip'>): FileCause {
  const causes: Record<Exclude<FileKind, 'zip'>, FileCause> = {
    empty: 'empty',
    'ole-workbook': 'legacy',
    'ole-encrypted': 'encrypted',
    'ole-office': 'otherOffice',
    'ole-other': 'unknownKind',
    html: 'html',
    'spreadsheet-xml': 'spreadsheetXml',
    xml: 'unknownKind',
    pdf: 'pdf',
    archive: 'otherArchive',
    mht: 'mht',
    text: 'text',
    unknown: 'unknownKind',
  };
  return causes[kind];
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

const ORDER = ['ole-encrypted', 'ole-workbook', 'ole-office'] as const;

/** What the stream of a name makes of a compound file; programs differ in its capitals. */
function kindOfStream(name: string): (typeof ORDER)[number] | null {
  switch (name.toLowerCase()) {
    case 'encryptedpackage':
    case 'encryptioninfo':
      return 'ole-encrypted';
    case 'workbook':
    case 'book':
      return 'ole-workbook';
    case 'worddocument':
    case 'powerpoint document':
      return 'ole-office';
    default:
      return null;
  }
}

/**
 * Where the directory of a compound file is broken: looks for its streams by their directory records: 128 bytes each, aligned, the name in
 * UTF-16 with its length in bytes at offset 64. No chain is followed, so a broken one cannot mislead.
 */
function oleKind(bytes: Uint8Array): FileKind {
  const own = rootStreams(bytes);
  if (own !== null) {
    const kinds = own.map(kindOfStream);
    return ORDER.find((one) => kinds.includes(one)) ?? 'ole-other';
  }
  let kind: FileKind = 'ole-other';
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = bytes[at + 64]! | (bytes[at + 65]! << 8);
    if (length < 4 || length > 64 || bytes[at + 66]! > 5) continue;
    let name = '';
    for (let i = 0; i < length - 2; i += 2) {
      name += String.fromCharCode(bytes[at + i]! | (bytes[at + i + 1]! << 8));
    }
    const known = kindOfStream(name);
    if (known === 'ole-encrypted') return known;
    // Without its directory nobody can tell an embedded document from the file's own: the workbook is tried.
    if (known !== null && kind !== 'ole-workbook') kind = known;
  }
  return kind;
}

function textKind(bytes: Uint8Array): FileKind {
  const wide = wideEncoding(bytes);
  const sample = bytes.subarray(0, 2048);
  if (wide === null && sample.some(isControl)) return 'unknown';
  const label = wide ?? 'latin1';
  const head = new TextDecoder(label)
    .decode(sample)
    .replace(/^(?:\uFEFF|\u00EF\u00BB\u00BF)?\s*/, '')
    .toLowerCase();
  if (/^(?:<!--[^]*?-->\s*)?<(?:!doctype\s+html|html|head|meta|table|body|style|div)/.test(head))
    return 'html';
  if (head.startsWith('<?xml') || head.startsWith('<')) {
    if (head.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'spreadsheet-xml';
    return /<html|<table/.test(head) ? 'html' : 'xml';
  }
  return /^(?:mime-version:|content-type: *multipart\/related)/m.test(head) ? 'mht' : 'text';
}

/** A byte that no text has; one of DOS may end with its sign (26). */
function isControl(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27);
}
