import type { Colour, FontAppearance } from '../../../core/model/appearance';
import type { XmlScanner } from '../xml/scanner';
import { flagOf, forEachChild, numberAttribute } from './children';
import type { Palette } from './palette';
import type { ThemeFonts } from './theme';

/** What fonts are read with. */
export interface FontContext {
  readonly palette: Palette;
  readonly themeFonts: ThemeFonts;
}

/** What Excel takes where a workbook has no style sheet. */
export const PLAIN_FONT: FontAppearance = {
  name: 'Calibri',
  size: 11,
  isBold: false,
  isItalic: false,
  isUnderlined: false,
  isStruck: false,
  colour: null,
};

const LARGEST = 409;

/**
 * Reads the current `font`, or the `rPr` of a run.
 * @param base gives the name and size of a font that states none
 * @param visit is called at every other element inside
 */
export function readFont(
  scanner: XmlScanner,
  { palette, themeFonts }: FontContext,
  base: FontAppearance,
  visit?: () => void,
): FontAppearance {
  let { name, size } = base;
  let [isBold, isItalic, isUnderlined, isStruck] = [false, false, false, false];
  let colour: Colour | null = null;
  let followed: string | null = null;
  forEachChild(scanner, () => {
    if (scanner.is('name') || scanner.is('rFont')) name = scanner.attribute('val')?.trim() || name;
    else if (scanner.is('sz')) size = sizeOf(scanner) ?? size;
    else if (scanner.is('b')) isBold = flagOf(scanner);
    else if (scanner.is('i')) isItalic = flagOf(scanner);
    else if (scanner.is('strike')) isStruck = flagOf(scanner);
    else if (scanner.is('u')) isUnderlined = scanner.attribute('val') !== 'none';
    else if (scanner.is('color')) colour = palette.read(scanner);
    else if (scanner.is('scheme')) followed = followedFace(scanner, themeFonts);
    else visit?.();
  });
  return { name: followed ?? name, size, isBold, isItalic, isUnderlined, isStruck, colour };
}

function followedFace(scanner: XmlScanner, { minor, major }: ThemeFonts): string | null {
  const scheme = scanner.attribute('val');
  return scheme === 'minor' ? minor : scheme === 'major' ? major : null;
}

function sizeOf(scanner: XmlScanner): number | null {
  const size = numberAttribute(scanner, 'val', 0);
  return size > 0 ? Math.min(size, LARGEST) : null;
}
