import { type FileError, fileError } from './file-errors';
import type { LegacyResult } from './legacy/read-old';
import { type OpenResult, openXlsx } from './open-xlsx';
import { sniff } from './sniff';

/** A web page under the name of an old workbook is how some systems "export to Excel". */
const OLD_NAME = /\.(?:xls|et)$/i;

/** Whether a file that {@link openXlsx} refused is one for the reader of old and foreign kinds. */
export function isOldKind(name: string, bytes: Uint8Array, code: string): boolean {
  if (code === 'unsupported') return true;
  // Of encrypted files those with Excel's own password are read there.
  if (code === 'encrypted') return sniff(bytes) === 'ole-encrypted';
  return OLD_NAME.test(name) && sniff(bytes) === 'html';
}

/**
 * Reads the cells of a workbook of any kind; an old or foreign kind by the isolated reader.
 * @param name of the file, with its extension
 * @param readOld the reader of old kinds that this place has
 */
export async function readAny(
  name: string,
  bytes: Uint8Array,
  readOld: (bytes: Uint8Array) => Promise<LegacyResult>,
): Promise<LegacyResult> {
  const opened = openXlsx(bytes);
  if (opened.ok) return { ok: true, workbook: opened.file.workbook };
  return isOldKind(name, bytes, opened.error.code) ? readOld(bytes) : opened;
}

/**
 * Opens a workbook for reading its parts: one encrypted with Excel's own password too, which is never written.
 */
export async function openPackage(bytes: Uint8Array): Promise<OpenResult> {
  const opened = openXlsx(bytes);
  if (opened.ok || opened.error.code !== 'encrypted' || sniff(bytes) !== 'ole-encrypted') return opened;
  const { openByDefault } = await import('./protected/open-by-default');
  const plain = await openByDefault(bytes);
  return plain === null ? opened : openXlsx(plain);
}

/**
 * Why a file is not written to: one encrypted with Excel's own password is not said to have one that nobody knows of.
 * @param error what {@link openXlsx} said
 */
export async function writeRefusal<E extends { readonly code: string }>(
  bytes: Uint8Array,
  error: E,
): Promise<E | FileError> {
  if (error.code !== 'encrypted' || sniff(bytes) !== 'ole-encrypted') return error;
  const { openByDefault } = await import('./protected/open-by-default');
  return (await openByDefault(bytes)) === null ? error : fileError('defaultPassword');
}
