import { sha1 } from '@noble/hashes/legacy';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2';
import { concatBytes } from '@noble/hashes/utils';

type Bytes = Uint8Array<ArrayBuffer>;

/** What Excel gives a workbook whose structure is locked but that anybody may open (MS-OFFCRYPTO 2.3.5 and its notes). */
const DEFAULT_PASSWORD = 'VelvetSweatshop';

/**
 * The algorithms by the names that files give them. A library, for a hundred thousand rounds of `crypto.subtle` are as
 * many errands to another thread, and take twenty times as long.
 */
const HASHES: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  SHA1: sha1,
  'SHA-1': sha1,
  SHA256: sha256,
  SHA384: sha384,
  SHA512: sha512,
};

/** Gives the hash of parts one after another. */
export type Hash = (...parts: readonly Bytes[]) => Bytes;

/** The algorithm of a name; null where it is not known. */
export function hashNamed(name: string): Hash | null {
  const hash = HASHES[name];
  return hash ? (...parts) => new Uint8Array(hash(concatBytes(...parts))) : null;
}

/**
 * The hash of the default password, made slow by so many rounds.
 * @param spins rounds
 */
export function spunHash(hash: Hash, salt: Bytes, spins: number): Bytes {
  const password = new Uint8Array([...DEFAULT_PASSWORD].flatMap((letter) => [letter.charCodeAt(0), 0]));
  let last = hash(salt, password);
  for (let i = 0; i < spins; i += 1) last = hash(number32(i), last);
  return last;
}

/** A whole number in four bytes, the least first. */
export function number32(value: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

/** Bytes of a length: cut, or filled up with the byte the format names. */
export function fitted(bytes: Bytes, length: number): Bytes {
  const out = new Uint8Array(length).fill(0x36);
  out.set(bytes.subarray(0, length));
  return out;
}

/** Whether two are the same as far as the second goes. */
export const startsWith = (bytes: Bytes, start: Bytes): boolean =>
  bytes.length >= start.length && start.every((byte, at) => bytes[at] === byte);
