import type { Language } from '../../core/text';
import { stakeOf } from '../../app/batch/attention';
import { gradeRank } from '../../core/scoring/grade';
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
  'coverage',
  'difference',
  'grade',
  'errors',
  'warnings',
  'infos',
  'missing',
] as const;

/** The name of a column. */
export type ColumnId = (typeof COLUMNS)[number];

/** What the table can be sorted by: its columns, and points in doubt in all forms of a file. */
export type SortId = ColumnId | 'stake';

/** In pixels, for Chinese heads. */
const WIDTHS: Readonly<Record<ColumnId, number>> = {
  name: 200,
  status: 92,
  department: 124,
  year: 54,
  form: 134,
  stated: 64,
  score: 64,
  coverage: 118,
  difference: 62,
  grade: 66,
  errors: 52,
  warnings: 52,
  infos: 52,
  missing: 64,
};

/** Further pixels for English heads, which are longer. */
const MORE_IN_ENGLISH: Readonly<Partial<Record<ColumnId, number>>> = {
  status: 40,
  score: 36,
  difference: 28,
  errors: 10,
  warnings: 32,
  infos: 8,
  missing: 10,
};

/** The width of a column in pixels; together the narrowest the table gets before it scrolls sideways. */
export function widthOf(column: ColumnId, language: Language): number {
  return WIDTHS[column] + (language === 'en' ? (MORE_IN_ENGLISH[column] ?? 0) : 0);
}

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

const rankOf = (grade: string | null) => (grade === null ? null : gradeRank(grade));

/** What a row is sorted by in a column; null goes last in either direction. */
export function sortValue(row: FileRow, column: SortId): string | number | null {
  if (column === 'stake') return stakeOf(row);
  if (column === 'name') return row.path;
  if (column === 'status') return STATUSES.indexOf(row.status);
  if (column === 'grade') return rankOf(row.gradeStated ?? row.grade);
  if (row.unreadable) return null;
  // How much of a total was worked out.
  if (column === 'coverage') return row.coverage?.computed ?? null;
  return row[column] === '' ? null : row[column];
}
