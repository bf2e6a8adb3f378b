import { strFromU8, unzipSync } from 'fflate';
import { openXlsx, type XlsxFile } from '../../../src/hosts/xlsx';
import { removeSheets } from '../../../src/hosts/xlsx/patch/remove-sheets';
import { writeWorkbook } from '../../../src/hosts/xlsx/write-workbook';
import { expectWellFormed } from '../../helpers/well-formed';
import { formula, sheet, workbook } from '../../helpers/sheet-builder';
import { rawEntries, zipOf } from '../../helpers/xlsx-package';

function open(bytes: Uint8Array): XlsxFile {
  const opened = openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.error.message.key);
  return opened.file;
}

const plain = writeWorkbook(
  workbook(
    sheet('核查记录', [['编号']]),
    sheet('自评表', [['得分', 5, formula('B1*2', 10)]]),
    sheet('评分依据', [['数据项']]),
    sheet('附表', [['甲']]),
  ),
);

/** The same with a calculation chain, comments on a sheet, and names, written into the package. */
function withMore(): Uint8Array {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(plain)).map(([name, data]) => [name, strFromU8(data)]),
  );
  const put = (name: string, from: string, to: string) => {
    parts[name] = parts[name]!.replace(from, to);
  };
  const names =
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">核查记录!$A$1</definedName>' +
    '<definedName name="_xlnm.Print_Area" localSheetId="3">附表!$A$1</definedName>' +
    '<definedName name="数据">\'评分依据\'!$A$1</definedName><definedName name="得分">自评表!$B$1</definedName></definedNames>';
  put('xl/workbook.xml', '<workbookView/>', '<workbookView activeTab="3" firstSheet="2"/>');
  put('xl/workbook.xml', '</sheets>', `</sheets>${names}`);
  const type = (kind: string) =>
    `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
  put(
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    `<Relationship Id="rId99" Type="${type('calcChain')}" Target="calcChain.xml"/></Relationships>`,
  );
  put(
    '[Content_Types].xml',
    '</Types>',
    '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/><Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/></Types>',
  );
  parts['xl/calcChain.xml'] =
    '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="C1" i="2"/></calcChain>';
  parts['xl/worksheets/_rels/sheet1.xml.rels'] =
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${type('comments')}" Target="../comments1.xml"/></Relationships>`;
  parts['xl/comments1.xml'] =
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors/><commentList/></comments>';
  return zipOf(parts);
}

describe('sheets taken out of a file', () => {
  it('leave the others with the same content', () => {
    const bytes = removeSheets(open(plain), ['核查记录', '评分依据']);
    expectWellFormed(bytes);
    const { workbook: left } = open(bytes);
    expect(left.sheets.map(({ name }) => name)).toEqual(['自评表', '附表']);
    expect(left.sheets).toEqual(open(plain).workbook.sheets.filter(({ name }) => /表$/.test(name)));
  });

  it('take along the parts that only they use, and the calculation chain, and nothing else', () => {
    const before = withMore();
    const bytes = removeSheets(open(before), ['核查记录', '评分依据']);
    expectWellFormed(bytes);
    const gone = [...rawEntries(before).keys()].filter((name) => !rawEntries(bytes).has(name));
    expect(gone.sort()).toEqual([
      'xl/calcChain.xml',
      'xl/comments1.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet3.xml',
    ]);
    const listed =
      strFromU8(unzipSync(bytes)['[Content_Types].xml']!) +
      strFromU8(unzipSync(bytes)['xl/_rels/workbook.xml.rels']!);
    for (const name of gone) expect(listed).not.toContain(name.replace(/^xl\//, ''));
    const same = [...rawEntries(bytes)]
      .filter(([name, raw]) => rawEntries(before).get(name) === raw)
      .map(([name]) => name);
    expect(same).toEqual(
      expect.arrayContaining(['xl/worksheets/sheet2.xml', 'xl/worksheets/sheet4.xml', 'xl/styles.xml']),
    );
  });

  it('take along names of theirs; names of sheets behind them are counted anew, as is the sheet that is shown', () => {
    const xml = strFromU8(
      unzipSync(removeSheets(open(withMore()), ['核查记录', '评分依据']))['xl/workbook.xml']!,
    );
    expect(xml.match(/<definedName .*?<\/definedName>/g)).toEqual([
      '<definedName name="_xlnm.Print_Area" localSheetId="1">附表!$A$1</definedName>',
      '<definedName name="得分">自评表!$B$1</definedName>',
    ]);
    expect(xml).toContain('<workbookView activeTab="1" firstSheet="0"/>');
  });

  it('leave no empty list of names', () => {
    const parts: Record<string, Uint8Array | string> = unzipSync(plain);
    parts['xl/workbook.xml'] = strFromU8(parts['xl/workbook.xml'] as Uint8Array).replace(
      '</sheets>',
      '</sheets><definedNames><definedName name="a">核查记录!$A$1</definedName></definedNames>',
    );
    const xml = strFromU8(unzipSync(removeSheets(open(zipOf(parts)), ['核查记录']))['xl/workbook.xml']!);
    expect(xml).not.toContain('definedName');
  });

  it('that are not there are passed over', () => {
    expect(Buffer.compare(removeSheets(open(plain), ['没有']), plain)).toBe(0);
  });
});
