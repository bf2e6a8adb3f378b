import { readFileSync } from 'node:fs';
import type * as Axe from 'axe-core';
import type { Frame } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds in the pane or page that would keep somebody from using it: rule, and the elements it stumbles over.
 * Passed by are the stops at the ends of menus and dialogs that the components put there: nobody rests on them, they
 * send the keyboard on.
 * @param rules all of axe's, or these alone
 */
export async function seriousBarriers(
  shown: { frame(): Frame },
  rules: readonly string[] | null = null,
): Promise<string[]> {
  const frame = shown.frame();
  await frame.evaluate(AXE);
  return frame.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: typeof Axe };
    const { violations } = await axe.run(
      { exclude: [['[data-tabster-dummy]']] },
      { resultTypes: ['violations'], ...(only && { runOnly: [...only] }) },
    );
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  }, rules);
}
