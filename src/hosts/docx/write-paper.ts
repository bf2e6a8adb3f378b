import type { Paper, PaperBlock, PaperTable } from '../../core/model/paper';
import { encodeXml } from '../xlsx/xml/decode';
import { writeZip } from '../xlsx/zip/zip-writer';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A4 in twentieths of a point, with the margins of a letter; {@link TEXT_WIDTH} is what is left. */
const PAGE = { width: 11906, height: 16838, margin: 1304 };
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

/**
 * Writes a paper as a Word document: A4, numbered pages, heads of tables repeated on each, no row torn apart. The same
 * paper always gives the same bytes.
 */
export function writePaper(paper: Paper): Uint8Array {
  const parts = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': documentXml(paper),
    'word/_rels/document.xml.rels': relationships([
      ['rId1', 'styles', 'styles.xml'],
      ['rId2', 'footer', 'footer1.xml'],
    ]),
    'word/styles.xml': STYLES,
    'word/footer1.xml': FOOTER,
  };
  const encoder = new TextEncoder();
  return writeZip(Object.entries(parts).map(([name, xml]) => ({ name, data: encoder.encode(HEAD + xml) })));
}

function documentXml({ title, blocks }: Paper): string {
  const section =
    `<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/>` +
    `<w:pgMar w:top="${PAGE.margin}" w:right="${PAGE.margin}" w:bottom="${PAGE.margin}" w:left="${PAGE.margin}" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>`;
  const body = [
    paragraph(title, 'Title'),
    ...blocks.map((block, at) => blockXml(block, blocks[at + 1])),
  ].join('');
  return `<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${body}${section}</w:body></w:document>`;
}

/** @param next the block behind it: room to write in, and what is signed, stay on the page of what they belong to */
function blockXml(block: PaperBlock, next: PaperBlock | undefined): string {
  const isKept = next?.kind === 'room' || next?.kind === 'sign';
  switch (block.kind) {
    case 'heading':
      return paragraph(block.text, 'Heading1', isKept);
    case 'line':
      return paragraph(block.text, null, isKept);
    case 'note':
      return paragraph(block.text, 'Note', isKept);
    case 'sign':
      return paragraph(block.text, 'Sign', isKept);
    case 'room':
      return paragraph('', null, true).repeat(block.lines);
    case 'table':
      return tableXml(block);
  }
}

function tableXml({ head, shares, rows }: PaperTable): string {
  const widths = shares.map((share) => Math.round((TEXT_WIDTH * share) / 100));
  const row = (texts: readonly string[], style: string, properties: string) =>
    `<w:tr><w:trPr><w:cantSplit/>${properties}</w:trPr>${widths
      .map((width, at) => cellXml(texts[at] ?? '', width, style))
      .join('')}</w:tr>`;
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join('');
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((sum, width) => sum + width, 0)}" w:type="dxa"/>` +
    `<w:tblBorders>${edges}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    '<w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    row(head, 'TableHead', '<w:tblHeader/>') +
    rows.map((texts) => row(texts, 'TableText', '')).join('') +
    `</w:tbl>${paragraph('', 'Gap')}`
  );
}

function cellXml(text: string, width: number, style: string): string {
  const paragraphs = text.split('\n').map((one) => paragraph(one, style));
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraphs.join('')}</w:tc>`;
}

/** @param isKept on the page of the paragraph behind it */
function paragraph(text: string, style: string | null, isKept = false): string {
  const inner = `${style === null ? '' : `<w:pStyle w:val="${style}"/>`}${isKept ? '<w:keepNext/>' : ''}`;
  const properties = inner === '' ? '' : `<w:pPr>${inner}</w:pPr>`;
  const run = text === '' ? '' : `<w:r><w:t xml:space="preserve">${encodeXml(clean(text))}</w:t></w:r>`;
  return `<w:p>${properties}${run}</w:p>`;
}

/** Without what XML cannot hold. */
function clean(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, '\ufffd')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\ufffd');
}

function relationships(list: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const made = list.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${R}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${made.join('')}</Relationships>`;
}

const override = (part: string, kind: string) =>
  `<Override PartName="/word/${part}.xml" ContentType="${TYPE}.${kind}+xml"/>`;

const CONTENT_TYPES =
  `<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  override('document', 'document.main') +
  override('styles', 'styles') +
  override('footer1', 'footer') +
  '</Types>';

const FOOTER =
  `<w:ftr xmlns:w="${W}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>` +
  '<w:r><w:t xml:space="preserve">- </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>' +
  '<w:r><w:t xml:space="preserve"> -</w:t></w:r></w:p></w:ftr>';

/** A style of paragraphs; sizes are in half points, spaces in twentieths of a point. */
function style(id: string, name: string, paragraphs: string, size: number, letters = ''): string {
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
    `<w:pPr>${paragraphs}</w:pPr><w:rPr>${letters}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`
  );
}

const BLACK =
  '<w:rFonts w:ascii="黑体" w:hAnsi="黑体" w:eastAsia="黑体" w:cs="Times New Roman"/><w:b w:val="0"/>';

const STYLES =
  `<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr>` +
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体" w:cs="Times New Roman"/>' +
  '<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:line="360" w:lineRule="auto"/></w:pPr></w:style>' +
  style('Title', 'Title', '<w:spacing w:after="240"/><w:jc w:val="center"/>', 36, BLACK) +
  style(
    'Heading1',
    'heading 1',
    '<w:keepNext/><w:spacing w:before="160" w:after="60"/><w:outlineLvl w:val="0"/>',
    26,
    BLACK,
  ) +
  style(
    'TableHead',
    'Table Head',
    '<w:keepNext/><w:spacing w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>',
    20,
    BLACK,
  ) +
  style('TableText', 'Table Text', '<w:spacing w:line="260" w:lineRule="auto"/>', 20) +
  style('Note', 'Note', '<w:spacing w:line="260" w:lineRule="auto"/>', 18) +
  style('Gap', 'Gap', '<w:spacing w:line="120" w:lineRule="exact"/>', 8) +
  style('Sign', 'Sign', '<w:spacing w:before="120"/><w:jc w:val="right"/>', 24) +
  style('Footer', 'footer', '<w:jc w:val="center"/>', 18) +
  '</w:styles>';
