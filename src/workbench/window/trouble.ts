import { told, type Told } from './messages/told';

/** A file of the person's that the browser could not read. */
class UnreadableFile extends Error {}

/** Reads a file of the person's. Rejects where the browser cannot; {@link troubleOf} has the words for it. */
export async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new UnreadableFile();
  }
}

/** What an opening failed by that was not the file's own fault. */
export function troubleOf(error: unknown): Told {
  if (error instanceof UnreadableFile) return told('unreadable');
  return told(isChunkError(error) ? 'chunk' : 'notOpened');
}

/** A part of the program could not be fetched. */
export function isChunkError(error: unknown): boolean {
  return error instanceof Error && error.name === 'ChunkLoadError';
}
