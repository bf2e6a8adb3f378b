import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { seriousBarriers } from '../support/axe';
import { theBrowser } from '../browser/browser';
import { BUILT } from '../browser/build';
import { ADDRESSES } from '../browser/workbench-site';
import { withWorkbench } from './support/with-workbench';

const open = withWorkbench();

/** The sentence that stands in the page itself, as its heading. */
const shown = (page: Page) => page.locator('#root > .page:visible h1').allInnerTexts();

describe('the page before the program runs', () => {
  it('asks for JavaScript where it is off, in both languages', async () => {
    const { page } = await open({ hasScripts: false });
    expect(await shown(page)).toEqual(['请允许本页运行 JavaScript']);
    expect(await page.locator('#no-script [lang=en]').innerText()).toContain('needs JavaScript');
  });

  it('names the newer browser where this one lacks what the program needs', async () => {
    const workbench = await open();
    await workbench.page.addInitScript(() => Reflect.deleteProperty(window, 'BigInt'));
    await workbench.page.route('**/*.js', (route) =>
      route.request().url().includes('/gate.')
        ? route.fallback()
        : route.fulfill({ contentType: 'text/javascript' }),
    );
    await workbench.reload();
    expect(await shown(workbench.page)).toEqual(['浏览器太旧，打不开自评助手']);
    expect(await seriousBarriers(workbench)).toEqual([]);
  });

  it('says that a file is missing as soon as one cannot be fetched', async () => {
    const workbench = await open();
    await workbench.page.route(/\/workbench\.\w+\.js$/, (route) => route.fulfill({ status: 404, body: '' }));
    await workbench.reload();
    await workbench.page.locator('#incomplete:visible').waitFor();
    expect(await shown(workbench.page)).toEqual(['程序文件不全']);
    expect(workbench.complaints.splice(0).join()).toMatch(/404/);
  });

  it('says at once that a file is not what it should be: half of it, or another page in its place', async () => {
    const workbench = await open();
    await workbench.page.route(/\/workbench\.\w+\.js$/, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>请先登录</title>' }),
    );
    await workbench.reload();
    await workbench.page.locator('#incomplete:visible').waitFor();
    expect(await shown(workbench.page)).toEqual(['程序文件不全']);
    expect(workbench.complaints.splice(0).join()).toMatch(/Unexpected token/);
  });

  it('says after a while that it did not start, whatever the reason', async () => {
    const workbench = await open();
    await workbench.page.route(/\/workbench\.\w+\.js$/, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    );
    await workbench.reload();
    await workbench.page.locator('#not-started:visible').waitFor({ timeout: 120_000 });
    expect(await shown(workbench.page)).toEqual(['自评助手没有启动']);
  });

  it('tells who opened it from the disk what to do instead', async () => {
    const page = await (await theBrowser()).newPage();
    try {
      await page.goto(`file://${join(BUILT.workbench, 'index.html')}`);
      await page.locator('#from-disk:visible').waitFor();
      expect(await shown(page)).toEqual(['请从网址打开，不要双击文件打开']);
    } finally {
      await page.close();
    }
  });

  it('can be read by the oldest browsers up to where it sends them away', () => {
    const html = readFileSync(join(BUILT.workbench, 'index.html'), 'utf8');
    const [, gate] = /src="?(gate\.\w+\.js)/.exec(html)!;
    const code = readFileSync(join(BUILT.workbench, gate!), 'utf8');
    expect(code).not.toMatch(/=>|\b(const|let|class)\b|`/);
    expect(html.indexOf(gate!)).toBeLessThan(html.indexOf('workbench.'));
  });
});

it('is read as UTF-8 whatever the server calls it', async () => {
  const workbench = await open();
  await workbench.context.route(/\/$|\.js$/, (route) => {
    const name = new URL(route.request().url()).pathname.split('/').pop()!;
    const contentType = `text/${name ? 'javascript' : 'html'}; charset=gbk`;
    return route.fulfill({ contentType, body: readFileSync(join(BUILT.workbench, name || 'index.html')) });
  });
  await workbench.crash('#sample=yantian-2023');
  await workbench.checked();
  expect(await workbench.page.title()).toContain('自评助手');
  expect(await workbench.text()).toContain('一键重算得分');
});

it('runs over plain http, where browsers withhold what needs a secure context', async () => {
  const { page } = await open();
  expect(page.url()).toBe(ADDRESSES.plain);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
});
