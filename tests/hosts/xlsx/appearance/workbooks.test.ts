import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { CellAppearance } from '../../../../src/core/model/appearance';
import { indexSheet } from '../../../../src/core/model/grid';
import { readAppearance } from '../../../../src/hosts/xlsx';
import { opened } from '../../../helpers/styled-xlsx';
import { richXlsx } from '../../../helpers/xlsx-rich';

const FOLDER = join(__dirname, '../../../../assets/samples');
const read = (name: string) => opened(new Uint8Array(readFileSync(join(FOLDER, `${name}.xlsx`))));

/** By sheet: the widths of its columns, as many as are to be seen, in digits of 宋体 11, which their theme names. */
const WIDTHS: [string, readonly (readonly number[])[]][] = [
  [
    'guangzhou-2023',
    [
      [96, 144, 416, 160],
      [96, 64, 96, 64, 320, 64, 80],
    ],
  ],
  ['lechang-2023', [[112, 64, 96, 64, 240, 64, 80, 480]]],
  ['liwan-2021', [[96, 288, 288, 208, 272, 112, 176, 112]]],
  [
    'yantian-2023',
    [
      [96, 128, 160, 272, 128, 128, 128, 128],
      [80, 64, 80, 64, 128, 64, 352, 640, 64],
    ],
  ],
  [
    'yueyang-2023',
    [
      [240, 128, 160, 128],
      [112, 208, 144, 224, 128, 128, 64, 64, 224],
      [64, 64, 96, 64, 160, 64, 352, 400, 64],
      [112, 160, 144, 224, 128, 128, 64, 64, 224],
    ],
  ],
];

describe('the source workbooks look as in Excel', () => {
  it.each(WIDTHS)('%s: its columns', (name, widths) => {
    const { sheets } = readAppearance(read(name));
    const found = sheets.map((sheet) =>
      Array.from({ length: sheet.lastColumn + 1 }, (_, column) => sheet.widthOf(column)),
    );
    expect(found).toEqual(widths);
  });

  it.each(WIDTHS.map(([name]) => name))('%s: a bold title over a ruled, wrapped form', (name) => {
    const file = read(name);
    const { sheets, styles } = readAppearance(file);
    file.workbook.sheets.forEach((sheet, at) => {
      const look = (row: number, column: number) => styles[sheets[at]!.styleOf(row, column)]!;
      const title: Partial<CellAppearance> = {
        horizontal: 'center',
        vertical: 'center',
        isWrapped: true,
        fill: null,
      };
      expect(look(0, 0)).toMatchObject({ ...title, font: { size: 16, isBold: true } });
      expect(sheets[at]!.heightOf(0)).toBe(40);
      expect(sheets[at]!.lastRow).toBe(indexSheet(sheet).lastRow);
      for (const { row, cells } of sheet.rows.slice(1)) {
        expect(sheets[at]!.heightOf(row)).toBeGreaterThanOrEqual(24);
        for (const { column } of cells) {
          const { font, isWrapped, vertical } = look(row, column);
          expect([font.size, isWrapped, vertical]).toEqual([11, true, 'center']);
        }
      }
      const ruled = look(2, 0).borders;
      for (const edge of ['left', 'right', 'top', 'bottom'] as const) {
        expect(ruled[edge]).toEqual({ style: 'thin', colour: '#000000' });
      }
    });
  });

  it('a sheet is read once, when it is asked for', () => {
    const file = read('yueyang-2023');
    const unpacked: string[] = [];
    const find = file.zip.find.bind(file.zip);
    const watched = {
      ...file,
      zip: Object.assign(Object.create(file.zip) as typeof file.zip, {
        find: (name: string) => {
          unpacked.push(name);
          return find(name);
        },
      }),
    };
    const sheetsRead = () => unpacked.filter((name) => name.includes('worksheets/sheet'));
    const appearance = readAppearance(watched);
    expect([appearance.sheets.length, sheetsRead()]).toEqual([4, []]);
    expect(appearance.sheets[2]!.widthOf(0)).toBe(64);
    expect(appearance.sheets[2]).toBe(appearance.sheets[2]);
    expect(sheetsRead()).toEqual([file.parts.sheets[2]!.part]);
  });

  it('a workbook of everything', () => {
    const { sheets, styles, activeSheet } = readAppearance(opened(richXlsx()));
    const [sheet] = sheets;
    expect([activeSheet, sheet!.lastRow, sheet!.lastColumn]).toEqual([0, 6, 3]);
    expect(styles[sheet!.styleOf(0, 0)]!.font).toMatchObject({ name: '宋体', isBold: true });
    expect([0, 3, 4].map((column) => sheet!.widthOf(column))).toEqual([112, 72, 72]);
  });
});
