import type { FileRow } from '../../../app/batch/file-row';
import type { Language } from '../../../core/text';
import type { WorkerLike } from './protocol';
import { WorkerPool } from './worker-pool';
import { writeExport, type ExportTask } from './write-export';

/** What an export may take, in milliseconds: two hundred thousand findings on a slow machine. */
const TIME_LIMIT = 300_000;

const fetchWorker = async () =>
  (await import(/* webpackMode: "eager" */ './start-workers')).startExportWorker();

/**
 * The bytes of an .xlsx with the table of files and all their findings, made in a thread of its own; on the page's
 * where there is none. Rejects when the thread takes too long or dies.
 * @param start for tests
 */
export function exportFiles(
  rows: readonly FileRow[],
  language: Language,
  start: () => WorkerLike | Promise<WorkerLike> = fetchWorker,
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const writeHere = (task: ExportTask) => {
      try {
        resolve(writeExport(task));
      } catch (error) {
        reject(error);
      }
    };
    const pool = new WorkerPool<ExportTask, Uint8Array>({
      start,
      size: 1,
      milliseconds: TIME_LIMIT,
      onAnswer: (_, bytes) => resolve(bytes),
      // What a thread has no time or memory for would freeze the page, or end it.
      onFailure: (task, why) => (why === 'unavailable' ? writeHere(task) : reject(new Error(why))),
    });
    pool.add([{ rows, language }]);
  });
}
