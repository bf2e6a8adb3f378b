import { countUnproven, mergeUnproven, readingsWorkbook } from '../../../../src/app/readings';
import { DEFAULT_SETTINGS } from '../../../../src/core/checks/settings';
import { writeWorkbook } from '../../../../src/hosts/xlsx/write-workbook';
import { createBatchOn } from '../../../../src/workbench/files/batch/create-batch';
import { filledReadings, UNSETTLED, unsettledForm } from '../../../helpers/unsettled-forms';
import { fileOf, settled, worker } from './real-worker';

const FILES = 200;

it('a filled sheet of readings among 200 files settles all of them', async () => {
  const options = { language: 'zh-CN', settings: DEFAULT_SETTINGS } as const;
  const batch = createBatchOn(options, { start: worker, workers: 2, now: () => 0 });
  batch.add(
    Array.from({ length: FILES }, (_, at) =>
      fileOf(`收/${at}.xlsx`, writeWorkbook(unsettledForm(`第${at}中心`))),
    ),
  );
  await settled(batch);
  const before = batch.getState();
  expect([before.rows.length, before.readings]).toEqual([FILES, null]);
  expect(countUnproven(before.unproven)).toBe(UNSETTLED);
  const collected = mergeUnproven(before.unproven);
  expect(collected.map(({ files }) => files)).toEqual(Array.from({ length: UNSETTLED }, () => FILES));

  const filled = writeWorkbook(filledReadings(readingsWorkbook(collected, 'zh-CN')));
  batch.add([fileOf('口径.xlsx', filled)]);
  await settled(batch);
  const after = batch.getState();
  expect([after.readings!.file, after.readings!.rows.length]).toEqual(['口径.xlsx', UNSETTLED]);
  expect(after.rows.map(({ path }) => path)).toEqual(before.rows.map(({ path }) => path));
  expect(after.unproven).toEqual([]);
  // What the clerks typed is full marks; what the standards give under these readings is not.
  expect(new Set(before.rows.map(({ score }) => score))).toEqual(new Set([100]));
  expect(new Set(after.rows.map(({ score }) => score)).size).toBe(1);
  expect(after.rows[0]!.score).toBeLessThan(100);
  batch.clear();
  expect(batch.getState().readings).toBeNull();
}, 240_000);
