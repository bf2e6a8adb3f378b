import {
  LINE_STYLES,
  NO_BORDERS,
  type Borders,
  type Line,
  type LineStyle,
} from '../../../core/model/appearance';
import { isTrue } from '../package/workbook-part';
import type { XmlScanner } from '../xml/scanner';
import { forEachChild } from './children';
import type { Palette } from './palette';

const STYLES: ReadonlySet<string> = new Set(LINE_STYLES);

const AUTOMATIC = '#000000';

/** Reads the current `border`. */
export function readBorder(scanner: XmlScanner, palette: Palette): Borders {
  const isUp = isTrue(scanner.attribute('diagonalUp'));
  const isDown = isTrue(scanner.attribute('diagonalDown'));
  const borders: { -readonly [K in keyof Borders]: Line | null } = { ...NO_BORDERS };
  forEachChild(scanner, () => {
    // The strict form of the format calls left and right start and end.
    if (scanner.is('left') || scanner.is('start')) borders.left = readLine(scanner, palette);
    else if (scanner.is('right') || scanner.is('end')) borders.right = readLine(scanner, palette);
    else if (scanner.is('top')) borders.top = readLine(scanner, palette);
    else if (scanner.is('bottom')) borders.bottom = readLine(scanner, palette);
    else if (scanner.is('diagonal')) {
      const line = readLine(scanner, palette);
      if (isUp) borders.diagonalUp = line;
      if (isDown) borders.diagonalDown = line;
    }
  });
  return borders;
}

function readLine(scanner: XmlScanner, palette: Palette): Line | null {
  const style = scanner.attribute('style') ?? '';
  let colour = AUTOMATIC;
  forEachChild(scanner, () => {
    if (scanner.is('color')) colour = palette.read(scanner) ?? AUTOMATIC;
  });
  return STYLES.has(style) ? { style: style as LineStyle, colour } : null;
}

/** Whether any line is drawn. */
export function hasLines(borders: Borders): boolean {
  return Object.values(borders).some((line) => line !== null);
}
