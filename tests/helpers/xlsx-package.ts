import { writeZip } from '../../src/hosts/xlsx/zip/zip-writer';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Parts of a package by name; null leaves out a part that would be there. */
export type Parts = Readonly<Record<string, string | Uint8Array | null>>;

/** A relationship list from `[id, kind, target]`. */
export function rels(
  list: readonly (readonly [id: string, kind: string, target: string, mode?: 'External'])[],
  base = OFFICE,
): string {
  const made = list.map(
    ([id, kind, target, mode]) =>
      `<Relationship Id="${id}" Type="${base}/${kind}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
  );
  return `${HEAD}<Relationships xmlns="${RELS}">${made.join('')}</Relationships>`;
}

/** A worksheet part around the elements of its root; `before` stands before the cells, `after` behind them. */
export function worksheet(sheetData: string, { before = '', after = '' } = {}): string {
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${sheetData}</sheetData>${after}</worksheet>`;
}

/** A workbook part listing one sheet called 表. */
export function workbookPart(after = ''): string {
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>${after}</workbook>`;
}

/** The table of texts. */
export function sharedStrings(...items: readonly string[]): string {
  return `${HEAD}<sst xmlns="${MAIN}">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`;
}

/** The parts of a small workbook whose sheet 表 holds 得分 in A1 and 9.5 in B1. */
export const BASE_PARTS: Parts = {
  '[Content_Types].xml':
    `${HEAD}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>` +
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${SHEET_TYPE}.sharedStrings+xml"/></Types>`,
  '_rels/.rels': rels([['rId1', 'officeDocument', 'xl/workbook.xml']]),
  'xl/workbook.xml': workbookPart(),
  'xl/_rels/workbook.xml.rels': rels([
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'sharedStrings', 'sharedStrings.xml'],
  ]),
  'xl/worksheets/sheet1.xml': worksheet(
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>9.5</v></c></row>',
  ),
  'xl/sharedStrings.xml': sharedStrings('<t>得分</t>'),
};

/** An archive of parts; the same parts give the same bytes. */
export function zipOf(parts: Parts): Uint8Array {
  return writeZip(
    Object.entries(parts).flatMap(([name, content]) =>
      content === null
        ? []
        : [{ name, data: typeof content === 'string' ? new TextEncoder().encode(content) : content }],
    ),
  );
}

/** The small workbook with some of its parts replaced, added or (null) left out. */
export function xlsxWith(parts: Parts = {}): Uint8Array {
  return zipOf({ ...BASE_PARTS, ...parts });
}

/** The same workbook in the strict namespaces of ISO/IEC 29500. */
export function strictXlsx(): Uint8Array {
  const strict: Record<string, string> = {};
  for (const [name, content] of Object.entries(BASE_PARTS)) {
    strict[name] = String(content).replaceAll(MAIN, STRICT).replaceAll(OFFICE, STRICT_OFFICE);
  }
  return zipOf(strict);
}

/** UTF-16 with its byte-order mark. */
export function utf16(text: string, bigEndian = false): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, !bigEndian);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), !bigEndian);
  return bytes;
}

/** Where the central directory record of an entry begins. */
export function centralRecord(bytes: Uint8Array, name: string): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = bytes.length - 46; at >= 0; at--) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)) === name) return at;
  }
  throw new RangeError(`no entry ${name}`);
}

/** A copy of the bytes changed by hand. */
export function tamper(bytes: Uint8Array, change: (view: DataView, copy: Uint8Array) => void): Uint8Array {
  const copy = bytes.slice();
  change(new DataView(copy.buffer), copy);
  return copy;
}

/** The packed bytes of every entry, with the header before them, by name: what must survive a patch untouched. */
export function rawEntries(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, string>();
  let at = 0;
  while (view.getUint32(at, true) === 0x04034b50) {
    const nameLength = view.getUint16(at + 26, true);
    const start = at + 30 + nameLength + view.getUint16(at + 28, true);
    const end = start + view.getUint32(at + 18, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 30, at + 30 + nameLength));
    entries.set(name, Buffer.from(bytes.subarray(at, end)).toString('base64'));
    at = end;
  }
  return entries;
}
