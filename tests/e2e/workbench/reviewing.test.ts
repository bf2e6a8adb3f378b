import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeWorkbook } from '../../../src/hosts/xlsx/write-workbook';
import { faultyForm, projectForm, type ProjectForm } from '../../app/compare/forms';
import { docx, paragraph } from '../../helpers/docx-builder';
import { WORKBOOKS } from '../support/open-add-in';
import { until } from '../support/until';
import { barriers } from './support/looks';
import { fixture } from './support/open-workbench';
import { withWorkbench } from './support/with-workbench';
import type { Workbench } from './support/workbench';

const open = withWorkbench();
const DONE = { timeout: 150_000 };

const finished = (workbench: Workbench, files: number) =>
  workbench.page.getByText(`核查完成：共 ${files} 个文件`).first().waitFor(DONE);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-desk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Chooses a folder with these files, as the button 添加文件夹 does. */
async function chooseFolder(
  { page }: Workbench,
  name: string,
  files: Readonly<Record<string, Uint8Array>>,
): Promise<void> {
  for (const [path, bytes] of Object.entries(files)) {
    const place = join(folder, name, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, bytes);
  }
  await page.locator('input[type=file]').nth(1).setInputFiles(join(folder, name));
}

function bookOf(project: string, edit: (form: ProjectForm) => void = () => {}): Uint8Array {
  const form = { ...faultyForm(), project };
  edit(form);
  return writeWorkbook(projectForm(form));
}

/** What stands on paper: the page prints into nothing, and leaves what it would have printed where it is. */
async function printed({ page }: Workbench, print: () => Promise<unknown>) {
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = 'yes';
    };
  });
  await print();
  await page.locator('html[data-printed]').waitFor();
  await page.emulateMedia({ media: 'print' });
  const seen = await page.evaluate(() => {
    const sheet = document.querySelector('[data-print]')!;
    const others = [...document.body.children].filter((one) => one !== sheet);
    const { color, backgroundColor } = getComputedStyle(sheet);
    return {
      text: (sheet as HTMLElement).innerText,
      isAlone: others.every((one) => getComputedStyle(one).display === 'none'),
      isBlackOnWhite: color === 'rgb(0, 0, 0)' && backgroundColor === 'rgb(255, 255, 255)',
      repeats: [...sheet.querySelectorAll('thead')].every(
        (one) => getComputedStyle(one).display === 'table-header-group',
      ),
      marks: sheet.querySelectorAll('[data-mark]').length,
    };
  });
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return { ...seen, pages: pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0 };
}

describe('on paper', () => {
  it('the form stands whole with its marks and findings, black on white in a dark window', async () => {
    const workbench = await (await open({ sample: 'yantian-2023', isDark: true })).checked();
    const paper = await printed(workbench, async () => {
      await workbench.press('更多');
      await workbench.page.getByRole('menuitem', { name: /^打印表格和问题/ }).click();
    });
    expect(paper).toMatchObject({ isAlone: true, isBlackOnWhite: true, repeats: true });
    expect(paper.marks).toBeGreaterThan(2);
    expect(paper.pages).toBeGreaterThan(1);
    // The first row of one form, the last of the other, and the remark on a cell between.
    for (const words of ['绩效目标完整性', '公众或服务对象满意度', '按本表评分标准应得4分'])
      expect(paper.text).toContain(words);
  });

  it('the table of files stands whole, with why one cannot be read', async () => {
    const broken = { name: '坏.xlsx', bytes: Buffer.alloc(0) };
    const workbench = await open({ files: [...WORKBOOKS.map(fixture), broken], isDark: true });
    await finished(workbench, 6);
    await workbench.press('打印列表…');
    await workbench.page.getByRole('dialog').waitFor();
    const paper = await printed(workbench, () => workbench.press('打印'));
    expect(paper).toMatchObject({ isAlone: true, isBlackOnWhite: true, repeats: true });
    for (const words of [...WORKBOOKS, '坏.xlsx', '0 字节']) expect(paper.text).toContain(words);
  });
});

describe('what came back', () => {
  it('is told apart from what was sent back, and shows what is new in it', async () => {
    const workbench = await open({ files: WORKBOOKS.map(fixture) });
    await finished(workbench, 5);
    await workbench.press('yantian-2023.xlsx 的详情');
    await workbench.press('待单位');
    await workbench.says('待单位 1');
    await workbench.press('yantian-2023.xlsx');
    await workbench.checked();
    await workbench.type('E5', '1');
    await workbench.saved(() => workbench.press('保存'));
    await workbench.press('返回文件列表');
    await workbench.says('已重报 1');
    await workbench.says(/和上次处理时相比：已改正 0 个，还有 \d+ 个没改，新出现 [1-9]\d* 个/);
    await workbench.says(/只看新出现的 \d+ 个/);
    expect(await barriers(workbench, 'a file that came again')).toEqual([]);
  });

  it('by folders is paired by department, year and form, whatever the files are called', async () => {
    const workbench = await open({ width: 1000 });
    await chooseFolder(workbench, '2月', {
      '水务局/河道.xlsx': bookOf('河道整治'),
      '水务局/水库.xlsx': bookOf('水库加固'),
      '没再报.xlsx': bookOf('堤防养护'),
    });
    await finished(workbench, 3);
    await chooseFolder(workbench, '3月', {
      '水务局/一.xlsx': bookOf('河道整治', (form) => (form.lines[1]!.score = 10)),
      '水务局/二.xlsx': bookOf('水库加固', (form) => (form.lines[6]!.actual = '96%')),
    });
    await finished(workbench, 5);
    await workbench.press('对照两个文件夹');
    await workbench.says('上次：2月；本次：3月');
    await workbench.says('按部门、年度、表格配对2份。');
    await workbench.says('水务局/二.xlsx：没有要求却改动的内容（1处）');
    await workbench.says('没再报.xlsx');
    expect(await barriers(workbench, 'two folders compared')).toEqual([]);
  });
});

describe('a decision', () => {
  it('counts for all findings of its kind that are ticked, each listed before', async () => {
    const files = ['甲', '乙', '丙'].map((name) => ({ name: `${name}.xlsx`, bytes: bookOf(name) }));
    const workbench = await open({ files, width: 1000 });
    await finished(workbench, 3);
    await workbench.press('甲.xlsx 的详情');
    await workbench
      .button(/^处理 .*的 JX301/)
      .first()
      .click();
    const dialog = workbench.page.getByRole('dialog');
    await dialog.getByText('涉及 3 个文件').waitFor();
    for (const { name } of files) await dialog.getByText(name).waitFor();
    await workbench.press('全选');
    await dialog.getByRole('textbox').fill('{单元格}填{填写}，应为{应为}');
    await dialog.getByRole('checkbox', { name: '存为常用意见' }).check();
    await workbench.press('处理 3 条');
    await workbench.press('乙.xlsx 的详情');
    await workbench.says(/退回修改 · 项目自评表!\w+填11，应为/);
    await until(async () => (await workbench.page.getByText(/退回修改 · /).count()) >= 2);
  });
});

describe('a report in the folder', () => {
  it('has a row, opens at its finding, and gets its letter', async () => {
    const workbench = await open();
    const lines = ['水务局自评报告', '全年预算100万元，支出90万元，执行率为95%。', '其余照常。'];
    await chooseFolder(workbench, '收', {
      '水务局/自评表.xlsx': bookOf('河道整治'),
      '水务局/报告.docx': docx(lines.map((text) => paragraph(text)).join('')),
      '教育局/自评表.xlsx': bookOf('校舍维修'),
      '教育局/自评表-核查意见书.docx': docx(paragraph('已核查')),
    });
    await finished(workbench, 3);
    await workbench.page.getByRole('cell', { name: '文字报告' }).waitFor();
    await workbench.press('报告.docx 的详情');
    await workbench.press('第2段');
    await workbench.page.getByText('全年预算100万元').first().waitFor();
    await workbench.says(/95%/);
  });
});

describe('reviewer mode', () => {
  it('shows review scores with total, difference and reason, and advises', async () => {
    const workbench = await (await open({ sample: 'yantian-2023' })).checked();
    await workbench.page.getByRole('switch', { name: '复核模式' }).click();
    await workbench.says(/建议退回/);
    const total = workbench.page.getByRole('row').filter({ hasText: '合计' }).last();
    await total.waitFor();
    expect((await total.innerText()).replace(/\s+/g, ' ')).toMatch(/95\.7 91\.7 [+−-]?4/);
    await workbench.says('复核标记的颜色');
    expect(await barriers(workbench, 'reviewer mode')).toEqual([]);
  });
});
