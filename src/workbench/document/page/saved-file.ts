import { originOf, rememberHandle } from '../../window/file-handles';

/**
 * The file of a row once the document that was opened from it is saved: the file on disk where it was written back to,
 * else a copy of what was handed out, for browsers give no way back to a file that they downloaded.
 */
export async function savedFile(before: File, bytes: Uint8Array, isWrittenBack: boolean): Promise<File> {
  const origin = originOf(before);
  if (isWrittenBack && origin) {
    const file = await origin.handle.getFile();
    rememberHandle(file, origin.handle);
    return file;
  }
  const { name, type, lastModified } = before;
  return new File([new Uint8Array(bytes)], name, { type, lastModified });
}
