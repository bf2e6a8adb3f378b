import { Zip, ZipDeflate } from 'fflate';
import { SaxesParser } from 'saxes';
import fc from 'fast-check';

import { openXlsx, patchXlsx, type SheetLook } from '../../../src/hosts/xlsx';
import { sniff } from '../../../src/hosts/xlsx/sniff';
import { writeWorkbook } from '../../../src/hosts/xlsx/write-workbook';
import { readPart, resolveTarget } from '../../../src/hosts/xlsx/package/parts';
import { readStyles } from '../../../src/hosts/xlsx/read/styles';
import { moveFormula } from '../../../src/hosts/xlsx/read/shared-formula';
import { CLOSE, END, OPEN, XmlScanner } from '../../../src/hosts/xlsx/xml/scanner';
import { crc32 } from '../../../src/hosts/xlsx/zip/crc32';
import { at, CONTRACT_WORKBOOK, number, planOf, stateAt } from '../../helpers/host-contract';
import { pct, sheet, workbook } from '../../helpers/sheet-builder';
import { BASE_PARTS, worksheet, xlsxWith } from '../../helpers/xlsx-package';

function open(bytes: Uint8Array) {
  const result = openXlsx(bytes);
  if (!result.ok) throw new Error(result.error.message.key);
  return result.file;
}

describe('the formula of a cell that shares another’s', () => {
  it.each([
    ['SUM(A1:B$2)', 1, 1, 'SUM(B2:C$2)'],
    ['$A$1+A1', 3, 2, '$A$1+C4'],
    ['"A1"&A1', 1, 0, '"A1"&A2'],
    ["'A1 表'!B2*2", 1, 1, "'A1 表'!C3*2"],
    ['表1!A1', 1, 0, '表1!A2'],
    ['LOG10(A1)', 1, 0, 'LOG10(A2)'],
    ['SUM(A:A)+SUM(1:1)', 2, 1, 'SUM(B:B)+SUM(3:3)'],
    ['Table1[A1]+A1', 1, 0, 'Table1[A1]+A2'],
    ['A1', -1, 0, '#REF!'],
    ['ROUND(B2/C2,2)', 1, 0, 'ROUND(B3/C3,2)'],
  ])('%s moved by %i rows and %i columns is %s', (formula, rows, columns, moved) =>
    expect(moveFormula(formula, rows, columns)).toBe(moved),
  );
});

describe('targets of relationships', () => {
  it.each([
    ['xl/workbook.xml', 'worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['xl/workbook.xml', '/xl/styles.xml', 'xl/styles.xml'],
    ['xl/workbook.xml', '../data/x.xml', 'data/x.xml'],
    ['xl/workbook.xml', '../../../../etc/passwd', 'etc/passwd'],
    ['xl/workbook.xml', 'worksheets\\sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['', 'xl/workbook.xml', 'xl/workbook.xml'],
  ])('from %j to %j is %j', (part, target, resolved) => expect(resolveTarget(part, target)).toBe(resolved));
});

describe('the checksum', () => {
  it.each([
    ['', 0],
    ['123456789', 0xcbf43926],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
  ])('of %j', (text, expected) => expect(crc32(new TextEncoder().encode(text))).toBe(expected));
});

/** Elements, their attributes and texts as two parsers see them. */
function scanned(xml: string): string[] {
  const scanner = new XmlScanner(xml, 'part');
  const seen: string[] = [];
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === OPEN) {
      seen.push(`<${scanner.localName()} ${JSON.stringify([...scanner.allAttributes()])}`);
      if (scanner.selfClosing) seen.push('>');
    } else if (event === CLOSE) seen.push('>');
  }
  return seen;
}

function parsed(xml: string): string[] {
  const seen: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => seen.push(`<${tag.name} ${JSON.stringify(Object.entries(tag.attributes))}`));
  parser.on('closetag', () => seen.push('>'));
  parser.write(xml).close();
  return seen;
}

const outcome = (read: (xml: string) => string[], xml: string) => {
  try {
    return read(xml);
  } catch {
    return 'refused';
  }
};

describe('the scanner', () => {
  const value = fc.constantFrom('', 'x', 'a>b', '&lt;', '&#65;', '"', ' ', '得分');
  const attribute = fc.tuple(fc.constantFrom('r', 's', 't'), value).map(([n, v]) => ` ${n}='${v}'`);
  const element: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
    node: fc
      .tuple(
        fc.constantFrom('c', 'row', 'v'),
        fc.option(attribute, { nil: '' }),
        fc.array(
          fc.oneof(
            { maxDepth: 4 },
            fc.constantFrom('text', '<!-- <x> -->', '<![CDATA[<y>]]>', '&amp;', '<?pi x?>'),
            tie('node'),
          ),
          { maxLength: 3 },
        ),
      )
      .map(([name, attrs, inner]) =>
        inner.length > 0 ? `<${name}${attrs}>${inner.join('')}</${name}>` : `<${name}${attrs}/>`,
      ),
  })).node;

  it('sees the tags and attributes that a full parser sees', () => {
    fc.assert(fc.property(element, (xml) => expect(scanned(xml)).toEqual(parsed(xml))));
  });

  it('never takes a mangled part for a whole one with other elements', () => {
    fc.assert(
      fc.property(element, fc.nat(), fc.constantFrom('', '<', '>', '/', '"', "'", '='), (xml, seed, put) => {
        const cut = seed % (xml.length + 1);
        const mangled = xml.slice(0, cut) + put + xml.slice(cut + 1);
        const full = outcome(parsed, mangled);
        // It may accept what a full parser refuses (a name with odd characters), but never sees something else.
        if (full !== 'refused') expect(outcome(scanned, mangled)).toEqual(full);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '',
    'x',
    '<a>',
    '<a></b>',
    '<a',
    '<a b></a>',
    '<a b=c></a>',
    '<a b="<"/>',
    '</a>',
    '<a/',
    '<!DOCTYPE a><a/>',
    '<a><!-- </a>',
  ])('refuses %j', (xml) => expect(outcome(scanned, xml)).toBe('refused'));
});

describe('archives of other writers', () => {
  /** The parts as a streaming writer packs them: sizes only behind the data. */
  function streamed(parts: Readonly<Record<string, string>>): Uint8Array {
    const chunks: Uint8Array[] = [];
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      chunks.push(chunk);
    });
    for (const [name, text] of Object.entries(parts)) {
      const entry = new ZipDeflate(name);
      entry.mtime = '2023-05-06T07:08:10';
      zip.add(entry);
      entry.push(new TextEncoder().encode(text), true);
    }
    zip.end();
    return new Uint8Array(Buffer.concat(chunks));
  }

  it('with sizes behind the data are read and patched', () => {
    const before = streamed(BASE_PARTS as Record<string, string>);
    const file = open(before);
    const { bytes } = patchXlsx(file, planOf(file.workbook, [{ at: at('表', 'B1'), to: number('7') }]));
    const patched = open(bytes);
    expect(stateAt(patched.workbook, at('表', 'B1')).value).toBe('7');
    const entry = (name: string) => patched.zip.find(name)!;
    expect(entry('xl/worksheets/sheet1.xml').flags & 8).toBe(0);
    expect(entry('xl/workbook.xml').flags & 8).toBe(8);
    const old = file.zip.find('xl/workbook.xml')!;
    const length = old.dataOffset + old.packedSize + 16 - old.localOffset;
    const raw = (all: Uint8Array, from: number) =>
      Buffer.from(all.subarray(from, from + length)).toString('hex');
    expect(raw(bytes, entry('xl/workbook.xml').localOffset)).toBe(raw(before, old.localOffset));
  });
});

describe('new workbooks', () => {
  it('read as they were meant', () => {
    expect(open(writeWorkbook(CONTRACT_WORKBOOK)).workbook).toEqual(CONTRACT_WORKBOOK);
  });

  it('keep formats, merges and what is hidden', () => {
    const book = workbook(
      sheet(
        '一',
        [
          ['率', pct(0.945)],
          ['空', null],
        ],
        { merges: ['A2:B2'], hiddenRows: [1], hiddenColumns: [2] },
      ),
      sheet('二', [[1]], { hidden: true }),
    );
    expect(open(writeWorkbook(book)).workbook).toEqual(book);
  });

  it('have the same bytes every time', () => {
    expect(Buffer.compare(writeWorkbook(CONTRACT_WORKBOOK), writeWorkbook(CONTRACT_WORKBOOK))).toBe(0);
  });
});

describe('what a sheet tells beside its cells', () => {
  const read = (row: string, extra = {}) =>
    open(xlsxWith({ 'xl/worksheets/sheet1.xml': worksheet(row, extra) })).workbook.sheets[0]!;

  it('hidden rows and columns, merges, protection', () => {
    const made = read('<row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3" hidden="true"/>', {
      before: '<cols><col min="2" max="3" hidden="1"/></cols>',
      after:
        '<sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="C1"/><mergeCell ref="nonsense"/></mergeCells>',
    });
    expect([...made.hiddenRows!]).toEqual([1, 2]);
    expect([...made.hiddenColumns!]).toEqual([1, 2]);
    expect(made.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    expect(made.isProtected).toBe(true);
  });

  it('every kind of cell', () => {
    const cells = [
      '<c r="A1" t="b"><v>1</v></c>',
      '<c r="B1" t="e"><v>#DIV/0!</v></c>',
      '<c r="C1" t="str"><f>A2&amp;"x"</f><v>a_x000D_b</v></c>',
      '<c r="D1" t="d"><v>2023-03-15</v></c>',
      '<c r="E1"><f>B1</f></c>',
      '<c r="F1" t="inlineStr"><is><r><t>得</t></r><r><t xml:space="preserve"> 分</t></r></is></c>',
      '<c r="G1"/>',
      '<c r="H1"><v>约10</v></c>',
      '<c r="I1" t="str"><v></v></c>',
      '<c r="J1" t="str"><f>B1</f><v></v></c>',
      '<c r="K1" t="str"><f>B1</f></c>',
    ];
    expect(read(`<row r="1">${cells.join('')}</row>`).rows[0]!.cells).toEqual([
      { column: 0, kind: 'boolean', value: true, text: 'TRUE' },
      { column: 1, kind: 'error', text: '#DIV/0!' },
      { column: 2, kind: 'text', text: 'a\rb', formula: 'A2&"x"' },
      { column: 3, kind: 'number', raw: '45000', text: '2023/3/15', format: 'yyyy/m/d' },
      { column: 4, kind: 'text', text: '', formula: 'B1', isUncalculated: true },
      { column: 5, kind: 'text', text: '得 分' },
      { column: 7, kind: 'text', text: '约10' },
      { column: 9, kind: 'text', text: '', formula: 'B1' },
      { column: 10, kind: 'text', text: '', formula: 'B1', isUncalculated: true },
    ]);
  });

  it('cells that a formula beside them fills', () => {
    const made = read(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="array" ref="B1:C2">A1:A2*2</f><v>2</v></c><c r="C1"><v>2</v></c><c r="D1"><v>9</v></c></row>' +
        '<row r="2"><c r="B2"><v>4</v></c><c r="C2"><v>4</v></c></row>' +
        '<row r="3"><c r="B3"><f t="dataTable" ref="B3:B4" dt2D="0" r1="A1"/><v>5</v></c></row>' +
        '<row r="4"><c r="B4"><v>6</v></c><c r="C4"><f t="array" ref="C4">SUM(A1:A2*2)</f><v>6</v></c></row>',
    );
    const formulas = made.rows.map((r) => r.cells.map(({ formula }) => formula));
    expect(formulas).toEqual([
      [undefined, 'A1:A2*2', 'TABLE()', undefined],
      ['TABLE()', 'TABLE()'],
      ['TABLE()'],
      ['TABLE()', 'SUM(A1:A2*2)'],
    ]);
  });

  it('areas that overlap without end cost little', () => {
    const cells = Array.from(
      { length: 2000 },
      (_, i) => `<c r="B${i + 1}"><f t="array" ref="A1:XFD1048576">A1</f><v>1</v></c>`,
    );
    const rows = cells.map((cell, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c>${cell}</row>`);
    expect(read(rows.join('')).rows).toHaveLength(2000);
  });

  it('formulas that share one, moved to their place', () => {
    const made = read(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>',
    );
    expect(made.rows.map((r) => r.cells[0]!.formula)).toEqual(['B1*$C$1', 'B2*$C$1']);
  });
});

describe('number formats of a style sheet', () => {
  const formatOf = (code: string) =>
    readStyles(
      `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`,
      'xl/styles.xml',
    ).formats;

  it('are taken as they stand, but for one longer than any that Excel takes', () => {
    expect(formatOf('0.00')).toEqual(['0.00']);
    expect(formatOf('['.repeat(300_000))).toEqual([undefined]);
  });
});

describe('telling a file by its first bytes', () => {
  const text = (content: string) => new TextEncoder().encode(content);
  it.each([
    ['empty', new Uint8Array(0)],
    ['zip', xlsxWith()],
    ['html', text('  \n<HTML>')],
    ['html', text('<?xml version="1.0"?><!DOCTYPE html><html>')],
    [
      'spreadsheet-xml',
      text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    ],
    ['xml', text('<?xml version="1.0"?><data/>')],
    ['pdf', text('%PDF-1.4')],
    ['archive', new Uint8Array([0x1f, 0x8b, 8, 0])],
    ['text', text('指标,得分')],
    ['unknown', new Uint8Array([1, 2, 3, 4])],
  ] as const)('%s', (kind, bytes) => expect(sniff(bytes)).toBe(kind));
});

describe('a list in a new workbook', () => {
  const book = workbook(sheet('清单', [['甲', '乙'], [1, 2], [3]]));
  const partOf = (look: SheetLook) => {
    const { zip } = open(writeWorkbook(book, { 清单: look }));
    return readPart(zip, 'xl/worksheets/sheet1.xml').text;
  };

  it('keeps its head in view, has filters and fits the paper', () => {
    const text = partOf({ headRows: 1, isList: true });
    expect(text).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(text).toContain('<autoFilter ref="A1:B3"/>');
    expect(text).toMatch(/<sheetPr>.*<sheetViews>.*<sheetData>.*<autoFilter.*<pageSetup/);
  });

  it('is only what was asked for', () => {
    expect(partOf({ headRows: 1 })).not.toMatch(/pane|autoFilter|pageSetup/);
  });
});
