/** What a write changes of a cell's look, so that undoing gives it back. */
export interface CellLook {
  readonly wrapText: boolean | null;
  readonly verticalAlignment: string | null;
  readonly bold: boolean | null;
  readonly borders: readonly string[];
}

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const BORDERED = 'Continuous';

/** Width of a column of notes, in points: a sentence in three lines. */
const NOTE_WIDTH = 210;

/** A look that was asked for; it can be read after the next round trip. */
export class AskedLook {
  private readonly borders: Excel.RangeBorder[];

  constructor(private readonly range: Excel.Range) {
    range.load('format/wrapText, format/verticalAlignment, format/font/bold');
    this.borders = SIDES.map((side) => {
      const border = range.format.borders.getItem(side);
      border.load('style');
      return border;
    });
  }

  get(): CellLook {
    const { wrapText, verticalAlignment, font } = this.range.format;
    return {
      wrapText,
      verticalAlignment,
      bold: font.bold,
      borders: this.borders.map(({ style }) => style ?? 'None'),
    };
  }
}

/** Gives a new cell beside a table the look of the table: bordered, wrapped, its heading bold. */
export function dressNewCell(range: Excel.Range, isHeading: boolean): void {
  range.format.wrapText = true;
  range.format.verticalAlignment = 'Center';
  for (const side of SIDES) range.format.borders.getItem(side).style = BORDERED;
  if (isHeading) {
    range.format.font.bold = true;
    range.format.columnWidth = NOTE_WIDTH;
  }
}

/** Gives a cell back the look it had. The width of the column stays: it belongs to all its cells. */
export function applyLook(range: Excel.Range, look: CellLook): void {
  if (look.wrapText !== null) range.format.wrapText = look.wrapText;
  if (look.verticalAlignment !== null) {
    range.format.verticalAlignment = look.verticalAlignment as Excel.VerticalAlignment;
  }
  if (look.bold !== null) range.format.font.bold = look.bold;
  look.borders.forEach((style, index) => {
    range.format.borders.getItem(SIDES[index]!).style = style as Excel.BorderLineStyle;
  });
}

/** Reads a look from an inverse plan; null when the text is none of ours. */
export function parseLook(text: string | undefined): CellLook | null {
  if (text === undefined) return null;
  try {
    const look = JSON.parse(text) as CellLook;
    return Array.isArray(look.borders) ? look : null;
  } catch {
    return null;
  }
}
