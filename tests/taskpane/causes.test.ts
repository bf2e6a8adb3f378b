import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';

const ROOT = join(__dirname, '../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const SCRIPT = read('src/taskpane/causes.js');
const HTML = read('src/taskpane/taskpane.html');
const IDS = [...HTML.matchAll(/<div id="([\w-]+)" class="page"/g)].map(([, id]) => id!);

const INTERNET_EXPLORER = 'Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0) like Gecko';
const WEBVIEW2 =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';

/** Which page the script shows in a web view; null when it leaves that to the program. */
function shown(agent: string, { excelApi = '1.13', hasLookbehind = true } = {}): string | null {
  const pages = IDS.map((id) => ({ id, style: { display: '', visibility: '' } }));
  const supports = (set: string, version: string) =>
    set === 'ExcelApi' && Number(version.split('.')[1]) <= Number(excelApi.split('.')[1]);
  class OlderRegExp extends RegExp {
    constructor(pattern: string) {
      if (pattern.includes('(?<='))
        throw new SyntaxError('Invalid regular expression: invalid group specifier name');
      super(pattern);
    }
  }
  runInNewContext(SCRIPT, {
    navigator: { userAgent: agent },
    document: { getElementById: () => ({ children: pages }) },
    RegExp: hasLookbehind ? RegExp : OlderRegExp,
    Office: {
      context: { requirements: { isSetSupported: supports } },
      onReady: (ready: () => void) => ready(),
    },
  });
  const seen = pages.filter(({ style }) => style.display === 'block').map(({ id }) => id);
  expect(seen.length).toBeLessThanOrEqual(1);
  return seen[0] ?? null;
}

describe('the page that says why the pane cannot start', () => {
  it.each([
    ['a recent Excel without WebView2', INTERNET_EXPLORER, {}, 'no-webview2'],
    ['Excel 2019', INTERNET_EXPLORER, { excelApi: '1.8' }, 'old-excel'],
    ['an old macOS', MAC, { hasLookbehind: false }, 'old-macos'],
    ['macOS 13.3', MAC, {}, null],
    ['a recent Excel', WEBVIEW2, {}, null],
  ])('tells %s', (_, agent, excel, page) => {
    expect(shown(agent, excel)).toBe(page);
  });

  it('has every page that the program and the script may show, and says where help is', () => {
    const asked = [...SCRIPT.matchAll(/'([a-z]+-[a-z\d]+)'/g)].map(([, id]) => id!);
    expect(asked.length).toBeGreaterThan(2);
    expect(asked.filter((id) => !IDS.includes(id))).toEqual([]);
    expect(HTML).toContain('https://developer.microsoft.com/microsoft-edge/webview2/');
    expect(HTML.match(/help\.html/g)!.length).toBeGreaterThanOrEqual(3);
    expect(HTML.match(/macOS 13\.3/g)!.length).toBeGreaterThan(0);
  });

  it.each(['src/taskpane/causes.js', 'src/commands/queue.js'])('%s is read by old web views too', (file) => {
    const code = read(file).replace(/\/\*[^]*?\*\//g, '');
    expect(code).not.toMatch(/=>|\b(?:const|let|class|async)\b|`|\?\.|\.\.\./);
  });
});
