import { LEDGER_NAME } from '../../app/desk/ledger-name';
import { parseLedger, type ParsedLedger } from '../../app/desk/ledger';
import type { FileHandle } from '../document/saving/save-target';

/** The parts of a browser's handle of a folder that are used; secure contexts of Chromium have them. */
export interface FolderHandle {
  readonly name: string;
  getFileHandle(name: string, options: { readonly create: true }): Promise<FileHandle>;
  queryPermission?(mode: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(mode: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

/** As much of the ledger as its file needs. */
export interface KeptLedger {
  getText(): string;
  merge(ledger: ParsedLedger): void;
}

/** What came of writing: `forbidden`, the person or the browser does not allow it · `failed`, nothing was written. */
export type LedgerOutcome = 'saved' | 'forbidden' | 'failed';

/** So often it is tried anew when another reviewer writes at the same moment. */
const MOST_TRIES = 5;

/**
 * Writes a ledger into the folder, beside the files that it is about. What another reviewer has put into the file since
 * comes into the ledger first, so that nobody's decisions are lost.
 * @param mayAsk whether the browser may ask the person for leave; it only does right after a key or button was pressed
 */
export async function writeLedger(
  folder: FolderHandle,
  ledger: KeptLedger,
  mayAsk: boolean,
): Promise<LedgerOutcome> {
  if (!(await isAllowed(folder, mayAsk))) return 'forbidden';
  try {
    const handle = await folder.getFileHandle(LEDGER_NAME, { create: true });
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const there = await handle.getFile();
      ledger.merge(parseLedger(await there.text()));
      if (await isPutThere(handle, there, ledger.getText())) return 'saved';
    }
    return 'failed';
  } catch {
    return 'failed';
  }
}

/** Whether a folder may be written to without asking the person. */
export const mayWrite = (folder: FolderHandle): Promise<boolean> => isAllowed(folder, false);

async function isAllowed(folder: FolderHandle, mayAsk: boolean): Promise<boolean> {
  const mode = { mode: 'readwrite' } as const;
  try {
    const permission = mayAsk ? await folder.requestPermission?.(mode) : await folder.queryPermission?.(mode);
    return (permission ?? 'granted') === 'granted';
  } catch {
    return false;
  }
}

/** @returns false, and nothing is written, where the file is another by now than the one that was read */
async function isPutThere(handle: FileHandle, read: File, text: string): Promise<boolean> {
  const writable = await handle.createWritable();
  try {
    await writable.write(new TextEncoder().encode(text));
    const now = await handle.getFile();
    if (now.lastModified !== read.lastModified || now.size !== read.size) {
      await writable.abort?.();
      return false;
    }
  } catch (error) {
    await writable.abort?.();
    throw error;
  }
  await writable.close();
  return true;
}

type FolderPicker = (options: { readonly id: string; readonly mode: 'readwrite' }) => Promise<FolderHandle>;

/**
 * Lets the person choose the folder that the ledger is kept in.
 * @returns undefined where the person chose none, null where the browser has no such window or refuses it here
 */
export async function pickLedgerFolder(): Promise<FolderHandle | null | undefined> {
  const { showDirectoryPicker } = window as { showDirectoryPicker?: FolderPicker };
  if (!showDirectoryPicker) return null;
  try {
    return await showDirectoryPicker.call(window, { id: 'ziping-ledger', mode: 'readwrite' });
  } catch (error) {
    return error instanceof Error && error.name === 'AbortError' ? undefined : null;
  }
}
