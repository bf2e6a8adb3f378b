import type { Colour } from '../../../core/model/appearance';
import { END, OPEN, XmlScanner } from '../xml/scanner';
import { parseColour } from './palette';

/** Cells count the light colours before the dark ones; the theme part lists them the other way round. */
const ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** The Office theme, which Excel takes when a workbook has none. */
export const OFFICE_THEME: readonly Colour[] = [
  '#ffffff',
  '#000000',
  '#e7e6e6',
  '#44546a',
  '#4472c4',
  '#ed7d31',
  '#a5a5a5',
  '#ffc000',
  '#5b9bd5',
  '#70ad47',
  '#0563c1',
  '#954f72',
];

/** The twelve colours of a theme part, in the order that cells number them. */
export function readTheme(text: string, part: string): readonly Colour[] {
  const scanner = new XmlScanner(text, part);
  const colours = [...OFFICE_THEME];
  let slot = -1;
  let isInScheme = false;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    const name = scanner.localName();
    if (name === 'clrScheme') {
      if (event !== OPEN) return colours;
      isInScheme = true;
    } else if (event !== OPEN || !isInScheme) continue;
    else if (ORDER.includes(name)) slot = ORDER.indexOf(name);
    else if (slot >= 0) {
      const value = name === 'srgbClr' ? scanner.attribute('val') : scanner.attribute('lastClr');
      colours[slot] = parseColour(value) ?? colours[slot]!;
    }
  }
  return colours;
}

/** The faces a theme gives to fonts that follow it; null for one it does not name. */
export interface ThemeFonts {
  readonly minor: string | null;
  readonly major: string | null;
}

export const NO_THEME_FONTS: ThemeFonts = { minor: null, major: null };

/**
 * The faces that a Chinese Excel takes for fonts that follow the theme, whatever name they state: that for simplified
 * Chinese, else that for East Asian text. Columns are then counted in its digits.
 */
export function readThemeFonts(text: string, part: string): ThemeFonts {
  const scanner = new XmlScanner(text, part);
  const fonts: { minor: string | null; major: string | null } = { ...NO_THEME_FONTS };
  let slot: keyof ThemeFonts | null = null;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    const name = scanner.localName();
    if (name === 'minorFont' || name === 'majorFont') {
      slot = event === OPEN ? (name === 'minorFont' ? 'minor' : 'major') : null;
    } else if (event === OPEN && slot) {
      const isHans = name === 'font' && scanner.attribute('script') === 'Hans';
      const face = scanner.attribute('typeface')?.trim();
      if (face && (isHans || (name === 'ea' && fonts[slot] === null))) fonts[slot] = face;
    }
  }
  return fonts;
}
