import { BASE_PARTS, rels, worksheet, zipOf } from './xlsx-package';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument';

/** A PNG of one pixel. */
const PIXEL = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

const CELLS = [
  '<row r="1" ht="30" customHeight="1" spans="1:4"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="inlineStr"><is><t>分值</t></is></c><c r="C1" s="1" t="inlineStr"><is><t>得分</t></is></c></row>',
  '<row r="2" spans="1:4"><c r="A2" s="2" t="inlineStr"><is><t>数量</t></is></c><c r="B2" s="3"><v>10</v></c><c r="C2" s="3"><v>8.5</v></c><c r="D2" s="2"/></row>',
  '<row r="3" spans="1:4"><c r="A3" s="2" t="inlineStr"><is><t>质量</t></is></c><c r="B3" s="3"><v>20</v></c><c r="C3" s="3"><v>18</v></c></row>',
  '<row r="4" spans="1:4"><c r="A4" s="2" t="inlineStr"><is><t>合计</t></is></c><c r="B4" s="3"><f t="shared" ref="B4:C4" si="0">SUM(B2:B3)</f><v>30</v></c><c r="C4" s="3"><f t="shared" si="0"/><v>26.5</v></c></row>',
];

const AFTER = [
  '<sheetProtection sheet="0"/>',
  '<mergeCells count="1"><mergeCell ref="A6:D7"/></mergeCells>',
  '<conditionalFormatting sqref="C2:C3"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>9</formula></cfRule></conditionalFormatting>',
  '<dataValidations count="1"><dataValidation type="decimal" sqref="C2:C3"><formula1>0</formula1><formula2>20</formula2></dataValidation></dataValidations>',
  '<hyperlinks><hyperlink ref="A2" location="表!C2"/></hyperlinks>',
  '<printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId2"/><headerFooter><oddHeader>&amp;C自评表</oddHeader></headerFooter>',
  '<ignoredErrors><ignoredError sqref="B2" numberStoredAsText="1"/></ignoredErrors>',
  '<drawing r:id="rId1"/><legacyDrawing r:id="rId4"/>',
];

const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0"><alignment horizontal="center"/></xf><xf numFmtId="2" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FFFF0000"/></font></dxf></dxfs></styleSheet>';

const CHART = `<c:chartSpace xmlns:c="${DRAWING}/chart"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>表!$C$2:$C$3</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="l"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="b"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;

const anchor = (row: number, content: string) =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row + 8}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${content}<xdr:clientData/></xdr:twoCellAnchor>`;

const DRAWINGS =
  `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}">` +
  anchor(
    1,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>`,
  ) +
  anchor(
    12,
    '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="公章"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>',
  ) +
  '</xdr:wsDr>';

/**
 * A workbook with most of what a person's workbook may hold beside cells: chart, picture, pivot cache, conditional
 * format, validation, note, defined name, print settings, custom XML, macros, calculation chain, signature.
 * `extra` replaces or adds parts.
 */
export function richXlsx(extra: Readonly<Record<string, string | Uint8Array | null>> = {}): Uint8Array {
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
  return zipOf({
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="${TYPE}.vmlDrawing"/><Default Extension="bin" ContentType="${TYPE}.spreadsheetml.printerSettings"/>` +
      override('xl/workbook.xml', `${TYPE}.spreadsheetml.sheet.main+xml`) +
      override('xl/worksheets/sheet1.xml', `${TYPE}.spreadsheetml.worksheet+xml`) +
      override('xl/styles.xml', `${TYPE}.spreadsheetml.styles+xml`) +
      override('xl/sharedStrings.xml', `${TYPE}.spreadsheetml.sharedStrings+xml`) +
      override('xl/calcChain.xml', `${TYPE}.spreadsheetml.calcChain+xml`) +
      override('xl/pivotCache/pivotCacheDefinition1.xml', `${TYPE}.spreadsheetml.pivotCacheDefinition+xml`) +
      override('xl/comments1.xml', `${TYPE}.spreadsheetml.comments+xml`) +
      override('xl/drawings/drawing1.xml', `${TYPE}.drawing+xml`) +
      override('xl/charts/chart1.xml', `${TYPE}.drawingml.chart+xml`) +
      '</Types>',
    '_rels/.rels': String(BASE_PARTS['_rels/.rels']),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/><sheets><sheet name="表" sheetId="3" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1:$D$4</definedName><definedName name="满分">30</definedName></definedNames><pivotCaches><pivotCache cacheId="1" r:id="rId5"/></pivotCaches></workbook>`,
    'xl/_rels/workbook.xml.rels': rels([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
      ['rId3', 'sharedStrings', 'sharedStrings.xml'],
      ['rId4', 'calcChain', 'calcChain.xml'],
      ['rId5', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
    ]),
    'xl/worksheets/sheet1.xml': worksheet(CELLS.join(''), {
      before:
        '<dimension ref="A1:D4"/><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="3" width="14" customWidth="1"/><col min="5" max="16384" width="9"/></cols>',
      after: AFTER.join(''),
    }),
    'xl/worksheets/_rels/sheet1.xml.rels': rels([
      ['rId1', 'drawing', '../drawings/drawing1.xml'],
      ['rId2', 'printerSettings', '../printerSettings/printerSettings1.bin'],
      ['rId3', 'comments', '../comments1.xml'],
      ['rId4', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
    ]),
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': String(BASE_PARTS['xl/sharedStrings.xml']),
    'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="B4" i="3"/><c r="C4" i="3"/></calcChain>`,
    'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition xmlns="${MAIN}" saveData="0" refreshOnLoad="1"><cacheSource type="worksheet"><worksheetSource ref="A1:C3" sheet="表"/></cacheSource><cacheFields count="3">${['得分', '分值', '得分2'].map((n) => `<cacheField name="${n}" numFmtId="0"><sharedItems/></cacheField>`).join('')}</cacheFields></pivotCacheDefinition>`,
    'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>审核</author></authors><commentList><comment ref="C2" authorId="0"><text><t>请核对</t></text></comment></commentList></comments>`,
    'xl/drawings/vmlDrawing1.vml':
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>2</x:Column></x:ClientData></v:shape></xml>',
    'xl/drawings/drawing1.xml': DRAWINGS,
    'xl/drawings/_rels/drawing1.xml.rels': rels([
      ['rId1', 'chart', '../charts/chart1.xml'],
      ['rId2', 'image', '../media/image1.png'],
    ]),
    'xl/charts/chart1.xml': CHART,
    'xl/media/image1.png': PIXEL,
    'xl/printerSettings/printerSettings1.bin': new Uint8Array(64).fill(9),
    'customXml/item1.xml': '<密级>内部</密级>',
    ...extra,
  });
}

/** Parts that make the workbook one with macros and a signature. */
export const MACRO_PARTS = {
  'xl/vbaProject.bin': new Uint8Array(300).fill(3),
  '_xmlsignatures/sig1.xml': '<Signature/>',
};
