import { strToU8, zipSync } from 'fflate';
import type { Sheet } from '../../src/core/model/grid';
import { indexSheet } from '../../src/core/model/grid';

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A run of text. */
export const run = (text: string, properties = '') =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;

/** A paragraph of runs; a string is one run. */
export const paragraph = (runs: string, properties = '') =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${runs.startsWith('<') ? runs : run(runs)}</w:p>`;

/** A paragraph of list 1 at a level (from 0). */
export const listed = (text: string, level = 0) =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);

/** A text as Word writes it after some editing: every few characters another run. */
export const splitRuns = (text: string, every = 7) =>
  (text.match(new RegExp(`[^]{1,${every}}`, 'gu')) ?? [])
    .map((piece) => run(piece, '<w:rFonts w:hint="eastAsia"/>'))
    .join('');

/** Text inserted, and text deleted, under tracked changes. */
export const inserted = (text: string) => `<w:ins w:id="1" w:author="甲">${run(text)}</w:ins>`;
export const deleted = (text: string) =>
  `<w:del w:id="2" w:author="甲"><w:r><w:delText>${escape(text)}</w:delText></w:r></w:del>`;

/** A text box anchored in a paragraph, written twice as Word does it: for itself and for older programs. */
export const textBox = (text: string) =>
  `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><wps:txbx xmlns:wps="urn:wps"><w:txbxContent>${paragraph(text)}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph(text)}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

/** A sheet as a Word table: merged areas become gridSpan and vMerge. */
export function tableOf(sheet: Sheet): string {
  const index = indexSheet(sheet);
  const rows: string[] = [];
  for (let row = 0; row <= index.lastRow; row++) {
    const cells: string[] = [];
    for (let column = 0; column <= index.lastColumn;) {
      const area = index.merge(row, column);
      const span = area ? area.right - area.left + 1 : 1;
      const isTall = area && area.bottom > area.top;
      const merge = !isTall ? '' : area.top === row ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
      const text = area && area.top !== row ? '' : (index.cell(row, column)?.text ?? '');
      const lines = text.split('\n').map((line) => paragraph(line));
      const width = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
      cells.push(`<w:tc><w:tcPr>${width}${merge}</w:tcPr>${lines.join('')}</w:tc>`);
      column += span;
    }
    rows.push(`<w:tr>${cells.join('')}</w:tr>`);
  }
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
}

const NUMBERING = `<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/></w:lvl>
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

export interface DocxParts {
  readonly footnotes?: string;
  readonly header?: string;
  /** Parts added or replaced as they are. */
  readonly more?: Readonly<Record<string, string>>;
}

/** A .docx of the markup of its body. */
export function docx(body: string, { footnotes, header, more = {} }: DocxParts = {}): Uint8Array {
  const rel = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${R}/${kind}" Target="${target}"/>`;
  const wrap = (relations: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': wrap(rel('r1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${W}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/_rels/document.xml.rels': wrap(
      rel('r1', 'numbering', 'numbering.xml') +
        (footnotes ? rel('r2', 'footnotes', 'footnotes.xml') : '') +
        (header ? rel('r3', 'header', 'header1.xml') : ''),
    ),
    'word/numbering.xml': NUMBERING,
    ...(footnotes ? { 'word/footnotes.xml': `<w:footnotes xmlns:w="${W}">${footnotes}</w:footnotes>` } : {}),
    ...(header ? { 'word/header1.xml': `<w:hdr xmlns:w="${W}">${paragraph(header)}</w:hdr>` } : {}),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
