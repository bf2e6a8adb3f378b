import { readFile, stat } from 'node:fs/promises';
import { readingTexts } from '../app/messages/reading';
import type { ReadProblem } from '../app/batch/report-file';
import { saying } from '../core/text';
import { DEFAULT_LIMITS, fileError } from '../hosts/xlsx';
import { sizeText } from '../hosts/xlsx/limits';
import { systemCode } from './output';

/** The bytes of a file, or why there are none. */
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
    return { ok: false, error: noAccess(code) };
  }
}

/** A pipe would be waited for without end, and a device never ends. */
export function specialFile(): ReadProblem {
  return { code: 'not-a-workbook', message: saying(readingTexts, 'read.special') };
}

/** @param why the system's code */
export function noAccess(why: string): ReadProblem {
  return { code: 'no-access', message: saying(readingTexts, 'read.noAccess', { why }) };
}
