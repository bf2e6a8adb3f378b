import type { XlsxFile } from '../open-xlsx';
import { readPart, readRelationships, relsName, resolveTarget } from '../package/parts';
import { encodePart } from '../xml/decode';
import { END, OPEN, XmlScanner } from '../xml/scanner';
import { partKey, type Zip, type ZipEntry } from '../zip/zip-reader';
import { rewriteZip } from '../zip/zip-writer';
import { type Splice, splice, withAttribute } from './splice';

/**
 * Takes sheets out of a copy of the file, with all parts that only they use; everything else keeps its bytes. Names that
 * belong to a sheet go with it, those of sheets behind it are counted anew. Sheets that are not there are passed over.
 * The caller sees to it that nothing refers to them, that one sheet is left, and that the structure is not locked.
 */
export function removeSheets(file: XlsxFile, names: readonly string[]): Uint8Array {
  const { zip, parts } = file;
  const gone = parts.sheets.filter(({ name }) => names.includes(name));
  if (gone.length === 0) return zip.bytes;
  const dropped = new Set(gone.map(({ part }) => partKey(part)));
  if (parts.calcChain) dropped.add(partKey(parts.calcChain));
  const unused = unusedParts(zip, parts.workbook, dropped);
  const replaced = new Map<ZipEntry, Uint8Array | null>();
  const put = (name: string, edit: (text: string) => string) => {
    const part = readPart(zip, name);
    replaced.set(zip.find(name)!, encodePart(part, edit(part.text)));
  };
  for (const name of unused) replaced.set(zip.find(name)!, null);
  const positions = gone.map(({ name }) => parts.sheetNames.indexOf(name));
  const shown = parts.sheets.find(({ name, hidden }) => !hidden && !names.includes(name));
  const left = { positions, names, first: Math.max(0, parts.sheetNames.indexOf(shown?.name ?? '')) };
  put(parts.workbook, (text) => withoutSheets(text, parts.workbook, left));
  const rels = relsName(parts.workbook);
  put(rels, (text) => withoutTargets(text, rels, 'Relationship', 'Target', parts.workbook, unused));
  const types = '[Content_Types].xml';
  put(types, (text) => withoutTargets(text, types, 'Override', 'PartName', '', unused));
  return rewriteZip(zip, { replaced, added: [] });
}

/** Names of parts, and of their lists of relationships, that nothing leads to once the workbook lets go of some. */
function unusedParts(zip: Zip, workbook: string, dropped: ReadonlySet<string>): ReadonlySet<string> {
  const before = reachable(zip, workbook, new Set());
  const after = reachable(zip, workbook, dropped);
  const unused = new Set<string>();
  for (const [key, name] of before) {
    if (after.has(key)) continue;
    for (const one of [name, relsName(name)]) if (zip.find(one)) unused.add(one);
  }
  return unused;
}

/** All parts that relationships lead to, by key; those of the workbook that are dropped are not followed. */
function reachable(zip: Zip, workbook: string, dropped: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const follow = (part: string) => {
    for (const { part: target } of readRelationships(zip, part)) {
      if (target === null || found.has(partKey(target)) || !zip.find(target)) continue;
      if (part === workbook && dropped.has(partKey(target))) continue;
      found.set(partKey(target), target);
      follow(target);
    }
  };
  follow('');
  return found;
}

interface Left {
  /** Of the sheets that go, in the list of the workbook. */
  readonly positions: readonly number[];
  readonly names: readonly string[];
  /** The position of the first sheet that stays and is not hidden. */
  readonly first: number;
}

/** The workbook part without some sheets, without the names that belong to them or stand for cells of theirs. */
function withoutSheets(text: string, part: string, { positions, names, first }: Left): string {
  const scanner = new XmlScanner(text, part);
  const splices: Splice[] = [];
  const moved = (at: number) => at - positions.filter((gone) => gone < at).length;
  let at = -1;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN) continue;
    const { start, end } = scanner;
    const edit = (name: string, value: number) =>
      splices.push({ start, end, text: withAttribute(text.slice(start, end), name, String(value)) });
    if (scanner.is('sheet')) {
      at++;
      if (positions.includes(at)) splices.push({ start, end: skipped(scanner), text: '' });
    } else if (scanner.is('definedName')) {
      const own = scanner.attribute('localSheetId');
      const close = skipped(scanner);
      const isGone = names.some((name) => text.slice(end, close).includes(name));
      if (isGone || (own !== undefined && positions.includes(Number(own))))
        splices.push({ start, end: close, text: '' });
      else if (own !== undefined && moved(Number(own)) !== Number(own))
        edit('localSheetId', moved(Number(own)));
    } else if (scanner.is('workbookView')) {
      const tag = ['activeTab', 'firstSheet'].reduce(
        (words, name) => {
          const tab = Number(scanner.attribute(name) ?? 0);
          const to = moved(positions.includes(tab) ? first : tab);
          return to === tab ? words : withAttribute(words, name, String(to));
        },
        text.slice(start, end),
      );
      if (tag !== text.slice(start, end)) splices.push({ start, end, text: tag });
    }
  }
  return splice(text, withoutEmptyNames(text, part, splices));
}

/** A list of names may not be empty: where all of it goes, its own element goes too. */
function withoutEmptyNames(text: string, part: string, splices: readonly Splice[]): Splice[] {
  const scanner = new XmlScanner(text, part);
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN || !scanner.is('definedNames')) continue;
    const { start } = scanner;
    const end = skipped(scanner);
    const inside = splices.filter((one) => one.start >= start && one.end <= end);
    const names = text.slice(start, end).match(/<(?:\w+:)?definedName[\s>]/g) ?? [];
    const isEmpty = names.length > 0 && inside.filter((one) => one.text === '').length === names.length;
    return isEmpty
      ? [...splices.filter((one) => !inside.includes(one)), { start, end, text: '' }].sort(
          (a, b) => a.start - b.start,
        )
      : [...splices];
  }
  return [...splices];
}

/** Where the element ends that was just opened. */
function skipped(scanner: XmlScanner): number {
  if (!scanner.selfClosing) scanner.skip();
  return scanner.end;
}

/** A flat list without the elements that name certain parts. */
function withoutTargets(
  text: string,
  part: string,
  element: string,
  attribute: string,
  base: string,
  names: ReadonlySet<string>,
): string {
  const keys = new Set([...names].map(partKey));
  const scanner = new XmlScanner(text, part);
  const splices: Splice[] = [];
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN || scanner.localName() !== element) continue;
    if (scanner.attribute('TargetMode')?.toLowerCase() === 'external') continue;
    if (!keys.has(partKey(resolveTarget(base, scanner.attribute(attribute) ?? '')))) continue;
    const { start } = scanner;
    splices.push({ start, end: skipped(scanner), text: '' });
  }
  return splice(text, splices);
}
