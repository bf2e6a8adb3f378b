import { openXlsx } from '../../../src/hosts/xlsx';
import { writeWorkbook } from '../../../src/hosts/xlsx/write-workbook';
import { filledReadings, UNSETTLED, unsettledForm } from '../../helpers/unsettled-forms';
import { withWorkbench } from './support/with-workbench';
import type { GivenFile, Workbench } from './support/workbench';

const open = withWorkbench();
const FILES = 200;

const forms = Array.from({ length: FILES }, (_, at): GivenFile => ({
  name: `${at + 1}.xlsx`,
  bytes: writeWorkbook(unsettledForm(`第${at + 1}中心`)),
}));

const finished = (workbench: Workbench, files: number) =>
  workbench.page.getByText(`核查完成：共 ${files} 个文件`).first().waitFor({ timeout: 150_000 });

/** The sheet 评分口径 as the page gave it, filled in as a person would. */
function filled({ bytes }: GivenFile): GivenFile {
  const opened = openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.error.message.key);
  return { name: '口径.xlsx', bytes: writeWorkbook(filledReadings(opened.file.workbook)) };
}

describe(`${FILES} files of one form with ${UNSETTLED} standards that cannot be proven`, () => {
  it('are settled by one sheet that the table gives out and takes back', async () => {
    const workbench = await open();
    await workbench.choose(forms);
    await finished(workbench, FILES);
    const row = workbench.page.getByRole('row').filter({ hasText: '第7中心' });
    expect(await row.innerText()).toContain('100 分沿用填报');
    const sheet = await workbench.saved(() => workbench.press(`待定评分口径（${UNSETTLED}）`));
    await workbench.drop([filled(sheet)]);
    await workbench.says(`已按 口径.xlsx 的 ${UNSETTLED} 条口径计分`);
    await finished(workbench, FILES);
    await row.getByText(/^\d+ 分已核算$/).waitFor();
    expect(await workbench.page.getByText(/分沿用填报/).count()).toBe(0);
    expect(await workbench.button(/^待定评分口径/).count()).toBe(0);
    expect(workbench.complaints).toEqual([]);
  });
});
