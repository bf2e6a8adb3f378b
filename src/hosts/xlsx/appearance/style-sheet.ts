import {
  NO_BORDERS,
  type Borders,
  type CellAppearance,
  type Colour,
  type FontAppearance,
} from '../../../core/model/appearance';
import { CLOSE, END, OPEN, XmlScanner } from '../xml/scanner';
import { type Alignment, PLAIN_ALIGNMENT, readAlignment } from './alignment';
import { readBorder } from './border';
import { forEachChild, numberAttribute } from './children';
import { readFill } from './fill';
import { type FontContext, PLAIN_FONT, readFont } from './font';

/** What a style sheet says of looks. */
export interface StyleSheet {
  /** By cell style index; at least one. */
  readonly styles: readonly CellAppearance[];
  /** That of the style Normal: the widths of columns are counted in its digits. */
  readonly font: FontAppearance;
}

const PLAIN_STYLE: CellAppearance = {
  font: PLAIN_FONT,
  fill: null,
  borders: NO_BORDERS,
  ...PLAIN_ALIGNMENT,
};

export const PLAIN_SHEET: StyleSheet = { styles: [PLAIN_STYLE], font: PLAIN_FONT };

/** Excel knows 65,490 cell styles; what a file lists beyond that looks plain. */
const MOST_STYLES = 65_536;

/** An `xf` as written: null where it states nothing. */
interface Format {
  readonly font: number | null;
  readonly fill: number | null;
  readonly border: number | null;
  readonly parent: number;
  readonly alignment: Alignment | null;
}

/**
 * Reads fonts, fills, borders and cell styles. A cell style's own font, fill, border and alignment hold whatever its
 * `apply…` attributes say: to Excel those only tell whether the named style still governs them. What a style does not
 * state at all is taken from its named style.
 */
export function readStyleSheet(text: string, part: string, context: FontContext): StyleSheet {
  const { palette } = context;
  const scanner = new XmlScanner(text, part);
  const fonts: FontAppearance[] = [];
  const fills: (Colour | null)[] = [];
  const borders: Borders[] = [];
  const named: Format[] = [];
  const cells: Format[] = [];
  let normal = 0;
  const list = <T>(items: T[], element: string, read: () => T) =>
    forEachChild(scanner, () => {
      if (scanner.is(element) && items.length < MOST_STYLES) items.push(read());
    });
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE || scanner.depth === 1) continue;
    if (scanner.is('fonts')) list(fonts, 'font', () => readFont(scanner, context, fonts[0] ?? PLAIN_FONT));
    else if (scanner.is('fills')) list(fills, 'fill', () => readFill(scanner, palette));
    else if (scanner.is('borders')) list(borders, 'border', () => readBorder(scanner, palette));
    else if (scanner.is('cellStyleXfs')) list(named, 'xf', () => readFormat(scanner));
    else if (scanner.is('cellXfs')) list(cells, 'xf', () => readFormat(scanner));
    else if (scanner.is('cellStyles')) normal = readNormal(scanner) ?? normal;
    else if (event === OPEN) scanner.skip();
  }
  const parts = { fonts, fills, borders, named };
  const styles = cells.map((format) => appearanceOf(format, parts));
  const font = fonts[named[normal]?.font ?? 0] ?? PLAIN_FONT;
  return { styles: styles.length > 0 ? styles : [{ ...PLAIN_STYLE, font }], font };
}

function readFormat(scanner: XmlScanner): Format {
  const index = (name: string) => {
    const value = numberAttribute(scanner, name, -1);
    return value >= 0 ? value : null;
  };
  const format = {
    font: index('fontId'),
    fill: index('fillId'),
    border: index('borderId'),
    parent: index('xfId') ?? 0,
  };
  let alignment: Alignment | null = null;
  forEachChild(scanner, () => {
    if (scanner.is('alignment')) alignment = readAlignment(scanner);
  });
  return { ...format, alignment };
}

/** Which named style is Normal. */
function readNormal(scanner: XmlScanner): number | null {
  let normal: number | null = null;
  forEachChild(scanner, () => {
    if (scanner.is('cellStyle') && scanner.attribute('builtinId') === '0') {
      normal ??= numberAttribute(scanner, 'xfId', 0);
    }
  });
  return normal;
}

interface StyleParts {
  readonly fonts: readonly FontAppearance[];
  readonly fills: readonly (Colour | null)[];
  readonly borders: readonly Borders[];
  readonly named: readonly Format[];
}

function appearanceOf(format: Format, { fonts, fills, borders, named }: StyleParts): CellAppearance {
  const parent = named[format.parent];
  return {
    font: fonts[format.font ?? parent?.font ?? 0] ?? fonts[0] ?? PLAIN_FONT,
    fill: fills[format.fill ?? parent?.fill ?? 0] ?? null,
    borders: borders[format.border ?? parent?.border ?? 0] ?? NO_BORDERS,
    ...(format.alignment ?? PLAIN_ALIGNMENT),
  };
}
