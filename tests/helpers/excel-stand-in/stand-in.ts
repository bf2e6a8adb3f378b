import { Executor, type BatchAnswer } from './executor';
import { addressOf, StandInWorkbook, type Rectangle, type StandInSheet, type WorkbookSeed } from './workbook';

/** Ways in which the stand-in can be made to misbehave; each is asked for by a test. */
export interface Faults {
  /** Milliseconds every answer takes. */
  delay?: number;
  /** The next so many requests are answered "throttled". */
  throttled?: number;
  /** The user is editing a cell: every request is refused with 5004. */
  isEditingCell?: boolean;
  /** The connection breaks at the so-many-th request from now that writes. */
  breakAtWrite?: number;
  /** Answers over this many bytes are refused, as Excel on the web does. */
  maxAnswerBytes?: number;
  /** Events are swallowed, as Excel sometimes does. */
  losesEvents?: boolean;
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
const ANSWER_TOO_LARGE = 5104;

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
    paneState: [] as string[],
  };
  /** Delivers `ArrayData` entries of events to the client; set by the channel. */
  deliver: (entries: unknown[][]) => void = () => {};
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
    if (this.faults.delay) await new Promise((resolve) => setTimeout(resolve, this.faults.delay));
    const refused = this.refusal(request);
    if (refused) return { error: refused, status: 0, body: '' };
    this.isOwnWrite = true;
    let answer: BatchAnswer;
    try {
      answer = this.executor.run(JSON.parse(request.body));
    } finally {
      this.isOwnWrite = false;
    }
    const body = JSON.stringify(answer);
    if (this.faults.maxAnswerBytes && body.length > this.faults.maxAnswerBytes) {
      return { error: ANSWER_TOO_LARGE, status: 0, body: '' };
    }
    queueMicrotask(() => this.flush());
    return { error: 0, status: 200, body };
  }

  private refusal({ body }: Request): number {
    if (this.faults.isEditingCell) return CELL_EDIT_MODE;
    if (this.faults.throttled) {
      this.faults.throttled--;
      return THROTTLED;
    }
    if (!writes(body)) return 0;
    this.log.writes++;
    if (this.faults.breakAtWrite === undefined) return 0;
    return --this.faults.breakAtWrite < 0 ? SESSION_LOST : 0;
  }

  /** A person types into a cell. */
  type(sheetName: string, row: number, column: number, value: string | number): void {
    const sheet = this.book.find(sheetName)!;
    const cell = sheet.touch(row, column);
    delete cell.text;
    delete cell.formula;
    cell.value = value;
    this.changed(sheet, { top: row, left: column, bottom: row, right: column });
    this.flush();
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

  private changed(sheet: StandInSheet, area: Rectangle): void {
    const payload = {
      worksheetId: sheet.id,
      address: addressOf(area),
      changeType: 'RangeEdited',
      source: 'Local',
      referenceId: 'event',
      shiftDirection: 'None',
      triggerSource: this.isOwnWrite ? 'ThisLocalAddin' : 'Unknown',
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
