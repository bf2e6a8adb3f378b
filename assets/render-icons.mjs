/** Draws the icons of the ribbon from their SVG: node assets/render-icons.mjs (needs a Chromium, see CHROMIUM). */
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const NAMES = ['icon', 'icon-check', 'icon-score', 'icon-next'];
const folder = new URL('.', import.meta.url);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
for (const name of NAMES) {
  const svg = await readFile(new URL(`${name}.svg`, folder), 'utf8');
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    await writeFile(new URL(`${name}-${size}.png`, folder), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
}
await browser.close();
