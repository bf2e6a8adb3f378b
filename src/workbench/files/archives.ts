import { isArchive, isTaken } from '../../app/batch/is-tried';
import { isLedger } from '../../app/desk/ledger-name';
import { DEFAULT_LIMITS } from '../../hosts/xlsx/limits';
import {
  DEEPEST,
  folderOfZip,
  MOST_PACKED,
  openZipFolder,
  unzipped,
  zippedFiles,
} from '../../hosts/xlsx/zip/zip-folder';
import type { Zip, ZipEntry } from '../../hosts/xlsx/zip/zip-reader';
import type { BatchFile } from './batch';

/** Files, those of archives in place of the archives. */
export interface Unpacked {
  readonly files: readonly BatchFile[];
  /** Archives that could not be unpacked and files in them that could not be: damaged, locked, far too large. */
  readonly unread: readonly string[];
}

/** What all workbooks of archives together may take in bytes: they are held in memory. */
const MOST_UNPACKED = 1024 * 1024 * 1024;

/**
 * Opens archives as if they were folders of their name; archives in them too. One that cannot be opened stays as it is where
 * it was chosen by itself, so that its row says why.
 */
export async function withoutArchives(files: readonly BatchFile[]): Promise<Unpacked> {
  const budget = { left: MOST_UNPACKED };
  const found: BatchFile[] = [];
  const unread: string[] = [];
  const open = async (given: BatchFile, depth: number): Promise<void> => {
    if (!isArchive(given.path) || depth >= DEEPEST) return void found.push(given);
    const inner = await filesIn(given, budget);
    if (inner === null) {
      if (isTaken(given.path)) found.push(given);
      else unread.push(given.path);
      return;
    }
    unread.push(...inner.unread);
    for (const one of inner.files) await open(one, depth + 1);
  };
  for (const file of files) await open(file, 0);
  return { files: found, unread };
}

/** The workbooks, reports and archives of an archive; null when it cannot be read, or is a workbook under a wrong name. */
async function filesIn({ path, file }: BatchFile, budget: { left: number }): Promise<Unpacked | null> {
  const zip = await opened(file);
  if (!zip) return null;
  const folder = folderOfZip(path);
  const files: BatchFile[] = [];
  const unread: string[] = [];
  for (const { entry, path: below } of zippedFiles(zip, folder)) {
    const inner = `${folder}/${below}`;
    if (!isTaken(inner) && !isArchive(inner) && !isLedger(inner)) continue;
    const most = isArchive(inner) ? MOST_PACKED : DEFAULT_LIMITS.fileBytes;
    const bytes = unzipped(zip, entry, Math.min(most, budget.left));
    if (!bytes) unread.push(inner);
    else {
      budget.left -= bytes.length;
      const name = inner.split('/').pop()!;
      files.push({ path: inner, file: new File([bytes], name, { lastModified: changedAt(zip, entry) }) });
    }
  }
  // An archive with a password: its own row says more than a list of names.
  return files.length === 0 && unread.length > 0 ? null : { files, unread };
}

async function opened(file: File): Promise<Zip | null> {
  try {
    return file.size > MOST_PACKED ? null : openZipFolder(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return null;
  }
}

/** When a file was changed, by the clock of whoever packed it: two seconds exact, no zone told. */
function changedAt({ bytes }: Zip, { central }: ZipEntry): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset + central.start);
  const [time, date] = [view.getUint16(12, true), view.getUint16(14, true)];
  const day = [1980 + (date >> 9), ((date >> 5) & 15) - 1, date & 31] as const;
  return new Date(...day, time >> 11, (time >> 5) & 63, (time & 31) * 2).getTime();
}
