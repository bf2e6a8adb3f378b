import { kindOfFormat } from '../../app/typing/cell-format';
import type { Area } from '../../core/model/address';
import { indexSheet, type Sheet } from '../../core/model/grid';
import { decimalText, HUNDRED, parseExact, ZERO, type Exact } from '../../core/number/exact';
import { filledCells } from './area';

/** What the cells of an area come to. */
export interface Figures {
  /** Cells that hold anything. */
  readonly count: number;
  /** Of the numbers among them, dates left out; null when there is none. */
  readonly sum: Exact | null;
  readonly average: Exact | null;
  /** All of these numbers are shown as percentages. */
  readonly isPercent: boolean;
}

/** What the cells of an area come to, exactly. Numbers written as text are text, as in Excel. */
export function figuresOf(sheet: Sheet, area: Area): Figures {
  let [count, numbers, percents] = [0, 0, 0];
  const sums = new Map<number, bigint>();
  let rest = ZERO;
  for (const { cell } of filledCells(indexSheet(sheet), area)) {
    count++;
    if (cell.kind !== 'number') continue;
    const { isPercent, isDate } = kindOfFormat(cell.format);
    if (isDate) continue;
    const plain = /^(-?)(\d+)(?:\.(\d+))?$/.exec(cell.raw);
    if (plain) addDigits(sums, plain[1]! + plain[2]! + (plain[3] ?? ''), plain[3]?.length ?? 0);
    else rest = rest.add(parseExact(cell.raw) ?? ZERO);
    numbers++;
    if (isPercent) percents++;
  }
  if (numbers === 0) return { count, sum: null, average: null, isPercent: false };
  const sum = [...sums].reduce((all, [decimals, digits]) => all.add(scaled(digits, decimals)), rest);
  return { count, sum, average: sum.div(numbers), isPercent: percents === numbers };
}

/**
 * Adds whole numbers by their count of decimals: a sum of fifty thousand fractions would hold a drag of the pointer up.
 */
function addDigits(sums: Map<number, bigint>, digits: string, decimals: number): void {
  sums.set(decimals, (sums.get(decimals) ?? 0n) + BigInt(digits));
}

function scaled(digits: bigint, decimals: number): Exact {
  const value = parseExact(String(digits))!;
  return value.div(parseExact(`1${'0'.repeat(decimals)}`)!);
}

/**
 * A figure of the status line, thousands grouped, at most four decimals.
 * @example figureText(exact('1234.5'), false) // "1,234.5"
 * @example figureText(exact('0.945'), true) // "94.5%"
 */
export function figureText(value: Exact, isPercent: boolean): string {
  const [whole, decimals] = decimalText(isPercent ? value.mul(HUNDRED) : value, 4).split('.') as [
    string,
    string?,
  ];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return grouped + (decimals === undefined ? '' : `.${decimals}`) + (isPercent ? '%' : '');
}
