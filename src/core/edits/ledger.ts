import { indexSheet, type Cell, type SheetIndex, type Workbook } from '../model/grid';

/** A visible sheet of this program in a person's workbook: a head row and lines that are only ever added to. */
export interface LedgerKind<Head extends string> {
  readonly sheet: string;
  readonly heads: readonly Head[];
  /** The heads without which a row is no head row. */
  readonly needed: readonly Head[];
  /** The head of the column that names a line; a line that stands is not added again. */
  readonly key: Head;
}

/** A ledger as it stands in a workbook. */
export interface Ledger<Head extends string> {
  readonly index: SheetIndex;
  readonly headRow: number;
  readonly columns: ReadonlyMap<Head, number>;
}

/** How far down the head row is looked for. */
const HEAD_ROWS = 12;

const found = new WeakMap<Workbook, Map<unknown, Ledger<string> | null>>();

/** Finds the ledger in a workbook by its head row, in the sheet of its name first. */
export function findLedger<Head extends string>(
  workbook: Workbook,
  kind: LedgerKind<Head>,
): Ledger<Head> | null {
  const known = found.get(workbook) ?? new Map<unknown, Ledger<string> | null>();
  found.set(workbook, known);
  if (!known.has(kind)) known.set(kind, searchLedger(workbook, kind));
  return known.get(kind) as Ledger<Head> | null;
}

function searchLedger<Head extends string>(workbook: Workbook, kind: LedgerKind<Head>): Ledger<Head> | null {
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

function headColumns<Head extends string>(cells: readonly Cell[], kind: LedgerKind<Head>): Map<Head, number> {
  const columns = new Map<Head, number>();
  for (const { text, column } of cells) {
    if (text.length > LONGEST_HEAD) continue;
    const head = kind.heads.find((word) => word === text.replace(/\s+/g, ''));
    if (head && !columns.has(head)) columns.set(head, column);
  }
  return columns;
}

/** A line of a ledger: the row it stands in, and its texts letter by letter as the cells hold them. */
export interface LedgerLine<Head extends string> {
  readonly row: number;
  readonly texts: ReadonlyMap<Head, string>;
}

const read = new WeakMap<Ledger<string>, readonly LedgerLine<string>[]>();

/** The lines of a ledger with their rows; a line without a key is left out. */
export function ledgerRows<Head extends string>(
  ledger: Ledger<Head>,
  key: Head,
): readonly LedgerLine<Head>[] {
  const known = read.get(ledger) ?? readRows(ledger);
  read.set(ledger, known);
  return (known as readonly LedgerLine<Head>[]).filter(({ texts }) => texts.get(key)?.trim());
}

function readRows<Head extends string>({ index, headRow, columns }: Ledger<Head>): LedgerLine<Head>[] {
  return index.sheet.rows
    .filter(({ row }) => row > headRow)
    .map(({ row }) => {
      const texts = [...columns].map(
        ([head, column]) => [head, index.shown(row, column)?.text ?? ''] as const,
      );
      return { row, texts: new Map(texts) };
    });
}

/** The lines of a ledger, each by its heads; a line without a key is left out. */
export function ledgerLines<Head extends string>(
  ledger: Ledger<Head>,
  key: Head,
): Readonly<Record<Head, string>>[] {
  return ledgerRows(ledger, key).map(
    ({ texts }) =>
      Object.fromEntries([...texts].map(([head, text]) => [head, text.trim()])) as Record<Head, string>,
  );
}
