import type { Cell } from '../../core/model/grid';
import { INDENT, isBroken, PADDING, sideOf, type Side } from './cell-css';
import type { Look } from './look';

/** How a cell's text lies on its cell, in CSS pixels. */
export interface Fit {
  readonly text: string;
  /** How much wider than the cell the text is, to be laid out over the cells to the left and right. */
  readonly over: { readonly left: number; readonly right: number };
  /** The size of the font, as a part of its own, where text is shrunk. */
  readonly scale: number;
}

const LINE_BREAKS = /\r?\n/g;

/** Fits text into a width: numbers too wide become "####", text too wide asks for room beside the cell. */
export function fitText(cell: Cell, look: Look, width: number): Fit {
  const { appearance, ruler } = look;
  if (isBroken(appearance) || appearance.rotation !== 0) return asIs(turned(cell, look, width));
  const text = cell.text.replace(LINE_BREAKS, '');
  const room = width - PADDING.left - PADDING.right - appearance.indent * INDENT;
  const wide = ruler.widthOf(text);
  const gap = wide - room;
  if (gap <= 0) return asIs(appearance.horizontal === 'fill' ? repeated(text, wide, room) : text);
  if (appearance.isShrunk) return { ...asIs(text), scale: Math.max(0.1, room / wide) };
  if (cell.kind !== 'text') return asIs(narrowNumber(cell, look, room) ?? hashes(look, room));
  if (appearance.horizontal === 'fill') return asIs(text);
  return { text, over: overhang(sideOf(appearance, cell.kind), gap), scale: 1 };
}

const asIs = (text: string): Fit => ({ text, over: { left: 0, right: 0 }, scale: 1 });

function overhang(side: Side, gap: number): Fit['over'] {
  if (side === 'center') return { left: gap / 2, right: gap / 2 };
  return side === 'right' ? { left: gap, right: 0 } : { left: 0, right: gap };
}

/** Wrapped numbers are not broken into lines: they are cut to hashes all the same. */
function turned(cell: Cell, look: Look, width: number): string {
  if (cell.kind !== 'number' || look.appearance.rotation !== 0) return cell.text;
  const room = width - PADDING.left - PADDING.right;
  if (look.ruler.widthOf(cell.text) <= room) return cell.text;
  return narrowNumber(cell, look, room) ?? hashes(look, room);
}

const hashes = ({ ruler }: Look, room: number): string =>
  '#'.repeat(Math.max(1, Math.floor(room / ruler.widthOf('#'))));

function repeated(text: string, wide: number, room: number): string {
  return wide > 0 ? text.repeat(Math.max(1, Math.floor(room / wide))) : text;
}

const PLAIN_DECIMAL = /^(-?\d+)\.(\d+)$/;

/** A number without a format of its own loses decimals until it fits; null when it does not even without any. */
function narrowNumber(cell: Cell, { ruler }: Look, room: number): string | null {
  const parts = cell.kind === 'number' && !cell.format ? PLAIN_DECIMAL.exec(cell.text) : null;
  if (!parts) return null;
  for (let places = parts[2]!.length - 1; places >= 0; places--) {
    const shorter = roundDecimal(parts[1]!, parts[2]!, places);
    if (ruler.widthOf(shorter) <= room) return shorter;
  }
  return null;
}

/**
 * Rounds a decimal, half away from zero, digit by digit; zeros at the end are left out.
 * @example roundDecimal('9', '896', 1) // "9.9"
 */
export function roundDecimal(whole: string, decimals: string, places: number): string {
  const kept = whole.replace('-', '') + decimals.slice(0, places);
  const isUp = (decimals[places] ?? '0') >= '5';
  const digits = (isUp ? String(BigInt(kept) + 1n) : kept).padStart(places + 1, '0');
  const sign = whole.startsWith('-') ? '-' : '';
  const point = digits.length - places;
  const head = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  const tail = digits.slice(point).replace(/0+$/, '');
  const size = head + (tail && `.${tail}`);
  return size === '0' ? size : sign + size;
}
