import type { Form, Recognition, Table } from '../../../core/model/form';
import { indexSheet, type Sheet } from '../../../core/model/grid';
import type { HeldTable } from '../../../grid/model/held';
import type { Span } from '../../../grid/model/window';
import { rowNamesOf } from './head-words';

/**
 * The tables of the forms in a sheet, for the grid to keep their heads and the names of their rows in sight: the rows a
 * person compares are known by nothing else when a score far to the right is looked at.
 */
export function heldTablesOf(
  recognition: Pick<Recognition, 'forms'> | undefined,
  sheet: Sheet,
): readonly HeldTable[] {
  return (recognition?.forms ?? []).flatMap((form) =>
    form.tables.flatMap((table, at) =>
      table.sheet === sheet.name ? [heldTable(form, table, at, sheet)] : [],
    ),
  );
}

function heldTable(
  form: Form,
  { range, headerTop, headerBottom }: Table,
  at: number,
  sheet: Sheet,
): HeldTable {
  return {
    area: range,
    heads: { first: headerTop, last: headerBottom },
    names: commonest(rowNamesOf(form, at).map(({ name }) => spanOf(sheet, name.ref.row, name.ref.column))),
  };
}

function spanOf(sheet: Sheet, row: number, column: number): Span {
  const merge = indexSheet(sheet).merge(row, column);
  return { first: merge?.left ?? column, last: merge?.right ?? column };
}

/** The columns in which most names stand: a total may have its own. */
function commonest(spans: readonly Span[]): Span | null {
  const counts = new Map<string, { span: Span; count: number }>();
  for (const span of spans) {
    const key = `${span.first}-${span.last}`;
    counts.set(key, { span, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const [most] = [...counts.values()].sort((one, other) => other.count - one.count);
  return most?.span ?? null;
}
