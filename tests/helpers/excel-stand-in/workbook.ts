import { format as applyNumberFormat } from 'numfmt';

/**
 * A stand-in for Excel's workbook, for tests. It answers in the shape Microsoft's client library expects;
 * its answers are ours, not Excel's: coercion, error codes and the order of events were never compared with a real Excel.
 */
export interface CellState {
  value: string | number | boolean;
  formula?: string;
  numberFormat?: string;
  /** Shown text that the number format would not give. */
  text?: string;
  format: Record<string, unknown>;
}

export interface Rectangle {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface SheetSeed {
  name: string;
  visibility?: 'Visible' | 'Hidden' | 'VeryHidden';
  isProtected?: boolean;
  /** A protected sheet whose cells may be coloured all the same. */
  allowsFormats?: boolean;
  /** A sheet that is all chart: it has no cells. */
  isChart?: boolean;
  /** Areas filled by one formula that was typed as an array: no part of them can be changed. */
  arrays?: string[];
  /** Areas filled by what a formula spills: their cells hold values, all but the first without a formula. */
  spills?: string[];
  cells: {
    address: string;
    value: string | number | boolean;
    formula?: string;
    numberFormat?: string;
    text?: string;
    format?: Record<string, unknown>;
  }[];
  merges?: string[];
  /** Rows that were given a height by hand (1 is the first), in points. */
  rowHeights?: Record<number, number>;
}

export interface WorkbookSeed {
  sheets: SheetSeed[];
  /** No sheet can be added, shown, renamed or deleted. */
  isStructureProtected?: boolean;
  /** Settings of the document, as an earlier session left them. */
  settings?: Record<string, unknown>;
}

/** Of a row and a column that nobody gave another, in points. */
const STANDARD_HEIGHT = 14.25;
const STANDARD_WIDTH = 48;

/** All cells of a sheet. */
export const EVERYTHING: Rectangle = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

export class StandInSheet {
  readonly cells = new Map<string, CellState>();
  merges: Rectangle[];
  readonly notes = new Map<string, string>();
  visibility: string;
  isProtected: boolean;
  allowsFormats: boolean;
  readonly isChart: boolean;
  readonly arrays: readonly Rectangle[];
  readonly spills: readonly Rectangle[];
  hiddenColumns = new Set<number>();
  /** Heights given by hand, in points, by row (0 is the first). */
  readonly rowHeights: Map<number, number>;

  constructor(
    readonly id: string,
    public name: string,
    seed?: SheetSeed,
  ) {
    this.visibility = seed?.visibility ?? 'Visible';
    this.isProtected = seed?.isProtected ?? false;
    this.allowsFormats = seed?.allowsFormats ?? false;
    this.isChart = seed?.isChart ?? false;
    this.arrays = (seed?.arrays ?? []).map(parseAddress);
    this.spills = (seed?.spills ?? []).map(parseAddress);
    this.merges = (seed?.merges ?? []).map(parseAddress);
    this.rowHeights = new Map(
      Object.entries(seed?.rowHeights ?? {}).map(([row, height]) => [Number(row) - 1, height]),
    );
    for (const { address, ...cell } of seed?.cells ?? []) {
      const { top, left } = parseAddress(address);
      this.cells.set(key(top, left), { ...cell, format: structuredClone(cell.format ?? {}) });
    }
  }

  cell(row: number, column: number): CellState | undefined {
    return this.cells.get(key(row, column));
  }

  /** The height of a row, in points. */
  rowHeight(row: number): number {
    return this.rowHeights.get(row) ?? STANDARD_HEIGHT;
  }

  /** The width of a column, in points: what was given to a cell of it last. */
  columnWidth(column: number): number {
    for (const [at, { format }] of this.cells) {
      if (at.endsWith(`,${column}`) && typeof format.ColumnWidth === 'number') return format.ColumnWidth;
    }
    return STANDARD_WIDTH;
  }

  /** The cell to change; made when blank. */
  touch(row: number, column: number): CellState {
    let cell = this.cell(row, column);
    if (!cell) {
      cell = { value: '', format: {} };
      this.cells.set(key(row, column), cell);
    }
    return cell;
  }

  /** Works every formula out anew that the stand-in knows: sums of cells of this sheet. */
  recalculate(): void {
    for (const cell of this.cells.values()) {
      const sum = /^=SUM\(([A-Z0-9$:,]+)\)$/i.exec(cell.formula ?? '');
      if (!sum) continue;
      delete cell.text;
      cell.value = sum[1]!.split(',').reduce((total, part) => total + this.sum(parseAddress(part)), 0);
    }
  }

  private sum({ top, left, bottom, right }: Rectangle): number {
    let total = 0;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const value = this.cell(row, column)?.value;
        if (typeof value === 'number') total += value;
      }
    }
    return total;
  }

  /**
   * What is used of an area. By values: cells that hold something; blank merged areas are not reached. By contents:
   * merged areas and cells that only have a look count too.
   */
  usedRange(valuesOnly = false, within: Rectangle = EVERYTHING): Rectangle | null {
    const used = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
    const reach = (top: number, left: number, bottom: number, right: number) => {
      if (bottom < within.top || top > within.bottom || right < within.left || left > within.right) return;
      used.top = Math.min(used.top, Math.max(top, within.top));
      used.left = Math.min(used.left, Math.max(left, within.left));
      used.bottom = Math.max(used.bottom, Math.min(bottom, within.bottom));
      used.right = Math.max(used.right, Math.min(right, within.right));
    };
    for (const [row, column, cell] of this.cellsIn(within)) {
      if (isUsed(cell, valuesOnly)) reach(row, column, row, column);
    }
    if (!valuesOnly) this.merges.forEach((one) => reach(one.top, one.left, one.bottom, one.right));
    return used.bottom < 0 ? null : used;
  }

  /** The cells of an area with their rows and columns; in a small area each is looked for. */
  private *cellsIn({ top, left, bottom, right }: Rectangle): Generator<[number, number, CellState?]> {
    if ((bottom - top + 1) * (right - left + 1) < this.cells.size) {
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) yield [row, column, this.cell(row, column)];
      return;
    }
    for (const [position, cell] of this.cells) {
      const comma = position.indexOf(',');
      const row = Number(position.slice(0, comma));
      if (row >= top && row <= bottom) yield [row, Number(position.slice(comma + 1)), cell];
    }
  }

  /** Whether a cell lies in a merged area without being its top-left cell: Excel drops what is written there. */
  isCovered(row: number, column: number): boolean {
    return this.merges.some(
      (m) =>
        row >= m.top &&
        row <= m.bottom &&
        column >= m.left &&
        column <= m.right &&
        (row !== m.top || column !== m.left),
    );
  }
}

/** Whether a cell holds something, or has a look where that counts too. */
function isUsed(cell: CellState | undefined, valuesOnly: boolean): boolean {
  if (!cell || cell.value !== '' || cell.formula !== undefined) return cell !== undefined;
  return !valuesOnly && (cell.numberFormat !== undefined || Object.keys(cell.format).length > 0);
}

export class StandInWorkbook {
  sheets: StandInSheet[] = [];
  active: string;
  selection: { sheetId: string; area: Rectangle };
  settings = new Map<string, unknown>();
  documentSettings: Record<string, string> = {};
  isReadOnly = false;
  isStructureProtected: boolean;
  private nextId = 1;

  constructor(seed: WorkbookSeed) {
    this.isStructureProtected = seed.isStructureProtected ?? false;
    for (const sheet of seed.sheets) this.add(sheet.name, sheet);
    for (const [name, value] of Object.entries(seed.settings ?? {})) {
      this.documentSettings[name] = JSON.stringify(value);
    }
    this.active = this.sheets[0]!.id;
    this.selection = { sheetId: this.active, area: { top: 0, left: 0, bottom: 0, right: 0 } };
  }

  add(name?: string, seed?: SheetSeed): StandInSheet {
    const number = this.nextId++;
    const id = `{0000000${number}-0001-0000-0000-000000000000}`;
    const sheet = new StandInSheet(id, name ?? `Sheet${number}`, seed);
    this.sheets.push(sheet);
    return sheet;
  }

  /** The workbook as it is now, so that it can be closed and opened again. */
  toSeed(): WorkbookSeed {
    const settings = Object.entries(this.documentSettings).map(([name, text]) => [name, JSON.parse(text)]);
    return {
      settings: Object.fromEntries(settings),
      isStructureProtected: this.isStructureProtected,
      sheets: this.sheets.map(({ name, visibility, isProtected, allowsFormats, merges, cells, ...more }) => ({
        name,
        isChart: more.isChart,
        arrays: more.arrays.map(addressOf),
        spills: more.spills.map(addressOf),
        visibility: visibility as NonNullable<SheetSeed['visibility']>,
        isProtected,
        allowsFormats,
        merges: merges.map(addressOf),
        cells: [...cells].map(([position, cell]) => {
          const [row, column] = position.split(',').map(Number) as [number, number];
          return { ...cell, address: addressOf({ top: row, left: column, bottom: row, right: column }) };
        }),
      })),
    };
  }

  find(nameOrId: string): StandInSheet | undefined {
    return this.sheets.find(
      (sheet) => sheet.id === nameOrId || sheet.name.toLowerCase() === nameOrId.toLowerCase(),
    );
  }
}

export function key(row: number, column: number): string {
  return `${row},${column}`;
}

/** "B2", "A1:C3", "Sheet1!A1", "$A$1"; a bare column or row range is not supported. */
export function parseAddress(address: string): Rectangle {
  const local = address.slice(address.lastIndexOf('!') + 1).replace(/\$/g, '');
  const [from, to = from] = local.split(':') as [string, string?];
  const corner = (text: string) => {
    const match = /^([A-Z]+)(\d+)$/i.exec(text);
    if (!match) throw new StandInError('InvalidArgument', `address ${address}`);
    let column = 0;
    for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
    return { row: Number(match[2]) - 1, column: column - 1 };
  };
  const [a, b] = [corner(from), corner(to!)];
  return { top: a.row, left: a.column, bottom: b.row, right: b.column };
}

export function addressOf(area: Rectangle): string {
  const name = (column: number): string =>
    (column >= 26 ? name(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
  const from = `${name(area.left)}${area.top + 1}`;
  const to = `${name(area.right)}${area.bottom + 1}`;
  return from === to ? from : `${from}:${to}`;
}

/** What the cell shows. */
export function shownText(cell: CellState | undefined): string {
  if (!cell || cell.value === '') return '';
  if (cell.text !== undefined) return cell.text;
  if (typeof cell.value === 'number') {
    return applyNumberFormat(cell.numberFormat ?? 'General', cell.value, { throws: false });
  }
  return typeof cell.value === 'boolean' ? String(cell.value).toUpperCase() : cell.value;
}

/** Puts a value as `range.values = …` does: "=…" makes a formula, "'…" a text, "12" a number, "" a blank. */
export function putValue(cell: CellState, input: unknown): void {
  if (input === null || input === undefined) return;
  delete cell.text;
  delete cell.formula;
  // A cell formatted as Text keeps whatever it is given, as text and letter by letter.
  if (cell.numberFormat === '@') {
    cell.value = typeof input === 'boolean' ? String(input).toUpperCase() : String(input);
    return;
  }
  if (typeof input !== 'string') {
    cell.value = input as number | boolean;
    return;
  }
  if (input.startsWith("'")) cell.value = input.slice(1);
  else if (/^[=+\-@]./.test(input) && Number.isNaN(Number(input))) {
    cell.formula = input.startsWith('=') ? input : `=${input}`;
    cell.value = 0;
  } else cell.value = input.trim() !== '' && !Number.isNaN(Number(input)) ? Number(input) : input;
}

/** An error as Excel reports it: the code is what the add-in may rely on. */
export class StandInError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location = '',
  ) {
    super(message);
  }
}
