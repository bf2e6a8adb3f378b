import { readingTexts } from '../../../app/messages/reading';
import { saying } from '../../../core/text';
import { fileError, type FileError } from '../../../hosts/xlsx';
import type { LegacyResult } from '../../../hosts/xlsx/legacy/read-old';
import { isOldKind } from '../../../hosts/xlsx/read-any';
import type { WorkerLike } from './protocol';
import { WorkerPool } from './worker-pool';

/** What reading one old file may take, in milliseconds. */
const TIME_LIMIT = 20_000;

const fetchWorker = async () =>
  (await import(/* webpackMode: "eager" */ './start-workers')).startLegacyWorker();

/**
 * Reads an old or foreign kind of workbook (.xls, .xlsb, .ods, .et) in a thread of its own, which is ended when it
 * takes too long. For reading only.
 * @param error what `openXlsx` said of the same bytes; kept when the file is no such kind
 * @param start for tests
 */
export function readLegacy(
  bytes: Uint8Array,
  name: string,
  error: FileError = fileError('legacy'),
  start: () => WorkerLike | Promise<WorkerLike> = fetchWorker,
): Promise<LegacyResult> {
  if (!isOldKind(name, bytes, error.code)) return Promise.resolve({ ok: false, error });
  return new Promise((resolve) => {
    const pool = new WorkerPool<Uint8Array, LegacyResult>({
      start,
      size: 1,
      milliseconds: TIME_LIMIT,
      onAnswer: (_, answer) => resolve(answer),
      onFailure: (_, why) => resolve({ ok: false, error: problemOf(why) }),
    });
    pool.add([bytes]);
  });
}

function problemOf(why: 'timeout' | 'crashed' | 'unavailable'): FileError {
  if (why === 'timeout') return fileError('legacyTimeout');
  if (why === 'crashed') return fileError('legacyFailed');
  return { code: 'unsupported', message: saying(readingTexts, 'read.noWorkers') };
}
