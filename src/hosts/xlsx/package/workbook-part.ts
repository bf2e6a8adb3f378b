import { fault } from '../file-errors';
import { END, OPEN, XmlScanner } from '../xml/scanner';
import { partKey, type Zip } from '../zip/zip-reader';
import { readPart, readRelationships } from './parts';

/** A worksheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

/** Where the parts of a workbook are, found by relationships only. */
export interface WorkbookParts {
  readonly workbook: string;
  readonly sheets: readonly SheetEntry[];
  /** Names of every sheet, chart sheets too: a new sheet must not repeat one. */
  readonly sheetNames: readonly string[];
  readonly styles: string | null;
  readonly sharedStrings: string | null;
  readonly calcChain: string | null;
  readonly date1904: boolean;
  /** Every result is rounded to what its cell shows. */
  readonly isRoundedAsShown: boolean;
  /** Sheets may not be added. */
  readonly structureLocked: boolean;
  readonly isSigned: boolean;
  readonly hasMacros: boolean;
}

const TRUE = new Set(['1', 'true', 'on']);

/** An XML boolean attribute. */
export function isTrue(value: string | undefined): boolean {
  return value !== undefined && TRUE.has(value.toLowerCase());
}

/**
 * Reads the list of sheets and finds the parts they need.
 * @throws FileFault when the package holds no workbook
 */
export function readWorkbookParts(zip: Zip): WorkbookParts {
  const workbook = findWorkbook(zip);
  const relationships = readRelationships(zip, workbook);
  const partOf = (kind: string) => {
    const part = relationships.find((r) => r.kind === kind)?.part;
    return part && zip.find(part) ? part : null;
  };
  const listed: { name: string; hidden: boolean; id: string }[] = [];
  let date1904 = false;
  let isRoundedAsShown = false;
  let structureLocked = false;
  const scanner = new XmlScanner(readPart(zip, workbook).text, workbook);
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN) continue;
    if (scanner.is('sheet')) {
      listed.push({
        name: scanner.attribute('name') ?? `Sheet${listed.length + 1}`,
        hidden: (scanner.attribute('state') ?? 'visible') !== 'visible',
        id: scanner.prefixedAttribute('id') ?? '',
      });
    } else if (scanner.is('workbookPr')) date1904 = isTrue(scanner.attribute('date1904'));
    else if (scanner.is('calcPr')) isRoundedAsShown = !isTrue(scanner.attribute('fullPrecision') ?? '1');
    else if (scanner.is('workbookProtection')) structureLocked = isTrue(scanner.attribute('lockStructure'));
  }
  const byId = new Map(relationships.map((r) => [r.id, r]));
  const sheets: SheetEntry[] = [];
  const known = new Set<string>();
  for (const { name, hidden, id } of listed) {
    // A sheet of macros of Excel 5 has a name in the list and no part.
    if (id === '') continue;
    const target = byId.get(id);
    if (!target?.part) throw fault('missingPart', name);
    if (target.kind !== 'worksheet') continue;
    // A small part under thousands of names would cost as much as thousands of parts.
    if (known.has(partKey(target.part))) throw fault('sharedPart', name);
    known.add(partKey(target.part));
    sheets.push({ name, hidden, part: target.part });
  }
  if (sheets.length === 0) throw fault('noSheets');
  return {
    workbook,
    sheets,
    sheetNames: listed.map((s) => s.name),
    styles: partOf('styles'),
    sharedStrings: partOf('sharedStrings'),
    calcChain: partOf('calcChain'),
    date1904,
    isRoundedAsShown,
    structureLocked,
    isSigned: zip.entries.some((e) => /(?:^|[\\/])_xmlsignatures[\\/]/i.test(e.name)),
    hasMacros: relationships.some((r) => r.kind === 'vbaProject'),
  };
}

function findWorkbook(zip: Zip): string {
  const part = readRelationships(zip, '').find((r) => r.kind === 'officeDocument')?.part;
  if (part && zip.find(part)) {
    if (/\.bin$/i.test(part)) throw fault('binary');
    if (/(?:^|\/)word\//i.test(part)) throw fault('word');
    if (/(?:^|\/)ppt\//i.test(part)) throw fault('slides');
    return part;
  }
  if (zip.find('xl/workbook.xml')) return 'xl/workbook.xml';
  if (zip.find('content.xml') && zip.find('mimetype')) {
    const manifest = zip.find('META-INF/manifest.xml');
    const isLocked = manifest !== undefined && readPart(zip, manifest.name).text.includes('encryption-data');
    throw fault(isLocked ? 'encrypted' : 'openDocument');
  }
  if (part || zip.find('[Content_Types].xml')) throw fault('missingPart', part || 'xl/workbook.xml');
  throw fault('otherArchive');
}
