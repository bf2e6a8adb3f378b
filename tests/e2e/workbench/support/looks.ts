import { seriousBarriers } from '../../support/axe';
import type { Workbench } from './workbench';

type Look = Parameters<Workbench['page']['emulateMedia']>[0];

const LIGHT: Look = { colorScheme: 'light', forcedColors: 'none' };

/** What else people's systems look like; what is not a matter of colours is the same there. */
const OTHERS: readonly (readonly [name: string, look: Look])[] = [
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['high contrast', { colorScheme: 'dark', forcedColors: 'active' }],
];

/**
 * Everything that stands in anybody's way in a page as it is shown now: axe's serious findings in light, dark and high
 * contrast, words that do not fit, and a page wider than its window.
 * @param state what the page shows, for the report
 * @param isInAllColours another language is the same in other colours
 */
export async function barriers(
  workbench: Workbench,
  state: string,
  isInAllColours = true,
): Promise<string[]> {
  const { page } = workbench;
  await workbench.settled();
  const found = (await seriousBarriers(workbench)).map((barrier) => `${state}: ${barrier}`);
  found.push(...(await page.evaluate(misfits)).map((words) => `${state}: does not fit: ${words}`));
  for (const [name, look] of isInAllColours ? OTHERS : []) {
    await page.emulateMedia(look);
    await workbench.settled();
    const inColours = await seriousBarriers(workbench, ['color-contrast', 'link-in-text-block']);
    found.push(...inColours.map((barrier) => `${state}, ${name}: ${barrier}`));
  }
  if (isInAllColours) await page.emulateMedia(LIGHT);
  return found;
}

/** Words wider than what they stand in; cells of the sheet are cut as their file wants it. */
function misfits(): string[] {
  const KINDS = 'button, th, td, label, h1, h2, h3, dt, dd, li, p, [role=tab], [role=menuitem]';
  const isSeen = (element: Element) => element.getClientRects().length > 0 && element.clientWidth > 1;
  const wide = [...document.querySelectorAll(KINDS)].filter(
    (element) =>
      isSeen(element) &&
      !element.closest('[role=grid]') &&
      getComputedStyle(element).overflowX === 'visible' &&
      element.scrollWidth > element.clientWidth + 1,
  );
  const found = wide.map((element) => `${element.tagName} ${element.textContent.slice(0, 60)}`);
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`page of ${scrollWidth} in ${clientWidth} pixels`);
  return found;
}
