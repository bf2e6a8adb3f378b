import { review, type Review } from '../../../app/review';
import { proseReader } from '../../../core/prose/read';
import type { LegacyResult } from '../../../hosts/xlsx/legacy/read-old';
import type { CheckTask } from './protocol';
import { readContent } from './read-content';

/** A file, and what the table of files checks it with. */
export type Submission = Pick<CheckTask, 'file' | 'options' | 'mapping'>;

/**
 * The review of a file by itself; null where it cannot be read.
 * @param readOld the reader of old and foreign kinds of workbooks
 */
export async function reviewTask(
  { file, options, mapping }: Submission,
  readOld: (bytes: Uint8Array) => Promise<LegacyResult>,
): Promise<Review | null> {
  const read = await readContent(file.name, new Uint8Array(await file.arrayBuffer()), readOld);
  return read.ok ? review(read.workbook, options.settings, mapping, proseReader, read.paragraphs) : null;
}
