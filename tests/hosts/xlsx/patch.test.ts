import * as sheetjs from '@e965/xlsx';
import { unzipSync, strFromU8 } from 'fflate';

import type { EditPlan } from '../../../src/core/model/edit';
import { openXlsx, patchXlsx, type XlsxFile } from '../../../src/hosts/xlsx';
import { at, number, planOf, stateAt, text } from '../../helpers/host-contract';
import { expectWellFormed } from '../../helpers/well-formed';
import {
  rawEntries,
  rels,
  strictXlsx,
  utf16,
  workbookPart,
  worksheet,
  xlsxWith,
  zipOf,
  BASE_PARTS,
} from '../../helpers/xlsx-package';
import { MACRO_PARTS, richXlsx } from '../../helpers/xlsx-rich';
import { inChinese, inEnglish } from '../../helpers/sayings';

const SHEET = 'xl/worksheets/sheet1.xml';

function open(bytes: Uint8Array): XlsxFile {
  const result = openXlsx(bytes);
  if (!result.ok) throw new Error(result.error.message.key);
  return result.file;
}

const partOf = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name]!);

/** Names of the parts whose packed bytes, header included, are not those of the other archive. */
function touched(before: Uint8Array, after: Uint8Array): string[] {
  const [old, made] = [rawEntries(before), rawEntries(after)];
  const names = new Set([...old.keys(), ...made.keys()]);
  return [...names].filter((name) => old.get(name) !== made.get(name));
}

/** A deduction note column added beside the form, a score changed, as the recalculation does it. */
function notePlan(file: XlsxFile): EditPlan {
  const note = { purpose: 'note', styleFrom: at('表', 'C2') } as const;
  return planOf(file.workbook, [
    { at: at('表', 'C2'), to: number('9.95') },
    {
      at: at('表', 'E1'),
      to: text('扣分说明（自评助手）'),
      over: { purpose: 'heading', styleFrom: at('表', 'C1') },
    },
    { at: at('表', 'E2'), to: text('=满意度90% & 未达标 <95%>，扣0.05分。'), over: note },
    { at: at('表', 'E3'), to: text('第一行\n第二行_x000D_'), over: note },
  ]);
}

describe('patching a workbook full of other things', () => {
  const before = richXlsx();
  const { bytes, report } = patchXlsx(open(before), notePlan(open(before)));

  it('touches the sheet, the styles and the request to recalculate, and nothing else', () => {
    expect(report.written).toHaveLength(4);
    expect(touched(before, bytes).sort()).toEqual(['xl/styles.xml', 'xl/workbook.xml', SHEET].sort());
  });

  it('keeps everything in the sheet beside the cells', () => {
    const [old, made] = [partOf(before, SHEET), partOf(bytes, SHEET)];
    expect(made.slice(made.indexOf('</sheetData>'))).toBe(old.slice(old.indexOf('</sheetData>')));
    expect(made).toContain('<f t="shared" ref="B4:C4" si="0">SUM(B2:B3)</f>');
    expect(made).toContain('<dimension ref="A1:E4"/>');
    expect(made).toContain('<row r="1" ht="30" customHeight="1" spans="1:5">');
    expect(made).toContain(
      '<col min="1" max="3" width="14" customWidth="1"/><col min="5" max="5" width="39"',
    );
    expect(made).toContain('<col min="6" max="16384" width="9"/>');
  });

  it('shows what was written', () => {
    const { workbook } = open(bytes);
    expect(stateAt(workbook, at('表', 'C2')).value).toBe('9.95');
    expect(stateAt(workbook, at('表', 'E2')).value).toBe('=满意度90% & 未达标 <95%>，扣0.05分。');
    expect(stateAt(workbook, at('表', 'E3')).value).toBe('第一行\n第二行_x000D_');
  });

  it('gives new cells the look of their model, notes wrapped', () => {
    const made = partOf(bytes, SHEET);
    const styles = partOf(bytes, 'xl/styles.xml');
    expect(made).toContain('<c r="E1" s="1" t="inlineStr">');
    expect(made).toContain('<c r="E2" s="4" t="inlineStr">');
    expect(made).toContain('<c r="C2" s="3"><v>9.95</v></c>');
    expect(styles).toContain('<cellXfs count="5">');
    expect(styles).toContain(
      '<xf numFmtId="2" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment wrapText="1" horizontal="left"/></xf></cellXfs>',
    );
  });

  it('asks Excel to recalculate', () => {
    expect(partOf(bytes, 'xl/workbook.xml')).toContain(
      '</definedNames><calcPr fullCalcOnLoad="1"/><pivotCaches>',
    );
  });

  it('is read alike by an independent reader', () => {
    const sheet = sheetjs.read(bytes, { type: 'array' }).Sheets['表']!;
    expect((sheet['C2'] as sheetjs.CellObject).v).toBe(9.95);
    expect((sheet['E2'] as sheetjs.CellObject).v).toBe('=满意度90% & 未达标 <95%>，扣0.05分。');
    expect((sheet['E2'] as sheetjs.CellObject).f).toBeUndefined();
  });

  it('is well-formed in every part', () => expectWellFormed(bytes));

  it('changes nothing the second time', () => {
    const again = patchXlsx(open(bytes), notePlan(open(before)));
    expect(Buffer.compare(again.bytes, bytes)).toBe(0);
    expect([again.report.written, again.report.stale, again.report.skipped]).toEqual([[], [], []]);
  });

  it('gives the same bytes every time', () => {
    const again = patchXlsx(open(before), notePlan(open(before))).bytes;
    expect(Buffer.compare(again, bytes)).toBe(0);
  });

  it('is undone cell by cell, looks included', () => {
    const undone = patchXlsx(open(bytes), report.inverse);
    expect(open(undone.bytes).workbook).toEqual(open(before).workbook);
    const made = partOf(undone.bytes, SHEET);
    expect(made).toContain('<c r="C2" s="3"><v>8.5</v></c>');
    expect(made).not.toMatch(/r="E\d"/);
  });
});

describe('patching formulas', () => {
  it('drops the calculation chain when a formula gives way, and only then', () => {
    const array = worksheet('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>');
    const before = richXlsx({ [SHEET]: array });
    const file = open(before);
    const plan = planOf(file.workbook, [
      { at: at('表', 'A1'), to: number('3'), over: { overwriteFormula: true } },
    ]);
    const { bytes, report } = patchXlsx(file, plan);
    expect(unzipSync(bytes)['xl/calcChain.xml']).toBeUndefined();
    expect(partOf(bytes, '[Content_Types].xml')).not.toContain('calcChain');
    expect(partOf(bytes, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expectWellFormed(bytes);
    const undone = patchXlsx(open(bytes), report.inverse).bytes;
    expect(stateAt(open(undone).workbook, at('表', 'A1'))).toEqual({
      value: '2',
      kind: 'number',
      formula: '1+1',
    });
  });

  it('leaves the first cell of a shared formula and any cell of an array formula alone', () => {
    const cells =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>';
    const file = open(xlsxWith({ [SHEET]: worksheet(cells) }));
    const over = { overwriteFormula: true };
    const { report } = patchXlsx(
      file,
      planOf(file.workbook, [
        { at: at('表', 'A1'), to: number('9'), over },
        { at: at('表', 'A2'), to: number('9'), over },
      ]),
    );
    expect(report.skipped.map((s) => inEnglish(s.reason))).toEqual([
      expect.stringContaining('array formula'),
      expect.stringContaining('array formula'),
    ]);
    const shared = open(richXlsx());
    const master = patchXlsx(
      shared,
      planOf(shared.workbook, [{ at: at('表', 'B4'), to: number('9'), over }]),
    );
    expect(master.report.written).toEqual([]);
    const child = patchXlsx(shared, planOf(shared.workbook, [{ at: at('表', 'C4'), to: number('9'), over }]));
    expect(child.report.written).toHaveLength(1);
  });

  it('refreshes the result of a shared formula without touching the formula', () => {
    const file = open(richXlsx());
    const to = { kind: 'formula', value: 'SUM(C2:C3)', shown: '27.95' } as const;
    const { bytes } = patchXlsx(file, planOf(file.workbook, [{ at: at('表', 'C4'), to }]));
    expect(partOf(bytes, SHEET)).toContain('<c r="C4" s="3"><f t="shared" si="0"/><v>27.95</v></c>');
  });
});

describe('new sheets', () => {
  const plan = (file: XlsxFile) =>
    planOf(
      file.workbook,
      [
        { at: at('评分依据', 'A1'), to: text('名称'), over: { purpose: 'evidence' } },
        { at: at('评分依据', 'B2'), to: number('97.45'), over: { purpose: 'evidence' } },
      ],
      ['评分依据'],
    );

  it('are listed, typed and related; the rest of the package stays', () => {
    const before = richXlsx();
    const { bytes } = patchXlsx(open(before), plan(open(before)));
    expect(touched(before, bytes).sort()).toEqual(
      [
        '[Content_Types].xml',
        'xl/_rels/workbook.xml.rels',
        'xl/styles.xml',
        'xl/workbook.xml',
        'xl/worksheets/sheet2.xml',
      ].sort(),
    );
    expect(partOf(bytes, 'xl/workbook.xml')).toContain(
      '<sheet name="评分依据" sheetId="4" r:id="rId6"/></sheets>',
    );
    expectWellFormed(bytes);
    expect(open(bytes).workbook.sheets.map((s) => s.name)).toEqual(['表', '评分依据']);
    expect(sheetjs.read(bytes, { type: 'array' }).SheetNames).toEqual(['表', '评分依据']);
  });

  it('take the namespace of a strict workbook', () => {
    const before = strictXlsx();
    const { bytes } = patchXlsx(open(before), plan(open(before)));
    expect(partOf(bytes, 'xl/worksheets/sheet2.xml')).toContain(
      'http://purl.oclc.org/ooxml/spreadsheetml/main',
    );
    expect(partOf(bytes, 'xl/_rels/workbook.xml.rels')).not.toContain(
      'schemas.openxmlformats.org/officeDocument',
    );
    expect(stateAt(open(bytes).workbook, at('评分依据', 'B2')).value).toBe('97.45');
  });

  it('are not added to a workbook whose structure is protected', () => {
    const locked = workbookPart().replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>');
    const file = open(xlsxWith({ 'xl/workbook.xml': locked }));
    const { bytes, report } = patchXlsx(file, plan(file));
    expect(report.skipped).toHaveLength(3);
    expect(inEnglish(report.skipped[0]!.reason)).toMatch(/structure/);
    expect(bytes).toBe(file.zip.bytes);
  });
});

describe('patching odd files', () => {
  const row = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>9.5</v></c></row>';
  const prefixed = worksheet(row)
    .replace(/(<\/?)(worksheet|sheetData|row|c|v)\b/g, '$1x:$2')
    .replace(' xmlns=', ' xmlns:x=');
  const cases: [string, Uint8Array][] = [
    ['a prefixed namespace', xlsxWith({ [SHEET]: prefixed })],
    ['cells without addresses', xlsxWith({ [SHEET]: worksheet(row.replace(/ r="\w+"/g, '')) })],
    ['rows without cells', xlsxWith({ [SHEET]: worksheet(`${row}<row r="2" spans="1:2"/>`) })],
    ['no rows', xlsxWith({ [SHEET]: worksheet('').replace('<sheetData></sheetData>', '<sheetData/>') })],
    ['UTF-16', xlsxWith({ [SHEET]: utf16(worksheet(row).replace('UTF-8', 'UTF-16')) })],
    ['a byte-order mark', xlsxWith({ [SHEET]: `\uFEFF${worksheet(row)}` })],
    [
      'backslashes in part names',
      zipOf(Object.fromEntries(Object.entries(BASE_PARTS).map(([n, p]) => [n.replaceAll('/', '\\'), p]))),
    ],
    ['strict namespaces', strictXlsx()],
    [
      'columns of one run',
      xlsxWith({
        [SHEET]: worksheet(row, { before: '<cols><col min="1" max="16384" width="9" style="0"/></cols>' }),
      }),
    ],
  ];

  it.each(cases)('%s', (_, before) => {
    const file = open(before);
    const plan = planOf(file.workbook, [
      { at: at('表', 'B1'), to: number('8') },
      { at: at('表', 'D1'), to: text('注'), over: { purpose: 'note', styleFrom: at('表', 'B1') } },
      { at: at('表', 'B2'), to: text('二') },
      { at: at('表', 'A9'), to: number('9') },
    ]);
    const { bytes, report } = patchXlsx(file, plan);
    expect(report.written).toHaveLength(4);
    expectWellFormed(bytes);
    const { workbook } = open(bytes);
    expect(stateAt(workbook, at('表', 'A1'))).toEqual(stateAt(file.workbook, at('表', 'A1')));
    expect(['B1', 'D1', 'B2', 'A9'].map((a) => stateAt(workbook, at('表', a)).value)).toEqual([
      '8',
      '注',
      '二',
      '9',
    ]);
    expect(open(patchXlsx(open(bytes), report.inverse).bytes).workbook).toEqual(file.workbook);
  });

  it('keeps macros and tells of a broken signature', () => {
    const before = richXlsx(MACRO_PARTS);
    const file = open(before);
    const { bytes, report } = patchXlsx(
      file,
      planOf(file.workbook, [{ at: at('表', 'C2'), to: number('1') }]),
    );
    expect(report.notices.map((n) => inChinese(n.words))).toEqual([expect.stringContaining('签名')]);
    expect(touched(before, bytes)).not.toContain('xl/vbaProject.bin');
    expect(touched(before, bytes)).not.toContain('_xmlsignatures/sig1.xml');
  });

  it('writes the unlocked cells of a protected sheet only', () => {
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf/><xf applyProtection="1"><protection locked="0"/></xf></cellXfs></styleSheet>';
    const file = open(
      xlsxWith({
        [SHEET]: worksheet(
          '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c><c r="C1" s="1"/></row>',
          {
            after: '<sheetProtection sheet="1" password="CC1A"/>',
          },
        ),
        'xl/styles.xml': styles,
        'xl/_rels/workbook.xml.rels': rels([
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'styles', 'styles.xml'],
        ]),
      }),
    );
    const { report } = patchXlsx(
      file,
      planOf(
        file.workbook,
        ['A1', 'B1', 'C1', 'D1'].map((a) => ({ at: at('表', a), to: number('7') })),
      ),
    );
    expect(report.written.map((e) => e.ref.column)).toEqual([1, 2]);
    expect(report.skipped.map((s) => s.ref.column)).toEqual([0, 3]);
  });
});
