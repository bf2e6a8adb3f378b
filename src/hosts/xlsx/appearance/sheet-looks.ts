import { LAST_COLUMN, LAST_ROW, parseA1 } from '../../../core/model/address';
import type { Colour, TextRun } from '../../../core/model/appearance';
import { isTrue } from '../package/workbook-part';
import { CLOSE, END, OPEN, XmlScanner } from '../xml/scanner';
import { countAttribute, numberAttribute } from './children';
import { ColumnLooks } from './columns';
import { rowPixels } from './lengths';
import { NO_RICH_STRINGS, readRuns, type RichStrings, type RunContext } from './rich-text';
import { RowLooks } from './rows';

/** How a worksheet part wants its sheet to look, as stated; what it does not state is null. */
export interface SheetLooks {
  readonly columns: ColumnLooks;
  readonly rows: RowLooks;
  /** Texts in several fonts, by {@link placeKey}. */
  readonly runs: ReadonlyMap<number, readonly TextRun[]>;
  /** In characters, padding included. */
  readonly defaultColumnWidth: number | null;
  /** In digits that fit. */
  readonly baseColumnWidth: number;
  /** In pixels. */
  readonly defaultRowHeight: number | null;
  /** Rows without a height of their own have the default one, whatever they hold. */
  readonly hasFixedRows: boolean;
  /** Rows that are not listed are hidden. */
  readonly hidesOtherRows: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly hasGridLines: boolean;
  readonly tabColour: Colour | null;
}

const BASE_WIDTH = 8;

/** More than fits any screen: nothing could be scrolled, so it is not frozen. */
const MOST_FROZEN_ROWS = 200;
const MOST_FROZEN_COLUMNS = 60;

/** A cell's address as one number. */
export const placeKey = (row: number, column: number): number => row * (LAST_COLUMN + 1) + column;

/**
 * Reads everything of a worksheet part that is about looks; what stands after the cells is not reached.
 * @param strings those of the table of texts that are in several fonts
 */
export function readSheetLooks(
  text: string,
  part: string,
  context: RunContext,
  strings: RichStrings = NO_RICH_STRINGS,
): SheetLooks {
  const { palette } = context;
  const scanner = new XmlScanner(text, part);
  const columns = new ColumnLooks();
  const rows = new RowReader(scanner, context, strings);
  let view: View | null = null;
  let tabColour: Colour | null = null;
  let format: Format = PLAIN_FORMAT;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE && scanner.is('sheetData')) break;
    if (event !== OPEN) continue;
    if (scanner.is('c')) rows.readCell();
    else if (scanner.is('row')) rows.readRow();
    else if (scanner.is('v')) rows.readValue();
    else if (scanner.is('is')) rows.readInline();
    else if (scanner.is('col')) columns.read(scanner);
    else if (scanner.is('sheetView')) view ??= readView(scanner);
    else if (scanner.is('sheetFormatPr')) format = readFormat(scanner);
    else if (scanner.is('tabColor')) tabColour = palette.read(scanner);
  }
  const { runs } = rows;
  return { columns, rows: rows.rows.sorted(), runs, tabColour, ...(view ?? PLAIN_VIEW), ...format };
}

type View = Pick<SheetLooks, 'frozen' | 'hasGridLines'>;

const PLAIN_VIEW: View = { frozen: { rows: 0, columns: 0 }, hasGridLines: true };

/** Reads the current `sheetView`, its end included. */
function readView(scanner: XmlScanner): View {
  const lines = scanner.attribute('showGridLines');
  const hasGridLines = lines === undefined || isTrue(lines);
  const origin = parseA1(scanner.attribute('topLeftCell') ?? '') ?? { row: 0, column: 0 };
  let { frozen } = PLAIN_VIEW;
  if (scanner.selfClosing) return { frozen, hasGridLines };
  const outer = scanner.depth - 1;
  while (scanner.depth > outer) {
    if (scanner.next() !== OPEN || !scanner.is('pane')) continue;
    if (!/^frozen/.test(scanner.attribute('state') ?? '')) continue;
    // The split counts from what was in the corner when the panes were frozen.
    const rows = splitAt(origin.row, numberAttribute(scanner, 'ySplit', 0), MOST_FROZEN_ROWS);
    const left = splitAt(origin.column, numberAttribute(scanner, 'xSplit', 0), MOST_FROZEN_COLUMNS);
    frozen = { rows, columns: left };
  }
  return { frozen, hasGridLines };
}

function splitAt(origin: number, split: number, most: number): number {
  const count = split > 0 ? origin + Math.trunc(split) : 0;
  return count <= most ? count : 0;
}

type Format = Pick<
  SheetLooks,
  'defaultColumnWidth' | 'baseColumnWidth' | 'defaultRowHeight' | 'hasFixedRows' | 'hidesOtherRows'
>;

const PLAIN_FORMAT: Format = {
  defaultColumnWidth: null,
  baseColumnWidth: BASE_WIDTH,
  defaultRowHeight: null,
  hasFixedRows: false,
  hidesOtherRows: false,
};

function readFormat(scanner: XmlScanner): Format {
  const width = numberAttribute(scanner, 'defaultColWidth', -1);
  const height = numberAttribute(scanner, 'defaultRowHeight', -1);
  return {
    defaultColumnWidth: width >= 0 ? width : null,
    baseColumnWidth: numberAttribute(scanner, 'baseColWidth', BASE_WIDTH),
    defaultRowHeight: height > 0 ? rowPixels(height) : null,
    hasFixedRows: isTrue(scanner.attribute('customHeight')),
    hidesOtherRows: isTrue(scanner.attribute('zeroHeight')),
  };
}

/** Collects rows and cells by the same counting as the reader of their content. */
class RowReader {
  readonly rows = new RowLooks();
  readonly runs = new Map<number, readonly TextRun[]>();
  /** The cell read last holds the number of a text. */
  private isShared = false;
  private row = -1;
  private column = -1;
  /** The row tells no number and no cell has told it yet. */
  private isUnnumbered = false;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly context: RunContext,
    private readonly strings: RichStrings,
  ) {}

  readRow(): void {
    const { scanner } = this;
    this.isUnnumbered = scanner.attributeSpan('r') === null;
    this.row = this.isUnnumbered ? this.row + 1 : countAttribute(scanner, 'r') - 1;
    this.column = -1;
    if (this.row > LAST_ROW) return;
    const isHidden = isTrue(scanner.attribute('hidden'));
    const points = numberAttribute(scanner, 'ht', -1);
    const height = isHidden ? 0 : points < 0 ? null : rowPixels(points);
    const hasStyle = isTrue(scanner.attribute('customFormat'));
    this.rows.addRow(this.row, height, hasStyle ? Math.max(countAttribute(scanner, 's'), 0) : null);
  }

  readCell(): void {
    const { scanner } = this;
    if (this.isUnnumbered) this.readRowOf();
    const column = this.readColumn();
    this.column = column >= 0 ? column : this.column + 1;
    if (this.rows.count > 0 && this.column <= LAST_COLUMN) {
      this.rows.addCell(this.column, countAttribute(scanner, 's'));
    }
    this.isShared = this.strings.size > 0 && scanner.attribute('t') === 's';
  }

  /** The `v` of the cell read last: where it is the number of a text in several fonts, that is noted. */
  readValue(): void {
    if (this.isShared) this.note(this.strings.get(Number(this.scanner.readText())) ?? null);
  }

  /** A text written in the cell read last itself. */
  readInline(): void {
    this.note(readRuns(this.scanner, this.context));
  }

  private note(runs: readonly TextRun[] | null): void {
    if (runs) this.runs.set(placeKey(this.row, this.column), runs);
  }

  /** The column of the address that the current `c` states; −1 when it states none. */
  private readColumn(): number {
    const span = this.scanner.attributeSpan('r');
    if (!span) return -1;
    let column = 0;
    for (let at = span.start; at < span.end; at++) {
      const letter = this.scanner.text.charCodeAt(at) & ~32;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
    }
    return column - 1;
  }

  /** The first cell of a row without a number may tell it. */
  private readRowOf(): void {
    const address = parseA1(this.scanner.attribute('r') ?? '');
    if (!address) return;
    if (address.row !== this.row) this.renumber(address.row);
    this.isUnnumbered = false;
  }

  private renumber(row: number): void {
    this.row = row;
    this.rows.renumber(row);
  }
}
