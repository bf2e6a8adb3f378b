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

interface AnyHandle {
  readonly kind: 'file' | 'directory';
}

/** The handle of a thing that is dropped, if it is a file; to be asked for within the drop event. */
export async function droppedHandle(item: DataTransferItem): Promise<FileHandle | null> {
  const { getAsFileSystemHandle } = item as { getAsFileSystemHandle?: () => Promise<AnyHandle | null> };
  try {
    const handle = (await getAsFileSystemHandle?.call(item)) ?? null;
    return handle?.kind === 'file' ? (handle as AnyHandle & FileHandle) : null;
  } catch {
    // Without its handle the file is opened all the same; it is saved as a download.
    return null;
  }
}
