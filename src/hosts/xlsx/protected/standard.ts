import { aesKey, decryptBlocks, wholeBlocks } from './aes';
import { hashNamed, number32, spunHash, startsWith } from './password-hash';

type Bytes = Uint8Array<ArrayBuffer>;

const sha1 = hashNamed('SHA1')!;
const SPINS = 50_000;
/** AES with keys of 128, 192 and 256 bits. */
const AES = [0x660e, 0x660f, 0x6610];

/**
 * Decrypts a package in standard encryption, as of Office 2007, with the default password (MS-OFFCRYPTO 2.3.4.5 to 9).
 * @param info the stream EncryptionInfo
 * @param data the package without its length
 * @returns null where it has another password, or is encrypted in another way
 */
export async function decryptStandard(info: Bytes, data: Bytes): Promise<Bytes | null> {
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  const headerSize = view.getUint32(8, true);
  const verifier = 12 + headerSize;
  if (!AES.includes(view.getUint32(20, true))) return null;
  const keyBytes = view.getUint32(28, true) / 8;
  const salt = info.slice(verifier + 4, verifier + 20);
  const lockedVerifier = info.slice(verifier + 20, verifier + 36);
  const lockedHash = info.slice(verifier + 40, verifier + 72);
  const key = await aesKey(keyOf(salt, keyBytes));
  const expected = sha1(await decryptBlocks(key, lockedVerifier));
  if (!startsWith(await decryptBlocks(key, lockedHash), expected)) return null;
  return decryptBlocks(key, wholeBlocks(data));
}

function keyOf(salt: Bytes, length: number): Bytes {
  const spun = sha1(spunHash(sha1, salt, SPINS), number32(0));
  const half = (byte: number) => sha1(new Uint8Array(64).fill(byte).map((b, at) => b ^ (spun[at] ?? 0)));
  const key = new Uint8Array(40);
  key.set(half(0x36));
  key.set(half(0x5c), 20);
  return key.slice(0, length);
}
