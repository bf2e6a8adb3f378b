import type { Browser, BrowserContext, Page } from 'playwright-core';
import { NOTHING, serve, type Traffic } from './workbench-site';

/** What a tab is opened with, and keeps. */
export interface TabKind {
  readonly address: string;
  readonly locale: string;
  readonly hasScripts: boolean;
}

/** A tab of the browser with the site behind it. The scripts stay compiled from one opening to the next. */
export interface UsedTab {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly traffic: Traffic;
  /** Gives the tab back with nothing left in it of what was done; closes it where that cannot be. */
  release(current: Page): Promise<void>;
}

/** What is done to a page or context that cannot be undone, or that nobody undoes. */
const SPOILS = ['addInitScript', 'exposeBinding', 'exposeFunction', 'grantPermissions', 'route', 'unroute'];

const idle = new WeakMap<Browser, Map<string, UsedTab[]>>();

/** A tab that an earlier test gave back, or a new one. */
export async function takeTab(browser: Browser, kind: TabKind): Promise<UsedTab> {
  const pools = idle.get(browser) ?? new Map<string, UsedTab[]>();
  idle.set(browser, pools);
  const pool = pools.get(JSON.stringify(kind)) ?? [];
  pools.set(JSON.stringify(kind), pool);
  return pool.pop() ?? newTab(browser, kind, pool);
}

async function newTab(browser: Browser, kind: TabKind, pool: UsedTab[]): Promise<UsedTab> {
  const { address, locale, hasScripts } = kind;
  const context = await browser.newContext({
    locale,
    reducedMotion: 'reduce',
    acceptDownloads: true,
    javaScriptEnabled: hasScripts,
  });
  context.setDefaultTimeout(45_000);
  const traffic = await serve(context, address);
  await context.addInitScript(noteViolations);
  const page = await context.newPage();
  const isSpoilt = noticing(context, page);
  const unheard = listening(context, page);
  const tab: UsedTab = {
    context,
    page,
    traffic,
    async release(current) {
      if (!hasScripts || current !== page || isSpoilt()) return context.close();
      await emptied(context, page, address);
      unheard();
      traffic.outside.length = traffic.files.length = 0;
      pool.push(tab);
    },
  };
  return tab;
}

/** Whether any of {@link SPOILS} was done to one of them since. */
function noticing(...targets: object[]): () => boolean {
  let isSpoilt = false;
  for (const target of targets as Record<string, unknown>[]) {
    for (const name of SPOILS) {
      const act = target[name];
      if (typeof act !== 'function') continue;
      target[name] = (...args: unknown[]): unknown => {
        isSpoilt = true;
        return act.apply(target, args);
      };
    }
  }
  return () => isSpoilt;
}

/** Takes away what was listened to since, and nothing that the driver itself listens to: without that nothing closes. */
function listening(...targets: { on: unknown; off: unknown }[]): () => void {
  let added: (() => void)[] = [];
  for (const target of targets as { on: Listen; off: Listen }[]) {
    const { on, off } = target;
    target.on = (event, listener) => {
      added.push(() => off.call(target, event, listener));
      return on.call(target, event, listener);
    };
  }
  return () => {
    for (const remove of added) remove();
    added = [];
  };
}

type Listen = (event: string, listener: (...args: unknown[]) => void) => unknown;

/** Leaves the page and takes away all that it kept. Who opens it next finds the mouse in the corner. */
async function emptied(context: BrowserContext, page: Page, address: string): Promise<void> {
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.goto(`${address}${NOTHING}`);
  await page.mouse.move(0, 0);
  await page.evaluate(() => sessionStorage.clear());
  const client = await context.newCDPSession(page);
  const { origin } = new URL(address);
  await client.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await client.detach();
}

declare global {
  interface Window {
    /** What the policy refused in this page since it was loaded: directive and address. */
    policyViolations: string[];
  }
}

function noteViolations(): void {
  window.policyViolations = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    window.policyViolations.push(`${violatedDirective} ${blockedURI}`),
  );
}
