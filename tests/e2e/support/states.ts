import type { AddIn } from './add-in';
import type { Opening } from './open-add-in';

/** A state of the pane: how it is reached from a workbook just opened. */
export interface PaneState {
  readonly name: string;
  readonly opening?: Partial<Opening>;
  reach(addIn: AddIn): Promise<void>;
}

const findings = (addIn: AddIn) => addIn.press(/^问题/);

/** Every page of the pane, and those of their states that look different. */
export const STATES: readonly PaneState[] = [
  { name: 'guide', opening: { isFirstRun: true }, reach: async () => {} },
  { name: 'overview', reach: async () => {} },
  {
    name: 'overview-ready',
    opening: { workbook: 'lechang-2023' },
    reach: async () => {},
  },
  { name: 'scores', reach: (addIn) => addIn.press('得分') },
  {
    name: 'score-explained',
    async reach(addIn) {
      await addIn.press('得分');
      await addIn.press(/公众或服务对象满意度/);
    },
  },
  { name: 'missing-data', reach: (addIn) => addIn.press(/^补充数据/) },
  { name: 'findings', reach: findings },
  {
    name: 'finding-open',
    async reach(addIn) {
      await findings(addIn);
      await addIn.press(/I25.*JX304/);
    },
  },
  {
    name: 'finding-ignore',
    async reach(addIn) {
      await findings(addIn);
      await addIn.press(/I25.*JX304/);
      await addIn.press('忽略…');
    },
  },
  { name: 'preview', reach: (addIn) => addIn.press('先看改动') },
  { name: 'written', reach: (addIn) => addIn.press('一键重算得分') },
  {
    name: 'reviewer',
    async reach(addIn) {
      await addIn.pane.getByRole('switch', { name: '复核模式' }).click();
      await addIn.press('标记问题单元格');
    },
  },
  { name: 'mapping', reach: (addIn) => addIn.press('识别不对？更正') },
  {
    name: 'mapping-shared',
    async reach(addIn) {
      await addIn.press('识别不对？更正');
      await addIn.pane.locator('summary', { hasText: /^评分表/ }).click();
      await addIn.pane.locator('details[open]').getByRole('combobox').last().selectOption({ index: 1 });
      await addIn.pane.getByRole('switch', { name: '同样表头的其他文件也这样读' }).click();
      await addIn.press('按更正重新核查');
      await addIn.pane.locator('summary', { hasText: /本机记住的表头（1）/ }).click();
      await addIn.pane.getByRole('button', { name: /^删除：/ }).waitFor();
    },
  },
  { name: 'settings', reach: (addIn) => addIn.press('设置') },
  { name: 'help', reach: (addIn) => addIn.press('帮助') },
  {
    name: 'diagnostics',
    async reach(addIn) {
      await addIn.press('设置');
      await addIn.press(/诊断信息/);
      await addIn.says(/ExcelApi/);
    },
  },
  {
    name: 'hidden-sheet',
    async reach(addIn) {
      await addIn.excel((excel) => {
        excel.book.find('评分表')!.visibility = 'Hidden';
      });
      await addIn.press('重新核查');
      await findings(addIn);
      await addIn.press(/I25.*JX304/);
      await addIn.says(/隐藏/);
    },
  },
  {
    name: 'sheet-gone',
    async reach(addIn) {
      await findings(addIn);
      await addIn.excel((excel) => excel.rename('评分表', '评分表（改）'));
      await addIn.press(/I25.*JX304/);
      await addIn.says(/没有找到/);
    },
  },
  {
    name: 'unrecorded',
    async reach(addIn) {
      await addIn.excel((excel) => {
        excel.book.isStructureProtected = true;
      });
      await addIn.press('一键重算得分');
      await addIn.says(/没有登记/);
    },
  },
  {
    name: 'kept',
    async reach(addIn) {
      await addIn.excel((excel) => {
        excel.book.find('评分表')!.isProtected = true;
      });
      await addIn.press('一键重算得分');
      await addIn.says(/\d+ 处没有改动/);
    },
  },
  {
    name: 'trouble',
    async reach(addIn) {
      await addIn.faults({ isEditingCell: true });
      await addIn.button('重新核查').click();
      await addIn.says(/正在编辑单元格/);
      await addIn.faults({ isEditingCell: false });
    },
  },
];
