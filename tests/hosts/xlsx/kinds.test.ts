import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as sheetjs from '@e965/xlsx';
import { zipSync, strToU8 } from 'fflate';

import { openXlsx } from '../../../src/hosts/xlsx';
import { sniff } from '../../../src/hosts/xlsx/sniff';
import { inChinese } from '../../helpers/sayings';

const fixture = (name: string) => new Uint8Array(readFileSync(join(__dirname, '../../fixtures/files', name)));

function causeOf(bytes: Uint8Array): [string, string] {
  const result = openXlsx(bytes);
  if (result.ok) throw new Error('it was read');
  return [result.error.code, inChinese(result.error.message)];
}

/** A compound file with streams by path, made by another program's writer. */
function compound(streams: readonly string[]): Uint8Array {
  const file = sheetjs.CFB.utils.cfb_new();
  for (const path of streams) sheetjs.CFB.utils.cfb_add(file, path, Buffer.alloc(600, 1));
  return new Uint8Array(sheetjs.CFB.write(file, { type: 'buffer' }) as Buffer);
}

describe('what a file is', () => {
  it.each<[string, string[], string]>([
    ['a workbook', ['/Workbook'], 'ole-workbook'],
    ['a workbook in capitals', ['/WORKBOOK'], 'ole-workbook'],
    ['an older one in capitals', ['/BOOK'], 'ole-workbook'],
    ['a workbook with a Word document in it', ['/Workbook', '/MBD0001/WordDocument'], 'ole-workbook'],
    ['a workbook with a locked document in it', ['/Workbook', '/MBD0001/EncryptedPackage'], 'ole-workbook'],
    ['a Word document with a workbook in it', ['/WordDocument', '/ObjectPool/_1/Workbook'], 'ole-office'],
    ['a locked workbook', ['/EncryptionInfo', '/EncryptedPackage'], 'ole-encrypted'],
    ['something else', ['/Other'], 'ole-other'],
  ])('%s', (_, streams, kind) => expect(sniff(compound(streams))).toBe(kind));

  it('a sheet of macros without part is passed over', () => {
    const result = openXlsx(fixture('F02-module-sheet-without-id.xlsx'));
    expect(result.ok && result.file.workbook.sheets.map(({ name }) => name)).toEqual(['自评表']);
  });

  it.each<[string, Uint8Array, string, RegExp]>([
    ['a locked .ods', fixture('F09-encrypted.ods'), 'encrypted', /密码/],
    ['a web archive', fixture('F10-mht.xls'), 'unsupported', /网页存档/],
    [
      'a Word document',
      zipSync({
        '_rels/.rels': strToU8(
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        ),
        'word/document.xml': strToU8('<w:document xmlns:w="urn:w"/>'),
      }),
      'not-a-workbook',
      /这是 Word 文件/,
    ],
  ])('%s', (_, bytes, code, sentence) => {
    const [found, words] = causeOf(bytes);
    expect(found).toBe(code);
    expect(words).toMatch(sentence);
  });
});

describe('a text under the name of a workbook', () => {
  const LIST = '指标名称,年度指标值,得分\r\n维修改造面积,≥1200平方米,10\r\n';
  /** 得分 in GBK. */
  const GBK = [0xb5, 0xc3, 0xb7, 0xd6];
  const utf16 = (text: string) => Buffer.from(text, 'utf16le');

  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(LIST)],
    ['GBK', Buffer.from([...GBK, 0x2c, 0x39, 0x0d, 0x0a])],
    ['GBK that ends with the sign of DOS', Buffer.from([...GBK, 0x0d, 0x0a, 0x1a])],
    ['UTF-16', utf16(LIST)],
    ['UTF-16 with its mark', utf16(`\uFEFF${LIST}`)],
    ['UTF-16 the other way round', utf16(LIST).swap16()],
    ['UTF-16 the other way round with its mark', utf16(`\uFEFF${LIST}`).swap16()],
    ['UTF-16 in Latin letters only', utf16('name\tscore\nworks\t10\n')],
    ['UTF-16 with tabs, of a long list', utf16(LIST.replace(/,/g, '\t').repeat(500))],
  ])('in %s is told to be text', (_, bytes) => {
    const [code, words] = causeOf(new Uint8Array(bytes));
    expect(code).toBe('not-a-workbook');
    expect(words).toMatch(/文本文件/);
  });

  it.each<[string, Uint8Array]>([
    ['numbers of four bytes', new Uint8Array(new Uint32Array([1, 2, 3, 400, 70_000, 6]).buffer)],
    ['zeros', new Uint8Array(64)],
    ['floats', new Uint8Array(new Float64Array([1.5, 2.25, 1e9, 99.95]).buffer)],
    ['one letter and a zero', new Uint8Array([0x41, 0])],
    ['every byte', Uint8Array.from({ length: 256 }, (_, at) => at)],
  ])('bytes of %s are none', (_, bytes) =>
    expect(causeOf(bytes)[1]).toBe('这不是 Excel 工作簿。请选择 .xlsx 文件。'),
  );
});
