import { spawn } from 'node:child_process';
import { join } from 'node:path';

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

/** What reading an old file may cost. */
export interface LegacyLimits {
  readonly milliseconds: number;
  /** Heap of the child process. */
  readonly megabytes: number;
  readonly fileBytes: number;
}

const LIMITS: LegacyLimits = { milliseconds: 20_000, megabytes: 512, fileBytes: DEFAULT_LIMITS.fileBytes };

/** The reader stands beside this module in the sources, and beside the bundle that holds it. */
const READER = join(__dirname, 'legacy-reader.js');

/**
 * Reads an .xls, .xlsb, .ods, XML spreadsheet 2003, or a web page saved as .xls, in a child process with a limit of
 * time and memory. For reading only: such a file is never written. Node only.
 */
export async function openLegacy(
  bytes: Uint8Array,
  limits: Partial<LegacyLimits> = {},
): Promise<LegacyResult> {
  const bounds = { ...LIMITS, ...limits };
  const refused = refusal(bytes, bounds);
  if (refused) return { ok: false, error: refused };
  const input = sniff(bytes) === 'html' ? utf8Html(bytes) : bytes;
  const dump = await readInChild(input, bounds);
  if (dump === 'timeout') return { ok: false, error: fileError('legacyTimeout') };
  if (dump === null || dump.error === 'damaged') return { ok: false, error: fileError('legacyFailed') };
  if (dump.error) return { ok: false, error: fileError('encrypted') };
  if (dump.sheets.length === 0) return { ok: false, error: fileError('noSheets') };
  return { ok: true, workbook: workbookOfDump(dump) };
}

/** Why a file is not even shown to the parser; null when it may be. */
function refusal(bytes: Uint8Array, { fileBytes }: LegacyLimits): FileError | null {
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

function readInChild(bytes: Uint8Array, limits: LegacyLimits): Promise<Dump | 'timeout' | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`--max-old-space-size=${limits.megabytes}`, READER], {
      stdio: ['pipe', 'pipe', 'ignore'],
      // Nothing of the parent's environment is a parser's business.
      env: {},
      windowsHide: true,
    });
    const chunks: Buffer[] = [];
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, limits.milliseconds);
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    // A child that dies early closes its input while it is still being written to; its exit tells enough.
    child.stdin.on('error', () => undefined);
    child.on('error', () => {
      clearTimeout(timer);
      resolve(null);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (timedOut) resolve('timeout');
      else resolve(code === 0 ? parseDump(Buffer.concat(chunks).toString('utf8')) : null);
    });
    child.stdin.end(bytes);
  });
}

function parseDump(text: string): Dump | null {
  try {
    return JSON.parse(text) as Dump;
  } catch {
    return null;
  }
}
