import type { Colour } from '../../../core/model/appearance';
import type { XmlScanner } from '../xml/scanner';
import { forEachChild } from './children';
import type { Palette } from './palette';
import { mixed } from './tint';

/** How much of the area the foreground of a pattern covers (ECMA-376 part 1, 18.18.55). */
const COVERAGE: Readonly<Record<string, number>> = {
  solid: 1,
  darkGray: 0.75,
  darkTrellis: 0.75,
  mediumGray: 0.5,
  darkHorizontal: 0.5,
  darkVertical: 0.5,
  darkDown: 0.5,
  darkUp: 0.5,
  darkGrid: 0.5,
  lightGrid: 0.4375,
  lightTrellis: 0.375,
  lightGray: 0.25,
  lightHorizontal: 0.25,
  lightVertical: 0.25,
  lightDown: 0.25,
  lightUp: 0.25,
  gray125: 0.125,
  gray0625: 0.0625,
};

const BLACK = '#000000';
const WHITE = '#ffffff';

/** Reads the current `fill` as the one colour it makes on the whole; null for none. */
export function readFill(scanner: XmlScanner, palette: Palette): Colour | null {
  let colour: Colour | null = null;
  forEachChild(scanner, () => {
    if (scanner.is('patternFill')) colour = readPattern(scanner, palette);
    else if (scanner.is('gradientFill')) colour = readGradient(scanner, palette);
  });
  return colour;
}

function readPattern(scanner: XmlScanner, palette: Palette): Colour | null {
  const coverage = COVERAGE[scanner.attribute('patternType') ?? 'none'];
  let foreground: Colour = BLACK;
  let background: Colour = WHITE;
  forEachChild(scanner, () => {
    if (scanner.is('fgColor')) foreground = palette.read(scanner) ?? BLACK;
    else if (scanner.is('bgColor')) background = palette.read(scanner) ?? WHITE;
  });
  return coverage === undefined ? null : mixed(background, foreground, coverage);
}

/** The mean of the first and the last stop. */
function readGradient(scanner: XmlScanner, palette: Palette): Colour | null {
  let first: Colour | null = null;
  let last: Colour | null = null;
  forEachChild(scanner, () => {
    if (!scanner.is('stop')) return;
    forEachChild(scanner, () => {
      if (!scanner.is('color')) return;
      last = palette.read(scanner) ?? WHITE;
      first ??= last;
    });
  });
  return first && last && mixed(first, last, 0.5);
}
