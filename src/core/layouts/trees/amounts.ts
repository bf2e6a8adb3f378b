import type { Figure } from '../../model/figure';
import { type Exact, decimalsOf, roundHalfUp } from '../../number/exact';
import { blockPrecision, inYuan } from '../../number/figure';
import { MONEY_UNITS } from '../../number/units';

/** An amount in whole steps, `half` of its last stated digit either side. */
export interface Amount {
  readonly value: bigint;
  readonly half: bigint;
}

/** The money of a list of rows, row by row: one entry a column, null where the cell is blank. */
export type Amounts = readonly (readonly (Amount | null)[])[];

/** Digits past this one come from a formula's long fraction. */
const DEEPEST = 10;

/**
 * Brings figures to one unit and one precision, in whole steps small enough for all of them. A column that holds
 * something that cannot be read is left out altogether; a cell merged over several rows counts at the first.
 */
export function amountsOf(rows: readonly (readonly (Figure | null)[])[]): Amounts {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = [...Array(width).keys()].filter((column) =>
    rows.every((row) => !row[column] || row[column]!.value !== null),
  );
  const seen = new Set<string>();
  const cells = rows.map((row) => columns.map((column) => firstOf(row[column] ?? null, seen)));
  const figures = blockPrecision(cells.flat());
  const isMixed = new Set(figures.flatMap((figure) => (figure ? [figure.unit] : []))).size > 1;
  const stated = figures.map((figure) => figure && statedOf(figure, isMixed));
  const deepest = Math.max(0, ...stated.map((one) => one?.digits ?? 0));
  let at = 0;
  return cells.map((row) =>
    row.map(() => {
      const one = stated[at++];
      return one ? inSteps(one, deepest) : null;
    }),
  );
}

function firstOf(figure: Figure | null, seen: Set<string>): Figure | null {
  if (!figure) return null;
  const key = `${figure.ref.row}:${figure.ref.column}`;
  if (seen.has(key)) return null;
  seen.add(key);
  return figure;
}

interface Stated {
  readonly value: Exact;
  /** Null: exact. */
  readonly decimals: number | null;
  /** Digits needed to write the value and its precision. */
  readonly digits: number;
}

function statedOf(figure: Figure, isMixed: boolean): Stated {
  const yuan = isMixed ? inYuan(figure) : null;
  const value = roundHalfUp(yuan ?? figure.value!, DEEPEST);
  const power = yuan ? (decimalsOf(MONEY_UNITS.get(figure.unit!)!.inverse()) ?? 0) : 0;
  const decimals = figure.decimals === null ? null : Math.min(figure.decimals - power, DEEPEST);
  return { value, decimals, digits: Math.max(decimalsOf(value, DEEPEST) ?? 0, decimals ?? 0) };
}

/** Steps are half the finest digit, so that half of a last digit is a whole number of them. */
function inSteps({ value, decimals }: Stated, deepest: number): Amount {
  const steps = (value.s * value.n * 2n * 10n ** BigInt(deepest)) / value.d;
  return { value: steps, half: decimals === null ? 0n : 10n ** BigInt(deepest - decimals) };
}

/** Whether a row states no money at all: blank or 0 in every column. */
export function isNothing(row: readonly (Amount | null)[]): boolean {
  return row.every((amount) => amount === null || amount.value === 0n);
}

/** Whether no column of a row is more than in another, within rounding; columns blank in either say nothing. */
export function fitsInto(part: readonly (Amount | null)[], whole: readonly (Amount | null)[]): boolean {
  return part.every((amount, column) => {
    const other = whole[column];
    return !amount || !other || amount.value - amount.half <= other.value + other.half;
  });
}
