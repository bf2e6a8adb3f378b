import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { theBrowser } from '../browser/browser';
import { BUILT, ensureSingle } from '../browser/build';
import { Firefox, FIREFOX } from '../support/firefox';
import { until } from '../support/until';

const FILE = join(BUILT.single, 'ziping.html');
const SAMPLES = join(__dirname, '../../../assets/samples');

/** A build of the whole program on a busy machine, in milliseconds. */
const BUILD_TIME = 600_000;

let browser: Browser;
beforeAll(async () => {
  await ensureSingle();
  browser = await theBrowser();
}, BUILD_TIME);

interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Addresses asked for, and what was complained of. */
  readonly asked: string[];
  readonly complaints: string[];
}

/** Opens the file as a double click does. */
async function open(): Promise<Opened> {
  const context = await browser.newContext({ locale: 'zh-CN', acceptDownloads: true });
  const [asked, complaints]: [string[], string[]] = [[], []];
  context.on('request', (request) => asked.push(request.url()));
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(pathToFileURL(FILE).href);
  return { context, page, asked, complaints };
}

describe('the workbench in one file', () => {
  it('is one file under four megabytes, with a policy that lets nobody be reached', () => {
    expect(readdirSync(BUILT.single)).toEqual(['ziping.html']);
    const text = readFileSync(FILE, 'utf8');
    expect(Buffer.byteLength(text)).toBeLessThan(4_000_000);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)![1]!.split('; ');
    expect(policy.filter((line) => !line.startsWith('script-src'))).toEqual([
      "default-src 'none'",
      'worker-src blob:',
      "style-src 'unsafe-inline'",
      'img-src data:',
      'font-src data:',
      "connect-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(policy.find((line) => line.startsWith('script-src'))).toMatch(
      /^script-src( 'sha256-[\w+/]{43}=')+$/,
    );
    expect(text).not.toMatch(/<(?:script|link)[^>]*(?:src|href)="(?!data:)/);
  });

  it('checks files and writes their table from the disk, and fetches nothing', async () => {
    const { context, page, asked, complaints } = await open();
    const files = ['yantian-2023.xlsx', 'liwan-2021.xlsx'].map((name) => join(SAMPLES, name));
    await page.locator('input[type=file]').first().setInputFiles(files);
    await page.getByText('核查完成：共 2 个文件').waitFor({ timeout: 120_000 });
    const download = page.waitForEvent('download', { timeout: 120_000 });
    await page.getByRole('button', { name: '导出' }).click();
    expect(
      readFileSync((await (await download).path())!)
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect(asked.filter((address) => !/^(?:blob|data):/.test(address))).toEqual([pathToFileURL(FILE).href]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('opens a sample with its findings', async () => {
    const { context, page, complaints } = await open();
    await page.getByText('深圳市盐田区应急管理局').first().click();
    await page.getByText('95.7').first().waitFor({ timeout: 120_000 });
    expect(await page.getByRole('gridcell').count()).toBeGreaterThan(50);
    expect(complaints).toEqual([]);
    await context.close();
  });

  (FIREFOX ? it : it.skip)(
    'opens a sample with its findings in Firefox, where that is installed',
    async () => {
      const firefox = await Firefox.start(FIREFOX!);
      try {
        await firefox.goto(pathToFileURL(FILE).href);
        const text = () => firefox.run<string>('return document.body.innerText');
        await until(async () => (await text()).includes('盐田区应急管理局'), 120);
        await firefox.click('盐田区应急管理局');
        await until(async () => (await text()).includes('95.7'), 120);
        expect(
          await firefox.run<number>('return document.querySelectorAll("[role=gridcell]").length'),
        ).toBeGreaterThan(50);
        const asked = await firefox.run<string[]>(
          'return performance.getEntriesByType("resource").map((it) => it.name)',
        );
        expect(asked.filter((address) => !/^(?:blob|data):/.test(address))).toEqual([]);
      } finally {
        await firefox.close();
      }
    },
  );
});
