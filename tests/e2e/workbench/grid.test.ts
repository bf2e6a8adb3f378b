import { until } from '../support/until';
import { EDITS, findings } from './support/edits';
import { withWorkbench } from './support/with-workbench';

const open = withWorkbench();

describe('an edit in the grid', () => {
  it.each(EDITS)('$sample: changes the findings, and back', async ({ sample, sheet, ref, wrong, right }) => {
    const workbench = await (await open({ sample })).checked();
    await workbench.page.getByRole('tab', { name: sheet }).first().click();
    await workbench.cell(ref).waitFor();
    const before = await findings(workbench);
    await workbench.type(ref, wrong);
    await until(async () => (await findings(workbench)) !== before);
    await workbench.type(ref, right);
    await until(async () => (await findings(workbench)) === before);
  });

  it('is taken back and done again by the keys every spreadsheet has', async () => {
    const workbench = await (await open({ sample: 'yantian-2023' })).checked();
    const before = await workbench.cell('E5').innerText();
    await workbench.type('E5', '1');
    await until(async () => (await workbench.cell('E5').innerText()) !== before);
    const typed = await workbench.cell('E5').innerText();
    await workbench.page.keyboard.press('Control+z');
    await until(async () => (await workbench.cell('E5').innerText()) === before);
    await workbench.page.keyboard.press('Control+y');
    await until(async () => (await workbench.cell('E5').innerText()) === typed);
  });

  it('that Escape leaves changes nothing', async () => {
    const workbench = await (await open({ sample: 'yantian-2023' })).checked();
    const before = await workbench.cell('E5').innerText();
    await workbench.cell('E5').click();
    await workbench.page.keyboard.type('123');
    await workbench.page.keyboard.press('Escape');
    await workbench.settled();
    expect(await workbench.cell('E5').innerText()).toBe(before);
    expect(await workbench.text()).not.toContain('未保存');
  });

  it('pastes what was copied in another program, cell by cell, and takes it back at one go', async () => {
    const workbench = await (await open({ sample: 'yantian-2023' })).checked();
    const shown = () => Promise.all(['E5', 'F5', 'E6', 'F6'].map((ref) => workbench.cell(ref).innerText()));
    const before = await shown();
    await workbench.cell('E5').click();
    await workbench.page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '1\t2\r\n3\t4\r\n');
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await until(async () => (await shown()).map(Number).join() === '1,2,3,4');
    await workbench.page.keyboard.press('Control+z');
    await until(async () => (await shown()).join() === before.join());
  });
});

describe('a finding in the pane', () => {
  it('leads to its cell on its own sheet', async () => {
    const workbench = await (await open({ sample: 'yantian-2023' })).checked();
    await workbench.press(/^问题/);
    await workbench.press(/I25.*JX304/);
    await workbench.cell('I25').waitFor();
    expect(await workbench.cell('I25').getAttribute('aria-selected')).toBe('true');
    const tab = workbench.page.getByRole('tab', { name: /评分表/ });
    expect(await tab.last().getAttribute('aria-selected')).toBe('true');
  });

  it('scores with one click, shows the score in the grid, and takes it back', async () => {
    const workbench = await (await open({ sample: 'yantian-2023' })).checked();
    await workbench.page.getByRole('tab', { name: /^评分表/ }).click();
    await workbench.goTo('I25');
    // Below the figure the cell says, for screen readers, what is wrong with it.
    const score = async () => parseFloat(await workbench.cell('I25').innerText());
    expect(await score()).toBe(6);
    await workbench.press('一键重算得分');
    await until(async () => (await score()) === 4);
    await workbench.press(/^撤销/);
    await until(async () => (await score()) === 6);
  });
});
