import type { FileRow } from '../../app/batch/file-row';
import { isInFocus } from '../../app/batch/attention';
import { copiedTexts, NOTHING_COPIED } from '../../app/batch/copied';
import { isOnDesk } from '../../app/desk/desk-filter';
import { NO_DESK, type Desk } from '../../app/desk/row-desk';
import { sampleOf } from '../../app/batch/sample';
import { sortValue } from './columns';
import type { FilesView } from './view';

/** Whether a view hides rows. */
export function isFiltered({ search, statuses, form, year, focus, sample, desk }: FilesView): boolean {
  const isChosen = [form, year, focus, sample, desk].some((one) => one !== null);
  return search.trim() !== '' || statuses.length > 0 || isChosen;
}

/** The rows a view lets through, sorted; those that are level by their paths. */
export function rowsOf(rows: readonly FileRow[], view: FilesView, desk: Desk = NO_DESK): FileRow[] {
  return sortRows(rows.filter(filterOf(rows, view, desk)), view.sort);
}

function filterOf(
  rows: readonly FileRow[],
  { search, statuses, form, year, focus, sample, desk: filter }: FilesView,
  desk: Desk,
): (row: FileRow) => boolean {
  const drawn = sample && sampleOf(rows, sample);
  const copied = focus === 'copied' ? copiedTexts(rows) : NOTHING_COPIED;
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return (row) =>
    (statuses.length === 0 || statuses.includes(row.status)) &&
    (form === null || row.form === form) &&
    (year === null || String(row.year ?? '') === year) &&
    (focus === null || isInFocus(row, focus, copied)) &&
    (drawn === null || drawn.has(row.key)) &&
    (filter === null || isOnDesk(desk.rows.get(row.key), filter)) &&
    words.every((word) => textOf(row).includes(word));
}

function textOf({ path, department, project }: FileRow): string {
  return `${path}\n${department ?? ''}\n${project ?? ''}`.toLowerCase();
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

function sortRows(rows: FileRow[], { column, isDescending }: FilesView['sort']): FileRow[] {
  const keyed = rows.map((row) => ({ row, value: sortValue(row, column) }));
  const sign = isDescending ? -1 : 1;
  keyed.sort(
    (one, other) =>
      compareKnown(one.value, other.value, sign) || collator.compare(one.row.path, other.row.path),
  );
  return keyed.map(({ row }) => row);
}

function compareKnown(one: string | number | null, other: string | number | null, sign: number): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return sign * compare(one, other);
}

function compare(one: string | number, other: string | number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return collator.compare(String(one), String(other));
}

/** The values that rows have, each with how many have it, sorted: what a filter offers. */
export function countValues(rows: readonly FileRow[], valueOf: (row: FileRow) => string): [string, number][] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(valueOf(row), (counts.get(valueOf(row)) ?? 0) + 1);
  return [...counts].sort(([one], [other]) => collator.compare(one, other));
}
