import type { Browser } from 'playwright-core';
import type { AddIn } from './add-in';
import { startBrowser } from './browser';
import { ensureBuild } from './build';
import { openAddIn, type Opening } from './open-add-in';

/** A first build and a browser that unpacks itself may take a while on a small machine. */
const START = 240_000;
const SCENARIO = 60_000;

/**
 * Starts one browser for the tests of a file. Each opened add-in is closed after its test and has to have kept the
 * rules that hold in every scenario: nothing outside is asked for, no script fails, Excel's undo stack is left alone.
 */
export function withBrowser(): (opening: Opening) => Promise<AddIn> {
  let browser: Browser;
  let opened: AddIn[] = [];
  jest.setTimeout(SCENARIO);
  beforeAll(async () => {
    await ensureBuild();
    browser = await startBrowser();
  }, START);
  afterAll(() => browser?.close());
  afterEach(async () => {
    const all = opened;
    opened = [];
    try {
      for (const addIn of all) {
        expect(addIn.traffic.outside).toEqual([]);
        expect(addIn.complaints).toEqual([]);
        expect((await addIn.log()).undoCleared).toEqual([]);
      }
    } finally {
      for (const addIn of all) await addIn.close();
    }
  });
  return async (opening) => {
    const addIn = await openAddIn(browser, opening);
    opened.push(addIn);
    return addIn;
  };
}
