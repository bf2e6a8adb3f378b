import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';

/**
 * SHA-256 of bytes as the command line tells it (`sha256` of a report): the same content, the same file. Worked out by a
 * library, for pages over plain http have no `crypto.subtle`.
 */
export function digestOf(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
