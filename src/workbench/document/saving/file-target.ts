import { saying } from '../../../core/text';
import { documentTexts } from '../messages/document';
import type { FileHandle, SaveResult, SaveTarget } from './save-target';

/** Why nothing was written: keys of the document's texts. */
type Refusal = 'fileChanged' | 'fileGone' | 'forbidden' | 'failed';

/** What tells that a file on disk is the one that was read or written last. */
export interface Seen {
  readonly lastModified: number;
  readonly size: number;
  readonly bytes: Uint8Array;
}

/**
 * The file itself, through the handle the browser gave for it.
 * @param seen the file as it was read; null for one that was chosen to be written to
 */
export function fileTarget(handle: FileHandle, seen: Seen | null): SaveTarget {
  return {
    name: handle.name,
    async write(bytes) {
      const obstacle = await obstacleOf(handle, seen);
      if (obstacle) return refused(obstacle);
      try {
        await writeAll(handle, bytes);
        return { outcome: 'saved', target: fileTarget(handle, await seenNow(handle, bytes)) };
      } catch {
        return refused('failed');
      }
    },
  };
}

async function obstacleOf(handle: FileHandle, seen: Seen | null): Promise<Refusal | null> {
  try {
    // Asked first: the question is only allowed in the moment after the person pressed a key or button.
    const permission = (await handle.requestPermission?.({ mode: 'readwrite' })) ?? 'granted';
    if (permission !== 'granted') return 'forbidden';
  } catch {
    return 'forbidden';
  }
  if (!seen) return null;
  try {
    return (await isAsSeen(await handle.getFile(), seen)) ? null : 'fileChanged';
  } catch {
    return 'fileGone';
  }
}

/** Whether nobody wrote to a file since. A time alone tells nothing: network drives and virus scanners set it later. */
async function isAsSeen(file: File, { lastModified, size, bytes }: Seen): Promise<boolean> {
  if (file.lastModified === lastModified && file.size === size) return true;
  const now = new Uint8Array(await file.arrayBuffer());
  return now.length === bytes.length && now.every((byte, at) => byte === bytes[at]);
}

/** The file after it was written; where it cannot be asked at once, its content tells later. */
async function seenNow(handle: FileHandle, bytes: Uint8Array): Promise<Seen> {
  try {
    const { lastModified, size } = await handle.getFile();
    return { lastModified, size, bytes };
  } catch {
    return { lastModified: Number.NaN, size: bytes.length, bytes };
  }
}

/** Writes a copy beside the file, which takes its place only when it is whole. */
async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  const writable = await handle.createWritable();
  try {
    await writable.write(new Uint8Array(bytes));
  } catch (error) {
    await writable.abort?.();
    throw error;
  }
  await writable.close();
}

function refused(refusal: Refusal): SaveResult {
  return { outcome: 'refused', reason: saying(documentTexts, refusal) };
}
