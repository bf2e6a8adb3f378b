import { headedColumn } from '../../core/edits/note-column';
import { OWN_NOTE_MARK } from '../../core/layouts/own-note-column';
import { refKey } from '../../core/model/address';
import type { Form } from '../../core/model/form';
import { indexSheet, type Cell, type Sheet, type Workbook } from '../../core/model/grid';
import { formRows, type FieldCell, type FieldRow } from './form-fields';
import { isSameValue, valueText } from './same-value';
import type { FieldChange, Submission } from './types';

/**
 * What changed in the sheets of forms beside their fields: heads of columns, units, notes, columns that were not
 * recognised. A cell is known again by what it holds wherever it stands, a changed one by standing between the same
 * neighbours. What only came or went is how a sheet is laid out, and is not told; longer texts are fields of the form.
 * @param pairs forms of both that are the same form, by index
 */
export function restChanges(
  old: Submission,
  now: Submission,
  pairs: readonly (readonly [old: number, now: number])[],
): FieldChange[] {
  const sheets = new Map(
    pairs.map(([one, other]) => {
      const names = [old.recognition.forms[one]!.sheet, now.recognition.forms[other]!.sheet] as const;
      return [names.join('\n'), names] as const;
    }),
  );
  return [...sheets.values()].flatMap(([one, other]) => changesBetween(restOf(old, one), restOf(now, other)));
}

/** A cell beside the fields, and what is written before and behind it as one reads. */
interface RestCell extends FieldCell {
  readonly cell: Cell;
  readonly key: string;
  readonly before: string;
  readonly behind: string;
}

function restOf(
  { workbook, recognition }: Pick<Submission, 'workbook' | 'recognition'>,
  name: string,
): RestCell[] {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) return [];
  const forms = recognition.forms.filter((form) => form.sheet === name);
  const fields = fieldsOf(forms, workbook);
  const isOwn = ownColumns(forms, sheet);
  const filled = sheet.rows.flatMap(({ row, cells }) =>
    cells
      .filter((cell) => valueText(cell) !== '')
      .map((cell) => ({ ref: { sheet: name, row, column: cell.column }, cell })),
  );
  return filled.flatMap(({ ref, cell }, at) => {
    if (cell.formula !== undefined || fields.has(refKey(ref)) || isOwn(ref.row, ref.column)) return [];
    const [before, behind] = [filled[at - 1], filled[at + 1]].map((next) => keyOf(next?.cell));
    return [{ ref, cell, key: keyOf(cell), before: before!, behind: behind! }];
  });
}

const keyOf = (cell: Cell | undefined): string => valueText(cell).normalize('NFKC').replace(/\s+/g, '');

function fieldsOf(forms: readonly Form[], workbook: Workbook): ReadonlySet<string> {
  const rows = forms.flatMap((form) => formRows(form, workbook));
  return new Set(rows.flatMap(({ cells }) => [...cells.values()].map(({ ref }) => refKey(ref))));
}

/** Whether a cell stands in a column of the reviewer's, or in one that this program added. */
function ownColumns(forms: readonly Form[], sheet: Sheet): (row: number, column: number) => boolean {
  const index = indexSheet(sheet);
  const columns = forms.flatMap(({ tables }) =>
    tables
      .filter((table) => table.sheet === sheet.name)
      .flatMap((table) => {
        const { reviewScore, reviewNote } = table.columns;
        const own = [reviewScore, reviewNote, headedColumn(index, table, OWN_NOTE_MARK)];
        return own.flatMap((column) => (column === undefined || column === null ? [] : [{ column, table }]));
      }),
  );
  return (row, column) =>
    columns.some(
      (own) => own.column === column && row >= own.table.headerTop && row <= own.table.range.bottom,
    );
}

function changesBetween(old: readonly RestCell[], now: readonly RestCell[]): FieldChange[] {
  const come = [...without(now, old)];
  return without(old, now).flatMap((one) => {
    const at = come.findIndex((other) => isSamePlace(one, other) && !isSameValue(one.cell, other.cell));
    return at < 0 ? [] : [changeOf(one, come.splice(at, 1)[0]!)];
  });
}

/** The cells of one side that the other has not as many of. */
function without(cells: readonly RestCell[], others: readonly RestCell[]): readonly RestCell[] {
  const counts = new Map<string, number>();
  for (const { key } of others) counts.set(key, (counts.get(key) ?? 0) + 1);
  return cells.filter(({ key }) => {
    const left = counts.get(key) ?? 0;
    if (left > 0) counts.set(key, left - 1);
    return left === 0;
  });
}

const isSamePlace = (one: RestCell, other: RestCell): boolean =>
  (one.before === other.before && one.before !== '') || (one.behind === other.behind && one.behind !== '');

function changeOf(old: RestCell, now: RestCell): FieldChange {
  const row = (cell: RestCell): FieldRow => {
    return { kind: 'rest', path: [], cells: new Map([['rest', cell]]), isSum: false };
  };
  return { pair: [row(old), row(now)], role: 'rest', old, now };
}
