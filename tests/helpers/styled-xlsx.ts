import { openXlsx, type XlsxFile } from '../../src/hosts/xlsx';
import { type Parts, rels, worksheet, xlsxWith } from './xlsx-package';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The lists of a style sheet, as XML of their items. */
export interface StyleLists {
  readonly formats?: string;
  readonly fonts?: string;
  /** Behind the two reserved ones. */
  readonly fills?: string;
  /** Behind the empty one. */
  readonly borders?: string;
  readonly named?: string;
  /** Behind the plain one. */
  readonly cells?: string;
  /** Behind everything else. */
  readonly after?: string;
}

/** A style sheet part; what is left out is plain. */
export function styleSheet(lists: StyleLists = {}): string {
  const { formats, fonts, fills, borders, named, cells, after } = lists;
  const list = (name: string, items: string) => `<${name}>${items}</${name}>`;
  return (
    `<styleSheet xmlns="${MAIN}">` +
    (formats ? list('numFmts', formats) : '') +
    list('fonts', fonts ?? '<font><sz val="11"/><name val="宋体"/></font>') +
    list(
      'fills',
      `<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills ?? ''}`,
    ) +
    list('borders', `<border><left/><right/><top/><bottom/><diagonal/></border>${borders ?? ''}`) +
    list('cellStyleXfs', named ?? '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>') +
    list('cellXfs', `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${cells ?? ''}`) +
    `${after ?? ''}</styleSheet>`
  );
}

/** A package of one sheet 表 with a style sheet, and parts that replace others. */
export function styledXlsx(styles: string, sheet = worksheet(''), parts: Parts = {}): Uint8Array {
  return xlsxWith({
    'xl/_rels/workbook.xml.rels': rels([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
      ['rId4', 'theme', 'theme/theme1.xml'],
    ]),
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': sheet,
    ...parts,
  });
}

/** The file in bytes that must open. */
export function opened(bytes: Uint8Array): XlsxFile {
  const result = openXlsx(bytes);
  if (!result.ok) throw new Error(result.error.message.key);
  return result.file;
}
