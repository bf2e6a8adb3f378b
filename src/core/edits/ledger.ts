import { indexSheet, type Cell, type SheetIndex, type Workbook } from '../model/grid';
import type { PlanBuilder, Reason } from './plan-builder';

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

/** What is to stand in a line; a head that is left out is left as it is. */
export type LineTexts<Head extends string> = Readonly<Partial<Record<Head, string>>>;

interface LineReasons<Head extends string> {
  readonly head: Reason;
  readonly line: (line: LineTexts<Head>) => Reason;
}

/** Plans new lines at the end of a ledger, which is made first where the workbook has none. */
export function planLines<Head extends string>(
  builder: PlanBuilder,
  workbook: Workbook,
  kind: LedgerKind<Head>,
  lines: readonly LineTexts<Head>[],
  reasons: LineReasons<Head>,
): void {
  const ledger = findLedger(workbook, kind);
  const known = new Set(ledger ? ledgerLines(ledger, kind.key).map((line) => line[kind.key]) : []);
  const fresh = lines.filter((line) => !known.has(line[kind.key] ?? ''));
  if (fresh.length === 0) return;
  const place = ledger
    ? placeAfter(builder, ledger, kind, fresh, reasons.head)
    : startLedger(builder, workbook, kind, reasons.head);
  fresh.forEach((line, offset) => {
    for (const [head, column] of place.columns) {
      const text = line[head];
      if (text) put(builder, place.sheet, place.row + offset, column, text, reasons.line(line));
    }
  });
}

/** As {@link planLines}; a line that stands is brought up to date, wherever it stands. */
export function planUpdate<Head extends string>(
  builder: PlanBuilder,
  workbook: Workbook,
  kind: LedgerKind<Head>,
  lines: readonly LineTexts<Head>[],
  reasons: LineReasons<Head>,
): void {
  const ledger = findLedger(workbook, kind);
  const wanted = new Map(lines.map((line) => [line[kind.key] ?? '', line]));
  for (const { row, texts } of ledger ? ledgerRows(ledger, kind.key) : []) {
    const line = wanted.get(texts.get(kind.key)!.trim());
    for (const [head, column] of line ? ledger!.columns : []) {
      const text = line![head];
      if (text === undefined || head === kind.key || text === texts.get(head)) continue;
      put(builder, ledger!.index.sheet.name, row, column, text, reasons.line(line!));
    }
  }
  planLines(builder, workbook, kind, lines, reasons);
}

/** Where the next line goes. */
interface Place<Head extends string> {
  readonly sheet: string;
  readonly row: number;
  readonly columns: ReadonlyMap<Head, number>;
}

/** A head that somebody took away, or that an older ledger lacks, is added once a line has something for it. */
function placeAfter<Head extends string>(
  builder: PlanBuilder,
  { index, headRow, columns }: Ledger<Head>,
  kind: LedgerKind<Head>,
  lines: readonly LineTexts<Head>[],
  reason: Reason,
): Place<Head> {
  const sheet = index.sheet.name;
  const wanted = kind.heads.filter((head) => !columns.has(head) && lines.some((line) => line[head]));
  const all = new Map(columns);
  wanted.forEach((head, at) => {
    all.set(head, index.lastColumn + 1 + at);
    put(builder, sheet, headRow, index.lastColumn + 1 + at, head, reason);
  });
  return { sheet, row: index.lastRow + 1, columns: all };
}

/** Adds the sheet, or uses one of its name that has no head row, and writes the heads. */
function startLedger<Head extends string>(
  builder: PlanBuilder,
  workbook: Workbook,
  kind: LedgerKind<Head>,
  reason: Reason,
): Place<Head> {
  const existing = workbook.sheets.find(({ name }) => name.trim() === kind.sheet);
  if (!existing) builder.addSheet(kind.sheet);
  const sheet = existing?.name ?? kind.sheet;
  const row = existing ? indexSheet(existing).lastRow + 1 : 0;
  const columns = new Map(kind.heads.map((head, column) => [head, column]));
  for (const [head, column] of columns) put(builder, sheet, row, column, head, reason);
  return { sheet, row: row + 1, columns };
}

function put(
  builder: PlanBuilder,
  sheet: string,
  row: number,
  column: number,
  value: string,
  reason: Reason,
): void {
  const after = value === '' ? ({ kind: 'blank' } as const) : ({ kind: 'text', value } as const);
  builder.write({ sheet, row, column }, after, 'evidence', reason);
}
