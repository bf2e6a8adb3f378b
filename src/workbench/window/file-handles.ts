import type { FolderHandle } from '../desk/ledger-folder';
import type { FileHandle } from '../document';

/** Handles by the files they gave, so that what was opened can be written back to its place. */
const handles = new WeakMap<File, FileHandle>();

/** Keeps the handle of a file. */
export function rememberHandle(file: File, handle: FileHandle): void {
  handles.set(file, handle);
}

/** Where a file can be written back to; null where the browser gave no handle. */
export function originOf(file: File): { readonly handle: FileHandle; readonly file: File } | null {
  const handle = handles.get(file);
  return handle ? { handle, file } : null;
}

/** Folders by the files that came with them. */
const folders = new WeakMap<File, FolderHandle>();

/** Keeps the handle of the folder that a file was found in, at whatever depth. */
export function rememberFolder(file: File, folder: FolderHandle): void {
  folders.set(file, folder);
}

/** The folder that a file came with; null where the browser gave no handle. */
export function folderOfFile(file: File): FolderHandle | null {
  return folders.get(file) ?? null;
}

type OpenPicker = (options: {
  readonly multiple: boolean;
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}) => Promise<readonly FileHandle[]>;

/**
 * Lets the person choose files that can be written back to their place.
 * @param endings that are offered first, with their dots
 * @returns null where the browser has no such window: only secure contexts of Chromium have one
 */
export async function pickFiles(endings: readonly string[]): Promise<readonly File[] | null> {
  const { showOpenFilePicker } = window as { showOpenFilePicker?: OpenPicker };
  if (!showOpenFilePicker) return null;
  try {
    const types = [{ accept: { 'application/octet-stream': endings } }];
    const picked = await showOpenFilePicker.call(window, { multiple: true, types });
    return await Promise.all(picked.map(fileOf));
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return [];
    // Refused here (a frame, a policy): the field of the page still chooses files.
    return null;
  }
}

async function fileOf(handle: FileHandle): Promise<File> {
  const file = await handle.getFile();
  rememberHandle(file, handle);
  return file;
}

/** What was dropped, as far as the browser gives a handle of it. */
export type Dropped =
  | { readonly kind: 'file'; readonly file: FileHandle }
  | { readonly kind: 'folder'; readonly folder: FolderHandle };

type AnyHandle = ({ readonly kind: 'file' } & FileHandle) | ({ readonly kind: 'directory' } & FolderHandle);

/** The handle of a thing that is dropped; to be asked for within the drop event. */
export async function droppedHandle(item: DataTransferItem): Promise<Dropped | null> {
  const { getAsFileSystemHandle } = item as { getAsFileSystemHandle?: () => Promise<AnyHandle | null> };
  try {
    const handle = (await getAsFileSystemHandle?.call(item)) ?? null;
    if (handle?.kind === 'file') return { kind: 'file', file: handle };
    return handle?.kind === 'directory' ? { kind: 'folder', folder: handle } : null;
  } catch {
    // Without its handle the file is opened all the same; it is saved as a download.
    return null;
  }
}
