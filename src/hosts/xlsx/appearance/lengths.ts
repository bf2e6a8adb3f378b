import type { FontAppearance } from '../../../core/model/appearance';

/** The widest column, in characters, and the highest row, in points, that Excel has. */
const WIDEST = 255;
const HIGHEST = 409.5;

/** Padding of a column, in pixels: two on each side and one for the grid line. */
const PADDING = 5;

/** Excel rounds the width of a column that nobody set up to a multiple of this. */
const STEP = 8;

/** How wide a digit is against the font's size. */
const DIGITS: readonly (readonly [fonts: RegExp, share: number])[] = [
  [/^(?:calibri|carlito)/i, 0.507],
  [/^(?:arial|helvetica|liberation sans)/i, 0.556],
  [/^aptos narrow/i, 0.49],
  [/^aptos/i, 0.56],
  [/^times new roman/i, 0.5],
  [/^cambria/i, 0.554],
  [/^(?:tahoma|segoe ui)/i, 0.546],
  [/^verdana/i, 0.636],
  [/^(?:courier new|consolas)/i, 0.6],
  [/微软雅黑|microsoft yahei/i, 0.54],
  [/等线|dengxian/i, 0.535],
];

/** Null for 宋体 and its kin, and for fonts that are not listed: a digit is half the square of a character. */
const digitShare = (name: string) => DIGITS.find(([fonts]) => fonts.test(name))?.[1] ?? null;

const fontPixels = (size: number) => (size * 96) / 72;

/**
 * The width of the widest digit in whole pixels, as Excel counts columns in it.
 * @example digitWidth({ ...font, name: 'Calibri', size: 11 }) // 7
 * @example digitWidth({ ...font, name: '宋体', size: 11 }) // 8
 */
export function digitWidth({ name, size }: Pick<FontAppearance, 'name' | 'size'>): number {
  const share = digitShare(name);
  const pixels = fontPixels(size);
  return Math.max(share === null ? Math.ceil(Math.round(pixels) / 2) : Math.round(pixels * share), 1);
}

/**
 * Pixels of a column from its width as stored, in characters (ECMA-376 part 1, 18.3.1.13).
 * @param digit width of a digit in pixels
 * @example columnPixels(9.140625, 7) // 64
 */
export function columnPixels(width: number, digit: number): number {
  const characters = Math.min(Math.max(width, 0), WIDEST);
  return Math.trunc(((256 * characters + Math.trunc(128 / digit)) / 256) * digit);
}

/**
 * Pixels of a column that nobody set.
 * @param characters `baseColWidth`: digits that fit, without the padding
 * @example baseColumnPixels(8, 7) // 64
 */
export function baseColumnPixels(characters: number, digit: number): number {
  const wanted = Math.min(Math.max(characters, 0), WIDEST) * digit + PADDING;
  return Math.ceil(wanted / STEP) * STEP;
}

/** Pixels of a row from its height in points. */
export function rowPixels(points: number): number {
  return Math.round((Math.min(Math.max(points, 0), HIGHEST) * 96) / 72);
}

/** Pixels of a row of one line, where the sheet does not tell: nearly always it does. */
export function lineHeight({ name, size }: Pick<FontAppearance, 'name' | 'size'>): number {
  return Math.round(fontPixels(size) * (digitShare(name) === null ? 1.2 : 1.35));
}
