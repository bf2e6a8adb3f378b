import type { IndicatorRow } from '../../model/form';
import { type IndicatorReading, readIndicator } from './indicator';

interface Known {
  readonly year: number | null;
  readonly reading: IndicatorReading;
}

const readings = new WeakMap<IndicatorRow, Known>();

/** How a row's target and actual read together, worked out once a row: scoring and every check ask for it. */
export function readRow(row: IndicatorRow, year: number | null | undefined): IndicatorReading {
  const known = readings.get(row);
  if (known && known.year === (year ?? null)) return known.reading;
  const reading = readIndicator({
    target: row.target?.text,
    actual: row.actual?.text,
    unit: row.unit?.text,
    name: row.name.text,
    year,
  });
  readings.set(row, { year: year ?? null, reading });
  return reading;
}
