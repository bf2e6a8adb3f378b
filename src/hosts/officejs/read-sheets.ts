import type { Area } from '../../core/model/address';
import type { Cell, Row, Sheet } from '../../core/model/grid';
import { decimalOf } from './decimal';

/** What is known of a sheet before its cells are read. Plain data: it may be kept from one batch to the next. */
export interface SheetFacts {
  readonly name: string;
  readonly hidden: boolean;
  readonly isProtected: boolean;
}

export interface SheetHead extends SheetFacts {
  readonly worksheet: Excel.Worksheet;
}

/** Cells of a strip are read in one answer; Excel on the web refuses answers over 5 MB. */
const CELLS_PER_STRIP = 40_000;

/** The sheets of the workbook: the first of the two round trips of a reading. */
export async function readHeads(context: Excel.RequestContext): Promise<SheetHead[]> {
  const heads = askHeads(context);
  await context.sync();
  return heads();
}

/** Asks for the sheets in the batch under way; the answer can be had after the next round trip. */
export function askHeads(context: Excel.RequestContext): () => SheetHead[] {
  const { worksheets } = context.workbook;
  worksheets.load('items/name, items/visibility, items/protection/protected');
  return () =>
    worksheets.items.map((worksheet) => ({
      name: worksheet.name,
      hidden: worksheet.visibility !== 'Visible',
      isProtected: worksheet.protection.protected,
      worksheet,
    }));
}

/**
 * The cells of several sheets: the second round trip. When the answer is too large for this Excel, the sheets
 * are read again in strips, one round trip each.
 * @param more adds loads of the caller's own to the same round trip
 */
export async function readSheets(
  context: Excel.RequestContext,
  heads: readonly SheetHead[],
  more: () => void = () => {},
): Promise<Sheet[]> {
  const asked = heads.map((head) => ask(head));
  more();
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    const sheets: Sheet[] = [];
    for (const head of heads) sheets.push(await readInStrips(context, head));
    more();
    await context.sync();
    return sheets;
  }
  return asked.map(({ head, used, merged }) =>
    sheetOf(head, used.isNullObject ? [] : rowsOf(used), used.isNullObject ? [] : areasOf(merged)),
  );
}

function ask(head: SheetHead) {
  const used = head.worksheet.getUsedRangeOrNullObject(true);
  used.load('values, valueTypes, text, formulas, numberFormat, rowIndex, columnIndex');
  const merged = used.getMergedAreasOrNullObject();
  merged.load('areas/items/rowIndex, areas/items/columnIndex, areas/items/rowCount, areas/items/columnCount');
  return { head, used, merged };
}

async function readInStrips(context: Excel.RequestContext, head: SheetHead): Promise<Sheet> {
  const used = head.worksheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex, columnIndex, rowCount, columnCount');
  const merged = used.getMergedAreasOrNullObject();
  merged.load('areas/items/rowIndex, areas/items/columnIndex, areas/items/rowCount, areas/items/columnCount');
  await context.sync();
  if (used.isNullObject) return sheetOf(head, [], []);
  const step = Math.max(1, Math.floor(CELLS_PER_STRIP / used.columnCount));
  const rows: Row[] = [];
  for (let from = 0; from < used.rowCount; from += step) {
    const count = Math.min(step, used.rowCount - from);
    const { worksheet } = head;
    const strip = worksheet.getRangeByIndexes(
      used.rowIndex + from,
      used.columnIndex,
      count,
      used.columnCount,
    );
    strip.load('values, valueTypes, text, formulas, numberFormat, rowIndex, columnIndex');
    // One answer a strip is the point: all of them together are what Excel refused.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    rows.push(...rowsOf(strip));
    strip.untrack();
  }
  return sheetOf(head, rows, areasOf(merged));
}

function isTooLarge(error: unknown): boolean {
  const code = error instanceof OfficeExtension.Error ? error.code : '';
  return /PayloadSizeLimitExceeded|ResponsePayload/i.test(String(code));
}

function sheetOf(head: SheetHead, rows: Row[], merges: Area[]): Sheet {
  const { name, hidden, isProtected } = head;
  return { name, hidden, rows, merges, ...(isProtected && { isProtected }) };
}

function areasOf(merged: Excel.RangeAreas): Area[] {
  if (merged.isNullObject) return [];
  return merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  }));
}

function rowsOf(range: Excel.Range): Row[] {
  const rows: Row[] = [];
  range.values.forEach((values: unknown[], i: number) => {
    const cells = values.flatMap((_, j) => cellOf(range, i, j) ?? []);
    if (cells.length > 0) rows.push({ row: range.rowIndex + i, cells });
  });
  return rows;
}

function cellOf(range: Excel.Range, i: number, j: number): Cell | null {
  const value: unknown = range.values[i]![j];
  const written: unknown = range.formulas[i]![j];
  const isFormula = typeof written === 'string' && written.startsWith('=') && written !== value;
  if (value === '' && !isFormula) return null;
  const format = String(range.numberFormat[i]![j]);
  const shared = {
    column: range.columnIndex + j,
    ...(isFormula && { formula: (written as string).slice(1) }),
    ...(format !== 'General' && format !== 'null' && { format }),
  };
  const text = String(range.text[i]![j]);
  if (typeof value === 'number') {
    const raw = decimalOf(value);
    return { ...shared, kind: 'number', raw, text: shownNumber(text, raw, format) };
  }
  if (typeof value === 'boolean')
    return { ...shared, kind: 'boolean', value, text: value ? 'TRUE' : 'FALSE' };
  const kind = range.valueTypes[i]![j] === 'Error' ? 'error' : 'text';
  return { ...shared, kind, text: String(value) };
}

/** A column too narrow for its number shows "####"; then the number itself is shown, as a percentage if it is one. */
function shownNumber(text: string, raw: string, format: string): string {
  if (text !== '' && !/^#+$/.test(text)) return text;
  const percent = /^0(?:\.(0+))?%$/.exec(format);
  return percent ? `${(Number(raw) * 100).toFixed(percent[1]?.length ?? 0)}%` : raw;
}
