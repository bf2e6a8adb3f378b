import { fault } from '../file-errors';
import { readPart, type Relationship, resolveTarget } from '../package/parts';
import { encodeXml } from '../xml/decode';
import { CLOSE, END, OPEN, XmlScanner } from '../xml/scanner';
import type { Zip } from '../zip/zip-reader';
import { type Splice, splice, withAttribute } from './splice';

const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** A sheet to be listed in the workbook. */
export interface ListedSheet {
  readonly name: string;
  readonly part: string;
  readonly relationshipId: string;
}

/** The workbook part with sheets added at the end, and full calculation on load asked for. */
export function editWorkbook(
  text: string,
  part: string,
  sheets: readonly ListedSheet[],
  recalculates: boolean,
): string {
  const scanner = new XmlScanner(text, part);
  const splices: Splice[] = [];
  let lastId = 0;
  let prefix = '';
  let listPrefix = '';
  const ids = new IdNamespaces();
  let afterNames = 0;
  let calcPr: { start: number; end: number } | null = null;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === OPEN) {
      if (scanner.depth === 1 || scanner.is('sheets')) ids.reach(scanner.allAttributes());
      prefix = scanner.rootPrefix;
    }
    if (event === OPEN && scanner.is('sheets')) listPrefix = scanner.prefix();
    if (event === OPEN && scanner.is('sheet')) {
      lastId = Math.max(lastId, Number(scanner.attribute('sheetId')) || 0);
      ids.read(scanner.allAttributes());
    } else if (event === OPEN && scanner.is('calcPr')) calcPr = { start: scanner.start, end: scanner.end };
    if (event === CLOSE && scanner.is('sheets')) {
      const made = sheets.map(
        ({ name, relationshipId }, i) =>
          `<${listPrefix}sheet name="${encodeXml(name)}" sheetId="${lastId + 1 + i}" ${ids.attribute(relationshipId)}/>`,
      );
      if (made.length > 0) splices.push({ start: scanner.start, end: scanner.start, text: made.join('') });
    }
    // The schema wants calcPr after these and before everything else.
    const isBefore = ['sheets', 'functionGroups', 'externalReferences', 'definedNames'].some((n) =>
      scanner.is(n),
    );
    if (isBefore && (event === CLOSE || scanner.selfClosing)) afterNames = scanner.end;
  }
  if (recalculates) splices.push(calculation(text, calcPr, afterNames, prefix));
  return splice(text, splices);
}

const RELATIONSHIP_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * How a sheet names its relationship. Some programs declare the prefix on each sheet by itself; one that is made
 * beside them is outside that declaration and needs its own.
 */
class IdNamespaces {
  /** Prefixes that hold for whatever stands in the list of sheets. */
  private readonly inReach = new Map<string, string>();
  private prefix = 'r';
  private namespace = RELATIONSHIP_NAMESPACE;

  /** Notes what the root or the list of sheets declares. */
  reach(attributes: ReadonlyMap<string, string>): void {
    for (const [name, value] of attributes)
      if (name.startsWith('xmlns:')) this.inReach.set(name.slice(6), value);
  }

  /** Notes how a sheet names its relationship. */
  read(attributes: ReadonlyMap<string, string>): void {
    const name = [...attributes.keys()].find((one) => one.endsWith(':id'));
    if (name === undefined) return;
    const prefix = name.slice(0, -':id'.length);
    const namespace = attributes.get(`xmlns:${prefix}`) ?? this.inReach.get(prefix);
    if (namespace !== undefined) [this.prefix, this.namespace] = [prefix, namespace];
  }

  /** The attribute of a new sheet, with the declaration it needs. */
  attribute(id: string): string {
    const { prefix, namespace } = this;
    const declaration =
      this.inReach.get(prefix) === namespace ? '' : `xmlns:${prefix}="${encodeXml(namespace)}" `;
    return `${declaration}${prefix}:id="${encodeXml(id)}"`;
  }
}

function calculation(
  text: string,
  calcPr: { start: number; end: number } | null,
  afterNames: number,
  prefix: string,
): Splice {
  if (!calcPr) return { start: afterNames, end: afterNames, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` };
  return { ...calcPr, text: withAttribute(text.slice(calcPr.start, calcPr.end), 'fullCalcOnLoad', '1') };
}

/** The relationships of the workbook with sheets added and the calculation chain taken out. */
export function editRelationships(
  text: string,
  part: string,
  workbook: string,
  sheets: readonly ListedSheet[],
  sheetType: string,
  dropped: string | null,
): string {
  const added = (prefix: string) =>
    sheets.map(
      (sheet) =>
        `<${prefix}Relationship Id="${sheet.relationshipId}" Type="${sheetType}" Target="/${sheet.part}"/>`,
    );
  return editList(text, part, 'Relationship', added, (scanner) => {
    const target = resolveTarget(workbook, scanner.attribute('Target') ?? '');
    return dropped !== null && target.toLowerCase() === dropped.toLowerCase();
  });
}

/** The content types with sheets added and the calculation chain taken out. */
export function editContentTypes(
  zip: Zip,
  sheets: readonly ListedSheet[],
  dropped: string | null,
): { text: string; part: ReturnType<typeof readPart> } {
  const name = '[Content_Types].xml';
  const part = readPart(zip, name);
  const added = (prefix: string) =>
    sheets.map((s) => `<${prefix}Override PartName="/${s.part}" ContentType="${WORKSHEET_TYPE}"/>`);
  const text = editList(part.text, name, 'Override', added, (scanner) => {
    const target = resolveTarget('', scanner.attribute('PartName') ?? '');
    return dropped !== null && target.toLowerCase() === dropped.toLowerCase();
  });
  return { text, part };
}

/** Takes elements out of a flat list and adds others at its end. */
function editList(
  text: string,
  part: string,
  element: string,
  added: (prefix: string) => readonly string[],
  isDropped: (scanner: XmlScanner) => boolean,
): string {
  const scanner = new XmlScanner(text, part);
  const splices: Splice[] = [];
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === OPEN && scanner.localName() === element && isDropped(scanner)) {
      const { start } = scanner;
      scanner.skip();
      splices.push({ start, end: scanner.end, text: '' });
    } else if (event === CLOSE && scanner.depth === 0) {
      splices.push({ start: scanner.start, end: scanner.start, text: added(scanner.rootPrefix).join('') });
    }
  }
  return splice(text, splices);
}

/** Part names and relationship ids for new sheets that no other part or relationship has. */
export function placeSheets(
  zip: Zip,
  workbook: string,
  relationships: readonly Relationship[],
  names: readonly string[],
): ListedSheet[] {
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  const ids = new Set(relationships.map((r) => r.id));
  let number = 1;
  let id = 1;
  return names.map((name) => {
    while (zip.find(`${folder}worksheets/sheet${number}.xml`)) number++;
    while (ids.has(`rId${id}`)) id++;
    const sheet = { name, part: `${folder}worksheets/sheet${number}.xml`, relationshipId: `rId${id}` };
    number++;
    id++;
    return sheet;
  });
}

/** An empty worksheet in the namespace of the workbook. */
export function emptySheet(workbookText: string, workbookPart: string): string {
  const scanner = new XmlScanner(workbookText, workbookPart);
  scanner.next();
  const key = scanner.rootPrefix ? `xmlns:${scanner.rootPrefix.slice(0, -1)}` : 'xmlns';
  const namespace = scanner.allAttributes().get(key);
  if (namespace === undefined) throw fault('xml', workbookPart);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${encodeXml(namespace)}"><sheetData/></worksheet>`;
}
