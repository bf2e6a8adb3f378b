/** A colour as a style sheet writes it: "#rrggbb". */
export type Colour = string;

/** The line styles of ECMA-376 part 1, 18.18.3 (ST_BorderStyle), from light to heavy. */
export const LINE_STYLES = [
  'hair',
  'dotted',
  'dashDotDot',
  'dashDot',
  'dashed',
  'thin',
  'mediumDashDotDot',
  'slantDashDot',
  'mediumDashDot',
  'mediumDashed',
  'medium',
  'double',
  'thick',
] as const;

export type LineStyle = (typeof LINE_STYLES)[number];

/** A line along one edge of a cell. */
export interface Line {
  readonly style: LineStyle;
  readonly colour: Colour;
}

export interface Borders {
  readonly left: Line | null;
  readonly right: Line | null;
  readonly top: Line | null;
  readonly bottom: Line | null;
  /** From the bottom left to the top right. */
  readonly diagonalUp: Line | null;
  /** From the top left to the bottom right: the head cell of a cross table. */
  readonly diagonalDown: Line | null;
}

/** A cell without lines. */
export const NO_BORDERS: Borders = {
  left: null,
  right: null,
  top: null,
  bottom: null,
  diagonalUp: null,
  diagonalDown: null,
};

export interface FontAppearance {
  /** As the file names it: "宋体", "仿宋_GB2312". */
  readonly name: string;
  /** In points. */
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isUnderlined: boolean;
  readonly isStruck: boolean;
  /** Null: the automatic colour, that of the window's text. */
  readonly colour: Colour | null;
}

/** A stretch of a cell's text in a font of its own. */
export interface TextRun {
  readonly text: string;
  /** Null: that of the cell. */
  readonly font: FontAppearance | null;
  readonly raised?: 'superscript' | 'subscript';
}

/** How the cells of one cell style look. Number formats are applied already: `Cell.text` is what is shown. */
export interface CellAppearance {
  readonly font: FontAppearance;
  /** The colour of a solid fill; a pattern is given as the colour it makes on the whole. Null: none. */
  readonly fill: Colour | null;
  readonly borders: Borders;
  /** `general`: text left, numbers right, booleans and errors centred. */
  readonly horizontal:
    'general' | 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | 'distributed';
  readonly vertical: 'top' | 'center' | 'bottom' | 'justify' | 'distributed';
  readonly isWrapped: boolean;
  /** Text is made smaller until it fits its cell. */
  readonly isShrunk: boolean;
  /** Steps of about three characters' width of the default font. */
  readonly indent: number;
  /** Degrees, counter-clockwise, −90…90; "stacked": letters upright below each other. */
  readonly rotation: number | 'stacked';
}

/** A cell of which nothing is said, as Chinese forms have it: black 宋体 on white, in the middle of its row. */
export const PLAIN_CELL: CellAppearance = {
  font: {
    name: '宋体',
    size: 11,
    isBold: false,
    isItalic: false,
    isUnderlined: false,
    isStruck: false,
    colour: null,
  },
  fill: null,
  borders: NO_BORDERS,
  horizontal: 'general',
  vertical: 'center',
  isWrapped: false,
  isShrunk: false,
  indent: 0,
  rotation: 0,
};

/** How one sheet looks; lengths in CSS pixels at 100 %. Rows and columns are zero-based. */
export interface SheetAppearance {
  /** Index into {@link WorkbookAppearance.styles} of a cell: its own, else its row's, else its column's, else 0. */
  styleOf(row: number, column: number): number;
  /**
   * The runs of a text that is in several fonts, as the file had it when it was read; null for any other. They hold as
   * long as the cell shows their text.
   */
  runsOf?(row: number, column: number): readonly TextRun[] | null;
  /** 0 where hidden. */
  widthOf(column: number): number;
  /** 0 where hidden; null: as high as its text wants, at least {@link defaultHeight}. */
  heightOf(row: number): number | null;
  readonly defaultWidth: number;
  readonly defaultHeight: number;
  /** The last row and column that hold anything to be seen, a border or fill too; −1 in a blank sheet. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** Rows and columns that stay when the rest is scrolled; 0 for none. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly hasGridLines: boolean;
  readonly tabColour: Colour | null;
}

/** How a workbook looks in its own program: what a grid needs beside the cells to show the file as Excel would. */
export interface WorkbookAppearance {
  readonly styles: readonly CellAppearance[];
  /** In the order of `Workbook.sheets`. */
  readonly sheets: readonly SheetAppearance[];
  /** Index of the sheet that was in front when the file was saved. */
  readonly activeSheet: number;
}
