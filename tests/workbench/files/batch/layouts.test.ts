import { DEFAULT_SETTINGS } from '../../../../src/core/checks/settings';
import type { KnownLayout } from '../../../../src/core/layouts/known-layouts';
import { writeWorkbook } from '../../../../src/hosts/xlsx/write-workbook';
import { createBatchOn } from '../../../../src/workbench/files/batch/create-batch';
import { sheet, table, workbook } from '../../../helpers/sheet-builder';
import { fileOf, settled, worker } from './real-worker';

const form = (office: string) =>
  workbook(
    sheet(
      '表',
      table(
        `${office}年度工作\n部门：${office}\n事项 | 想做到 | 做到了 | 满 | 自己打\n修路 | ≥2 | 3 | 60 | 55\n`,
      ),
    ),
  );
const at = (head: number) => ({ head, right: 0 });
const LAYOUT: KnownLayout = {
  heads: '事项｜想做到｜做到了｜满｜自己打',
  columns: { level3: at(0), target: at(1), actual: at(2), weight: at(3), score: at(4) },
};

it('reads all files anew once a head is known, and as before once it is forgotten', async () => {
  const options = { language: 'zh-CN', settings: DEFAULT_SETTINGS } as const;
  const batch = createBatchOn(options, { start: worker, workers: 2, now: () => 0 });
  batch.add(['甲局', '乙局'].map((office) => fileOf(`收/${office}.xlsx`, writeWorkbook(form(office)))));
  const counts = async () => {
    await settled(batch);
    return batch.getState().rows.map(({ forms }) => forms.length);
  };
  expect([await counts(), batch.getState().layouts]).toEqual([[0, 0], 0]);
  batch.know([LAYOUT]);
  expect([await counts(), batch.getState().layouts]).toEqual([[1, 1], 1]);
  batch.know([]);
  expect(await counts()).toEqual([0, 0]);
});
