import type { Cell, Row, Sheet, Workbook } from '../../../core/model/grid';
import { storedNumber } from '../numbers/decimal';
import { formatterOf, showGeneral } from '../numbers/shown-number';

/** A cell as the child process tells it: row, column, type, value, format code, formula. */
export type DumpCell = readonly [
  row: number,
  column: number,
  type: string,
  value: string | number | boolean,
  format: string | null,
  formula: string | null,
];

/** What the child process answers. */
export type Dump =
  | { readonly error: 'encrypted' | 'damaged' }
  | {
      readonly error?: undefined;
      readonly date1904: boolean;
      readonly sheets: readonly {
        readonly name: string;
        readonly hidden: boolean;
        readonly merges: readonly (readonly [number, number, number, number])[];
        readonly hiddenRows: readonly number[];
        readonly hiddenColumns: readonly number[];
        readonly isProtected: boolean;
        readonly cells: readonly DumpCell[];
      }[];
    };

/** The workbook of a dump, its cells shown by the same rules as those of an .xlsx. */
export function workbookOfDump(dump: Dump & { error?: undefined }): Workbook {
  const { date1904 } = dump;
  const sheets = dump.sheets.map((sheet): Sheet => {
    const rows = new Map<number, Cell[]>();
    for (const entry of sheet.cells) {
      const cell = makeCell(entry, date1904);
      if (!cell) continue;
      const row = rows.get(entry[0]);
      if (row) row.push(cell);
      else rows.set(entry[0], [cell]);
    }
    return {
      name: sheet.name,
      hidden: sheet.hidden,
      merges: sheet.merges.map(([top, left, bottom, right]) => ({ top, left, bottom, right })),
      rows: [...rows].map(([row, cells]): Row => ({ row, cells })),
      ...(sheet.hiddenRows.length > 0 && { hiddenRows: new Set(sheet.hiddenRows) }),
      ...(sheet.hiddenColumns.length > 0 && { hiddenColumns: new Set(sheet.hiddenColumns) }),
      ...(sheet.isProtected && { isProtected: true }),
    };
  });
  return { sheets, ...(date1904 && { date1904 }) };
}

function makeCell([, column, type, value, code, formula]: DumpCell, date1904: boolean): Cell | null {
  const format = formatOf(code);
  const shared = {
    column,
    ...(formula !== null && { formula }),
    ...(format !== undefined && { format }),
  };
  if (type === 'b')
    return { ...shared, text: value ? 'TRUE' : 'FALSE', kind: 'boolean', value: value === true };
  if (type === 'e') return { ...shared, text: String(value), kind: 'error' };
  const raw = type === 'n' ? storedNumber(String(value)) : null;
  if (raw !== null) {
    const text = format === undefined ? showGeneral(raw) : formatterOf(format)(raw, date1904);
    return { ...shared, text, kind: 'number', raw };
  }
  // Old writers end lines in a cell with both characters.
  const text = String(value).replace(/\r\n?/g, '\n');
  return text === '' && formula === null ? null : { ...shared, text, kind: 'text' };
}

/** The parser gives built-in dates their American form; people here see the Chinese one. */
function formatOf(code: string | null): string | undefined {
  if (code === null || /^general$/i.test(code)) return undefined;
  if (code === 'm/d/yy') return 'yyyy/m/d';
  return code === 'm/d/yy h:mm' ? 'yyyy/m/d h:mm' : code;
}
