import { indexSheet, type SheetIndex, type Workbook } from '../model/grid';
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

/** Finds the ledger in a workbook by its head row, in the sheet of its name first. */
export function findLedger<Head extends string>(
  workbook: Workbook,
  kind: LedgerKind<Head>,
): Ledger<Head> | null {
  const named = workbook.sheets.filter(({ name }) => name.trim() === kind.sheet);
  for (const sheet of [...named, ...workbook.sheets]) {
    for (const { row, cells } of sheet.rows.slice(0, HEAD_ROWS)) {
      const columns = new Map<Head, number>();
      for (const { text, column } of cells) {
        const head = kind.heads.find((word) => word === text.replace(/\s+/g, ''));
        if (head && !columns.has(head)) columns.set(head, column);
      }
      if (kind.needed.every((head) => columns.has(head))) {
        return { index: indexSheet(sheet), headRow: row, columns };
      }
    }
  }
  return null;
}

/** The lines of a ledger, each by its heads; a line without a key is left out. */
export function ledgerLines<Head extends string>(
  ledger: Ledger<Head>,
  key: Head,
): Readonly<Record<Head, string>>[] {
  const lines: Readonly<Record<Head, string>>[] = [];
  for (const { row } of ledger.index.sheet.rows) {
    if (row <= ledger.headRow) continue;
    const line = Object.fromEntries(
      [...ledger.columns].map(([head, column]) => [head, ledger.index.shown(row, column)?.text.trim() ?? '']),
    ) as Record<Head, string>;
    if (line[key]) lines.push(line);
  }
  return lines;
}

/** Plans new lines at the end of a ledger, which is made first where the workbook has none. */
export function planLines<Head extends string>(
  builder: PlanBuilder,
  workbook: Workbook,
  kind: LedgerKind<Head>,
  lines: readonly Readonly<Record<Head, string>>[],
  reasons: { readonly head: Reason; readonly line: (line: Readonly<Record<Head, string>>) => Reason },
): void {
  const ledger = findLedger(workbook, kind);
  const known = new Set(ledger ? ledgerLines(ledger, kind.key).map((line) => line[kind.key]) : []);
  const fresh = lines.filter((line) => !known.has(line[kind.key]));
  if (fresh.length === 0) return;
  const place = ledger ? placeAfter(ledger) : startLedger(builder, workbook, kind, reasons.head);
  fresh.forEach((line, offset) => {
    for (const [head, column] of place.columns) {
      if (line[head] !== '')
        put(builder, place.sheet, place.row + offset, column, line[head], reasons.line(line));
    }
  });
}

/** Where the next line goes. */
interface Place<Head extends string> {
  readonly sheet: string;
  readonly row: number;
  readonly columns: ReadonlyMap<Head, number>;
}

function placeAfter<Head extends string>({ index, columns }: Ledger<Head>): Place<Head> {
  return { sheet: index.sheet.name, row: index.lastRow + 1, columns };
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
  builder.write({ sheet, row, column }, { kind: 'text', value }, 'evidence', reason);
}
