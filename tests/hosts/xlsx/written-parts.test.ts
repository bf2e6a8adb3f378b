import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as sheetjs from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';

import { DEFAULT_SETTINGS } from '../../../src/core/checks/settings';
import { rescore } from '../../../src/app/rescore';
import { scoreWorkbook } from '../../../src/app/review';
import { openXlsx, patchXlsx, type XlsxFile } from '../../../src/hosts/xlsx';
import { writeZip } from '../../../src/hosts/xlsx/zip/zip-writer';
import { number, planOf, text } from '../../helpers/host-contract';
import { expectWellFormed } from '../../helpers/well-formed';
import { strictXlsx, xlsxWith } from '../../helpers/xlsx-package';
import { richXlsx } from '../../helpers/xlsx-rich';
import { inChinese } from '../../helpers/sayings';

const ROOT = join(__dirname, '../../..');
const NEW = '新表';

function open(bytes: Uint8Array): XlsxFile {
  const result = openXlsx(bytes);
  if (!result.ok) throw new Error(result.error.message.key);
  return result.file;
}

const fixture = (name: string) => new Uint8Array(readFileSync(join(ROOT, 'tests/fixtures/files', name)));

const READABLE: [string, Uint8Array][] = [
  ...['assets/samples', 'tests/fixtures/files'].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith('.xlsx'))
      .map((name): [string, Uint8Array] => [name, new Uint8Array(readFileSync(join(ROOT, folder, name)))]),
  ),
  ['a workbook of everything', richXlsx()],
  ['a strict workbook', strictXlsx()],
];

describe('what is written', () => {
  it.each(READABLE)('%s: every part is parsed by another parser, new sheets too', (_, bytes) => {
    const file = open(bytes);
    const sheet = file.workbook.sheets[0]!.name;
    const plan = planOf(file.workbook, [
      { at: { sheet, row: 90, column: 30 }, to: number('1') },
      { at: { sheet: NEW, row: 0, column: 0 }, to: text('一 & <二>') },
    ]);
    const { bytes: made } = patchXlsx(file, { ...plan, newSheets: [NEW] });
    expectWellFormed(made);
    const names = file.parts.sheetNames;
    expect(sheetjs.read(made, { bookSheets: true }).SheetNames).toEqual([...names, NEW]);
  });

  it.each(READABLE)('%s: scores are written into parts that stay well-formed', (_, bytes) => {
    const file = open(bytes);
    const plan = rescore(scoreWorkbook(file.workbook, DEFAULT_SETTINGS));
    const { bytes: made, report } = patchXlsx(file, plan);
    expect(report.stale).toEqual([]);
    expectWellFormed(made);
  });

  const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  it.each([
    ['on each sheet', '', '', ` xmlns:r="${namespace}" r:id="rId1"`, ''],
    ['on the list of sheets', '', ` xmlns:rel="${namespace}"`, ' rel:id="rId1"', ''],
    [
      'on the workbook, and anew on each sheet',
      ' xmlns:r="urn:other"',
      '',
      ` xmlns:r="${namespace}" r:id="rId1"`,
      '',
    ],
    ['under a prefix of the workbook’s own', '', '', ` xmlns:r="${namespace}" r:id="rId1"`, 'x:'],
  ])('a new sheet names its part where the prefix is declared %s', (_, root, list, attributes, p) => {
    const own = p === '' ? `xmlns="${main}"` : `xmlns:x="${main}"`;
    const workbook = `<${p}workbook ${own}${root}><${p}sheets${list}><${p}sheet name="表" sheetId="1"${attributes}/></${p}sheets></${p}workbook>`;
    const file = open(xlsxWith({ 'xl/workbook.xml': workbook }));
    const { bytes } = patchXlsx(file, {
      newSheets: [NEW],
      edits: planOf(file.workbook, [{ at: { sheet: NEW, row: 0, column: 0 }, to: text('在') }]).edits,
      skipped: [],
    });
    expectWellFormed(bytes);
    expect(open(bytes).workbook.sheets.map(({ name }) => name)).toEqual(['表', NEW]);
  });
});

describe('styles that stand there in several versions', () => {
  const bytes = fixture('F05-alternate-content-in-cellXfs.xlsx');
  const cell = (file: XlsxFile, row: number, column: number) =>
    file.workbook.sheets[0]!.rows.find((one) => one.row === row)!.cells.find((one) => one.column === column)!;

  it('are counted once: 4 is 4 and not 400 %', () => {
    expect(cell(open(bytes), 3, 6)).toEqual({ column: 6, kind: 'number', raw: '4', text: '4' });
  });

  it('leave every written cell a style that is there', () => {
    const file = open(bytes);
    const at = { sheet: file.workbook.sheets[0]!.name, row: 3, column: 7 };
    const { bytes: made } = patchXlsx(
      file,
      planOf(file.workbook, [{ at, to: number('5'), over: { format: '0.00' } }]),
    );
    expectWellFormed(made);
    const parts = unzipSync(made);
    const style = /<c r="H4" s="(\d+)"/.exec(strFromU8(parts['xl/worksheets/sheet1.xml']!))?.[1];
    // Four that stood there, one of them in two versions, and the one that was added.
    expect(style).toBe('4');
    const list = /<cellXfs count="5">([^]*)<\/cellXfs>/.exec(strFromU8(parts['xl/styles.xml']!))![1]!;
    const counted = list.replace(/<mc:Choice[^]*?<\/mc:Choice>/, '').match(/<xf /g);
    expect(counted).toHaveLength(5);
    expect(cell(open(made), 3, 7)).toMatchObject({ raw: '5', text: '5.00' });
  });
});

describe('two parts of one name', () => {
  it.each([
    ['the same name', 'xl/worksheets/sheet1.xml'],
    ['another case', 'XL/Worksheets/Sheet1.xml'],
    ['other slashes', 'xl\\worksheets\\sheet1.xml'],
  ])('%s: nothing is read, and a sentence says why', (_, name) => {
    const parts = Object.entries(unzipSync(xlsxWith())).map(([own, data]) => ({ name: own, data }));
    const result = openXlsx(writeZip([...parts, { name, data: new TextEncoder().encode('<x/>') }]));
    if (result.ok) throw new Error('it was read');
    expect(result.error.code).toBe('damaged');
    expect(inChinese(result.error.message)).toMatch(/两个同名的部分（.+）/);
  });

  it('folders are no parts', () => {
    const parts = Object.entries(unzipSync(xlsxWith())).map(([own, data]) => ({ name: own, data }));
    const folder = { name: 'xl/', data: new Uint8Array(0) };
    expect(openXlsx(writeZip([folder, folder, ...parts])).ok).toBe(true);
  });
});
