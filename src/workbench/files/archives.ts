import { readZip, unpack, type Zip, type ZipEntry } from '../../hosts/xlsx/zip/zip-reader';
import { isLedger } from '../../app/desk/ledger-name';
import { DEFAULT_LIMITS } from '../../hosts/xlsx/limits';
import type { BatchFile } from './batch';
import { isArchive, isTried } from './batch/is-tried';

/** Files, those of archives in place of the archives. */
export interface Unpacked {
  readonly files: readonly BatchFile[];
  /** Archives that could not be unpacked and files in them that could not be: damaged, locked, far too large. */
  readonly unread: readonly string[];
}

const ARCHIVE = /\.zip$/i;

/** An archive in an archive in an archive is opened, a fourth one is not. */
const DEEPEST = 3;

const MEGABYTE = 1024 * 1024;

/** What the archive itself and all its workbooks together may take; a workbook has the limits it has elsewhere. */
const MOST_PACKED = 512 * MEGABYTE;
const MOST_UNPACKED = 1024 * MEGABYTE;

/** Sizes are looked at file by file: one film among three hundred forms costs only itself. */
const LIMITS = {
  ...DEFAULT_LIMITS,
  fileBytes: MOST_PACKED,
  entries: 50_000,
  partBytes: Infinity,
  totalBytes: Infinity,
  ratio: Infinity,
};

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
      if (isTried(given.path)) found.push(given);
      else unread.push(given.path);
      return;
    }
    unread.push(...inner.unread);
    for (const one of inner.files) await open(one, depth + 1);
  };
  for (const file of files) await open(file, 0);
  return { files: found, unread };
}

/** The workbooks and archives of an archive; null when it cannot be read, or is a workbook under a wrong name. */
async function filesIn({ path, file }: BatchFile, budget: { left: number }): Promise<Unpacked | null> {
  const zip = await opened(file);
  if (!zip || zip.find('[Content_Types].xml')) return null;
  const folder = path.replace(ARCHIVE, '');
  const files: BatchFile[] = [];
  const unread: string[] = [];
  for (const entry of zip.entries) {
    const inner = `${folder}/${innerPath(entry, folder)}`;
    if (/[\\/]$/.test(entry.name) || !(isTried(inner) || isArchive(inner) || isLedger(inner))) continue;
    const bytes = bytesOf(zip, entry, budget);
    if (!bytes) unread.push(inner);
    else {
      const name = inner.split('/').pop()!;
      files.push({ path: inner, file: new File([bytes], name, { lastModified: changedAt(zip, entry) }) });
    }
  }
  // An archive with a password: its own row says more than a list of names.
  return files.length === 0 && unread.length > 0 ? null : { files, unread };
}

async function opened(file: File): Promise<Zip | null> {
  try {
    if (file.size > MOST_PACKED) return null;
    return readZip(new Uint8Array(await file.arrayBuffer()), LIMITS);
  } catch {
    return null;
  }
}

/** The path below the archive's folder: one that holds nothing but a folder of its own name is not told twice. */
function innerPath({ name }: ZipEntry, folder: string): string {
  const parts = name.split(/[\\/]/).filter((part) => part !== '' && part !== '.' && part !== '..');
  const own = folder.split('/').pop();
  return (parts.length > 1 && parts[0] === own ? parts.slice(1) : parts).join('/');
}

function bytesOf(zip: Zip, entry: ZipEntry, budget: { left: number }): Uint8Array<ArrayBuffer> | null {
  const most = isArchive(entry.name) ? MOST_PACKED : DEFAULT_LIMITS.fileBytes;
  if (entry.size > Math.min(most, budget.left)) return null;
  try {
    const bytes = unpack(zip, entry).slice();
    budget.left -= bytes.length;
    return bytes;
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
