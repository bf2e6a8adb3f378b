import type { Sentence } from '../../../core/text';
import type { FileHandle, SaveResult, SaveTarget } from './save-target';

const SENTENCES = {
  changed: {
    'zh-CN': '这个文件打开以后在别处被修改过，为免覆盖，没有写入。请用“另存为”存成另一个文件，再核对两份。',
    en: 'The file was changed elsewhere since it was opened. To overwrite nothing, it was not saved. Use “Save as” for another file, then compare the two.',
  },
  gone: {
    'zh-CN': '找不到原来的文件，可能已被移动、改名或删除。请用“另存为”保存。',
    en: 'The original file is not there any more; it may have been moved, renamed or deleted. Use “Save as”.',
  },
  forbidden: {
    'zh-CN': '没有得到写入这个文件的许可，没有保存。请再试一次并选择允许，或用“另存为”保存。',
    en: 'Permission to write to the file was not given, so it was not saved. Try again and allow it, or use “Save as”.',
  },
  failed: {
    'zh-CN': '没有保存成功：文件可能正被其他程序打开，或磁盘已满、只读。内容还在，请用“另存为”存到别处。',
    en: 'Saving failed: the file may be open in another program, or the disk full or read-only. Nothing is lost; use “Save as” to save it elsewhere.',
  },
} as const satisfies Record<string, Sentence>;

type Refusal = keyof typeof SENTENCES;

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
    return (await isAsSeen(await handle.getFile(), seen)) ? null : 'changed';
  } catch {
    return 'gone';
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
  return { outcome: 'refused', reason: SENTENCES[refusal] };
}
