import { readFile } from 'node:fs/promises';
import type { BrowserContext, Frame, Locator, Page } from 'playwright-core';
import { until } from '../../support/until';
import type { Traffic } from '../../browser/workbench-site';
import type { UsedTab } from '../../browser/tabs';

/** A file as a person hands it to the page. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The workbench in a browser tab: what a test sees of it, and what it does as the person. */
export class Workbench {
  /** Errors of scripts, refusals of the content policy and words on the console; there must be none. */
  readonly complaints: string[] = [];
  /** What the page asked before it was left, by kind. */
  readonly dialogs: string[] = [];
  /** Whether the person leaves when the page asks. */
  isLeaving = true;

  public page: Page;

  constructor(
    private readonly tab: UsedTab,
    readonly address: string,
  ) {
    this.page = tab.page;
    this.context.on('weberror', (error) => this.complaints.push(error.error().message));
    this.listen();
  }

  get context(): BrowserContext {
    return this.tab.context;
  }

  get traffic(): Traffic {
    return this.tab.traffic;
  }

  /** Goes to the page, or to a sample in it. */
  async goto(hash = ''): Promise<void> {
    await this.page.goto(`${this.address}${hash}`);
  }

  frame(): Frame {
    return this.page.mainFrame();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).first().click();
  }

  async says(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).first().waitFor();
  }

  text(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText);
  }

  get grid(): Locator {
    return this.page.getByRole('grid');
  }

  /** A cell of the sheet that is shown, by the address of its top-left corner: "I25". */
  cell(ref: string): Locator {
    return this.grid.locator(`[data-ref="${ref}"]`);
  }

  /** Brings a cell of the sheet into sight by the field that holds its address. */
  async goTo(ref: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: '单元格地址' });
    await field.fill(ref);
    await field.press('Enter');
    await this.cell(ref).waitFor();
  }

  /** Waits until a workbook stands in the grid and its first check is over. */
  async checked(): Promise<this> {
    await this.grid.locator('[data-ref]').first().waitFor();
    await this.page.getByRole('navigation').first().waitFor();
    await this.settled();
    return this;
  }

  /** Waits until the page has had time to answer all that was done to it. */
  async settled(): Promise<void> {
    await until(async () => {
      const before = this.traffic.files.length;
      await this.page.evaluate(
        () =>
          new Promise<void>((resolve) => {
            let rest = 4;
            const pass = () => (rest-- > 0 ? setTimeout(pass, 30) : resolve());
            pass();
          }),
      );
      return this.traffic.files.length === before;
    });
  }

  /** Types into a cell as a person does: a click on it, the text, Enter. */
  async type(ref: string, text: string): Promise<void> {
    await this.cell(ref).click();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Hands files over by the page's own chooser. */
  async choose(files: readonly GivenFile[]): Promise<void> {
    await this.page.locator('input[type=file]').first().setInputFiles(files.map(asPayload));
  }

  /** Lets files fall onto the page. */
  async drop(files: readonly GivenFile[]): Promise<void> {
    const given = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
    await this.page.evaluate((list) => {
      const dataTransfer = new DataTransfer();
      for (const { name, base64 } of list) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        dataTransfer.items.add(new File([bytes], name));
      }
      const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2) ?? document.body;
      for (const type of ['dragenter', 'dragover', 'drop'])
        target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }, given);
  }

  /** Does something that ends in a download, and gives the file back. */
  async saved(act: () => Promise<void>): Promise<GivenFile> {
    const coming = this.page.waitForEvent('download');
    await act();
    const download = await coming;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  /** Presses F5; the page may ask first. */
  async reload(): Promise<void> {
    await this.page.reload();
  }

  /** The tab goes away without a word, and is opened anew: what the browser keeps is still there. */
  async crash(hash = ''): Promise<void> {
    await this.page.close({ runBeforeUnload: false });
    const size = this.tab.page.viewportSize();
    this.page = await this.context.newPage();
    if (size) await this.page.setViewportSize(size);
    this.listen();
    await this.goto(hash);
  }

  async close(): Promise<void> {
    this.isLeaving = true;
    await this.tab.release(this.page);
  }

  /** What the policy refused in this page since it was loaded: directive and address. */
  violations(): Promise<string[]> {
    return this.page.evaluate(() => window.policyViolations);
  }

  private listen(): void {
    this.page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    this.page.on('crash', () => this.complaints.push('The page crashed.'));
    this.page.on('dialog', (dialog) => {
      this.dialogs.push(dialog.type());
      return this.isLeaving ? dialog.accept() : dialog.dismiss();
    });
  }
}

function asPayload({ name, bytes }: GivenFile) {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
}
