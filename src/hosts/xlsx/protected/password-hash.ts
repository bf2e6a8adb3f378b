type Bytes = Uint8Array<ArrayBuffer>;

/** What Excel gives a workbook whose structure is locked but that anybody may open (MS-OFFCRYPTO 2.3.5 and its notes). */
const DEFAULT_PASSWORD = 'VelvetSweatshop';

/** The hash of parts one after another. */
export async function hashOf(algorithm: string, ...parts: readonly Bytes[]): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest(algorithm, joined(parts)));
}

/**
 * The hash of the default password, made slow by so many rounds.
 * @param spins rounds
 */
export async function spunHash(algorithm: string, salt: Bytes, spins: number): Promise<Bytes> {
  const password = new Uint8Array([...DEFAULT_PASSWORD].flatMap((letter) => [letter.charCodeAt(0), 0]));
  let hash = await hashOf(algorithm, salt, password);
  const round = new Uint8Array(4 + hash.length);
  for (let i = 0; i < spins; i += 1) {
    round.set(number32(i));
    round.set(hash, 4);
    hash = new Uint8Array(await crypto.subtle.digest(algorithm, round));
  }
  return hash;
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

function joined(parts: readonly Bytes[]): Bytes {
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
