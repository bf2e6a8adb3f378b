import { isFullWidth } from './full-width';
import type { FontAppearance } from '../../core/model/appearance';
import { fontShorthand, lineHeight, pixelsOf } from './fonts';
import { countLines } from './wrap';

/** Measures text in one font; lengths in CSS pixels. */
export interface Ruler {
  readonly lineHeight: number;
  /** Width of text on one line. */
  widthOf(text: string): number;
  /** How many lines text takes when it is wrapped to a width. */
  linesOf(text: string, width: number): number;
}

type Context = Pick<CanvasRenderingContext2D, 'font' | 'measureText'>;

const rulers = new Map<string, Ruler>();

/** Fonts come from files: more than any honest one has are measured anew. */
const MOST_RULERS = 2_000;

/** The ruler of a font. Widths are kept by character, so that 50,000 cells cost no more than their letters. */
export function rulerOf(font: FontAppearance): Ruler {
  const key = fontShorthand(font);
  let ruler = rulers.get(key);
  if (!ruler) {
    if (rulers.size >= MOST_RULERS) rulers.clear();
    ruler = createRuler(font, key);
    rulers.set(key, ruler);
  }
  return ruler;
}

function createRuler(font: FontAppearance, shorthand: string): Ruler {
  const widths = new Map<number, number>();
  const full = pixelsOf(font.size);
  const measure = (code: number): number => {
    const canvas = context();
    if (!canvas) return estimate(code, full);
    canvas.font = shorthand;
    return canvas.measureText(String.fromCodePoint(code)).width;
  };
  const charWidth = (code: number): number => {
    if (isFullWidth(code)) return full;
    let width = widths.get(code);
    if (width === undefined) {
      width = measure(code);
      widths.set(code, width);
    }
    return width;
  };
  return {
    lineHeight: lineHeight(font),
    widthOf(text) {
      let sum = 0;
      for (let i = 0; i < text.length; i++) {
        const code = text.codePointAt(i)!;
        if (code > 0xffff) i++;
        sum += charWidth(code);
      }
      return sum;
    },
    linesOf: (text, width) => countLines(text, width, charWidth),
  };
}

/** Where nothing can be drawn to measure: half a square for Latin letters, a whole one for the rest. */
function estimate(code: number, full: number): number {
  if (code < 0x20) return 0;
  return code < 0x2000 ? full * 0.5 : full;
}

let shared: Context | null | undefined;

function context(): Context | null {
  if (shared === undefined) shared = openContext();
  return shared;
}

function openContext(): Context | null {
  if (typeof OffscreenCanvas !== 'undefined') {
    const offscreen = new OffscreenCanvas(1, 1).getContext('2d');
    if (offscreen) return offscreen;
  }
  if (typeof CanvasRenderingContext2D === 'undefined') return null;
  return document.createElement('canvas').getContext('2d');
}
