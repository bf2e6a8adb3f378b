import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import { type CellRef, a1 } from '../../../src/core/model/address';
import type { CellAppearance, WorkbookAppearance } from '../../../src/core/model/appearance';
import { indexSheet } from '../../../src/core/model/grid';
import { markCells, patchXlsx, readAppearance, unmarkCells, XlsxHost } from '../../../src/hosts/xlsx';
import { at, number, planOf, text } from '../../helpers/host-contract';
import { opened, styledXlsx, styleSheet } from '../../helpers/styled-xlsx';
import { rawEntries, worksheet } from '../../helpers/xlsx-package';
import { richXlsx } from '../../helpers/xlsx-rich';

const FOLDER = join(__dirname, '../../../assets/samples');
const RED = '#F4B6B6';

const FILES: [string, Uint8Array][] = [
  ...readdirSync(FOLDER).map((name): [string, Uint8Array] => [
    name,
    new Uint8Array(readFileSync(join(FOLDER, name))),
  ]),
  ['a workbook of everything', richXlsx()],
];

function lookAt(appearance: WorkbookAppearance, sheet: number, row: number, column: number): CellAppearance {
  return appearance.styles[appearance.sheets[sheet]!.styleOf(row, column)]!;
}

/** The look of every cell of every sheet, and some way beyond, as text by sheet. */
function everyLook(bytes: Uint8Array): string[] {
  const appearance = readAppearance(opened(bytes));
  const texts = appearance.styles.map((style) => JSON.stringify(style));
  return appearance.sheets.map((sheet) => {
    const looks: unknown[] = [];
    for (let row = 0; row <= 60; row++) {
      looks.push(sheet.heightOf(row));
      for (let column = 0; column <= 14; column++) looks.push(texts[sheet.styleOf(row, column)]);
    }
    return looks.join('\n');
  });
}

function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
}

/** The hint of a row which columns it has stays wider where a mark has been beyond them. */
function withoutSpans(parts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, text]) => [name, text.replace(/ spans="[^"]*"/g, '')]),
  );
}

/** Cells here and there in every sheet: with content, empty, in rows that are not there. */
function scatter(bytes: Uint8Array): CellRef[] {
  return opened(bytes).workbook.sheets.flatMap(({ name }) =>
    [0, 1, 2, 5, 8, 13, 50, 51].flatMap((row) =>
      [0, 3, 4, 12].map((column) => ({ sheet: name, row, column })),
    ),
  );
}

describe('marks', () => {
  it.each(FILES)(
    '%s: every marked cell has the colour and only it; taken away, all is as it was',
    (_, bytes) => {
      const file = opened(bytes);
      const before = readAppearance(file);
      const { bytes: marked, marks } = markCells(file, scatter(bytes), RED);
      const after = opened(marked);
      const looks = readAppearance(after);
      const masters = new Set(marks.map(({ ref }) => `${ref.sheet}!${a1(ref)}`));
      expect(masters.size).toBe(marks.length);
      const wrong: string[] = [];
      file.workbook.sheets.forEach((sheet, index) => {
        for (let row = 0; row <= 60; row++) {
          for (let column = 0; column <= 14; column++) {
            const was = lookAt(before, index, row, column);
            const address = `${sheet.name}!${a1({ row, column })}`;
            const wanted = masters.has(address) ? { ...was, fill: RED.toLowerCase() } : was;
            const is = lookAt(looks, index, row, column);
            if (JSON.stringify(is) !== JSON.stringify(wanted)) wrong.push(address);
          }
        }
      });
      expect(wrong).toEqual([]);
      for (const ref of scatter(bytes)) {
        const index = file.workbook.sheets.findIndex(({ name }) => name === ref.sheet);
        const master = indexSheet(file.workbook.sheets[index]!).master(ref.row, ref.column);
        expect(lookAt(looks, index, master.row, master.column).fill).toBe(RED.toLowerCase());
      }
      expect(after.workbook).toEqual(file.workbook);

      const unmarked = unmarkCells(after, marks, RED).bytes;
      expect(everyLook(unmarked)).toEqual(everyLook(bytes));
      expect(opened(unmarked).workbook).toEqual(file.workbook);
      const [was, is] = [partsOf(bytes), partsOf(unmarked)].map(withoutSpans);
      const changed = Object.keys(was!).filter((name) => is![name] !== was![name]);
      expect(changed).toEqual(['xl/styles.xml']);
    },
  );

  it('leaves every other part as it is, byte for byte', () => {
    const bytes = richXlsx();
    const marked = rawEntries(markCells(opened(bytes), [at('表', 'C2'), at('表', 'F9')], RED).bytes);
    for (const [name, raw] of rawEntries(bytes)) {
      const isTouched = name === 'xl/styles.xml' || name === 'xl/worksheets/sheet1.xml';
      expect([name, marked.get(name) === raw]).toEqual([name, !isTouched]);
    }
  });

  it('grows no further when marks come and go', () => {
    const bytes = richXlsx();
    const cells = [at('表', 'A1'), at('表', 'C2'), at('表', 'Z99')];
    const once = markCells(opened(bytes), cells, RED);
    const off = unmarkCells(opened(once.bytes), once.marks, RED).bytes;
    const twice = markCells(opened(off), cells, RED);
    expect(partsOf(twice.bytes)).toEqual(partsOf(once.bytes));
    expect(twice.marks).toEqual(once.marks);
  });

  it('gives the file itself back when there is nothing to do', () => {
    const file = opened(richXlsx());
    expect(markCells(file, [], RED).bytes).toBe(file.zip.bytes);
    expect(markCells(file, [at('没有', 'A1')], RED)).toEqual({ bytes: file.zip.bytes, marks: [] });
    expect(unmarkCells(file, [{ ref: at('表', 'C2'), before: { fill: null } }], RED).bytes).toBe(
      file.zip.bytes,
    );
  });
});

const FILLS = [
  '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.4"/><bgColor indexed="64"/></patternFill></fill>',
  '<fill><patternFill patternType="lightUp"><fgColor rgb="FF00FF00"/></patternFill></fill>',
  '<fill><gradientFill degree="90"><stop position="0"><color rgb="FFFF0000"/></stop><stop position="1"><color rgb="FF0000FF"/></stop></gradientFill></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill>',
];
const COLOURFUL = styledXlsx(
  styleSheet({
    fills: FILLS.join(''),
    cells: FILLS.map(
      (_, i) => `<xf numFmtId="10" fontId="0" fillId="${i + 2}" borderId="0" xfId="0" applyFill="1"/>`,
    ).join(''),
  }),
  worksheet(
    '<row r="1"><c r="A1" s="1"/><c r="B1" s="2"><v>1</v></c><c r="C1" s="3"/><c r="D1" s="4"/><c r="E1"><v>1</v></c></row>',
  ),
);
const FIRST_ROW = ['A1', 'B1', 'C1', 'D1', 'E1'].map((address) => at('表', address));

/** What another program may do when it saves: fills and styles in another order, elements with another prefix. */
function renumbered(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  let styles = strFromU8(parts['xl/styles.xml']!);
  const fills = [...styles.matchAll(/<fill>.*?<\/fill>/g)].map(([fill]) => fill);
  const turned = [...fills.slice(0, 2), ...fills.slice(2).reverse()];
  const place = (id: number) => turned.indexOf(fills[id]!);
  styles = styles.replace(/<fills.*<\/fills>/, `<fills>${turned.join('')}</fills>`);
  styles = styles.replace(/fillId="(\d+)"/g, (_, id) => `fillId="${place(Number(id))}"`);
  const xfs = /<cellXfs[^>]*>(.*?)<\/cellXfs>/.exec(styles)![1]!.match(/<xf[^>]*\/>/g)!;
  const used = xfs.map((_, i) => i).reverse();
  styles = styles.replace(/<cellXfs.*<\/cellXfs>/, `<cellXfs>${used.map((i) => xfs[i]).join('')}</cellXfs>`);
  styles = styles.replace(/(<\/?)(\w)/g, '$1x:$2').replace('xmlns=', 'xmlns:x=');
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!).replace(
    /<c r="(\w+)"(?: s="(\d+)")?/g,
    (_, address, style = '0') => `<c r="${address}" s="${used.indexOf(Number(style))}"`,
  );
  return zipSync({
    ...parts,
    'xl/styles.xml': strToU8(styles),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
  });
}

function fillsOf(bytes: Uint8Array): (string | null)[] {
  const appearance = readAppearance(opened(bytes));
  return FIRST_ROW.map(({ row, column }) => lookAt(appearance, 0, row, column).fill);
}

describe('a mark keeps the fill it replaced', () => {
  const { bytes, marks } = markCells(opened(COLOURFUL), FIRST_ROW, RED);

  it('as it stood in the file', () => {
    expect(marks.map(({ before }) => before.fill)).toEqual([...FILLS, null]);
  });

  it('and gives it back though the styles were written anew by another program', () => {
    const saved = renumbered(bytes);
    expect(fillsOf(saved)).toEqual(FIRST_ROW.map(() => '#f4b6b6'));
    const back = unmarkCells(opened(saved), marks, RED).bytes;
    expect(fillsOf(back)).toEqual(fillsOf(COLOURFUL));
    const fills = strFromU8(unzipSync(back)['xl/styles.xml']!).match(/<x:fill>.*?<\/x:fill>/g)!;
    for (const fill of FILLS) expect(fills).toContain(fill.replace(/(<\/?)/g, '$1x:'));
  });

  it.each([
    ['a person gave it another colour', '#00ff00'],
    ['a person took the colour away', null],
  ])('unless %s', (_, colour) => {
    const person = opened(bytes);
    const target = FIRST_ROW.slice(0, 1);
    const changed =
      colour === null
        ? unmarkCells(person, [{ ref: target[0]!, before: { fill: null } }], RED).bytes
        : markCells(person, target, colour).bytes;
    const back = unmarkCells(opened(changed), marks, RED).bytes;
    expect(fillsOf(back)).toEqual([colour, ...fillsOf(COLOURFUL).slice(1)]);
  });

  it.each(['', '<font/>', '<fill>', '<fill/><fill/>', 'no xml', '<a:fill xmlns:a="x"><b'])(
    'and takes none for %j, which is no fill',
    (fill) => {
      const broken = marks.map(({ ref }) => ({ ref, before: { fill } }));
      expect(fillsOf(unmarkCells(opened(bytes), broken, RED).bytes)).toEqual(FIRST_ROW.map(() => null));
    },
  );

  it('and takes a bare colour for its solid fill', () => {
    const bare = marks.map(({ ref }) => ({ ref, before: { fill: '#FFCC00' } }));
    expect(fillsOf(unmarkCells(opened(bytes), bare, RED).bytes)).toEqual(FIRST_ROW.map(() => '#ffcc00'));
  });

  it('under marks of another colour too', () => {
    const over = markCells(opened(bytes), FIRST_ROW, '#CFE4FA');
    const off = unmarkCells(opened(over.bytes), over.marks, '#CFE4FA').bytes;
    expect(fillsOf(unmarkCells(opened(off), marks, RED).bytes)).toEqual(fillsOf(COLOURFUL));
  });
});

describe('marks and the sheet', () => {
  it('are not written to a protected sheet', () => {
    const bytes = styledXlsx(
      styleSheet(),
      worksheet('<row r="1"><c r="A1"/></row>', { after: '<sheetProtection sheet="1"/>' }),
    );
    const file = opened(bytes);
    expect(markCells(file, [at('表', 'A1')], RED)).toEqual({ bytes, marks: [] });
  });

  it('go to the first cell of a merged area, once', () => {
    const bytes = styledXlsx(
      styleSheet(),
      worksheet('<row r="1"><c r="A1"/><c r="B1"/></row>', {
        after: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
      }),
    );
    const { marks } = markCells(opened(bytes), [at('表', 'B2'), at('表', 'A1'), at('表', 'B1')], RED);
    expect(marks).toEqual([{ ref: at('表', 'A1'), before: { fill: null } }]);
  });

  it('make no mark beyond the last cell and none twice', () => {
    const file = opened(COLOURFUL);
    const far = { sheet: '表', row: 1_048_576, column: 0 };
    expect(markCells(file, [far], RED).marks).toEqual([]);
    expect(markCells(file, [FIRST_ROW[0]!, FIRST_ROW[0]!], RED).marks).toHaveLength(1);
  });

  it('start from the look of the row or column where a cell has no element', () => {
    const bold = '<xf fontId="1" fillId="0" borderId="0"/>';
    const bytes = styledXlsx(
      styleSheet({
        fonts:
          '<font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font>',
        cells: bold,
      }),
      worksheet('<row r="3" s="1" customFormat="1"/>', {
        before: '<cols><col min="2" max="2" style="1"/></cols>',
      }),
    );
    const cells = [at('表', 'E3'), at('表', 'B9'), at('表', 'E9')];
    const { bytes: marked, marks } = markCells(opened(bytes), cells, RED);
    const appearance = readAppearance(opened(marked));
    expect(cells.map(({ row, column }) => lookAt(appearance, 0, row, column).font.isBold)).toEqual([
      true,
      true,
      false,
    ]);
    const back = partsOf(unmarkCells(opened(marked), marks, RED).bytes);
    expect(back['xl/worksheets/sheet1.xml']!.replace('></row>', '/>')).toBe(
      partsOf(bytes)['xl/worksheets/sheet1.xml'],
    );
  });

  it('keep the places of cells that state no address', () => {
    const bytes = styledXlsx(styleSheet(), worksheet('<row><c><v>1</v></c><c/><c><v>3</v></c></row>'));
    const { bytes: marked, marks } = markCells(opened(bytes), [at('表', 'B1'), at('表', 'C1')], RED);
    const back = unmarkCells(opened(marked), marks, RED).bytes;
    expect(partsOf(back)['xl/worksheets/sheet1.xml']).toBe(partsOf(bytes)['xl/worksheets/sheet1.xml']);
  });

  it('come and go through the host', async () => {
    const host = new XlsxHost(opened(COLOURFUL));
    const marks = await host.mark(FIRST_ROW, RED);
    expect(fillsOf(host.bytes)).toEqual(FIRST_ROW.map(() => '#f4b6b6'));
    await host.unmark(marks, RED);
    expect(fillsOf(host.bytes)).toEqual(fillsOf(COLOURFUL));
  });

  it('are none in a file without a style sheet', () => {
    const bytes = styledXlsx('', undefined, { 'xl/styles.xml': null });
    expect(markCells(opened(bytes), [at('表', 'A1')], RED)).toEqual({ bytes, marks: [] });
  });
});

describe('marks and edits do not disturb each other', () => {
  const cell = fc.record({ row: fc.integer({ min: 0, max: 30 }), column: fc.integer({ min: 0, max: 9 }) });

  it.each(FILES)('%s', (_, bytes) => {
    const file = opened(bytes);
    const { name } = file.workbook.sheets[0]!;
    const refs = fc.array(cell, { maxLength: 12 }).map((cells) => cells.map((c) => ({ sheet: name, ...c })));
    const contents = fc.constantFrom(text('原因'), number('0.95'), { kind: 'blank' } as const);
    const edits = fc.array(fc.record({ at: cell.map((c) => ({ sheet: name, ...c })), to: contents }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(refs, refs, edits, (red, blue, changes) => {
        const plan = planOf(file.workbook, changes);
        const plain = patchXlsx(file, plan).bytes;
        const first = markCells(file, red, RED);
        const second = markCells(opened(first.bytes), blue, '#CFE4FA');
        const edited = patchXlsx(opened(second.bytes), plan).bytes;
        const once = unmarkCells(opened(edited), second.marks, '#CFE4FA').bytes;
        const twice = unmarkCells(opened(once), first.marks, RED).bytes;
        expect(opened(twice).workbook).toEqual(opened(plain).workbook);
        expect(everyLook(twice)).toEqual(everyLook(plain));
      }),
      { numRuns: 12 },
    );
  });
});
