import { readFileSync } from 'node:fs';
import type * as Axe from 'axe-core';
import type { Frame } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds in the pane or page that would keep somebody from using it: rule, and the elements it stumbles over.
 * Passed by are the stops at the ends of menus and dialogs that the components put there: nobody rests on them, they
 * send the keyboard on. And the copies of heads and names at the edges of a sheet: they are told of where they stand, and of a merged
 * cell that begins outside the window axe takes what lies there for the ground.
 * @param rules all of axe's, or these alone
 */
export async function seriousBarriers(
  shown: { frame(): Frame },
  rules: readonly string[] | null = null,
): Promise<string[]> {
  const frame = shown.frame();
  // Half a megabyte of script: once for each document.
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(AXE);
  await frame.evaluate(drawn);
  return frame.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: typeof Axe };
    const { violations } = await axe.run(
      { exclude: [['[data-tabster-dummy]'], ['[data-copy]']] },
      { resultTypes: ['violations'], ...(only && { runOnly: [...only] }) },
    );
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  }, rules);
}

/** Waits until colours that change are the ones they change to: halfway, a word and its ground may be alike. */
async function drawn(): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let still = 0; still < 3; still++) {
    await frame();
    const passing = document.getAnimations().filter((one) => one instanceof CSSTransition);
    if (passing.length > 0) still = -1;
    for (const one of passing) one.finish();
  }
}
