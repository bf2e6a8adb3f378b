import { Executor, type BatchAnswer } from './executor';
import { valueType } from './objects';
import { addressOf, StandInWorkbook, type Rectangle, type StandInSheet, type WorkbookSeed } from './workbook';

/** Ways in which the stand-in can be made to misbehave; each is asked for by a test. */
export interface Faults {
  /** No answer comes until this is taken back. */
  isHolding?: boolean;
  /** The next so many requests are answered "throttled". */
  throttled?: number;
  /** The user is editing a cell: every request is refused with 5004. */
  isEditingCell?: boolean;
  /** The connection breaks at the so-many-th request from now that writes. */
  breakAtWrite?: number;
  /** Answers over this many bytes are refused, as Excel on the web does. */
  maxAnswerBytes?: number;
  /** Requests over this many bytes are refused, as Excel on the web does. */
  maxRequestBytes?: number;
  /** Events are swallowed, as Excel sometimes does. */
  losesEvents?: boolean;
  /** Milliseconds after which an event is told, counted from the answer to what brought it about. */
  eventDelay?: number;
  /** The settings of the document cannot be saved. */
  refusesSettings?: boolean;
  /** The next write is refused with this code of Excel's, before anything of it is done. */
  refusesWrite?: string;
  /** Something that happens to the workbook just before the next write is carried out. */
  beforeWrite?: (excel: ExcelStandIn) => void;
  /** The next so many reads are refused with this code of Excel's. */
  refusesReads?: { code: string; times: number };
  /**
   * The next write that is to be one step of undoing is refused. The client from npm does not tell such a write from
   * another: it is the first of a save.
   */
  refusesUndoGroup?: boolean;
}

/** What the client hands over for one request: `[customData, method, url, headers, body, …, flags]`. */
export interface Request {
  readonly body: string;
  readonly flags: number;
}

export interface Answer {
  /** Office error code; 0 is success. */
  readonly error: number;
  readonly status: number;
  readonly body: string;
}

/** Office error codes used here (`OSF.DDA.ErrorCodeManager.errorCodes`). */
const CELL_EDIT_MODE = 5004;
const SESSION_LOST = 5012;
const THROTTLED = 5102;
const refusedWith = (Code: string): BatchAnswer => ({
  Results: [],
  Error: { Code, Message: 'Refused.', Location: '', HttpStatusCode: 400, ActionIndex: 0 },
});
const REQUEST_TOO_LARGE = 5103;
const ANSWER_TOO_LARGE = 5104;
const ACCESS_DENIED = 7000;

/** The message categories and types of Excel's object events. */
const OBJECT_EVENT = 65536;
const CHANGED = 10;
const ADDED = 13;
const SELECTED = 14;

/** Excel's stand-in behind any channel: a workbook, its executor, its faults and a log of what the add-in did. */
export class ExcelStandIn {
  readonly book: StandInWorkbook;
  readonly faults: Faults = {};
  readonly log = {
    requests: [] as Request[],
    /** Requests without those that only let go of references, for which nobody waits. */
    roundTrips: 0,
    /** Requests that are not yet answered. */
    pending: 0,
    writes: 0,
    undoCleared: [] as string[],
    /** Calls after which some versions of Excel have lost their undo stack. */
    undoRisked: [] as string[],
    paneState: [] as string[],
  };
  /** Delivers `ArrayData` entries of events to the client; set by the channel. */
  deliver: (entries: unknown[][]) => void = () => {};
  /** The newest set of Excel calls that is claimed; what events tell depends on it. */
  excelApi = '1.13';
  private readonly executor: Executor;
  private pending: unknown[][] = [];
  private isOwnWrite = false;

  constructor(seed: WorkbookSeed) {
    this.book = new StandInWorkbook(seed);
    this.executor = new Executor(
      this.book,
      {
        changed: (sheet, area) => this.changed(sheet, area),
        selected: (sheet, area) => this.selected(sheet, area),
        added: (sheet) => this.queue(ADDED, 'Workbook', { worksheetId: sheet.id, source: 'Local' }),
        clearsUndo: (call) => this.log.undoCleared.push(call),
        risksUndo: (call) => this.log.undoRisked.push(call),
      },
      { 'Microsoft.AppRuntime.AppRuntimeService': (method, args) => this.appRuntime(method, args) },
    );
  }

  /** Answers one request of the client, or misbehaves as told. */
  async answer(request: Request): Promise<Answer> {
    this.log.requests.push(request);
    if (!isCleanUp(request.body)) this.log.roundTrips++;
    this.log.pending++;
    try {
      return await this.work(request);
    } finally {
      this.log.pending--;
    }
  }

  private async work(request: Request): Promise<Answer> {
    while (this.faults.isHolding) await new Promise((resolve) => setTimeout(resolve, 20));
    const refused = this.refusal(request);
    if (refused) return { error: refused, status: 0, body: '' };
    this.isOwnWrite = true;
    let answer: BatchAnswer;
    try {
      const code = this.codeFor(request);
      answer = code ? refusedWith(code) : this.executor.run(JSON.parse(request.body));
    } finally {
      this.isOwnWrite = false;
    }
    const body = JSON.stringify(answer);
    if (this.faults.maxAnswerBytes && body.length > this.faults.maxAnswerBytes) {
      return { error: ANSWER_TOO_LARGE, status: 0, body: '' };
    }
    const { eventDelay } = this.faults;
    if (eventDelay === undefined) queueMicrotask(() => this.flush());
    else setTimeout(() => this.flush(), eventDelay);
    return { error: 0, status: 200, body };
  }

  /**
   * The settings of the document are saved.
   * @returns Office's error code; 0 is success
   */
  saveSettings(settings: Record<string, string>): number {
    this.log.undoRisked.push('settings.saveAsync');
    if (this.book.isReadOnly || this.faults.refusesSettings) return ACCESS_DENIED;
    const { maxRequestBytes } = this.faults;
    if (maxRequestBytes && bytesOf(JSON.stringify(settings)) > maxRequestBytes) return REQUEST_TOO_LARGE;
    this.book.documentSettings = settings;
    return 0;
  }

  /** Excel's code where a batch is refused as a whole, as a test has asked for. */
  private codeFor({ body }: Request): string | null {
    const { faults } = this;
    if (!writes(body)) {
      const { code, times } = faults.refusesReads ?? { code: '', times: 0 };
      if (times === 0 || isCleanUp(body)) return null;
      faults.refusesReads = { code, times: times - 1 };
      return code;
    }
    const { beforeWrite, refusesWrite } = faults;
    delete faults.beforeWrite;
    delete faults.refusesWrite;
    beforeWrite?.(this);
    if (!faults.refusesUndoGroup) return refusesWrite ?? null;
    faults.refusesUndoGroup = false;
    return 'UndoNotSupported';
  }

  private refusal({ body }: Request): number {
    if (this.faults.isEditingCell) return CELL_EDIT_MODE;
    if (this.faults.throttled) {
      this.faults.throttled--;
      return THROTTLED;
    }
    if (this.faults.maxRequestBytes && bytesOf(body) > this.faults.maxRequestBytes) return REQUEST_TOO_LARGE;
    if (!writes(body)) return 0;
    this.log.writes++;
    if (this.faults.breakAtWrite === undefined) return 0;
    return --this.faults.breakAtWrite < 0 ? SESSION_LOST : 0;
  }

  /** A person types into a cell, or somebody else does who has the same workbook open. */
  type(
    sheetName: string,
    row: number,
    column: number,
    value: string | number,
    source: 'Local' | 'Remote' = 'Local',
  ): void {
    const sheet = this.book.find(sheetName)!;
    const cell = sheet.touch(row, column);
    delete cell.text;
    delete cell.formula;
    cell.value = value;
    this.changed(sheet, { top: row, left: column, bottom: row, right: column }, { source });
    this.flush();
  }

  /** A person puts a row in above another. The cells of the sheet and its merged areas move down. */
  insertRow(sheetName: string, before: number): void {
    const sheet = this.book.find(sheetName)!;
    const cells = [...sheet.cells].map(([position, cell]) => {
      const [row, column] = position.split(',').map(Number) as [number, number];
      return [`${row < before ? row : row + 1},${column}`, cell] as const;
    });
    sheet.cells.clear();
    for (const [position, cell] of cells) sheet.cells.set(position, cell);
    sheet.merges = sheet.merges.map(({ top, bottom, ...sides }) => ({
      ...sides,
      top: top < before ? top : top + 1,
      bottom: bottom < before ? bottom : bottom + 1,
    }));
    this.changed(
      sheet,
      { top: before, left: 0, bottom: before, right: 16_383 },
      { changeType: 'RowInserted', shiftDirection: 'Down' },
    );
    this.flush();
  }

  /** A person gives a sheet another name. */
  rename(sheetName: string, name: string): void {
    this.book.find(sheetName)!.name = name;
  }

  /** A person deletes a sheet. */
  remove(sheetName: string): void {
    this.book.sheets = this.book.sheets.filter(({ name }) => name !== sheetName);
  }

  /** A person selects a cell. */
  select(sheetName: string, row: number, column: number): void {
    const sheet = this.book.find(sheetName)!;
    const area = { top: row, left: column, bottom: row, right: column };
    this.book.active = sheet.id;
    this.book.selection = { sheetId: sheet.id, area };
    this.selected(sheet, area);
    this.flush();
  }

  private appRuntime(method: string, args: unknown[]): unknown {
    if (method === 'SetAppRuntimeState') {
      this.log.paneState.push(String(args[0]));
      this.pending.push([
        OBJECT_EVENT,
        65539,
        '',
        JSON.stringify({ visibility: args[0] === 'Visible' ? 'Visible' : 'Hidden' }),
        0,
        false,
      ]);
      return null;
    }
    return method === 'GetAppRuntimeState' ? (this.log.paneState.at(-1) ?? 'Visible') : null;
  }

  private changed(sheet: StandInSheet, area: Rectangle, more: Record<string, unknown> = {}): void {
    const cell = sheet.cell(area.top, area.left);
    const isOne = area.top === area.bottom && area.left === area.right;
    const payload = {
      worksheetId: sheet.id,
      address: addressOf(area),
      changeType: 'RangeEdited',
      source: 'Local',
      referenceId: 'event',
      shiftDirection: 'None',
      ...(Number(this.excelApi.split('.')[1]) >= 14 && {
        triggerSource: this.isOwnWrite ? 'ThisLocalAddin' : 'Unknown',
      }),
      ...(isOne && { valueAfter: cell?.value ?? '', valueTypeAfter: valueType(cell?.value) }),
      ...more,
    };
    this.queue(CHANGED, sheet.id, payload);
    this.queue(CHANGED, 'Workbook', payload);
  }

  private selected(sheet: StandInSheet, area: Rectangle): void {
    const payload = { worksheetId: sheet.id, address: addressOf(area) };
    this.queue(SELECTED, sheet.id, payload);
    this.queue(SELECTED, 'Workbook', payload);
  }

  private queue(type: number, target: string, payload: unknown): void {
    if (!this.faults.losesEvents)
      this.pending.push([OBJECT_EVENT, type, target, JSON.stringify(payload), 0, false]);
  }

  private flush(): void {
    const entries = this.pending;
    this.pending = [];
    if (entries.length) this.deliver(entries);
  }
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Whether a batch only lets go of references, as the client does by itself after each `Excel.run`. */
function isCleanUp(body: string): boolean {
  const { Actions } = JSON.parse(body) as { Actions: { ActionType: number; Name: string }[] };
  const methods = Actions.filter(({ ActionType }) => ActionType !== 1);
  return methods.length > 0 && methods.every(({ Name }) => Name === '_RemoveReference');
}

/** Whether a batch changes the document: it sets a property, or calls a method that does. */
function writes(body: string): boolean {
  const { Actions, ObjectPaths } = JSON.parse(body) as {
    Actions: { ActionType: number; Name: string }[];
    ObjectPaths: Record<string, { Name: string }>;
  };
  const changes = /^(Add|Clear|CopyFrom|Delete)$/;
  return (
    Actions.some(({ ActionType, Name }) => ActionType === 4 || changes.test(Name)) ||
    Object.values(ObjectPaths).some(({ Name }) => changes.test(Name))
  );
}
