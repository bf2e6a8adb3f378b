import { contains, type CellAddress } from '../../../core/model/address';
import type { ColumnRole, Form, Recognition, Table } from '../../../core/model/form';

/**
 * The words over a cell's column and before its row in the form it stands in, as a screen reader says them beside what
 * the cell holds: 得分, 财务合规性. None for cells outside a table, for heads, and for a name that is the cell itself.
 * @param cell the top-left one where it is merged
 */
export function headWordsOf(
  recognition: Pick<Recognition, 'forms'> | undefined,
  sheet: string,
  cell: CellAddress,
): readonly string[] {
  for (const form of recognition?.forms ?? []) {
    const at = form.tables.findIndex((table) => isIn(table, sheet, cell));
    if (at < 0) continue;
    const words = [columnHead(form, at, cell), rowName(form, at, cell)];
    return words.filter((word): word is string => word !== null && word !== '');
  }
  return [];
}

function isIn({ sheet, range, headerBottom }: Table, wanted: string, cell: CellAddress): boolean {
  return sheet === wanted && contains(range, cell) && cell.row > headerBottom;
}

function columnHead({ tables, tasks }: Form, at: number, { row, column }: CellAddress): string | null {
  const { columns, heads } = tables[at]!;
  const roles = Object.keys(columns) as ColumnRole[];
  const head = roles.find((role) => columns[role] === column && heads[role]);
  if (head) return heads[head]!.text;
  const task = tasks.find((one) => one.table === at && one.row === row);
  return task?.amounts.find((amount) => amount.column === column)?.head ?? null;
}

/** What each row of a table is known by. @param at its index in the form */
export function rowNamesOf({ indicators, funds, tasks }: Form, at: number) {
  return [
    ...indicators.map(({ table, row: line, name }) => ({ table, line, name })),
    ...funds.map(({ table, row: line, label }) => ({ table, line, name: label })),
    ...tasks.map(({ table, row: line, name }) => ({ table, line, name })),
  ].filter(({ table }) => table === at);
}

function rowName(form: Form, at: number, { row, column }: CellAddress): string | null {
  const name = rowNamesOf(form, at).find(({ line }) => line === row)?.name;
  return name && name.ref.column !== column ? name.text : null;
}
