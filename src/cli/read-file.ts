import { readFile, stat } from 'node:fs/promises';
import { both } from '../core/messages';
import type { Workbook } from '../core/model/grid';
import { DEFAULT_LIMITS, fileError, openXlsx, sniff } from '../hosts/xlsx';
import { sizeText } from '../hosts/xlsx/limits';
import { systemCode } from './output';

/** Why a file cannot be read, in the words of the command line's JSON. */
export interface ReadProblem {
  readonly code: string;
  readonly message: { readonly 'zh-CN': string; readonly en: string };
}

export type ReadBytes =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly error: ReadProblem };

/** Reads a file's bytes, unless it is larger than any form is. */
export async function readBytes(path: string): Promise<ReadBytes> {
  try {
    const { size } = await stat(path);
    if (size > DEFAULT_LIMITS.fileBytes)
      return { ok: false, error: fileError('fileSize', sizeText(DEFAULT_LIMITS.fileBytes)) };
    return { ok: true, bytes: await readFile(path) };
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return { ok: false, error: fileError('notFound') };
    return { ok: false, error: { code: 'no-access', message: both('read.noAccess', { why: code }) } };
  }
}

export type ReadWorkbook =
  { readonly ok: true; readonly workbook: Workbook } | { readonly ok: false; readonly error: ReadProblem };

/** A web page under the name of an old workbook is how some systems "export to Excel". */
const OLD_NAME = /\.(?:xls|et)$/i;

/** Reads a file's cells; an old or foreign kind of workbook by the isolated reader, for reading only. */
export async function readWorkbook(path: string): Promise<ReadWorkbook> {
  const read = await readBytes(path);
  if (!read.ok) return read;
  const opened = openXlsx(read.bytes);
  if (opened.ok) return { ok: true, workbook: opened.file.workbook };
  const isOldPage = OLD_NAME.test(path) && sniff(read.bytes) === 'html';
  if (opened.error.code !== 'unsupported' && !isOldPage) return opened;
  const { openLegacy } = await import('../hosts/xlsx/legacy/open-legacy');
  return openLegacy(read.bytes);
}
