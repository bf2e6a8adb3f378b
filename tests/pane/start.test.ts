/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { officeReady } from '../../src/taskpane/office-ready';
import { showStaticPage } from '../../src/taskpane/static-page';

const HTML = readFileSync(join(__dirname, '../../src/taskpane/taskpane.html'), 'utf8');

function office(host: string | null, supported = true) {
  Object.assign(globalThis, {
    Office: {
      HostType: { Excel: 'Excel' },
      onReady: () => Promise.resolve({ host, platform: null }),
      context: { requirements: { isSetSupported: () => supported } },
    },
  });
}

afterEach(() => Reflect.deleteProperty(globalThis, 'Office'));

describe('starting', () => {
  it('goes on in an Excel that is new enough', async () => {
    office('Excel');
    expect(await officeReady()).toBeNull();
  });
  it.each([
    ['an Excel that is too old', () => office('Excel', false), 'old-excel'],
    ['a browser tab', () => office(null), 'outside-excel'],
    ['Word', () => office('Word'), 'outside-excel'],
    ['a page that office.js did not reach', () => {}, 'office-missing'],
  ])('shows a page of its own in %s', async (_, arrange, page) => {
    arrange();
    expect(await officeReady()).toBe(page);
  });
});

describe('the page itself', () => {
  beforeEach(() => {
    document.documentElement.innerHTML = HTML.replace(/<script.*?<\/script>/g, '');
  });

  const seen = () =>
    [...document.querySelectorAll<HTMLElement>('#root > .page')]
      .filter((page) => getComputedStyle(page).display !== 'none')
      .map(({ id }) => id);

  it('says without any script what to do when the pane does not start, in both languages', () => {
    expect(seen()).toEqual(['not-started']);
    const words = document.getElementById('not-started')!.textContent!;
    expect(words).toMatch(/Excel 太旧：需要 Microsoft 365/);
    expect(words).toMatch(/The pane did not start/);
  });

  it.each(['not-started', 'old-excel', 'outside-excel', 'office-missing'] as const)(
    'shows only %s when told to',
    (page) => {
      showStaticPage(page);
      expect(seen()).toEqual([page]);
    },
  );

  it('loads office.js from where the build says, its queue of clicks right after, and no script that stands in the page', () => {
    const scripts = [...HTML.matchAll(/<script(.*?)><\/script>/gs)].map(([, attributes]) =>
      attributes!.trim(),
    );
    expect(scripts).toEqual(
      ['officejs', 'queue', 'causes'].map((name) => `src="<%= htmlWebpackPlugin.options.${name} %>"`),
    );
  });
});
