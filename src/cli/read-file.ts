import { readFile, stat } from 'node:fs/promises';
import { readingTexts } from '../app/messages/reading';
import { sentenceIn } from '../core/text';
import type { ReadProblem, ReadWorkbook } from '../app/batch/report-file';
import { DEFAULT_LIMITS, fileError } from '../hosts/xlsx';
import { sizeText } from '../hosts/xlsx/limits';
import { readAny } from '../hosts/xlsx/read-any';
import { systemCode } from './output';

export type ReadBytes =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly error: ReadProblem };

/** Reads a file's bytes, unless it is larger than any form is. */
export async function readBytes(path: string | Buffer): Promise<ReadBytes> {
  try {
    const found = await stat(path);
    if (!found.isFile() && !found.isDirectory()) return { ok: false, error: specialFile() };
    const { size } = found;
    if (size > DEFAULT_LIMITS.fileBytes)
      return { ok: false, error: fileError('fileSize', sizeText(DEFAULT_LIMITS.fileBytes)) };
    return { ok: true, bytes: await readFile(path) };
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return { ok: false, error: fileError('notFound') };
    return {
      ok: false,
      error: { code: 'no-access', message: sentenceIn(readingTexts, 'read.noAccess', { why: code }) },
    };
  }
}

/** A pipe would be waited for without end, and a device never ends. */
export function specialFile(): ReadProblem {
  return { code: 'not-a-workbook', message: sentenceIn(readingTexts, 'read.special') };
}

/** Reads a report's text and tables; a document of another kind is told what to be saved as. */
export async function readReport(path: string, place: string | Buffer = path): Promise<ReadWorkbook> {
  const read = await readBytes(place);
  if (!read.ok) return read;
  const { openDocx, openText } = await import('../hosts/docx');
  const opened = /\.txt$/i.test(path) ? openText(read.bytes) : openDocx(read.bytes);
  if (!opened.ok) return opened;
  const { paragraphs, workbook } = opened.document;
  return { ok: true, workbook, paragraphs };
}

/** Reads a file's cells; an old or foreign kind of workbook by the isolated reader, for reading only. */
export async function readWorkbook(path: string, place: string | Buffer = path): Promise<ReadWorkbook> {
  const read = await readBytes(place);
  if (!read.ok) return read;
  return readAny(path, read.bytes, async (bytes) => {
    const { openLegacy } = await import('../hosts/xlsx/legacy/open-legacy');
    return openLegacy(bytes);
  });
}
