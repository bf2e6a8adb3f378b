import type { TextRun } from '../../core/model/appearance';
import type { Cell } from '../../core/model/grid';
import { INDENT, isBroken, PADDING, sideOf, type Side } from './cell-css';
import type { Look } from './look';
import type { Ruler } from './measure';
import { narrowNumber } from './narrow-number';

/** How a cell's text lies on its cell, in CSS pixels. */
export interface Fit {
  readonly text: string;
  /** How much wider than the cell the text is, to be laid out over the cells to the left and right. */
  readonly over: { readonly left: number; readonly right: number };
  /** The size of the font, as a part of its own, where text is shrunk. */
  readonly scale: number;
  /** Named by the number format, before that of the font. */
  readonly colour?: string;
  /** Stands at the left edge of the cell, the rest at the right one. */
  readonly lead?: string;
  /** Where the text is in several fonts. */
  readonly runs?: readonly TextRun[];
}

const LINE_BREAKS = /\r?\n/g;

/** Fits text into a width: numbers too wide become "####", text too wide asks for room beside the cell. */
export function fitText(cell: Cell, look: Look, width: number, ruler: Ruler = look.ruler): Fit {
  const { appearance } = look;
  if (isBroken(appearance) || appearance.rotation !== 0) return asIs(turned(cell, look, width));
  const text = cell.text.replace(LINE_BREAKS, '');
  const room = width - PADDING.left - PADDING.right - appearance.indent * INDENT;
  const wide = ruler.widthOf(text);
  const gap = wide - room;
  if (gap <= 0) return asIs(appearance.horizontal === 'fill' ? repeated(text, wide, room) : text);
  if (appearance.isShrunk) return { ...asIs(text), scale: Math.max(0.1, room / wide) };
  if (cell.kind !== 'text') return asIs(narrowed(cell, look, room));
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
  return narrowed(cell, look, room);
}

/** What is shown of a number that is too wide: fewer digits where it has no format of its own, else hashes. */
function narrowed(cell: Cell, { ruler }: Look, room: number): string {
  const fewer = cell.kind === 'number' && !cell.format ? narrowNumber(cell, ruler, room) : null;
  return fewer ?? '#'.repeat(Math.max(1, Math.floor(room / ruler.widthOf('#'))));
}

function repeated(text: string, wide: number, room: number): string {
  return wide > 0 ? text.repeat(Math.max(1, Math.floor(room / wide))) : text;
}
