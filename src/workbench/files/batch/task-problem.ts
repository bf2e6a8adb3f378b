import type { ReadProblem } from '../../../app/batch/file-result';
import { readingTexts } from '../../../app/messages/reading';
import { saying } from '../../../core/text';
import { fileError } from '../../../hosts/xlsx';
import type { TaskFailure } from './worker-pool';

const OLD_NAME = /\.(?:xls|xlsb|ods|et)$/i;

/** What is told of a file whose check has no answer. @param limit what it may take, in milliseconds */
export function problemOf(why: TaskFailure, path: string, limit: number): ReadProblem {
  if (why === 'unavailable') return { code: 'internal', message: saying(readingTexts, 'read.noWorkers') };
  if (why === 'crashed') return { code: 'internal', message: saying(readingTexts, 'read.crashed') };
  if (OLD_NAME.test(path)) return fileError('legacyTimeout');
  return {
    code: 'too-large',
    message: saying(readingTexts, 'read.timeout', { seconds: Math.round(limit / 1000) }),
  };
}
