import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILT, ensureBuild, ORIGIN } from './support/build';
import { withBrowser } from './support/with-browser';

const open = withBrowser();

/** Goals in bytes, gzipped, without Microsoft's office.js. */
const WINDOW_STANDS = 250_000;
const FIRST_RESULT = 360_000;

type Target = { plugins: { userOptions?: { csp?: string; officejs?: string } }[] };
// The configuration is plain JavaScript, as webpack reads it.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const configure = require('../../webpack.config.js') as (env: Record<string, string>) => Target[];

const gzipped = (file: string) => gzipSync(readFileSync(join(BUILT.addin, file)), { level: 9 }).length;
const sum = (files: readonly string[]) => files.reduce((total, file) => total + gzipped(file), 0);

describe('the folder for a web server', () => {
  beforeAll(ensureBuild, 240_000);

  it('names only the address it was built for in the manifest', () => {
    const manifest = readFileSync(join(BUILT.addin, 'manifest.xml'), 'utf8');
    expect(manifest).not.toContain('localhost');
    expect(manifest).toContain(`<AppDomain>${ORIGIN}</AppDomain>`);
    for (const [, path] of manifest.matchAll(new RegExp(`"${ORIGIN}/([^"#]+)`, 'g'))) {
      expect([path, readFileSync(join(BUILT.addin, path!)).length > 0]).toEqual([path, true]);
    }
  });

  it('carries Microsoft’s files as they are, with their licence', () => {
    const from = join(__dirname, '../../node_modules/@microsoft/office-js');
    const names = ['office.js', 'excel-web-16.00.js', 'excel-win32-16.01.js', 'excel-mac-16.00.js'];
    for (const name of [...names, 'zh-cn/office_strings.js', 'en-us/office_strings.js']) {
      const copy = readFileSync(join(BUILT.addin, 'office-js', name));
      expect([name, copy.equals(readFileSync(join(from, 'dist', name)))]).toEqual([name, true]);
    }
    expect(readdirSync(join(BUILT.addin, 'office-js'))).toContain('LICENSE.md');
  });

  it('holds no script that makes code of text', () => {
    for (const file of readdirSync(BUILT.addin).filter((name) => name.endsWith('.js'))) {
      const code = readFileSync(join(BUILT.addin, file), 'utf8');
      expect([file, /\beval\(|new Function\(/.test(code)]).toEqual([file, false]);
    }
  });

  it('stays within the size of a first load', async () => {
    const page = readFileSync(join(BUILT.addin, 'taskpane.html'), 'utf8');
    const first = [...page.matchAll(/src="?([^" >]+\.js)/g)].map(([, name]) => name!);
    const own = first.filter((name) => !name.startsWith('office-js/'));
    expect(own.length).toBeGreaterThan(0);
    expect(sum(['taskpane.html', ...own])).toBeLessThan(WINDOW_STANDS);

    const addIn = await (await open({ workbook: 'yantian-2023' })).checked();
    const fetched = addIn.traffic.files.map((path) => path.slice(1));
    expect(sum(fetched.filter((name) => !name.startsWith('office-js/')))).toBeLessThan(FIRST_RESULT);
  });
});

describe('the source of office.js', () => {
  const page = (env: Record<string, string>) =>
    configure({ only: 'addin', ...env })[0]!.plugins.find(({ userOptions }) => userOptions?.csp)!
      .userOptions!;

  it.each([
    ['self', 'office-js/office.js', "script-src 'self';"],
    [
      'global',
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
      "script-src 'self' https://appsforoffice.microsoft.com;",
    ],
    [
      '21vianet',
      'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
      "script-src 'self' https://appsforoffice.cdn.partner.office365.cn;",
    ],
  ])(
    '%s: the page asks for it there, and its policy allows that and no more',
    (officejs, address, policy) => {
      const options = page({ officejs });
      expect(options.officejs).toBe(address);
      expect(options.csp).toContain(policy);
    },
  );

  it('is its own server’s unless told otherwise, and an unknown one is refused', () => {
    expect(page({}).officejs).toBe('office-js/office.js');
    expect(() => page({ officejs: 'elsewhere' })).toThrow(/self, global, 21vianet/);
    expect(() => page({ base: 'http://intranet.example' })).toThrow(/https/);
  });
});
