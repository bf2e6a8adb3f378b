import { sourceDocx } from '../../helpers/source-reports';
import { fixture } from './support/open-workbench';
import { withWorkbench } from './support/with-workbench';

const open = withWorkbench();

const report = { name: '广州.docx', bytes: sourceDocx('guangzhou-2023') };

describe('a report in the workbench', () => {
  it('is dropped, read with its statements marked, and leads to the list and back', async () => {
    const workbench = await open();
    await workbench
      .button(/^打开文件/)
      .first()
      .waitFor();
    await workbench.drop([report]);
    await workbench.says(/对不上 \d+/);
    const wrong = workbench.page.locator('[data-verdict="contradicts"]', { hasText: '支出率为97.45%' });
    await wrong.click();
    await workbench.says(/按所列数字算为98\.85%/);
    await workbench.page.keyboard.press('F8');
    await workbench.page.locator('[aria-current="true"]').waitFor();
    await workbench.page.getByRole('table', { name: '表2' }).waitFor();
  });

  it('stands beside the workbook that is chosen with it', async () => {
    const workbench = await open();
    await workbench
      .button(/^打开文件/)
      .first()
      .waitFor();
    await workbench.drop([
      { ...report, name: '盐田.docx', bytes: sourceDocx('yantian-2023') },
      fixture('yantian-2023'),
    ]);
    await workbench.says('已与“yantian-2023.xlsx”对照');
  });
});
