import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openXlsx } from '../../../src/hosts/xlsx';
import { seedOf } from '../../helpers/excel-stand-in/seed';
import type { WorkbookSeed } from '../../helpers/excel-stand-in/workbook';
import { AddIn } from './add-in';
import { BUILT, ensureBuild, ORIGIN } from '../browser/build';
import { takePage, type Looks, type UsedPage } from '../browser/pages';

export type Channel = 'web' | 'windows';

/** The five published workbooks. */
export const WORKBOOKS = [
  'guangzhou-2023',
  'lechang-2023',
  'liwan-2021',
  'yantian-2023',
  'yueyang-2023',
] as const;
export type SourceWorkbook = (typeof WORKBOOKS)[number];

export interface Opening extends Looks {
  readonly workbook: SourceWorkbook | WorkbookSeed;
  readonly channel?: Channel;
  /** The newest set of Excel calls that the host claims. */
  readonly excelApi?: string;
  /** Settings of the window, as an earlier session left them. */
  readonly settings?: Record<string, unknown>;
  readonly isReadOnly?: boolean;
  /** A ribbon button that starts the add-in: pressed before its page is there. */
  readonly firstClick?: string;
  /** Milliseconds that each script of the program takes to come. */
  readonly delay?: number;
  /** A web view in which the program is not read, whatever the browser behind it could. */
  readonly oldView?: keyof typeof OLD_VIEWS;
  /** Leave the guide of the first run in front. */
  readonly isFirstRun?: boolean;
}

/** What a view says of itself, and what it cannot do. */
const OLD_VIEWS = {
  'internet-explorer': `Object.defineProperty(navigator, 'userAgent', {
    get: () => 'Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0) like Gecko',
  });`,
  'old-webkit': `Object.defineProperty(navigator, 'userAgent', {
    get: () => 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)',
  });
  window.RegExp = new Proxy(RegExp, {
    construct(made, [pattern, ...rest]) {
      if (String(pattern).includes('(?<=')) throw new SyntaxError('invalid group specifier name');
      return Reflect.construct(made, [pattern, ...rest]);
    },
  });`,
};

const FIXTURES = join(__dirname, '../../../assets/samples');

/** One of the source workbooks, as Excel would hold it. */
export function seedFrom(name: SourceWorkbook): WorkbookSeed {
  const opened = openXlsx(readFileSync(join(FIXTURES, `${name}.xlsx`)));
  if (!opened.ok) throw new Error(`${name}: ${opened.error.code}`);
  return seedOf(opened.file.workbook);
}

/** Opens a workbook in the stand-in and the production build of the add-in beside it. */
export async function openAddIn(browser: Browser, opening: Opening): Promise<AddIn> {
  await ensureBuild();
  const { channel = 'web' } = opening;
  const used = await takePage(browser, opening);
  used.traffic.delay = opening.delay ?? 0;
  used.traffic.isTooNew = opening.oldView !== undefined;
  const seed = typeof opening.workbook === 'string' ? seedFrom(opening.workbook) : opening.workbook;
  const settings = { ...seed.settings };
  if (!opening.isFirstRun || opening.settings) {
    const kept = { hasSeenGuide: !opening.isFirstRun, ...opening.settings };
    settings['ziping.settings'] ??= JSON.stringify(kept);
  }
  const open = (again: WorkbookSeed) => START[channel](used, again, opening);
  return AddIn.start(used, channel, open, { ...seed, settings });
}

const START: Record<Channel, (used: UsedPage, seed: WorkbookSeed, opening: Opening) => Promise<void>> = {
  async web({ page, runsFirst }, seed, { isReadOnly = false, width = 350, height = 640, ...opening }) {
    if (opening.oldView) await runsFirst(OLD_VIEWS[opening.oldView]);
    await page.goto(`${ORIGIN}/excel.html`);
    const options = {
      addin: `${ORIGIN}/taskpane.html`,
      locale: opening.locale ?? 'zh-CN',
      requirements: requirementsOf(opening),
      width,
      height,
    };
    await page.evaluate(([s, o, p, c]) => window.openExcel(s, o, p, c), [
      seed,
      options,
      { isReadOnly },
      opening.firstClick,
    ] as const);
  },

  async windows({ page, runsFirst }, seed, { isReadOnly = false, isDark = false, ...opening }) {
    const options = {
      locale: opening.locale ?? 'zh-CN',
      requirements: requirementsOf(opening),
      isDarkTheme: isDark,
    };
    const given = JSON.stringify({ seed, options, prepare: { isReadOnly }, firstClick: opening.firstClick });
    const script = readFileSync(join(BUILT.standIn, 'windows.js'), 'utf8');
    const view = opening.oldView ? OLD_VIEWS[opening.oldView] : '';
    await runsFirst(`${view}\nwindow.excelSeed = ${given};\n${script}`);
    await page.goto(`${ORIGIN}/taskpane.html`);
  },
};

function requirementsOf({ excelApi = '1.13' }: Partial<Opening>): Record<string, string> {
  return { ExcelApi: excelApi, SharedRuntime: '1.1', RibbonApi: '1.1' };
}
