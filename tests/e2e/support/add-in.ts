import type { Frame, FrameLocator, Page } from 'playwright-core';
import type { ExcelStandIn, Faults } from '../../helpers/excel-stand-in/stand-in';
import type { WorkbookSeed } from '../../helpers/excel-stand-in/workbook';
import type { Channel } from './open-add-in';
import type { UsedPage } from '../browser/pages';
import type { Traffic } from '../browser/add-in-site';
import { until } from './until';

/** A cell as the stand-in holds it; a blank one is in no list. */
export interface HeldCell {
  readonly value: string | number | boolean;
  readonly formula?: string;
  readonly numberFormat?: string;
  readonly fill?: string;
}

/** Every cell of the workbook under "sheet!A1". */
export type Cells = Readonly<Record<string, HeldCell>>;

/** What a person asked to be told of the machine: office-js-helpers puts it on the console too. */
const DIAGNOSTICS = /^自评助手 ZiPing \d/;

/** The add-in beside an open workbook: what a test sees of the pane, and what it does as Excel or as the person. */
export class AddIn {
  /** Errors of scripts and refusals of the content policy; there must be none. */
  readonly complaints: string[] = [];

  private constructor(
    private readonly used: UsedPage,
    readonly channel: Channel,
    private readonly openBook: (seed: WorkbookSeed) => Promise<void>,
  ) {
    this.page.on('pageerror', (error) => this.complaints.push(error.message));
    this.page.on('console', (message) => {
      if (message.type() === 'error' && !DIAGNOSTICS.test(message.text()))
        this.complaints.push(message.text());
    });
  }

  /**
   * Opens a workbook and the add-in beside it.
   * @param openBook opens a workbook in the page, in place of what stands there
   */
  static async start(
    used: UsedPage,
    channel: Channel,
    openBook: (seed: WorkbookSeed) => Promise<void>,
    seed: WorkbookSeed,
  ): Promise<AddIn> {
    const addIn = new AddIn(used, channel, openBook);
    await openBook(seed);
    return addIn;
  }

  get page(): Page {
    return this.used.page;
  }

  get traffic(): Traffic {
    return this.used.traffic;
  }

  /** The pane, for finding elements by role and name. */
  get pane(): FrameLocator | Page {
    return this.channel === 'web' ? this.page.frameLocator('iframe') : this.page;
  }

  /** The pane's document, for running something in it. */
  frame(): Frame {
    if (this.channel === 'windows') return this.page.mainFrame();
    const frame = this.page.frames().find((one) => one.url().includes('/taskpane.html'));
    if (!frame) throw new Error('The pane is not open.');
    return frame;
  }

  button(name: string | RegExp) {
    return this.pane.getByRole('button', { name, exact: true });
  }

  /** Presses a button and waits until nothing more goes on. */
  async press(name: string | RegExp): Promise<void> {
    await this.button(name).first().click();
    await this.settled();
  }

  /** Waits until the first check is over. */
  async checked(): Promise<this> {
    await this.pane.getByRole('navigation').waitFor();
    await this.settled();
    return this;
  }

  /** Waits until nothing is asked of Excel or of the server any more, and the page that was asked for is drawn. */
  async settled(quiet = 120): Promise<void> {
    await until(async () => {
      const before = await this.asked();
      const isDrawn = await this.rest(quiet);
      const after = await this.asked();
      return isDrawn && after.pending === 0 && after.count === before.count;
    });
  }

  private async asked(): Promise<{ count: number; pending: number }> {
    const files = this.traffic.files.length;
    const { requests, pending } = await this.page.evaluate(() => {
      const { log } = window.excel;
      return { requests: log.requests.length, pending: log.pending };
    });
    return { count: files + requests, pending };
  }

  /** Lets time pass in the pane, where a long computation makes it longer; false while its page is being fetched. */
  private rest(milliseconds: number): Promise<boolean> {
    return this.frame().evaluate(async (time) => {
      for (let part = 0; part < 4; part++) await new Promise((resolve) => setTimeout(resolve, time / 4));
      return document.querySelector('main')?.innerText.trim() !== '';
    }, milliseconds);
  }

  /** The words that the pane shows. */
  text(): Promise<string> {
    return this.frame().evaluate(() => document.body.innerText);
  }

  /** Waits until the pane shows words; the same words folded away elsewhere do not count. */
  async says(words: string | RegExp): Promise<void> {
    await this.pane.getByText(words).filter({ visible: true }).first().waitFor();
  }

  async cells(): Promise<Cells> {
    return this.page.evaluate(() => {
      const held: Record<string, HeldCell> = {};
      for (const { name, cells } of window.excel.book.toSeed().sheets) {
        for (const { address, value, formula, numberFormat, format } of cells) {
          const fill = (format?.Fill as { Color?: string } | undefined)?.Color;
          if (value === '' && formula === undefined && fill === undefined) continue;
          held[`${name}!${address}`] = { value, formula, numberFormat, fill };
        }
      }
      return held;
    });
  }

  async value(address: string): Promise<HeldCell['value'] | null> {
    return (await this.cells())[address]?.value ?? null;
  }

  /** "sheet!A1": the cell the person is in. */
  selection(): Promise<string> {
    return this.page.evaluate(() => {
      const { book } = window.excel;
      const { sheetId, area } = book.selection;
      return `${book.find(sheetId)!.name}!${String.fromCharCode(65 + area.left)}${area.top + 1}`;
    });
  }

  faults(faults: Faults): Promise<void> {
    return this.page.evaluate((wanted) => void Object.assign(window.excel.faults, wanted), faults);
  }

  /** Something done to the workbook beside the add-in. */
  excel<T, A>(work: (excel: ExcelStandIn, argument: A) => T, argument?: A): Promise<T> {
    return this.page.evaluate(`(${String(work)})(window.excel, ${JSON.stringify(argument)})`) as Promise<T>;
  }

  log() {
    return this.page.evaluate(() => {
      const { roundTrips, writes, undoCleared, undoRisked, paneState } = window.excel.log;
      return { roundTrips, writes, undoCleared, undoRisked, paneState };
    });
  }

  /** The person types into a cell: row and column from zero. */
  type(sheet: string, row: number, column: number, value: string | number): Promise<void> {
    return this.page.evaluate(([name, r, c, input]) => window.excel.type(name, r, c, input), [
      sheet,
      row,
      column,
      value,
    ] as const);
  }

  select(sheet: string, row: number, column: number): Promise<void> {
    return this.page.evaluate(([name, r, c]) => window.excel.select(name, r, c), [
      sheet,
      row,
      column,
    ] as const);
  }

  /** A ribbon button; waits until the add-in says that its command is over, and that it knew it. */
  async run(functionName: string): Promise<void> {
    const before = await this.page.evaluate(() => window.ribbon.completed.length);
    await this.page.evaluate((name) => void window.ribbon.click(name), functionName);
    await this.isOver(functionName, before);
  }

  /** Waits for the end of a command: Excel gives those it has heard of the code 0. */
  async isOver(functionName: string, before = 0): Promise<void> {
    await until(() => this.page.evaluate((count) => window.ribbon.completed.length > count, before));
    const codes = await this.page.evaluate(() => window.ribbon.completed.map(({ code }) => code));
    if (codes.some((code) => code !== 0)) throw new Error(`${functionName} was answered ${codes.join(', ')}`);
    await this.settled();
  }

  /** The file is closed and opened again: what is not in the workbook or its settings is gone. */
  async reopen(): Promise<void> {
    const seed = await this.page.evaluate(() => window.excel.book.toSeed());
    await this.openBook(seed);
    await this.checked();
  }

  close(): Promise<void> {
    return this.used.release();
  }
}
