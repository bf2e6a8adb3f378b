import { contains } from '../../model/address';
import type { CellRef } from '../../model/address';
import type { Form, Recognition, Table } from '../../model/form';

interface Labelled {
  readonly form: Form;
  /** The name of each row of a table, by table index and row. */
  readonly rows: ReadonlyMap<string, string>;
}

/** The forms of each sheet. */
const cache = new WeakMap<Recognition, ReadonlyMap<string, readonly Labelled[]>>();

/**
 * The names of a cell: its form's title, its row's name and its column's head. Empty text for what has no name.
 * They stay when the table moves.
 */
export function labelsOf(recognition: Recognition, ref: CellRef): readonly [string, string, string] {
  let sheets = cache.get(recognition);
  if (!sheets) cache.set(recognition, (sheets = bySheet(recognition)));
  for (const { form, rows } of sheets.get(ref.sheet) ?? []) {
    if (!contains(form.range, ref)) continue;
    const title = form.title?.text ?? '';
    const table = form.tables.findIndex((t) => t.sheet === ref.sheet && contains(t.range, ref));
    if (table < 0) return [title, '', ''];
    return [title, rows.get(`${table}:${ref.row}`) ?? '', headOf(form.tables[table]!, ref.column)];
  }
  return ['', '', ''];
}

function bySheet({ forms }: Recognition): Map<string, Labelled[]> {
  const sheets = new Map<string, Labelled[]>();
  for (const form of forms) {
    const labelled = { form, rows: rowNames(form) };
    const known = sheets.get(form.sheet);
    if (known) known.push(labelled);
    else sheets.set(form.sheet, [labelled]);
  }
  return sheets;
}

function rowNames(form: Form): Map<string, string> {
  const names = new Map<string, string>();
  const add = (table: number, row: number, name: string) => {
    const key = `${table}:${row}`;
    if (!names.has(key)) names.set(key, name);
  };
  for (const row of form.indicators) add(row.table, row.row, row.name.text);
  for (const row of form.funds) add(row.table, row.row, row.label.text);
  for (const row of form.tasks) add(row.table, row.row, row.name.text);
  for (const datum of form.baseData) add(datum.table, datum.figure.ref.row, datum.labels.join('/'));
  return names;
}

/** The head of the rightmost role column at or left of a column: covers the cells of a merged head. */
function headOf(table: Table, column: number): string {
  let best = -1;
  let text = '';
  for (const head of Object.values(table.heads)) {
    if (!head || head.ref.column > column || head.ref.column <= best) continue;
    best = head.ref.column;
    text = head.text;
  }
  return text;
}
