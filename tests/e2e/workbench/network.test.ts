import type { Page } from 'playwright-core';
import { until } from '../support/until';
import { withWorkbench } from './support/with-workbench';
import type { Workbench } from './support/workbench';

const open = withWorkbench();

const ELSEWHERE = 'https://elsewhere.example/figures';

/** Every way a page has to send something away; each resolves to what became of it. */
const WAYS_OUT: Record<string, (page: Page, address: string) => Promise<string>> = {
  fetch: (page, address) =>
    page.evaluate(
      (to) =>
        fetch(to).then(
          () => 'sent',
          () => 'refused',
        ),
      address,
    ),
  XMLHttpRequest: (page, address) =>
    page.evaluate(
      (to) =>
        new Promise<string>((resolve) => {
          const request = new XMLHttpRequest();
          request.onload = () => resolve('sent');
          request.onerror = () => resolve('refused');
          request.open('POST', to);
          request.send('figures');
        }),
      address,
    ),
  WebSocket: (page, address) =>
    page.evaluate(
      (to) =>
        new Promise<string>((resolve) => {
          const socket = new WebSocket(to.replace(/^http/, 'ws'));
          socket.onopen = () => resolve('sent');
          socket.onerror = () => resolve('refused');
        }),
      address,
    ),
  EventSource: (page, address) =>
    page.evaluate(
      (to) =>
        new Promise<string>((resolve) => {
          const source = new EventSource(to);
          source.onopen = () => resolve('sent');
          source.onerror = () => resolve('refused');
        }),
      address,
    ),
  'a picture': (page, address) => page.evaluate(load, ['img', 'src', address] as const),
  'a script': (page, address) => page.evaluate(load, ['script', 'src', address] as const),
  'a style': (page, address) => page.evaluate(load, ['link', 'href', address] as const),
  'a frame': (page, address) => page.evaluate(blocked, ['frame-src', 'iframe', address] as const),
  'a form': (page, address) => page.evaluate(blocked, ['form-action', 'form', address] as const),
  'a beacon': (page, address) => page.evaluate(blocked, ['connect-src', 'beacon', address] as const),
};

/** Puts an element into the page that asks for something. */
function load([tag, attribute, address]: readonly [string, string, string]): Promise<string> {
  return new Promise((resolve) => {
    const element = document.createElement(tag);
    if (tag === 'link') element.setAttribute('rel', 'stylesheet');
    element.onload = () => resolve('sent');
    element.onerror = () => resolve('refused');
    element.setAttribute(attribute, address);
    document.head.append(element);
  });
}

/** Does what tells nobody how it ended, and waits for the policy's word. */
function blocked([directive, kind, address]: readonly [string, string, string]): Promise<string> {
  return new Promise((resolve) => {
    document.addEventListener('securitypolicyviolation', (event) => {
      if (event.effectiveDirective === directive) resolve('refused');
    });
    setTimeout(() => resolve('sent'), 2000);
    if (kind === 'beacon') return void navigator.sendBeacon(address, 'figures');
    const element = document.createElement(kind);
    element.setAttribute(kind === 'form' ? 'action' : 'src', address);
    document.body.append(element);
    if (element instanceof HTMLFormElement) element.submit();
  });
}

/** What was refused is on the console as it should be. */
const forgetRefusals = (workbench: Workbench) => void workbench.complaints.splice(0);

describe('the content policy', () => {
  it('stands in the page before any script', async () => {
    const { page } = await open();
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy!.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "worker-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self' data:",
      "connect-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    const order = await page.evaluate(() =>
      [...document.head.querySelectorAll('meta[http-equiv*=Security], script')].map(({ tagName }) => tagName),
    );
    expect(order[0]).toBe('META');
    expect(order.length).toBeGreaterThan(2);
  });

  describe.each([
    ['somebody else', ELSEWHERE],
    ['its own server', 'http://ziping.intranet/collect'],
  ])('lets nothing be sent to %s', (_, address) => {
    const isScript = (way: string) => ['a picture', 'a script', 'a style'].includes(way);
    const ways = Object.keys(WAYS_OUT).filter((way) => address === ELSEWHERE || !isScript(way));
    it.each(ways)('by %s', async (way) => {
      const workbench = await open();
      expect(await WAYS_OUT[way]!(workbench.page, address)).toBe('refused');
      expect(workbench.traffic.outside).toEqual([]);
      expect((await workbench.violations()).length).toBeGreaterThan(0);
      forgetRefusals(workbench);
    });
  });

  it('lets no text become code', async () => {
    const workbench = await open();
    // Set off by a handler: the test itself may make code of text where a page may not.
    const outcome = await workbench.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          setTimeout(() => {
            try {
              resolve(String(new Function('return 1')()));
            } catch (error) {
              resolve((error as Error).name);
            }
          });
        }),
    );
    expect(outcome).toBe('EvalError');
    forgetRefusals(workbench);
  });
});

describe('nothing leaves the machine', () => {
  it('while a published workbook is opened, checked and scored', async () => {
    const workbench = await (await open({ sample: 'yantian-2023' })).checked();
    await workbench.press('一键重算得分');
    await workbench.settled();
    expect(workbench.traffic.files.length).toBeGreaterThan(3);
    expect(await workbench.violations()).toEqual([]);
  });

  it('once work has begun: the file is checked, scored and asked about without the server', async () => {
    const workbench = await (await open({ sample: 'yantian-2023' })).checked();
    await workbench.type('E5', '77');
    await workbench.settled();
    await workbench.context.unroute('**/*');
    await workbench.context.route('**/*', (route) => route.abort());
    await workbench.press('得分');
    await workbench.says(/预算编制合理性/);
    await workbench.press(/^问题 \d+$/);
    await workbench.says('查过没有问题的');
    await workbench.press('概览');
    await workbench.press('先看改动');
    await workbench.says('将要改动的内容');
    await workbench.page.keyboard.press('F1');
    await workbench.page.getByRole('dialog', { name: '键盘快捷键' }).waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.press('更多');
    await workbench.page.getByRole('menuitem', { name: '关闭文件' }).click();
    await workbench.page.getByRole('alertdialog').waitFor();
  });

  it('while the program rests: it asks its own server for nothing any more, and for no script twice', async () => {
    const workbench = await (await open({ sample: 'liwan-2021' })).checked();
    const { files } = workbench.traffic;
    await until(async () => {
      const asked = files.length;
      await workbench.page.waitForTimeout(1500);
      return files.length === asked;
    });
    const scripts = files.filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts).toEqual([...new Set(scripts)]);
  });
});
