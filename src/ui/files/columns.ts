import type { FileRow, FileStatus } from '../../app/batch/file-row';

/** The columns of the table, in their order. */
export const COLUMNS = [
  'name',
  'status',
  'department',
  'year',
  'form',
  'stated',
  'score',
  'difference',
  'grade',
  'errors',
  'warnings',
  'infos',
  'missing',
] as const;

export type ColumnId = (typeof COLUMNS)[number];

/** Widths in pixels; together the narrowest the table gets before it scrolls sideways. */
export const WIDTHS: Readonly<Record<ColumnId, number>> = {
  name: 220,
  status: 92,
  department: 150,
  year: 58,
  form: 150,
  stated: 70,
  score: 70,
  difference: 66,
  grade: 72,
  errors: 56,
  warnings: 56,
  infos: 56,
  missing: 66,
};

/** Columns of figures, which stand to the right. */
export const NUMERIC: ReadonlySet<ColumnId> = new Set([
  'stated',
  'score',
  'difference',
  'errors',
  'warnings',
  'infos',
  'missing',
]);

/** The gravest first. */
export const STATUSES: readonly FileStatus[] = ['error', 'warning', 'clean', 'noForm', 'unreadable'];

/** What a row is sorted by in a column; null goes last in either direction. */
export function sortValue(row: FileRow, column: ColumnId): string | number | null {
  if (column === 'name') return row.path;
  if (column === 'status') return STATUSES.indexOf(row.status);
  if (column === 'grade') return row.gradeStated ?? row.grade;
  if (row.unreadable) return null;
  return row[column] === '' ? null : row[column];
}
