import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { ensureWorkbench } from '../../browser/build';
import type { SourceWorkbook } from '../../support/open-add-in';
import { ADDRESSES } from '../../browser/workbench-site';
import { takeTab } from '../../browser/tabs';
import { type GivenFile, Workbench } from './workbench';

export interface Opening {
  /** A published workbook that comes with the program, by the address that names it. */
  readonly sample?: SourceWorkbook;
  /** Files handed over by the chooser. */
  readonly files?: readonly GivenFile[];
  readonly locale?: string;
  readonly isDark?: boolean;
  readonly isForcedColors?: boolean;
  readonly width?: number;
  readonly height?: number;
  /** Served over https: the page may do all that browsers allow. */
  readonly isSecure?: boolean;
  readonly hasScripts?: boolean;
}

const FIXTURES = join(__dirname, '../../../../assets/samples');

/** One of the five published workbooks as a file. */
export function fixture(name: SourceWorkbook): GivenFile {
  return { name: `${name}.xlsx`, bytes: readFileSync(join(FIXTURES, `${name}.xlsx`)) };
}

/** Opens the production build of the workbench in a tab with nothing kept, and in it what was asked for. */
export async function openWorkbench(browser: Browser, opening: Opening): Promise<Workbench> {
  await ensureWorkbench();
  const { width = 1280, height = 800, isDark, isForcedColors } = opening;
  const { locale = 'zh-CN', isSecure = false, hasScripts = true } = opening;
  const address = isSecure ? ADDRESSES.secure : ADDRESSES.plain;
  const tab = await takeTab(browser, { address, locale, hasScripts });
  await tab.page.setViewportSize({ width, height });
  await tab.page.emulateMedia({
    colorScheme: isDark ? 'dark' : 'light',
    forcedColors: isForcedColors ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  const workbench = new Workbench(tab, address);
  await workbench.goto(opening.sample ? `#sample=${opening.sample}` : '');
  if (opening.files) await workbench.choose(opening.files);
  return workbench;
}
