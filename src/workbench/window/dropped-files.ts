import type { BatchFile } from '../files/batch';
import { droppedHandle, rememberFolder, rememberHandle } from './file-handles';

/** The files of a file chooser, with their folders where one was chosen. */
export function chosenFiles(list: FileList | readonly File[] | null): readonly BatchFile[] {
  return [...(list ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** Whether what is dragged over the window holds files; text and pictures of other pages do not count. */
export function holdsFiles(data: DataTransfer | null): boolean {
  return data !== null && [...data.types].includes('Files');
}

/** What a drop gave. */
export interface Drop {
  readonly files: readonly BatchFile[];
  /** Paths that the browser could not read: gone, or forbidden. */
  readonly unread: readonly string[];
}

/**
 * The files dropped on the window, folders searched to their depth. Must be called within the drop
 * event: what is dropped is gone after it.
 */
export async function droppedFiles(data: DataTransfer): Promise<Drop> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  const handles = [...data.items].map(droppedHandle);
  const loose = [...data.files];
  if (entries.every((entry) => entry === null)) return { files: chosenFiles(loose), unread: [] };
  const search = new Search();
  for (const [at, entry] of entries.entries()) {
    if (!entry) continue;
    const before = search.files.length;
    await search.collect(entry);
    const found = search.files.slice(before).map(({ file }) => file);
    const handle = await handles[at]!;
    if (handle?.kind === 'file') for (const file of found) rememberHandle(file, handle.file);
    if (handle?.kind === 'folder') for (const file of found) rememberFolder(file, handle.folder);
  }
  const files = search.files.sort((one, other) =>
    one.path.localeCompare(other.path, 'zh-CN', { numeric: true }),
  );
  return { files, unread: search.unread };
}

class Search {
  readonly files: BatchFile[] = [];
  readonly unread: string[] = [];

  async collect(entry: FileSystemEntry): Promise<void> {
    const path = entry.fullPath.replace(/^\//, '');
    if (entry.isDirectory) {
      const inner = await entriesOf(entry as FileSystemDirectoryEntry).catch(() => null);
      if (!inner) this.unread.push(path);
      for (const one of inner ?? []) await this.collect(one);
      return;
    }
    const file = await fileOf(entry as FileSystemFileEntry).catch(() => null);
    if (file) this.files.push({ path, file });
    else this.unread.push(path);
  }
}

/** A folder gives its entries in portions of about a hundred, then an empty one. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}
