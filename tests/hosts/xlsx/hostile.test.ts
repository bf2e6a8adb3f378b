import * as sheetjs from '@e965/xlsx';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexSheet, type Workbook } from '../../../src/core/model/grid';
import { openXlsx, type Limits } from '../../../src/hosts/xlsx';
import { growthFrom } from '../../helpers/growth';
import {
  centralRecord,
  rels,
  sharedStrings,
  strictXlsx,
  tamper,
  utf16,
  workbookPart,
  worksheet,
  xlsxWith,
  BASE_PARTS,
  zipOf,
} from '../../helpers/xlsx-package';
import { inChinese, inEnglish } from '../../helpers/sayings';

const SHEET = 'xl/worksheets/sheet1.xml';
const text = (content: string) => new TextEncoder().encode(content);

function read(bytes: Uint8Array): Workbook {
  const result = openXlsx(bytes);
  if (!result.ok) throw new Error(result.error.message.key);
  return result.file.workbook;
}

const values = (book: Workbook) =>
  book.sheets.map((s) => s.rows.map((r) => r.cells.map((c) => `${r.row},${c.column}:${c.text}`)).flat());

const EXPECTED = [['0,0:得分', '0,1:9.5']];

/** Bytes inside a compound file with the given streams. */
function compound(...streams: readonly string[]): Uint8Array {
  const file = sheetjs.CFB.utils.cfb_new();
  for (const name of streams) sheetjs.CFB.utils.cfb_add(file, `/${name}`, Buffer.alloc(5000, 1));
  return new Uint8Array(sheetjs.CFB.write(file, { type: 'buffer' }) as Buffer);
}

/** A sheet of many megabytes that packs to almost nothing. */
function bomb(megabytes: number): string {
  return worksheet(' '.repeat(megabytes * 1024 * 1024));
}

describe('odd files that are read all the same', () => {
  const prefixed = worksheet(
    '<x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1"><x:v>9.5</x:v></x:c></x:row>',
  )
    .replace('<worksheet xmlns=', '<x:worksheet xmlns:x=')
    .replace('</worksheet>', '</x:worksheet>')
    .replace(/(<\/?)(sheetData)/g, '$1x:$2');
  const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>9.5</v></c></row>';
  const sheet = String(BASE_PARTS[SHEET]);
  const renamed = (from: string, to: string) =>
    zipOf(
      Object.fromEntries(Object.entries(BASE_PARTS).map(([name, part]) => [name.replace(from, to), part])),
    );
  const cases: [string, Uint8Array][] = [
    ['a prefixed namespace', xlsxWith({ [SHEET]: prefixed })],
    ['strict namespaces', strictXlsx()],
    ['cells and rows without an address', xlsxWith({ [SHEET]: worksheet(rows.replace(/ r="\w+"/g, '')) })],
    ['rows without an address', xlsxWith({ [SHEET]: worksheet(rows.replace('<row r="1">', '<row>')) })],
    ['part names in another case', renamed('sharedStrings.xml', 'SharedStrings.XML')],
    [
      'backslashes in part names',
      zipOf(
        Object.fromEntries(
          Object.entries(BASE_PARTS).map(([name, part]) => [name.replaceAll('/', '\\'), part]),
        ),
      ),
    ],
    ['little-endian UTF-16', xlsxWith({ [SHEET]: utf16(sheet.replace('UTF-8', 'UTF-16')) })],
    ['big-endian UTF-16', xlsxWith({ [SHEET]: utf16(sheet.replace('UTF-8', 'UTF-16'), true) })],
    ['a UTF-8 byte-order mark', xlsxWith({ [SHEET]: `\uFEFF${sheet}` })],
    [
      'absolute targets',
      xlsxWith({
        'xl/_rels/workbook.xml.rels': rels([
          ['rId1', 'worksheet', '/xl/worksheets/sheet1.xml'],
          ['rId2', 'sharedStrings', '/xl/sharedStrings.xml'],
        ]),
      }),
    ],
    [
      'parts in other places',
      zipOf({
        ...BASE_PARTS,
        [SHEET]: null,
        'data/one.xml': sheet,
        'xl/_rels/workbook.xml.rels': rels([
          ['rId1', 'worksheet', '../data/one.xml'],
          ['rId2', 'sharedStrings', 'sharedStrings.xml'],
        ]),
      }),
    ],
    [
      'a merge of the whole sheet',
      xlsxWith({
        [SHEET]: worksheet(rows, { after: '<mergeCells><mergeCell ref="A61:XFD1048576"/></mergeCells>' }),
      }),
    ],
    [
      'a validation of the whole sheet',
      xlsxWith({
        [SHEET]: worksheet(rows, {
          after: '<dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations>',
        }),
      }),
    ],
    [
      'phonetic guides and rich text',
      xlsxWith({
        'xl/sharedStrings.xml': sharedStrings(
          '<r><rPr><b/></rPr><t>得</t></r><rPh sb="0" eb="1"><t>de</t></rPh><r><t>分</t></r><phoneticPr fontId="1"/>',
        ),
      }),
    ],
    [
      'CDATA and comments',
      xlsxWith({
        'xl/sharedStrings.xml': sharedStrings('<!-- x --><t><![CDATA[得]]><!-- <t>no</t> -->分</t>'),
      }),
    ],
    ['character references', xlsxWith({ 'xl/sharedStrings.xml': sharedStrings('<t>&#x5F97;&#20998;</t>') })],
    [
      'no table of styles, though cells name some',
      xlsxWith({ [SHEET]: worksheet(rows.replace('<c r="B1"', '<c r="B1" s="7"')) }),
    ],
    [
      'a link to another file',
      xlsxWith({
        'xl/_rels/workbook.xml.rels': rels([
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'sharedStrings', 'sharedStrings.xml'],
          ['rId3', 'externalLink', 'file:///etc/passwd', 'External'],
        ]),
      }),
    ],
    ['macros', xlsxWith({ 'xl/vbaProject.bin': new Uint8Array(100).fill(7) })],
    [
      'single quotes and spaces in tags',
      xlsxWith({
        [SHEET]: worksheet(
          `<row\n r = '1' ><c r='A1'  t='s' ><v>0</v ></c><c r='B1' cm='a>b'><v>9.5</v></c></row>`,
        ),
      }),
    ],
  ];

  it.each(cases)('%s', (_, bytes) => expect(values(read(bytes))).toEqual(EXPECTED));

  it('cells at both corners of a sheet', () => {
    const book = read(
      xlsxWith({
        [SHEET]: worksheet(
          '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
        ),
      }),
    );
    expect(values(book)).toEqual([['0,0:1', '1048575,16383:2']]);
  });

  it('rows and cells out of order and twice: the last one counts', () => {
    const book = read(
      xlsxWith({
        [SHEET]: worksheet(
          '<row r="3"><c r="C3"><v>1</v></c><c r="A3"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row><row r="3"><c r="C3"><v>4</v></c></row>',
        ),
      }),
    );
    expect(values(book)).toEqual([['0,0:3', '2,0:2', '2,2:4']]);
  });

  it('the index of a sheet merged as a whole costs nothing', () => {
    const after = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    const [sheetRead] = read(xlsxWith({ [SHEET]: worksheet(rows, { after }) })).sheets;
    expect(indexSheet(sheetRead!).master(500_000, 9000)).toEqual({ row: 0, column: 0 });
  });

  it('names that mean something to JavaScript', () => {
    const book = read(
      xlsxWith({
        'xl/workbook.xml': workbookPart().replace('表', '__proto__'),
        [SHEET]: worksheet(
          '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f t="shared" si="__proto__" ref="B1:B2">1</f><v>9.5</v></c></row>',
        ),
      }),
    );
    expect(book.sheets[0]!.name).toBe('__proto__');
    expect(({} as Record<string, unknown>).formula).toBeUndefined();
  });

  it('hidden columns that overlap a thousand times', () => {
    const cols = `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(5000)}</cols>`;
    const [sheetRead] = read(xlsxWith({ [SHEET]: worksheet(rows, { before: cols }) })).sheets;
    expect(sheetRead!.hiddenColumns!.size).toBe(16_384);
  });
});

describe('files that are refused, each with its sentence', () => {
  const entity = '<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
  const laughs = '<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]>';
  const withDoctype = (doctype: string) =>
    String(BASE_PARTS[SHEET]).replace('<worksheet', `${doctype}<worksheet`);
  const zip = xlsxWith();
  const corrupt = tamper(
    xlsxWith({ [SHEET]: new Uint8Array(text(String(BASE_PARTS[SHEET]))) }),
    (view, copy) => {
      const at = view.getUint32(centralRecord(copy, 'xl/sharedStrings.xml') + 42, true);
      copy[at + 30 + 'xl/sharedStrings.xml'.length + 20]! ^= 0x55;
    },
  );
  const inDirectory = (name: string, offset: number, value: number, bits: 16 | 32 = 32) =>
    tamper(xlsxWith({ [SHEET]: bomb(3) }), (view, copy) => {
      const at = centralRecord(copy, name) + offset;
      if (bits === 16) view.setUint16(at, value, true);
      else view.setUint32(at, value, true);
    });
  const overlapping = tamper(zip, (view, copy) => {
    const first = view.getUint32(centralRecord(copy, SHEET) + 42, true);
    view.setUint32(centralRecord(copy, 'xl/workbook.xml') + 42, first, true);
  });
  const nested = `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`;
  const twoRows = xlsxWith({
    [SHEET]: worksheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>'),
  });
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`x${i}`, 'x']));

  const cases: [what: string, bytes: Uint8Array, code: string, sentence: RegExp, limits?: Partial<Limits>][] =
    [
      ['nothing', new Uint8Array(0), 'not-a-workbook', /空的/],
      ['a web page', text('<html><table><tr><td>得分</td></tr></table></html>'), 'not-a-workbook', /网页/],
      ['a web page with a declaration', text('\uFEFF<!DOCTYPE html>\n<html>'), 'not-a-workbook', /网页/],
      ['comma-separated text', text('指标,得分\n数量,9'), 'not-a-workbook', /文本/],
      ['a PDF', text('%PDF-1.7\n'), 'not-a-workbook', /PDF/],
      ['another archive', zipOf({ 'readme.txt': 'x' }), 'not-a-workbook', /压缩包/],
      ['a rar', new Uint8Array([0x52, 0x61, 0x72, 0x21, 0x1a, 7, 0]), 'not-a-workbook', /压缩包/],
      [
        'random bytes',
        new Uint8Array(600).map((_, i) => (i * 97 + 13) % 256),
        'not-a-workbook',
        /不是 Excel/,
      ],
      [
        'a Word document',
        xlsxWith({
          '_rels/.rels': rels([['rId1', 'officeDocument', 'word/document.xml']]),
          'word/document.xml': '<w/>',
        }),
        'not-a-workbook',
        /Word/,
      ],
      ['an old Word document', compound('WordDocument'), 'not-a-workbook', /Word/],
      ['a workbook with a password', compound('EncryptionInfo', 'EncryptedPackage'), 'encrypted', /密码/],
      ['an old workbook', compound('Workbook'), 'unsupported', /\.xls/],
      [
        'a binary workbook',
        xlsxWith({
          '_rels/.rels': rels([['rId1', 'officeDocument', 'xl/workbook.bin']]),
          'xl/workbook.bin': 'x',
        }),
        'unsupported',
        /xlsb/,
      ],
      [
        'an OpenDocument sheet',
        zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
        'unsupported',
        /ods/,
      ],
      ['a file cut in half', zip.slice(0, zip.length >> 1), 'damaged', /不完整/],
      ['a wrong checksum', corrupt, 'damaged', /校验/],
      ['overlapping entries', overlapping, 'damaged', /压缩结构/],
      ['an external entity', xlsxWith({ [SHEET]: withDoctype(entity) }), 'damaged', /DTD/],
      ['a billion laughs', xlsxWith({ [SHEET]: withDoctype(laughs) }), 'damaged', /DTD/],
      [
        'an entity nobody defined',
        xlsxWith({ 'xl/sharedStrings.xml': sharedStrings('<t>&lol;</t>') }),
        'damaged',
        /实体/,
      ],
      [
        'a row beyond the last',
        xlsxWith({ [SHEET]: worksheet('<row r="99999999"><c r="A99999999"><v>1</v></c></row>') }),
        'damaged',
        /行列范围/,
      ],
      [
        'a cell beyond the last column',
        xlsxWith({ [SHEET]: worksheet('<row r="1"><c r="XFE1"><v>1</v></c></row>') }),
        'damaged',
        /行列范围/,
      ],
      [
        'an address that is none',
        xlsxWith({ [SHEET]: worksheet('<row r="1"><c r="__proto__"><v>1</v></c></row>') }),
        'damaged',
        /行列范围/,
      ],
      [
        'tags that do not nest',
        xlsxWith({ [SHEET]: worksheet('<row r="1"><c></row></c>') }),
        'damaged',
        /格式错误/,
      ],
      [
        'a part that ends early',
        xlsxWith({ [SHEET]: String(BASE_PARTS[SHEET]).slice(0, -30) }),
        'damaged',
        /格式错误/,
      ],
      [
        'bytes that are no UTF-8',
        xlsxWith({ [SHEET]: new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0xc0]) }),
        'damaged',
        /格式错误/,
      ],
      ['nesting without end', xlsxWith({ [SHEET]: worksheet(nested) }), 'damaged', /格式错误/],
      ['no table of texts', xlsxWith({ 'xl/sharedStrings.xml': null }), 'damaged', /文字表/],
      [
        'a table of texts that is too short',
        xlsxWith({ 'xl/sharedStrings.xml': sharedStrings() }),
        'damaged',
        /文字表/,
      ],
      ['no sheet part', xlsxWith({ [SHEET]: null }), 'damaged', /缺少/],
      ['no workbook part', xlsxWith({ 'xl/workbook.xml': null }), 'damaged', /缺少/],
      ['a bomb', xlsxWith({ [SHEET]: bomb(40) }), 'too-large', /解压/],
      ['a bomb that lies about its size', inDirectory(SHEET, 24, 5000), 'damaged', /校验/],
      ['a size no part has', inDirectory(SHEET, 24, 0xfffffff0), 'too-large', /解压/],
      ['an encrypted entry', inDirectory(SHEET, 8, 1, 16), 'encrypted', /密码/, { ratio: 5000 }],
      ['a packing nobody uses', inDirectory(SHEET, 10, 14, 16), 'unsupported', /压缩方式/, { ratio: 5000 }],
      ['too many parts', xlsxWith(many), 'too-large', /50/, { entries: 50 }],
      ['too large a file', zip, 'too-large', /1 KB/, { fileBytes: 1024 }],
      ['too many cells', zip, 'too-large', /1 个/, { cells: 1 }],
      ['too much in its sheets', zip, 'too-large', /内容解压后共超过 0 KB/, { textBytes: 100 }],
      ['too many rows', twoRows, 'too-large', /1 行/, { rows: 1 }],
    ];

  it.each(cases)('%s', (...[, bytes, code, sentence, limits]) => {
    const result = openXlsx(bytes, limits);
    if (result.ok) throw new Error('it was read');
    expect(result.error.code).toBe(code);
    expect(inChinese(result.error.message)).toMatch(sentence);
    expect(inChinese(result.error.message)).not.toMatch(/[{}]/);
    expect(inEnglish(result.error.message)).toMatch(/^[A-Z][^{}]+\.$/);
  });

  it('takes no longer over all of them than over a hundred good files', () => {
    const good = readFileSync(join(__dirname, '../../../assets/samples/yueyang-2023.xlsx'));
    const open = (files: readonly { bytes: Uint8Array; limits?: Partial<Limits> }[]) => () => {
      for (const { bytes, limits } of files) openXlsx(bytes, limits);
    };
    const bad = cases.map(([, bytes, , , limits]) => ({ bytes, limits }));
    const hundred = Array.from({ length: 100 }, () => ({ bytes: good }));
    expect(growthFrom(open(hundred), open(bad), 1)).toBeLessThan(1);
  });
});
