import { until } from '../support/until';
import { withWorkbench } from './support/with-workbench';
import type { Workbench } from './support/workbench';

const open = withWorkbench();

/** The cell the person is in. */
const active = (workbench: Workbench) =>
  workbench.grid.locator('[data-ref][aria-selected=true]').first().getAttribute('data-ref');

const press = async (workbench: Workbench, ...keys: string[]) => {
  for (const key of keys) await workbench.page.keyboard.press(key);
};

/** Goes on with a key until something holds the focus. */
async function reach(workbench: Workbench, key: string, isThere: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 40; turn++) {
    if (await isThere()) return;
    await press(workbench, key);
  }
  throw new Error(`${key} does not lead there.`);
}

const isIn = (workbench: Workbench, selector: string) => () =>
  workbench.page.evaluate((where) => document.activeElement?.closest(where) !== null, selector);

describe('with the keyboard alone', () => {
  it('a sample is opened from the start page', async () => {
    const workbench = await open();
    await workbench
      .button(/^打开文件/)
      .first()
      .waitFor();
    await reach(workbench, 'Tab', () =>
      workbench.page.evaluate(
        () => document.activeElement?.closest('button')?.textContent.includes('盐田区') === true,
      ),
    );
    await press(workbench, 'Enter');
    await workbench.checked();
  });

  it('the grid is walked, typed into and left', async () => {
    const workbench = await (await open({ sample: 'yantian-2023' })).checked();
    await reach(workbench, 'F6', isIn(workbench, '[role=grid]'));
    // Over merged cells: A1:I1, A2:B2, C3:C4.
    await press(workbench, 'Control+Home', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowDown');
    const ref = await active(workbench);
    expect(ref).toBe('C5');
    await workbench.page.keyboard.type('值班');
    await press(workbench, 'Enter');
    await until(async () => (await workbench.cell('C5').innerText()).includes('值班'));
    await press(workbench, 'Control+z', 'F6');
    expect(await isIn(workbench, '[role=grid]')()).toBe(false);
  });

  it('F8 goes to the next finding, in the pane and in the grid', async () => {
    const workbench = await (await open({ sample: 'yantian-2023' })).checked();
    const before = await active(workbench);
    await press(workbench, 'F8');
    await until(async () => (await active(workbench)) !== before);
  });

  it('Ctrl+PageDown turns to the next sheet', async () => {
    const workbench = await (await open({ sample: 'yantian-2023' })).checked();
    await reach(workbench, 'F6', isIn(workbench, '[role=grid]'));
    await press(workbench, 'Control+PageDown');
    await until(
      async () =>
        (await workbench.page.getByRole('tab', { name: /^评分表/ }).getAttribute('aria-selected')) === 'true',
    );
  });
});
