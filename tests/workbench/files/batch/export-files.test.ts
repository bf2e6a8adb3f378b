import { openXlsx } from '../../../../src/hosts/xlsx';
import { exportFiles } from '../../../../src/workbench/files/batch/export-files';
import { writeExport, type ExportTask } from '../../../../src/workbench/files/batch/write-export';
import { rowOf } from '../../../app/batch/rows';
import { scoringBook } from '../../../helpers/score-books';
import { FakeWorkers, settle } from './fake-worker';

async function exporting() {
  const fake = new FakeWorkers<ExportTask, Uint8Array>();
  const rows = [await rowOf('a.xlsx', scoringBook({ H11: 99 }))];
  return { fake, start: () => exportFiles(rows, 'zh-CN', fake.start) };
}

const fileIn = (bytes: Uint8Array) => {
  const opened = openXlsx(bytes);
  return opened.ok && opened.file.workbook.sheets[0]!.rows[1]!.cells[0]!.text;
};

describe('the export of a table of files', () => {
  it('is written by a thread that is ended then', async () => {
    const { fake, start } = await exporting();
    const done = start();
    await settle();
    fake.answer(writeExport);
    expect(fileIn(await done)).toBe('a.xlsx');
    expect(fake.alive).toBe(0);
  });

  it('is written by the page where there are no threads', async () => {
    const { fake, start } = await exporting();
    fake.beginning = 'dead';
    expect(fileIn(await start())).toBe('a.xlsx');
  });

  it('fails where the thread dies of it, which the page would too', async () => {
    const { fake, start } = await exporting();
    const done = start();
    await settle();
    fake.open[0]!.worker.onerror!({});
    await expect(done).rejects.toThrow('crashed');
  });
});
