import { a1 } from '../../../core/model/address';
import { BLANK_STATE, cellState } from '../../../core/model/cell-state';
import type { CellState } from '../../../core/model/edit';
import type { Sheet } from '../../../core/model/grid';
import type { XlsxFile } from '../open-xlsx';
import { readPart } from '../package/parts';
import { decodePart } from '../xml/decode';
import { partKey, unpack, type Zip, type ZipEntry } from '../zip/zip-reader';
import { childrenOf, differingNames, documentOf } from './elements';
import { changedLists, looksOf, type Looks } from './looks';
import { aroundDifferences, runsOfTexts, sheetPart, type SheetPart } from './sheet-parts';

/** In what a cell differs: what it holds, how it looks, or the parts in which its text is formatted. */
export type CellAspect = 'value' | 'look' | 'runs';

/** A cell that is not the same in two files. */
export interface CellDifference {
  readonly sheet: string;
  readonly cell: string;
  readonly in: readonly CellAspect[];
  readonly before: CellState;
  readonly after: CellState;
}

/** A part that is not the same in two files. */
export interface PartDifference {
  readonly part: string;
  readonly fate: 'changed' | 'added' | 'removed';
  /** The sheet it holds. */
  readonly sheet?: string;
  /**
   * Elements in which it differs beside cells, texts of cells, and styles added for cells: "cols", "row 7". None: it
   * differs in nothing else. A part that is no XML has the one entry "bytes".
   */
  readonly beside: readonly string[];
}

/** All in which two files differ: what is not listed is the same. */
export interface FileDifferences {
  readonly cells: readonly CellDifference[];
  readonly parts: readonly PartDifference[];
  /** How many parts are the same byte for byte. */
  readonly sameParts: number;
}

/**
 * Compares two workbooks cell by cell and part by part. Not compared are the packing, and what only repeats where the
 * cells of a sheet stand (`dimension`, `spans`).
 * @throws FileFault when a part is damaged that reading the cells did not need
 */
export function compareFiles(before: XlsxFile, after: XlsxFile): FileDifferences {
  const sides = [sideOf(before), sideOf(after)] as const;
  const sheets = compareSheets(...sides);
  const parts: PartDifference[] = [];
  let sameParts = 0;
  for (const [one, other] of pairs(before.zip, after.zip)) {
    const part = (other ?? one)!.name;
    if (one && other && isSame(before.zip, one, after.zip, other)) sameParts++;
    else if (!one || !other) parts.push({ part, fate: one ? 'removed' : 'added', beside: [] });
    else {
      const sheet = sheets.byPart.get(partKey(part));
      const beside = sheet ? sheet.beside : besideIn(part, one, other, ...sides);
      parts.push({ part, fate: 'changed', ...(sheet && { sheet: sheet.name }), beside });
    }
  }
  return { cells: sheets.cells, parts, sameParts };
}

interface Side {
  readonly file: XlsxFile;
  readonly looks: Looks;
  /** Every sheet's part, by the sheet's name. */
  readonly sheets: ReadonlyMap<
    string,
    { readonly sheet: Sheet; readonly name: string; readonly part: SheetPart }
  >;
}

function sideOf(file: XlsxFile): Side {
  const { zip, parts } = file;
  const looks = looksOf(parts.styles ? readPart(zip, parts.styles).text : null, parts.styles ?? '');
  const texts = parts.sharedStrings;
  const items = texts ? childrenOf(readPart(zip, texts).text, texts) : [];
  const strings = runsOfTexts(
    items.filter(({ name }) => name === 'si'),
    texts ?? '',
  );
  const known = new Map<string, number>();
  const sheets = parts.sheets.map(({ name, part }, at) => {
    const read = sheetPart(readPart(zip, part).text, part, looks, strings);
    const times = (known.get(name) ?? 0) + 1;
    known.set(name, times);
    // Two sheets of one name, which Excel would rename: each is compared with its own.
    return [
      times === 1 ? name : `${name} (${times})`,
      { sheet: file.workbook.sheets[at]!, name: part, part: read },
    ] as const;
  });
  return { file, looks, sheets: new Map(sheets) };
}

function compareSheets(before: Side, after: Side) {
  const cells: CellDifference[] = [];
  const byPart = new Map<string, { name: string; beside: readonly string[] }>();
  for (const name of new Set([...before.sheets.keys(), ...after.sheets.keys()])) {
    const [one, other] = [before.sheets.get(name), after.sheets.get(name)];
    cells.push(...differingCells(name, one, other));
    if (one && other)
      byPart.set(partKey(other.name), { name, beside: aroundDifferences(one.part, other.part) });
  }
  return { cells, byPart };
}

type SideSheet = Side['sheets'] extends ReadonlyMap<string, infer S> ? S : never;

function differingCells(
  sheet: string,
  one: SideSheet | undefined,
  other: SideSheet | undefined,
): CellDifference[] {
  const [before, after] = [statesOf(one?.sheet), statesOf(other?.sheet)];
  const addresses = new Set([
    ...before.keys(),
    ...after.keys(),
    ...(one?.part.cells.keys() ?? []),
    ...(other?.part.cells.keys() ?? []),
  ]);
  return [...addresses].flatMap((cell): CellDifference[] => {
    const states = [before.get(cell) ?? BLANK_STATE, after.get(cell) ?? BLANK_STATE] as const;
    const [was, is] = [one?.part.cells.get(cell), other?.part.cells.get(cell)];
    const aspects: CellAspect[] = [];
    if (!isSameState(...states)) aspects.push('value');
    // Of a sheet that came or went, cells that hold nothing are no difference of their own.
    if (one && other && (was?.look ?? null) !== (is?.look ?? null)) aspects.push('look');
    if (one && other && (was?.runs ?? null) !== (is?.runs ?? null)) aspects.push('runs');
    return aspects.length === 0 ? [] : [{ sheet, cell, in: aspects, before: states[0], after: states[1] }];
  });
}

function statesOf(sheet: Sheet | undefined): Map<string, CellState> {
  const cells = sheet?.rows.flatMap(({ row, cells: list }) =>
    list.map((cell) => [a1({ row, column: cell.column }), cellState(cell)] as const),
  );
  return new Map(cells);
}

function isSameState(one: CellState, other: CellState): boolean {
  return one.value === other.value && one.kind === other.kind && one.formula === other.formula;
}

/** The parts of two files side by side, by their names. */
function pairs(before: Zip, after: Zip): [ZipEntry | null, ZipEntry | null][] {
  const isPart = ({ name }: ZipEntry) => !name.endsWith('/');
  const both = before.entries
    .filter(isPart)
    .map((entry): [ZipEntry, ZipEntry | null] => [entry, after.find(entry.name) ?? null]);
  const added = after.entries.filter((entry) => isPart(entry) && !before.find(entry.name));
  return [...both, ...added.map((entry): [null, ZipEntry] => [null, entry])];
}

function isSame(before: Zip, one: ZipEntry, after: Zip, other: ZipEntry): boolean {
  if (one.size !== other.size || one.crc !== other.crc) return false;
  const packed = [before, after].map(({ bytes }, at) => {
    const { dataOffset, packedSize } = at === 0 ? one : other;
    return bytes.subarray(dataOffset, dataOffset + packedSize);
  });
  if (one.method === other.method && isSameBytes(packed[0]!, packed[1]!)) return true;
  return isSameBytes(unpack(before, one), unpack(after, other));
}

function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** In what a part differs that is no sheet. */
function besideIn(
  part: string,
  one: ZipEntry,
  other: ZipEntry,
  before: Side,
  after: Side,
): readonly string[] {
  const key = partKey(part);
  const is = (name: string | null) => name !== null && partKey(name) === key;
  if (is(after.file.parts.styles)) return changedLists(before.looks, after.looks, part);
  // Every text of it that a cell shows was compared with that cell.
  if (is(after.file.parts.sharedStrings)) return [];
  if (!/\.(?:xml|rels|vml)$/i.test(part)) return ['bytes'];
  const [was, now] = [unpack(before.file.zip, one), unpack(after.file.zip, other)].map((bytes) =>
    documentOf(decodePart(bytes, part).text, part),
  );
  const names = differingNames(was!, now!);
  // What stands around the elements: spaces, remarks, the declaration.
  return names.length > 0 ? names : ['bytes'];
}
