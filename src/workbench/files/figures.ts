import type { FileRow, FileStatus } from '../../app/batch/file-row';
import { decimalText, exact, parseExact, roundHalfUp, ZERO, type Exact } from '../../core/number/exact';

/** What the line over the table tells of all files. */
export interface Figures {
  readonly counts: Readonly<Record<FileStatus, number>>;
  /** Files whose stated total is above, below the recalculated one. */
  readonly higher: number;
  readonly lower: number;
  /** Means over the files that have both totals; null when there are none. */
  readonly difference: string | null;
  readonly stated: string | null;
}

/** The figures of some files. */
export function figuresOf(rows: readonly FileRow[]): Figures {
  const counts = { error: 0, warning: 0, clean: 0, noForm: 0, unreadable: 0 };
  for (const { status } of rows) counts[status]++;
  const difference = meanOf(rows.map((row) => row.difference));
  const stated = meanOf(rows.map((row) => row.stated));
  return {
    counts,
    higher: rows.filter((row) => (row.difference ?? 0) > 0).length,
    lower: rows.filter((row) => (row.difference ?? 0) < 0).length,
    difference: difference && signed(difference),
    stated: stated && decimalText(stated),
  };
}

/** A number as it is shown; null is told by a dash. */
export function numberText(value: number | null): string {
  return value === null ? '—' : String(value).replace('-', '−');
}

/** A difference with its sign; a true minus, as wide as the plus. */
export function differenceText(value: number | null): string {
  return value !== null && value > 0 ? `+${value}` : numberText(value);
}

function meanOf(values: readonly (number | null)[]): Exact | null {
  const known = values.flatMap((value) => (value === null ? [] : (parseExact(String(value)) ?? [])));
  if (known.length === 0) return null;
  const sum = known.reduce((total, value) => total.add(value), ZERO);
  return roundHalfUp(sum.div(exact(known.length)), 2);
}

function signed(value: Exact): string {
  const text = decimalText(value).replace('-', '−');
  return value.compare(0) > 0 ? `+${text}` : text;
}
