import type { Browser } from 'playwright-core';
import { theBrowser } from '../browser/browser';

/** A first build and a browser that unpacks itself may take a while on a small machine. */
const START = 600_000;
const SCENARIO = 180_000;

/** A program in a tab of the browser. */
interface Tab {
  readonly traffic: { readonly outside: readonly string[] };
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/**
 * The browser for the tests of a file. Each tab that was opened is closed after its test and has to have kept
 * the rules that hold in every scenario: nothing outside is asked for, no script fails, nothing is complained of.
 * @param ensure makes the build that is opened
 * @param holds expects what else holds of every tab
 */
export function withTabs<Opening, Opened extends Tab>(
  ensure: () => Promise<void>,
  openTab: (browser: Browser, opening: Opening) => Promise<Opened>,
  holds: (tab: Opened) => Promise<void> = () => Promise.resolve(),
): (opening: Opening) => Promise<Opened> {
  let browser: Browser;
  let opened: Opened[] = [];
  jest.setTimeout(SCENARIO);
  beforeAll(async () => {
    await ensure();
    browser = await theBrowser();
  }, START);
  afterEach(async () => {
    const all = opened;
    opened = [];
    try {
      for (const tab of all) {
        expect(tab.traffic.outside).toEqual([]);
        expect(tab.complaints).toEqual([]);
        await holds(tab);
      }
    } finally {
      for (const tab of all) await tab.close();
    }
  });
  return async (opening) => {
    const tab = await openTab(browser, opening);
    opened.push(tab);
    return tab;
  };
}
