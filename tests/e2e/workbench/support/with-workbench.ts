import type { Browser } from 'playwright-core';
import { startBrowser } from '../../support/browser';
import { ensureWorkbench } from '../../support/build';
import { openWorkbench, type Opening } from './open-workbench';
import type { Workbench } from './workbench';

/** A first build and a browser that unpacks itself may take a while on a small machine. */
const START = 240_000;
const SCENARIO = 60_000;

/**
 * Starts one browser for the tests of a file. Each opened workbench is closed after its test and has to have kept the
 * rules that hold in every scenario: nothing outside is asked for, no script fails, the policy refuses nothing.
 */
export function withWorkbench(): (opening?: Opening) => Promise<Workbench> {
  let browser: Browser;
  let opened: Workbench[] = [];
  jest.setTimeout(SCENARIO);
  beforeAll(async () => {
    await ensureWorkbench();
    browser = await startBrowser();
  }, START);
  afterAll(() => browser?.close());
  afterEach(async () => {
    const all = opened;
    opened = [];
    try {
      for (const { traffic, complaints } of all) {
        expect(traffic.outside).toEqual([]);
        expect(complaints).toEqual([]);
      }
    } finally {
      for (const workbench of all) await workbench.close();
    }
  });
  return async (opening = {}) => {
    const workbench = await openWorkbench(browser, opening);
    opened.push(workbench);
    return workbench;
  };
}
