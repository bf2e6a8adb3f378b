import { figuresBeside } from '../../../app/batch/companion';
import { digestOf } from '../../../app/batch/digest';
import { reportFile, type ReadWorkbook } from '../../../app/batch/report-file';
import { readingTexts } from '../../../app/messages/reading';
import { saying } from '../../../core/text';
import { DEFAULT_LIMITS, fileError } from '../../../hosts/xlsx';
import type { LegacyResult } from '../../../hosts/xlsx/legacy/read-old';
import { sizeText } from '../../../hosts/xlsx/limits';
import { besideOf } from './beside';
import { engine } from './engine';
import type { CheckAnswer, CheckTask } from './protocol';
import { readContent } from './read-content';

/**
 * Reads and reviews one file; whatever goes wrong is told in its report.
 * @param readOld the reader of old and foreign kinds of workbooks
 */
export async function checkFile(
  { path, file, beside = [], mapping, options }: CheckTask,
  readOld: (bytes: Uint8Array) => Promise<LegacyResult>,
): Promise<CheckAnswer> {
  let digest: string | null = null;
  const read = async (): Promise<ReadWorkbook> => {
    if (file.size > DEFAULT_LIMITS.fileBytes)
      return { ok: false, error: fileError('fileSize', sizeText(DEFAULT_LIMITS.fileBytes)) };
    const bytes = await bytesOf(file);
    if (!(bytes instanceof Uint8Array)) return bytes;
    // Files of no bytes are not copies of each other.
    if (bytes.length > 0) digest = digestOf(bytes);
    return readContent(file.name, bytes, readOld);
  };
  const head = { file: path, engine, language: options.language };
  const result = await reportFile(head, options.settings, read, mapping, (paragraphs) =>
    figuresBeside(paragraphs, besideOf(beside, readOld), options.settings),
  );
  return { result, digest };
}

/** The file may have been moved or locked since it was chosen. */
async function bytesOf(file: File): Promise<Uint8Array | (ReadWorkbook & { ok: false })> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    const why = error instanceof Error ? error.name : String(error);
    return {
      ok: false,
      error: { code: 'no-access', message: saying(readingTexts, 'read.noAccess', { why }) },
    };
  }
}
