import { readFile, stat } from 'node:fs/promises';
import { readingTexts } from '../app/messages/reading';
import { sentenceIn } from '../core/text';
import type { ReadProblem, ReadWorkbook } from '../app/batch/report-file';
import { DEFAULT_LIMITS, fileError } from '../hosts/xlsx';
import { sniff } from '../hosts/xlsx/sniff';
import { isReport } from './files';
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

/** Reads a file's cells; an old or foreign kind of workbook by the isolated reader, for reading only. */
export async function readWorkbook(path: string, place: string | Buffer = path): Promise<ReadWorkbook> {
  const read = await readBytes(place);
  return read.ok ? workbookIn(path, read.bytes) : read;
}

/** What a review is about: a workbook's cells, or a report's text and tables, whatever the file's name ends in. */
export async function readContent(path: string, bytes: Uint8Array): Promise<ReadWorkbook> {
  if (isReport(path)) return reportIn(path, bytes);
  const opened = await workbookIn(path, bytes);
  if (opened.ok || opened.error.code !== 'not-a-workbook' || sniff(bytes) !== 'zip') return opened;
  const report = await reportIn('.docx', bytes);
  return report.ok ? report : opened;
}

function workbookIn(path: string, bytes: Uint8Array): Promise<ReadWorkbook> {
  return readAny(path, bytes, async (old) => {
    const { openLegacy } = await import('../hosts/xlsx/legacy/open-legacy');
    return openLegacy(old);
  });
}

/** A document of another kind is told what to be saved as. */
async function reportIn(path: string, bytes: Uint8Array): Promise<ReadWorkbook> {
  const { openDocx, openText } = await import('../hosts/docx');
  const opened = /\.txt$/i.test(path) ? openText(bytes) : openDocx(bytes);
  if (!opened.ok) return opened;
  const { paragraphs, workbook } = opened.document;
  return { ok: true, workbook, paragraphs };
}
