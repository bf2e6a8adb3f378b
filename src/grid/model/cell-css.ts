import type { CSSProperties } from 'react';
import type { CellAppearance } from '../../core/model/appearance';
import type { Cell } from '../../core/model/grid';
import { fontFamily, lineHeight, pixelsOf } from './fonts';

/** Room between a cell's edges and its text, in CSS pixels; to the right it holds the grid line too. */
export const PADDING = { left: 2, right: 3 } as const;

/** One step of indent, in CSS pixels. */
export const INDENT = 10;

/** Where text stands from left to right. */
export type Side = 'left' | 'center' | 'right' | 'justify';

/** How a cell is drawn: its ground and its text. */
export interface CellCss {
  readonly fill: string | null;
  readonly side: Side;
  readonly vertical: 'top' | 'center' | 'bottom';
  readonly text: CSSProperties;
}

/** Where a cell's text stands; `general` goes by what the cell holds. */
export function sideOf({ horizontal }: CellAppearance, kind: Cell['kind'] | 'blank'): Side {
  switch (horizontal) {
    case 'general':
      return kind === 'number' ? 'right' : kind === 'boolean' || kind === 'error' ? 'center' : 'left';
    case 'fill':
      return 'left';
    case 'centerContinuous':
      return 'center';
    case 'distributed':
      return 'justify';
    default:
      return horizontal;
  }
}

/** Whether a cell's text is broken into lines: asked for, or brought along by its alignment. */
export function isBroken({ isWrapped, horizontal, vertical }: CellAppearance): boolean {
  return (
    isWrapped ||
    horizontal === 'justify' ||
    horizontal === 'distributed' ||
    vertical === 'justify' ||
    vertical === 'distributed'
  );
}

/** The style sheet's words for a cell style. */
export function cellCss(appearance: CellAppearance, kind: Cell['kind'] | 'blank'): CellCss {
  const side = sideOf(appearance, kind);
  const vertical = appearance.vertical;
  return {
    fill: appearance.fill,
    side,
    vertical: vertical === 'justify' || vertical === 'distributed' ? 'center' : vertical,
    text: {
      ...fontCss(appearance),
      ...alignCss(appearance, side),
      ...paddingCss(appearance, side),
      ...turnCss(appearance, side),
    },
  };
}

function fontCss({ font }: CellAppearance): CSSProperties {
  const lines = [font.isUnderlined && 'underline', font.isStruck && 'line-through'].filter(Boolean);
  return {
    fontFamily: fontFamily(font.name),
    fontSize: pixelsOf(font.size),
    lineHeight: `${lineHeight(font)}px`,
    color: font.colour ?? '#000000',
    ...(font.isBold && { fontWeight: 'bold' }),
    ...(font.isItalic && { fontStyle: 'italic' }),
    ...(lines.length > 0 && { textDecoration: lines.join(' ') }),
  };
}

function alignCss(appearance: CellAppearance, side: Side): CSSProperties {
  const isLastSpread = appearance.horizontal === 'distributed';
  return {
    textAlign: side,
    ...(isLastSpread && { textAlignLast: 'justify' }),
    ...(isBroken(appearance) ? { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } : { whiteSpace: 'pre' }),
  };
}

function paddingCss({ indent, horizontal }: CellAppearance, side: Side): CSSProperties {
  const room = indent * INDENT;
  const isSpread = horizontal === 'distributed';
  return {
    paddingLeft: PADDING.left + (side === 'left' || isSpread ? room : 0),
    paddingRight: PADDING.right + (side === 'right' || isSpread ? room : 0),
  };
}

const ALONG: Readonly<Record<Side, CSSProperties['alignSelf']>> = {
  left: 'flex-start',
  center: 'center',
  right: 'flex-end',
  justify: 'center',
};

/** Quarter turns and letters below each other are ways of writing; other angles turn the finished line. */
function turnCss({ rotation, horizontal }: CellAppearance, side: Side): CSSProperties {
  if (rotation === 0) return {};
  const place: CSSProperties = { alignSelf: ALONG[side], textAlign: 'start', maxHeight: '100%' };
  if (rotation === 'stacked') {
    return {
      ...place,
      writingMode: 'vertical-rl',
      textOrientation: 'upright',
      paddingLeft: 0,
      paddingRight: 0,
    };
  }
  if (rotation === -90) return { ...place, writingMode: 'vertical-rl', textOrientation: 'sideways' };
  if (rotation === 90) {
    return { ...place, writingMode: 'vertical-rl', textOrientation: 'sideways', transform: 'rotate(180deg)' };
  }
  const isPlaced = horizontal !== 'general';
  return {
    alignSelf: isPlaced ? ALONG[side] : 'center',
    whiteSpace: 'pre',
    transform: `rotate(${-rotation}deg)`,
  };
}
