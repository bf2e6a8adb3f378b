import {
  addressOf,
  EVERYTHING,
  parseAddress,
  putValue,
  shownText,
  StandInError,
  type CellState,
  type Rectangle,
  type StandInSheet,
  type StandInWorkbook,
} from './workbook';

/** An object of the Excel model as the protocol sees it. Null stands for Excel's null object. */
export interface HostObject {
  /** What the client needs to find the object again: `{ Id }`, `{ _Id }` or nothing. */
  identity(): Record<string, unknown>;
  /** Whether a kept reference has to be handed out (ranges and range areas). */
  readonly isReference?: boolean;
  get?(property: string): unknown;
  set?(property: string, value: unknown): void;
  /** A navigation property, a method that gives an object, or a scalar. */
  call?(method: string, args: unknown[]): unknown;
  /** The members of a collection. */
  items?(): HostObject[];
  item?(key: unknown): HostObject | null;
}

/** What the objects tell the stand-in while they work. */
export interface Recorder {
  changed(sheet: StandInSheet, area: Rectangle): void;
  selected(sheet: StandInSheet, area: Rectangle): void;
  added(sheet: StandInSheet): void;
  /** A call that empties Excel's undo stack. */
  clearsUndo(call: string): void;
  /** A call after which some versions of Excel have lost their undo stack: not for what nobody asked for. */
  risksUndo(call: string): void;
}

export class WorkbookObject implements HostObject {
  constructor(
    readonly book: StandInWorkbook,
    readonly recorder: Recorder,
  ) {}
  identity() {
    return {};
  }
  sheet(found: StandInSheet | undefined): SheetObject | null {
    return found ? new SheetObject(this, found) : null;
  }
  get(property: string) {
    if (property === 'Name') return 'Book1.xlsx';
    if (property === 'ReadOnly') return this.book.isReadOnly;
    throw noProperty('Workbook', property);
  }
  call(method: string, args: unknown[]): unknown {
    const { book } = this;
    switch (method) {
      case 'Worksheets':
        return new SheetsObject(this);
      case 'Settings':
        return new SettingsObject(book);
      case 'Application':
        return plain({ CalculationMode: 'Automatic' });
      case 'GetSelectedRange':
        return new RangeObject(this, book.find(book.selection.sheetId)!, book.selection.area);
      case 'GetActiveCell': {
        const { top, left } = book.selection.area;
        return new RangeObject(this, book.find(book.selection.sheetId)!, {
          top,
          left,
          bottom: top,
          right: left,
        });
      }
      case '_RemoveReference':
      case '_RegisterSelectionChangedEvent':
      case '_UnregisterSelectionChangedEvent':
        return null;
      case 'Save':
      case 'Close':
      case 'InsertWorksheetsFromBase64':
        this.recorder.clearsUndo(`workbook.${method}`);
        return null;
      default:
        throw unknown('Workbook', method, args);
    }
  }
}

class SheetsObject implements HostObject {
  constructor(readonly owner: WorkbookObject) {}
  identity() {
    return {};
  }
  items() {
    return this.owner.book.sheets.map((sheet) => this.owner.sheet(sheet)!);
  }
  item(name: unknown) {
    return this.owner.sheet(this.owner.book.find(String(name)));
  }
  call(method: string, args: unknown[]): unknown {
    const { book, recorder } = this.owner;
    switch (method) {
      case 'GetActiveWorksheet':
        return this.owner.sheet(book.find(book.active));
      case 'GetItem':
      case 'GetItemOrNullObject':
        return this.item(args[0]);
      case 'GetCount':
        return book.sheets.length;
      case 'Add': {
        const name = args[0] === null || args[0] === undefined ? undefined : String(args[0]);
        if (book.isReadOnly) throw new StandInError('AccessDenied', 'The workbook is read-only.');
        if (book.isStructureProtected) throw structureProtected('WorksheetCollection.add');
        if (name !== undefined && book.find(name)) {
          throw new StandInError(
            'ItemAlreadyExists',
            `A sheet named ${name} exists.`,
            'WorksheetCollection.add',
          );
        }
        const sheet = book.add(name);
        recorder.added(sheet);
        return this.owner.sheet(sheet);
      }
      default:
        if (/^_(Un)?[Rr]egister/.test(method)) return null;
        throw unknown('WorksheetCollection', method, args);
    }
  }
}

class SheetObject implements HostObject {
  constructor(
    readonly owner: WorkbookObject,
    readonly sheet: StandInSheet,
  ) {}
  identity() {
    return { Id: this.sheet.id };
  }
  get(property: string) {
    switch (property) {
      case 'Id':
        return this.sheet.id;
      case 'Name':
        return this.sheet.name;
      case 'Visibility':
        return this.sheet.visibility;
      case 'Position':
        return this.owner.book.sheets.indexOf(this.sheet);
      default:
        throw noProperty('Worksheet', property);
    }
  }
  set(property: string, value: unknown) {
    if (property === 'Name' || property === 'Position' || property === 'Visibility') {
      this.owner.recorder.clearsUndo(`worksheet.${property} =`);
      if (property === 'Name') this.sheet.name = String(value);
      if (property === 'Visibility' && this.owner.book.isStructureProtected) {
        throw structureProtected('Worksheet.visibility');
      }
      if (property === 'Visibility') this.sheet.visibility = String(value);
    } else throw noProperty('Worksheet', property);
  }
  call(method: string, args: unknown[]): unknown {
    const { owner, sheet } = this;
    const range = (area: Rectangle) => new RangeObject(owner, sheet, area);
    if (sheet.isChart && /Range|Cell/.test(method)) {
      throw new StandInError(
        'UnsupportedSheet',
        'The sheet is a macro or chart sheet.',
        `Worksheet.${method}`,
      );
    }
    switch (method) {
      case 'GetRange':
        return range(args[0] == null ? EVERYTHING : parseAddress(String(args[0])));
      case 'GetRangeByIndexes': {
        const [row, column, rows, columns] = args as number[];
        return range({ top: row!, left: column!, bottom: row! + rows! - 1, right: column! + columns! - 1 });
      }
      case 'GetCell': {
        const [row, column] = args as number[];
        return range({ top: row!, left: column!, bottom: row!, right: column! });
      }
      case 'GetUsedRange':
        return range(sheet.usedRange(args[0] === true) ?? { top: 0, left: 0, bottom: 0, right: 0 });
      case 'GetUsedRangeOrNullObject': {
        const used = sheet.usedRange(args[0] === true);
        return used ? range(used) : null;
      }
      case 'Protection':
        return new ProtectionObject(owner, sheet);
      case 'Activate':
        owner.book.active = sheet.id;
        return null;
      case 'Delete':
      case 'Copy':
        owner.recorder.clearsUndo(`worksheet.${method}`);
        if (method === 'Delete') owner.book.sheets = owner.book.sheets.filter((other) => other !== sheet);
        return null;
      default:
        if (/^_(Un)?[Rr]egister/.test(method)) return null;
        throw unknown('Worksheet', method, args);
    }
  }
}

class ProtectionObject implements HostObject {
  constructor(
    readonly owner: WorkbookObject,
    readonly sheet: StandInSheet,
  ) {}
  identity() {
    return {};
  }
  get(property: string) {
    if (property === 'Protected') return this.sheet.isProtected;
    if (property === 'Options') {
      return this.sheet.isProtected ? { allowFormatCells: this.sheet.allowsFormats } : null;
    }
    throw noProperty('WorksheetProtection', property);
  }
  call(method: string) {
    this.owner.recorder.clearsUndo(`protection.${method}`);
    this.sheet.isProtected = method === 'Protect';
    return null;
  }
}

/** More merged areas than this Excel does not tell of in one answer. */
const MOST_MERGES = 512;
/** More cells than this Excel does not read or write at once. */
const MOST_CELLS = 5_000_000;

export class RangeObject implements HostObject {
  readonly isReference = true;
  constructor(
    readonly owner: WorkbookObject,
    readonly sheet: StandInSheet,
    readonly area: Rectangle,
  ) {}
  identity() {
    return {};
  }

  /** The number of cells; what is read or written at once must not be more than Excel takes. */
  private bounded(): void {
    const { top, left, bottom, right } = this.area;
    if ((bottom - top + 1) * (right - left + 1) <= MOST_CELLS) return;
    throw new StandInError('RangeExceedsLimit', 'The range has more cells than the limit.', 'Range');
  }

  /** Whether all cells lie in some of the areas; null where only some cells do. */
  private shared(areas: readonly Rectangle[]): boolean | null {
    const inside = this.grid((row, column) => areas.some((area) => isIn(area, row, column))).flat();
    return inside.every(Boolean) ? true : inside.some(Boolean) ? null : false;
  }

  private grid<T>(pick: (row: number, column: number) => T): T[][] {
    this.bounded();
    const rows: T[][] = [];
    for (let row = this.area.top; row <= this.area.bottom; row++) {
      const cells: T[] = [];
      for (let column = this.area.left; column <= this.area.right; column++) cells.push(pick(row, column));
      rows.push(cells);
    }
    return rows;
  }

  get(property: string): unknown {
    const { area, sheet } = this;
    switch (property) {
      case 'Address':
        return `${sheet.name}!${addressOf(area)}`;
      case 'RowIndex':
        return area.top;
      case 'ColumnIndex':
        return area.left;
      case 'RowCount':
        return area.bottom - area.top + 1;
      case 'ColumnCount':
        return area.right - area.left + 1;
      case 'Values':
        return this.grid((row, column) => sheet.cell(row, column)?.value ?? '');
      case 'Formulas':
        return this.grid((row, column) => {
          const cell = sheet.cell(row, column);
          return cell?.formula ?? cell?.value ?? '';
        });
      case 'Text':
        return this.grid((row, column) => shownText(sheet.cell(row, column)));
      case 'NumberFormat':
        return this.grid((row, column) => sheet.cell(row, column)?.numberFormat ?? 'General');
      case 'ValueTypes':
        return this.grid((row, column) => valueType(sheet.cell(row, column)?.value));
      case 'HasSpill':
        return this.shared(sheet.spills);
      case 'SavedAsArray':
        return this.shared(sheet.arrays);
      case 'RowHidden':
        return false;
      case 'Width':
        return sum(area.left, area.right, (column) => sheet.columnWidth(column));
      case 'Height':
        return sum(area.top, area.bottom, (row) => sheet.rowHeight(row));
      case 'ColumnHidden':
        return this.sheet.hiddenColumns.has(area.left);
      default:
        throw noProperty('Range', property);
    }
  }

  set(property: string, value: unknown): void {
    const { area, sheet, owner } = this;
    if (!/^(Values|Formulas|NumberFormat)$/.test(property)) throw noProperty('Range', property);
    this.writable(`Range.${property}`, property === 'NumberFormat');
    if (property !== 'NumberFormat' && this.shared(sheet.arrays) !== false) {
      throw new StandInError('InvalidOperation', 'Part of an array cannot be changed.', `Range.${property}`);
    }
    const rows = value as unknown[][];
    const isGrid = Array.isArray(rows);
    if (
      isGrid &&
      (rows.length !== area.bottom - area.top + 1 || rows[0]!.length !== area.right - area.left + 1)
    ) {
      throw new StandInError(
        'InvalidArgument',
        'The size of the array does not fit the range.',
        `Range.${property}`,
      );
    }
    this.grid((row, column) => {
      const input = isGrid ? rows[row - area.top]![column - area.left] : value;
      const cell = sheet.touch(row, column);
      if (property === 'NumberFormat') cell.numberFormat = String(input);
      else if (!sheet.isCovered(row, column)) putValue(cell, input);
    });
    if (property === 'NumberFormat') return;
    sheet.recalculate();
    owner.recorder.changed(sheet, area);
  }

  /** Throws where the workbook is read-only or the sheet protects one of the cells, or their looks. */
  writable(location: string, isLook: boolean): void {
    const { owner, sheet } = this;
    if (owner.book.isReadOnly) throw new StandInError('AccessDenied', 'The workbook is read-only.', location);
    if (!sheet.isProtected) return;
    const isOpen = isLook
      ? sheet.allowsFormats
      : !this.grid((r, c) => isLocked(sheet.cell(r, c)))
          .flat()
          .some(Boolean);
    if (!isOpen) throw new StandInError('AccessDenied', 'The sheet is protected.', location);
  }

  call(method: string, args: unknown[]): unknown {
    const { owner, sheet, area } = this;
    const range = (inner: Rectangle) => new RangeObject(owner, sheet, inner);
    switch (method) {
      case 'GetUsedRangeOrNullObject': {
        const used = sheet.usedRange(args[0] === true, area);
        return used ? range(used) : null;
      }
      case 'Format':
        return new FormatObject(this, []);
      case 'Worksheet':
        return owner.sheet(sheet);
      case 'GetCell': {
        const [row, column] = args as number[];
        return range({
          top: area.top + row!,
          left: area.left + column!,
          bottom: area.top + row!,
          right: area.left + column!,
        });
      }
      case 'GetRow': {
        const row = area.top + Number(args[0]);
        return range({ ...area, top: row, bottom: row });
      }
      case 'GetColumn': {
        const column = area.left + Number(args[0]);
        return range({ ...area, left: column, right: column });
      }
      case 'GetBoundingRect': {
        const other = args[0] instanceof RangeObject ? args[0].area : parseAddress(String(args[0]));
        return range({
          top: Math.min(area.top, other.top),
          left: Math.min(area.left, other.left),
          bottom: Math.max(area.bottom, other.bottom),
          right: Math.max(area.right, other.right),
        });
      }
      case 'GetMergedAreasOrNullObject': {
        owner.recorder.risksUndo('range.getMergedAreasOrNullObject');
        const inside = sheet.merges.filter(
          (merge) =>
            merge.top <= area.bottom &&
            merge.top >= area.top &&
            merge.left >= area.left &&
            merge.left <= area.right,
        );
        if (inside.length > MOST_MERGES) {
          throw new StandInError(
            'InvalidArgument',
            'The range has too many merged areas.',
            `Range.${method}`,
          );
        }
        return inside.length ? new AreasObject(owner, sheet, inside) : null;
      }
      case 'Select':
        if (sheet.visibility !== 'Visible') {
          throw new StandInError('InvalidOperation', 'The sheet is hidden.', 'Range.select');
        }
        owner.book.active = sheet.id;
        owner.book.selection = { sheetId: sheet.id, area };
        owner.recorder.selected(sheet, area);
        return null;
      case 'Clear':
        this.writable('Range.clear', args[0] === 'Formats');
        for (const position of [...sheet.cells.keys()]) {
          const [row, column] = position.split(',').map(Number) as [number, number];
          if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) {
            if (args[0] === 'Formats') sheet.cells.get(position)!.format = {};
            else sheet.cells.delete(position);
          }
        }
        owner.recorder.changed(sheet, area);
        return null;
      case 'CopyFrom': {
        const source = args[0] instanceof RangeObject ? args[0] : null;
        if (!source || args[1] !== 'Formats') throw unknown('Range', 'CopyFrom', args);
        this.writable('Range.copyFrom', true);
        const from = source.sheet.cell(source.area.top, source.area.left);
        this.grid((row, column) => {
          const cell = sheet.touch(row, column);
          cell.format = structuredClone(from?.format ?? {});
          if (from?.numberFormat !== undefined) cell.numberFormat = from.numberFormat;
        });
        return null;
      }
      case '_KeepReference':
      case '_ValidateArraySize':
      case 'Track':
      case 'Untrack':
        return null;
      default:
        throw unknown('Range', method, args);
    }
  }
}

class AreasObject implements HostObject {
  readonly isReference = true;
  constructor(
    readonly owner: WorkbookObject,
    readonly sheet: StandInSheet,
    readonly merges: Rectangle[],
  ) {}
  identity() {
    return {};
  }
  get(property: string) {
    if (property === 'Address')
      return this.merges.map((merge) => `${this.sheet.name}!${addressOf(merge)}`).join(',');
    if (property === 'AreaCount') return this.merges.length;
    throw noProperty('RangeAreas', property);
  }
  call(method: string) {
    if (method === 'Areas') {
      const ranges = this.merges.map((merge) => new RangeObject(this.owner, this.sheet, merge));
      return { identity: () => ({}), items: () => ranges } satisfies HostObject;
    }
    if (method === '_KeepReference') return null;
    throw unknown('RangeAreas', method, []);
  }
}

/** `range.format` and what hangs below it: kept as a tree of properties on each cell. */
class FormatObject implements HostObject {
  constructor(
    readonly range: RangeObject,
    readonly path: string[],
  ) {}
  identity() {
    return {};
  }
  private tree(row: number, column: number, create: boolean): Record<string, unknown> | undefined {
    const cell = create ? this.range.sheet.touch(row, column) : this.range.sheet.cell(row, column);
    let node = cell?.format;
    for (const step of this.path) {
      if (!node) return undefined;
      if (node[step] === undefined && create) node[step] = {};
      node = node[step] as Record<string, unknown> | undefined;
    }
    return node;
  }
  get(property: string) {
    if (property === 'RowHeight' || property === 'UseStandardHeight') return this.height(property);
    if (!LOOKS.has([...this.path.filter((step) => !/^Edge/.test(step)), property].join('.'))) {
      throw noProperty(`RangeFormat.${this.path.join('.')}`, property);
    }
    const { top, left, bottom, right } = this.range.area;
    // A white fill is a fill: only the pattern tells it from none.
    if (property === 'Pattern') return this.tree(top, left, false)?.Color === undefined ? 'None' : 'Solid';
    const first =
      this.tree(top, left, false)?.[property] ?? DEFAULT_FORMAT[[...this.path, property].join('.')] ?? null;
    const last =
      this.tree(bottom, right, false)?.[property] ??
      DEFAULT_FORMAT[[...this.path, property].join('.')] ??
      null;
    return first === last ? first : null;
  }
  /** Null where the rows differ. */
  private height(property: 'RowHeight' | 'UseStandardHeight') {
    const { area, sheet } = this.range;
    const of = (row: number) =>
      property === 'RowHeight' ? sheet.rowHeight(row) : !sheet.rowHeights.has(row);
    return of(area.top) === of(area.bottom) ? of(area.top) : null;
  }
  set(property: string, value: unknown) {
    const { area } = this.range;
    this.range.writable('RangeFormat', true);
    if (property === 'RowHeight') {
      for (let row = area.top; row <= area.bottom; row++) this.range.sheet.rowHeights.set(row, Number(value));
      return;
    }
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++)
        this.tree(row, column, true)![property] = value;
    }
  }
  call(method: string, args: unknown[]): unknown {
    switch (method) {
      case 'Fill':
      case 'Font':
      case 'Borders':
      case 'Protection':
        return new FormatObject(this.range, [...this.path, method]);
      case 'GetItem':
        return new FormatObject(this.range, [...this.path, String(args[0])]);
      case 'Clear': {
        const { area, sheet } = this.range;
        this.range.writable('RangeFormat.clear', true);
        for (let row = area.top; row <= area.bottom; row++) {
          for (let column = area.left; column <= area.right; column++) {
            const cell = sheet.cell(row, column);
            if (cell && this.path.length === 1) delete cell.format[this.path[0]!];
          }
        }
        return null;
      }
      case 'AutofitColumns':
      case 'AutofitRows':
        return null;
      default:
        throw unknown('RangeFormat', method, args);
    }
  }
  item(side: unknown) {
    return new FormatObject(this.range, [...this.path, String(side)]);
  }
}

/** What Excel answers for a cell nobody formatted. */
const DEFAULT_FORMAT: Record<string, unknown> = {
  'Fill.Color': '#FFFFFF',
  'Font.Color': '#000000',
  'Font.Bold': false,
  WrapText: false,
  'Protection.Locked': true,
};

/** The looks that are known; others are answered as an unknown property is. */
const LOOKS: ReadonlySet<string> = new Set([
  'Fill.Color',
  'Fill.Pattern',
  'Font.Color',
  'Font.Bold',
  'WrapText',
  'VerticalAlignment',
  'ColumnWidth',
  'Protection.Locked',
  'Borders.Style',
]);

class SettingsObject implements HostObject {
  constructor(readonly book: StandInWorkbook) {}
  identity() {
    return {};
  }
  private setting(name: string): HostObject | null {
    const { settings } = this.book;
    if (!settings.has(name)) return null;
    return {
      identity: () => ({ _Id: name }),
      get: (property) => (property === 'Value' ? settings.get(name) : property === 'Key' ? name : null),
      call: (method) => {
        if (method === 'Delete') settings.delete(name);
        return null;
      },
    };
  }
  item(name: unknown) {
    return this.setting(String(name));
  }
  items() {
    return [...this.book.settings.keys()].map((name) => this.setting(name)!);
  }
  call(method: string, args: unknown[]) {
    if (method === 'Add') this.book.settings.set(String(args[0]), args[1]);
    if (method === 'Add' || method === 'GetItem' || method === 'GetItemOrNullObject')
      return this.item(args[0]);
    throw unknown('SettingCollection', method, args);
  }
}

function sum(first: number, last: number, size: (at: number) => number): number {
  let total = 0;
  for (let at = first; at <= last; at++) total += size(at);
  return total;
}

function plain(values: Record<string, unknown>): HostObject {
  return {
    identity: () => ({}),
    get: (property) => {
      if (property in values) return values[property];
      throw noProperty('object', property);
    },
    set: (property, value) => {
      values[property] = value;
    },
    call: () => null,
  };
}

/** The type that Excel gives for a value. */
export function valueType(value: string | number | boolean | undefined): string {
  if (value === undefined || value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return value.startsWith('#') ? 'Error' : 'String';
}

const isIn = ({ top, left, bottom, right }: Rectangle, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

function structureProtected(location: string): StandInError {
  return new StandInError('AccessDenied', 'The structure of the workbook is protected.', location);
}

function isLocked(cell: CellState | undefined): boolean {
  const { Locked = true } = (cell?.format.Protection ?? {}) as { Locked?: boolean };
  return Locked;
}

function noProperty(type: string, property: string): StandInError {
  return new StandInError(
    'InvalidArgument',
    `The stand-in has no ${type}.${property}.`,
    `${type}.${property}`,
  );
}

function unknown(type: string, method: string, args: unknown[]): StandInError {
  return new StandInError(
    'ApiNotFound',
    `The stand-in has no ${type}.${method}(${args.map((arg) => typeof arg).join(', ')}).`,
    `${type}.${method}`,
  );
}
