import type { Workbook } from '../../../core/model/grid';
import { type FileError, FileFault, fileError } from '../file-errors';
import { DEFAULT_LIMITS, sizeText } from '../limits';
import { openXlsx } from '../open-xlsx';
import { causeOf, sniff } from '../sniff';
import { readZip } from '../zip/zip-reader';
import { type Dump, workbookOfDump } from './dump';
import { utf8Html } from './html';

export type LegacyResult =
  { readonly ok: true; readonly workbook: Workbook } | { readonly ok: false; readonly error: FileError };

/** Reads bytes with the third-party parser; null when it fell over them. */
export type DumpBytes = (bytes: Uint8Array) => Promise<Dump | 'timeout' | 'killed' | null>;

/**
 * Reads an .xls, .xlsb, .ods, XML spreadsheet 2003, a web page saved as .xls, or a workbook encrypted
 * with Excel's own password. For reading only: such a file is never written.
 * @param dump where the parser runs: apart from everything else, with a limit of time
 * @param fileBytes the largest file that is shown to the parser
 */
export async function readOld(
  bytes: Uint8Array,
  dump: DumpBytes,
  fileBytes = DEFAULT_LIMITS.fileBytes,
): Promise<LegacyResult> {
  if (bytes.length <= fileBytes && sniff(bytes) === 'ole-encrypted') return readByDefault(bytes);
  const refused = refusal(bytes, fileBytes);
  if (refused) return { ok: false, error: refused };
  const dumped = await dump(sniff(bytes) === 'html' ? utf8Html(bytes) : bytes);
  if (dumped === 'timeout') return { ok: false, error: fileError('legacyTimeout') };
  if (dumped === 'killed') return { ok: false, error: fileError('legacyKilled') };
  if (dumped === null || dumped.error === 'damaged') return { ok: false, error: fileError('legacyFailed') };
  if (dumped.error) return { ok: false, error: fileError('encrypted') };
  if (dumped.sheets.length === 0) return { ok: false, error: fileError('noSheets') };
  return { ok: true, workbook: workbookOfDump(dumped) };
}

/** A workbook that Excel opens with a password of its own, without asking for one. */
async function readByDefault(bytes: Uint8Array): Promise<LegacyResult> {
  const { openByDefault } = await import('../protected/open-by-default');
  const opened = await openByDefault(bytes);
  if (opened === null) return { ok: false, error: fileError('encrypted') };
  const result = openXlsx(opened);
  return result.ok ? { ok: true, workbook: result.file.workbook } : result;
}

/** Why a file is not even shown to the parser; null when it may be. */
function refusal(bytes: Uint8Array, fileBytes: number): FileError | null {
  if (bytes.length > fileBytes) return fileError('fileSize', sizeText(fileBytes));
  const kind = sniff(bytes);
  if (kind === 'ole-workbook' || kind === 'html' || kind === 'spreadsheet-xml') return null;
  if (kind !== 'zip') return fileError(causeOf(kind));
  try {
    readZip(bytes, { ...DEFAULT_LIMITS, fileBytes });
  } catch (error) {
    if (error instanceof FileFault) return error.error;
    throw error;
  }
  const opened = openXlsx(bytes);
  return opened.ok || opened.error.code === 'unsupported' ? null : opened.error;
}
