import type { CellRef } from '../model/address';
import type { Figure } from '../model/figure';
import type { Cell } from '../model/grid';
import { decimalsOf, type Exact, parseExact, powerOfTen, roundHalfUp, exact } from './exact';
import { isMalformedNumber } from './malformed';
import { fold } from './normalise';
import { parseQuantity, type Quantity } from './quantity';
import { MONEY_UNITS } from './units';

/** What a cell is expected to hold; `unit` comes from its column head or form ("万元", "%"). */
export interface FigureOptions {
  readonly measure: 'money' | 'rate' | 'weight' | 'score' | 'count';
  readonly unit?: string | null;
}

/**
 * Reads the number of a cell; null when the cell is blank. Rates become fractions (94.5% → 0.945, decimals 3;
 * 96.48 in a rate column → 0.9648), money keeps its unit, weights and scores are exact and in points (15% is 15).
 */
export function readFigure(cell: Cell | undefined, ref: CellRef, options: FigureOptions): Figure | null {
  if (!cell || (cell.text.trim() === '' && cell.kind !== 'number')) return null;
  const base = {
    ref,
    text: cell.text,
    value: null,
    unit: options.unit ?? null,
    decimals: null,
    isMalformed: false,
    isText: false,
    error: null,
    hasFormula: cell.formula !== undefined,
  };
  if (cell.kind === 'error') return { ...base, error: cell.text };
  if (cell.kind === 'boolean') return base;
  if (cell.kind === 'number') return { ...base, ...fromNumber(cell.raw, cell.text, options) };
  return { ...base, ...fromText(cell.text, options) };
}

type Read = Pick<Figure, 'value' | 'unit' | 'decimals'> & Partial<Pick<Figure, 'isMalformed' | 'isText'>>;

/** Excel keeps 15 digits; what a file holds past them is the noise of binary fractions. */
const SIGNIFICANT_DIGITS = 15;
/** A decimal longer than this was worked out, not typed. */
const LONGEST_TYPED = 8;

function fromNumber(raw: string, text: string, options: FigureOptions): Read {
  const value = readRaw(raw);
  const unit = options.unit ?? null;
  if (!value) return { value: null, unit, decimals: null };
  const typed = decimalsOf(value, LONGEST_TYPED);
  const shown = shownDecimals(text);
  if (options.measure === 'rate') return rateOf(value, typed, shown, /[%％]/.test(text), unit);
  const own = options.measure === 'money' ? moneyUnitIn(text) : null;
  return {
    value: isPoints(options) && /[%％]\s*$/.test(text) ? value.mul(powerOfTen(2)) : value,
    unit: own ?? unit,
    decimals: precision(options.measure, typed === null ? null : Math.max(typed, shown)),
  };
}

function rateOf(
  value: Exact,
  typed: number | null,
  shown: number,
  isPercent: boolean,
  unit: string | null,
): Read {
  const permille = unit === '‰';
  const isFraction = isPercent || (permille ? false : isShareAlready(value, unit));
  const power = isFraction ? 0 : permille ? 3 : 2;
  const digits = typed === null ? null : Math.max(typed + power, isPercent ? shown + 2 : shown + power);
  return { value: value.mul(powerOfTen(-power)), unit: permille ? '‰' : '%', decimals: digits };
}

/** 0.9648 in a rate column is 96.48% left unformatted; 96.48 is the same without its sign. */
function isShareAlready(value: Exact, unit: string | null): boolean {
  return value.abs().compare(unit === '%' ? exact(1) : exact(2)) <= 0;
}

function fromText(text: string, options: FigureOptions): Read {
  const unit = options.unit ?? null;
  const quantity = parseQuantity(text) ?? (options.measure === 'money' ? accountingNegative(text) : null);
  if (!quantity) return { value: null, unit, decimals: null, isMalformed: isMalformedNumber(text) };
  const { measure } = options;
  const isText = true;
  if (measure === 'rate' && quantity.unit === null) {
    return { ...rateOf(quantity.value, quantity.decimals, 0, false, unit), isText };
  }
  if (isPoints(options) && quantity.unit === '%') {
    return { value: quantity.value.mul(powerOfTen(2)), unit, decimals: null, isText };
  }
  return {
    value: quantity.value,
    unit: quantity.unit ?? unit,
    decimals: precision(measure, quantity.decimals),
    isText,
  };
}

/** Points of a hundred may be shown as a percentage. */
function isPoints({ measure }: FigureOptions): boolean {
  return measure === 'weight' || measure === 'score';
}

/** "(12.50)" and "（12.50）" in a money cell: an accountant's −12.50. */
function accountingNegative(text: string): Quantity | null {
  const inner = /^\(([^()-]+)\)$/.exec(fold(text))?.[1];
  const quantity = inner === undefined ? null : parseQuantity(inner);
  return quantity && { ...quantity, value: quantity.value.neg() };
}

function precision(measure: FigureOptions['measure'], decimals: number | null): number | null {
  if (measure === 'money' || measure === 'rate') return decimals;
  return measure === 'count' && decimals !== 0 ? decimals : null;
}

function readRaw(raw: string): Exact | null {
  const value = parseExact(raw);
  if (!value || value.d === 1n) return value;
  const digits = raw.replace(/[eE].*$|[-+.]/g, '').replace(/^0+/, '').length;
  if (digits < SIGNIFICANT_DIGITS) return value;
  const places = value.abs().floor().n.toString().length;
  return roundHalfUp(value, Math.max(0, SIGNIFICANT_DIGITS - 1 - (value.abs().compare(1) < 0 ? 0 : places)));
}

function shownDecimals(text: string): number {
  const digits = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return digits > LONGEST_TYPED ? 0 : digits;
}

function moneyUnitIn(text: string): string | null {
  return /(?:百万|千万|[千万亿])?元/.exec(text)?.[0] ?? null;
}

/**
 * Gives the money figures of a block one precision: the most digits typed in any of them, counted in 元, so that 90 beside 89.974
 * is 90.000. Figures without a value or of another kind come back unchanged.
 */
export function blockPrecision<T extends Figure | null>(figures: readonly T[]): T[] {
  let most: number | null = null;
  for (const figure of figures) {
    const digits = figure && digitsInYuan(figure);
    if (digits !== null && digits !== undefined && (most === null || digits > most)) most = digits;
  }
  if (most === null) return [...figures];
  const finest = most;
  return figures.map((figure) => {
    if (!figure || digitsInYuan(figure) === null) return figure;
    return { ...figure, decimals: finest + yuanPower(figure.unit) };
  });
}

function digitsInYuan({ value, decimals, unit }: Figure): number | null {
  return value === null || decimals === null ? null : decimals - yuanPower(unit);
}

/** The power of ten of a money unit; 0 for a figure without one. */
function yuanPower(unit: string | null): number {
  const size = unit === null ? undefined : MONEY_UNITS.get(unit);
  return size ? size.n.toString().length - 1 : 0;
}

/** An amount in 元; null when the unit is no money unit (元/人 is none) or there is no value. */
export function inYuan(amount: { readonly value: Exact | null; readonly unit: string | null }): Exact | null {
  const size = amount.unit === null ? undefined : MONEY_UNITS.get(amount.unit);
  return size && amount.value ? amount.value.mul(size) : null;
}
