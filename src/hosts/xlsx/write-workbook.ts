import { a1, areaA1 } from '../../core/model/address';
import type { Cell, Sheet, Workbook } from '../../core/model/grid';
import type { CellInput } from '../../core/model/edit';
import { cellState, inputOf } from '../../core/model/cell-state';
import { cellXml } from './patch/cell-xml';
import { listHeight } from '../workbook-host-heights';
import { encodeXml } from './xml/decode';
import { writeZip } from './zip/zip-writer';

/** How a sheet is to look. */
export interface SheetLook {
  /** Widths in characters, from the first column on. */
  readonly widths?: readonly number[];
  /** Rows at the top that are headings: bold, centred. */
  readonly headRows?: number;
  /**
   * A list under its heading rows: they stay in view while the rest scrolls, and filters stand in the last of them.
   * Its rows are as high as their texts, which begin at the top.
   */
  readonly isList?: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const FIRST_FORMAT = 164;
const USUAL_WIDTH = 9;

/**
 * Writes a new workbook: values, formulas, number formats, merges, hidden rows, columns and sheets, wrapped and
 * bordered. The same workbook always gives the same bytes.
 * @param looks by sheet name
 */
export function writeWorkbook(
  workbook: Workbook,
  looks: Readonly<Record<string, SheetLook>> = {},
): Uint8Array {
  const styles = new StyleList();
  const sheets = workbook.sheets.map((sheet) => sheetXml(sheet, looks[sheet.name] ?? {}, styles));
  const parts = [
    { name: '[Content_Types].xml', text: contentTypes(sheets.length) },
    { name: '_rels/.rels', text: relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', text: workbookXml(workbook) },
    { name: 'xl/_rels/workbook.xml.rels', text: workbookRelationships(sheets.length) },
    ...sheets.map((text, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, text })),
    { name: 'xl/styles.xml', text: styles.xml() },
  ];
  const encoder = new TextEncoder();
  return writeZip(parts.map(({ name, text }) => ({ name, data: encoder.encode(HEAD + text) })));
}

/** Cell styles by number format, plain ones first; a heading has its own. */
class StyleList {
  private readonly formats = new Map<string, number>();

  of(format: string | undefined, isHead: boolean, isList: boolean): string {
    if (isHead) return '1';
    if (isList) return '3';
    if (format === undefined) return '2';
    const known = this.formats.get(format) ?? this.formats.size;
    this.formats.set(format, known);
    return String(known + 4);
  }

  xml(): string {
    const codes = [...this.formats.keys()];
    const numFmts = codes
      .map((code, i) => `<numFmt numFmtId="${FIRST_FORMAT + i}" formatCode="${encodeXml(code)}"/>`)
      .join('');
    const xf = (id: number, font: number, horizontal: string, vertical = 'center') =>
      `<xf numFmtId="${id}" fontId="${font}" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment ${horizontal}vertical="${vertical}" wrapText="1"/></xf>`;
    const edge = (side: string) => `<${side} style="thin"><color auto="1"/></${side}>`;
    return (
      `<styleSheet xmlns="${MAIN}">` +
      (codes.length > 0 ? `<numFmts count="${codes.length}">${numFmts}</numFmts>` : '') +
      '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>' +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border></borders>` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${codes.length + 4}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
      xf(0, 1, 'horizontal="center" ') +
      xf(0, 0, '') +
      xf(0, 0, '', 'top') +
      codes.map((_, i) => xf(FIRST_FORMAT + i, 0, '')).join('') +
      '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    );
  }
}

function sheetXml(sheet: Sheet, look: SheetLook, styles: StyleList): string {
  const headRows = look.headRows ?? 0;
  const rows = new Map(sheet.rows.map((r) => [r.row, r.cells]));
  for (const row of sheet.hiddenRows ?? []) if (!rows.has(row)) rows.set(row, []);
  const isList = look.isList ?? false;
  const rowXml = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const hidden = sheet.hiddenRows?.has(row) ? ' hidden="1"' : '';
      const height = isList ? heightXml(cells, look) : '';
      const all = isList ? withBlanks(cells, look) : cells;
      const made = all.map((cell) => cellElement(row, cell, styles.of(cell.format, row < headRows, isList)));
      return `<row r="${row + 1}"${hidden}${height}>${made.join('')}</row>`;
    });
  const merges = sheet.merges.map((area) => `<mergeCell ref="${areaA1(area)}"/>`).join('');
  return (
    `<worksheet xmlns="${MAIN}">${look.isList ? FIT_WIDTH + frozenXml(headRows) : ''}` +
    `${columnsXml(sheet, look.widths ?? [])}<sheetData>${rowXml.join('')}</sheetData>` +
    (sheet.isProtected ? '<sheetProtection sheet="1"/>' : '') +
    (look.isList ? filterXml(sheet, headRows) : '') +
    (merges ? `<mergeCells count="${sheet.merges.length}">${merges}</mergeCells>` : '') +
    (look.isList ? ON_PAPER : '') +
    '</worksheet>'
  );
}

function heightXml(cells: readonly Cell[], { widths = [] }: SheetLook): string {
  const height = listHeight(
    cells.map(({ column, text }) => ({ text, width: widths[column] ?? USUAL_WIDTH })),
  );
  return ` ht="${height}"`;
}

/** The cells of a list's row with the blank ones between, so that they are bordered too. */
function withBlanks(cells: readonly Cell[], { widths = [] }: SheetLook): readonly Cell[] {
  const known = new Map(cells.map((cell) => [cell.column, cell]));
  const right = Math.max(widths.length - 1, ...known.keys());
  return Array.from(
    { length: right + 1 },
    (_, column) => known.get(column) ?? { column, kind: 'text', text: '' },
  );
}

/** A list is printed across the page, all its columns on one. */
const FIT_WIDTH = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
const ON_PAPER = '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';

function frozenXml(headRows: number): string {
  const below = a1({ row: headRows, column: 0 });
  return (
    '<sheetViews><sheetView workbookViewId="0">' +
    `<pane ySplit="${headRows}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/></sheetView></sheetViews>`
  );
}

/** Filters over the last heading row and all rows below it. */
function filterXml({ rows }: Sheet, headRows: number): string {
  const head = rows.find(({ row }) => row === headRows - 1);
  const right = head?.cells.at(-1)?.column;
  if (right === undefined) return '';
  const bottom = rows.reduce((last, { row }) => Math.max(last, row), 0);
  return `<autoFilter ref="${areaA1({ top: headRows - 1, left: 0, bottom, right })}"/>`;
}

function cellElement(row: number, cell: Cell, style: string): string {
  const input: CellInput = inputOf(cellState(cell));
  return cellXml({ prefix: '', address: a1({ row, column: cell.column }), style, input });
}

function columnsXml(sheet: Sheet, widths: readonly number[]): string {
  const columns = new Set([...widths.keys(), ...(sheet.hiddenColumns ?? [])]);
  const made = [...columns]
    .sort((a, b) => a - b)
    .map((column) => {
      const width = widths[column] === undefined ? '' : ` width="${widths[column]}" customWidth="1"`;
      const hidden = sheet.hiddenColumns?.has(column) ? ' hidden="1"' : '';
      return `<col min="${column + 1}" max="${column + 1}"${width || ' width="9"'}${hidden}/>`;
    });
  return made.length > 0 ? `<cols>${made.join('')}</cols>` : '';
}

function workbookXml(workbook: Workbook): string {
  const sheets = workbook.sheets.map(
    ({ name, hidden }, i) =>
      `<sheet name="${encodeXml(name)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
  );
  const dates = workbook.date1904 ? '<workbookPr date1904="1"/>' : '';
  const views = '<bookViews><workbookView/></bookViews>';
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${dates}${views}<sheets>${sheets.join('')}</sheets></workbook>`;
}

function workbookRelationships(count: number): string {
  const sheets = Array.from({ length: count }, (_, i): [string, string, string] => [
    `rId${i + 1}`,
    'worksheet',
    `worksheets/sheet${i + 1}.xml`,
  ]);
  return relationships([...sheets, [`rId${count + 1}`, 'styles', 'styles.xml']]);
}

function relationships(list: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const made = list.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${made.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const override = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}" ContentType="${TYPE}.${kind}+xml"/>`;
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('workbook.xml', 'sheet.main') +
    Array.from({ length: sheets }, (_, i) => override(`worksheets/sheet${i + 1}.xml`, 'worksheet')).join('') +
    override('styles.xml', 'styles') +
    '</Types>'
  );
}
