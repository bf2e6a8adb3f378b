import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ORIGIN } from './build';
import { serve, type Traffic } from './add-in-site';

/** What a page looks like to the program in it; all but the language can be changed in an open page. */
export interface Looks {
  readonly locale?: string;
  readonly isDark?: boolean;
  readonly isForcedColors?: boolean;
  readonly width?: number;
  readonly height?: number;
}

/** A page of a browser with the site behind it. Its scripts stay compiled from one opening to the next. */
export interface UsedPage {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly traffic: Traffic;
  /** Runs a script in each document before its own, until the page is given back or another one is named. */
  runsFirst(script: string): Promise<void>;
  /** Gives the page back, with nothing left in it of what was done. */
  release(): Promise<void>;
}

const idle = new WeakMap<Browser, Map<string, UsedPage[]>>();

/** A page that looks as told: one that an earlier test gave back, or a new one. */
export async function takePage(browser: Browser, looks: Looks): Promise<UsedPage> {
  const { locale = 'zh-CN', isDark, isForcedColors, width = 350, height = 640 } = looks;
  const used = pool(browser, locale).pop() ?? (await newPage(browser, locale));
  await used.page.setViewportSize({ width, height });
  await used.page.emulateMedia({
    colorScheme: isDark ? 'dark' : 'light',
    forcedColors: isForcedColors ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  return used;
}

function pool(browser: Browser, locale: string): UsedPage[] {
  const pools = idle.get(browser) ?? new Map<string, UsedPage[]>();
  idle.set(browser, pools);
  const pages = pools.get(locale) ?? [];
  pools.set(locale, pages);
  return pages;
}

async function newPage(browser: Browser, locale: string): Promise<UsedPage> {
  const context = await browser.newContext({ locale });
  context.setDefaultTimeout(45_000);
  const traffic = await serve(context);
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  let first: string | null = null;
  const forget = async () => {
    if (first) await client.send('Page.removeScriptToEvaluateOnNewDocument', { identifier: first });
    first = null;
  };
  await client.send('Page.enable');
  const used: UsedPage = {
    context,
    page,
    traffic,
    async runsFirst(source) {
      await forget();
      ({ identifier: first } = await client.send('Page.addScriptToEvaluateOnNewDocument', { source }));
    },
    async release() {
      page.removeAllListeners('pageerror').removeAllListeners('console');
      await forget();
      await page.goto(`${ORIGIN}/blank.html`);
      await page.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
      });
      await context.clearCookies();
      Object.assign(traffic, { delay: 0, isTooNew: false });
      traffic.outside.length = traffic.files.length = 0;
      pool(browser, locale).push(used);
    },
  };
  return used;
}
