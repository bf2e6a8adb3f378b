/**
 * A short text that two files share when their bytes are the same, and hardly ever otherwise. It tells copies in a
 * folder; it is no protection against forgery (pages over plain http have no `crypto.subtle`).
 */
export function digestOf(bytes: Uint8Array): string {
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    one = Math.imul(one ^ byte, 0x01000193);
    other = Math.imul(other + byte, 0x5bd1e995);
    other ^= other >>> 15;
  }
  return `${bytes.length}-${(one >>> 0).toString(16)}-${(other >>> 0).toString(16)}`;
}
