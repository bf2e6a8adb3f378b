import type { Colour } from '../../../core/model/appearance';
import { isTrue } from '../package/workbook-part';
import { END, OPEN, XmlScanner } from '../xml/scanner';
import { numberAttribute } from './children';
import { tinted } from './tint';

/** The built-in colours of ECMA-376 part 1, 18.8.27, by index. */
const BUILT_IN = (
  '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff ' +
  '800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff ' +
  '000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 ' +
  '3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
)
  .split(' ')
  .map((digits) => `#${digits}`);

/** The system's window background; 64, its text, is the automatic colour. */
const WINDOW_BACKGROUND = 65;

/** Resolves the colours of one workbook. */
export class Palette {
  /**
   * @param theme in the order that cells number them: lt1, dk1, lt2, dk2, accent1 … folHlink
   * @param indexed the workbook's own colours, which replace the built-in ones from the first on
   */
  constructor(
    private readonly theme: readonly Colour[],
    private readonly indexed: readonly Colour[] = [],
  ) {}

  /**
   * The colour that the attributes of the current tag name; null for the automatic colour, and for none or one that
   * cannot be told. An alpha channel is not a transparency in a workbook; it is dropped as Excel does.
   */
  read(scanner: XmlScanner): Colour | null {
    const colour = this.base(scanner);
    return colour && tinted(colour, numberAttribute(scanner, 'tint', 0));
  }

  private base(scanner: XmlScanner): Colour | null {
    if (isTrue(scanner.attribute('auto'))) return null;
    const theme = numberAttribute(scanner, 'theme', -1);
    if (theme >= 0) return this.theme[theme] ?? null;
    const rgb = parseColour(scanner.attribute('rgb'));
    if (rgb) return rgb;
    const index = numberAttribute(scanner, 'indexed', -1);
    if (index === WINDOW_BACKGROUND) return '#ffffff';
    return this.indexed[index] ?? BUILT_IN[index] ?? null;
  }
}

/** "AARRGGBB" or "RRGGBB" as a colour; null when it is neither. */
export function parseColour(text: string | undefined): Colour | null {
  const match = /^#?(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(text?.trim() ?? '');
  return match && `#${match[1]!.toLowerCase()}`;
}

/** The colours that a style sheet puts in place of the built-in ones. */
export function readIndexedColours(text: string, part: string): readonly Colour[] {
  if (!text.includes('indexedColors')) return [];
  const scanner = new XmlScanner(text, part);
  const colours: Colour[] = [];
  for (
    let event = scanner.next();
    event !== END && colours.length < BUILT_IN.length;
    event = scanner.next()
  ) {
    if (event !== OPEN || !scanner.is('rgbColor')) continue;
    colours.push(parseColour(scanner.attribute('rgb')) ?? BUILT_IN[colours.length]!);
  }
  return colours;
}
