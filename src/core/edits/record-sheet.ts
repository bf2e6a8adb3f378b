import { indexSheet, type Cell, type SheetIndex, type Workbook } from '../model/grid';

/** A visible sheet of this program in a person's workbook: a head row and lines that are only ever added to. */
export interface RecordSheetKind<Head extends string> {
  readonly sheet: string;
  readonly heads: readonly Head[];
  /** The heads without which a row is no head row. */
  readonly needed: readonly Head[];
  /** The head of the column that names a line; a line that stands is not added again. */
  readonly key: Head;
}

/** A record sheet as it stands in a workbook. */
export interface RecordSheet<Head extends string> {
  readonly index: SheetIndex;
  readonly headRow: number;
  readonly columns: ReadonlyMap<Head, number>;
}

/** How far down the head row is looked for. */
const HEAD_ROWS = 12;

const found = new WeakMap<Workbook, Map<unknown, RecordSheet<string> | null>>();

/** Finds the record sheet in a workbook by its head row, in the sheet of its name first. */
export function findRecordSheet<Head extends string>(
  workbook: Workbook,
  kind: RecordSheetKind<Head>,
): RecordSheet<Head> | null {
  const known = found.get(workbook) ?? new Map<unknown, RecordSheet<string> | null>();
  found.set(workbook, known);
  if (!known.has(kind)) known.set(kind, searchRecordSheet(workbook, kind));
  return known.get(kind) as RecordSheet<Head> | null;
}

function searchRecordSheet<Head extends string>(
  workbook: Workbook,
  kind: RecordSheetKind<Head>,
): RecordSheet<Head> | null {
  const named = workbook.sheets.filter(({ name }) => name.trim() === kind.sheet);
  for (const sheet of [...named, ...workbook.sheets]) {
    for (const { row, cells } of sheet.rows.slice(0, HEAD_ROWS)) {
      if (cells.length < kind.needed.length) continue;
      const columns = headColumns(cells, kind);
      if (kind.needed.every((head) => columns.has(head))) {
        return { index: indexSheet(sheet), headRow: row, columns };
      }
    }
  }
  return null;
}

/** A head with spaces between its characters is no longer than this. */
const LONGEST_HEAD = 12;

function headColumns<Head extends string>(
  cells: readonly Cell[],
  kind: RecordSheetKind<Head>,
): Map<Head, number> {
  const columns = new Map<Head, number>();
  for (const { text, column } of cells) {
    if (text.length > LONGEST_HEAD) continue;
    const bare = text.replace(/\s+/g, '');
    const head = kind.heads.find((word) => word === bare);
    if (head && !columns.has(head)) columns.set(head, column);
  }
  return columns;
}

/** A line of a record sheet: the row it stands in, and its texts letter by letter as the cells hold them. */
export interface RecordLine<Head extends string> {
  readonly row: number;
  readonly texts: ReadonlyMap<Head, string>;
}

const read = new WeakMap<RecordSheet<string>, readonly RecordLine<string>[]>();

/** The lines of a record sheet with their rows; a line without a key is left out. */
export function recordRows<Head extends string>(
  recordSheet: RecordSheet<Head>,
  key: Head,
): readonly RecordLine<Head>[] {
  const known = read.get(recordSheet) ?? readRows(recordSheet);
  read.set(recordSheet, known);
  return (known as readonly RecordLine<Head>[]).filter(({ texts }) => texts.get(key)?.trim());
}

function readRows<Head extends string>({ index, headRow, columns }: RecordSheet<Head>): RecordLine<Head>[] {
  return index.sheet.rows
    .filter(({ row }) => row > headRow)
    .map(({ row }) => {
      const texts = [...columns].map(
        ([head, column]) => [head, index.shown(row, column)?.text ?? ''] as const,
      );
      return { row, texts: new Map(texts) };
    });
}

/** The lines of a record sheet, each by its heads; a line without a key is left out. */
export function recordLines<Head extends string>(
  recordSheet: RecordSheet<Head>,
  key: Head,
): Readonly<Record<Head, string>>[] {
  return recordRows(recordSheet, key).map(
    ({ texts }) =>
      Object.fromEntries([...texts].map(([head, text]) => [head, text.trim()])) as Record<Head, string>,
  );
}
