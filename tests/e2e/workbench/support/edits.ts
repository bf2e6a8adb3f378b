import type { SourceWorkbook } from '../../support/open-add-in';
import type { Workbench } from './workbench';

/** A cell whose figure, once it is wrong, makes findings; and the figure it has. */
export interface TellingEdit {
  readonly sample: SourceWorkbook;
  readonly sheet: RegExp;
  readonly ref: string;
  readonly wrong: string;
  readonly right: string;
}

export const EDITS: readonly TellingEdit[] = [
  { sample: 'yantian-2023', sheet: /目标完成情况自评表/, ref: 'E5', wrong: '1', right: '3260800' },
  { sample: 'guangzhou-2023', sheet: /表2自评得分/, ref: 'G3', wrong: '30', right: '19.5' },
  { sample: 'lechang-2023', sheet: /自评评分表/, ref: 'G4', wrong: '6', right: '5' },
  { sample: 'liwan-2021', sheet: /整体支出绩效自评表/, ref: 'C7', wrong: '1', right: '2222.37' },
  { sample: 'yueyang-2023', sheet: /附件2整体支出自评表/, ref: 'E6', wrong: '1', right: '3265.52' },
];

/** The words of the pane that tell how many findings there are. */
export const findings = (workbench: Workbench) => workbench.page.getByRole('navigation').first().innerText();
