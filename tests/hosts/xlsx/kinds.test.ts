import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as sheetjs from '@e965/xlsx';
import { zipSync, strToU8 } from 'fflate';

import { openXlsx } from '../../../src/hosts/xlsx';
import { sniff } from '../../../src/hosts/xlsx/sniff';

const fixture = (name: string) => new Uint8Array(readFileSync(join(__dirname, '../../fixtures/files', name)));

function causeOf(bytes: Uint8Array): [string, string] {
  const result = openXlsx(bytes);
  if (result.ok) throw new Error('it was read');
  return [result.error.code, result.error.message['zh-CN']];
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
