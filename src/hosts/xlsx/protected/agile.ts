import { aesKey, decryptChain, wholeBlocks } from './aes';
import { fitted, hashNamed, number32, spunHash, startsWith } from './password-hash';

type Bytes = Uint8Array<ArrayBuffer>;

const SEGMENT = 4096;
/** Office takes 100,000; far more would only keep a reader busy. */
const MOST_SPINS = 1_000_000;
/** Told apart by these, the same hash gives three keys (MS-OFFCRYPTO 2.3.4.13). */
const VERIFIER_INPUT = Uint8Array.of(0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79);
const VERIFIER_VALUE = Uint8Array.of(0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e);
const KEY_VALUE = Uint8Array.of(0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6);

/**
 * Decrypts a package in agile encryption with the default password (MS-OFFCRYPTO 2.3.4.10 to 15).
 * @param info the XML of the stream EncryptionInfo
 * @param data the package without its length
 * @returns null where it has another password, or is encrypted in another way
 */
export async function decryptAgile(info: string, data: Bytes): Promise<Bytes | null> {
  const own = attributes(info, 'keyData');
  const lock = attributes(info, 'encryptedKey');
  const hash = hashNamed(lock.hashAlgorithm ?? '');
  const dataHash = hashNamed(own.hashAlgorithm ?? '');
  const spins = Number(lock.spinCount);
  if (!hash || !dataHash || !isAesChain(own) || !isAesChain(lock) || !(spins >= 0 && spins <= MOST_SPINS)) {
    return null;
  }
  const salt = base64(lock.saltValue);
  const spun = spunHash(hash, salt, spins);
  const open = async (purpose: Bytes, value: string | undefined) => {
    const key = fitted(hash(spun, purpose), Number(lock.keyBits) / 8);
    return decryptChain(await aesKey(key), fitted(salt, 16), wholeBlocks(base64(value)));
  };
  const input = await open(VERIFIER_INPUT, lock.encryptedVerifierHashInput);
  const expected = hash(input.slice(0, Number(lock.saltSize)));
  if (!startsWith(await open(VERIFIER_VALUE, lock.encryptedVerifierHashValue), expected)) return null;
  const key = await aesKey((await open(KEY_VALUE, lock.encryptedKeyValue)).slice(0, Number(own.keyBits) / 8));
  const dataSalt = base64(own.saltValue);
  const whole = wholeBlocks(data);
  const out = new Uint8Array(whole.length);
  for (let at = 0; at < whole.length; at += SEGMENT) {
    const start = fitted(dataHash(dataSalt, number32(at / SEGMENT)), 16);
    out.set(await decryptChain(key, start, whole.slice(at, at + SEGMENT)), at);
  }
  return out;
}

const isAesChain = (of: Readonly<Record<string, string>>): boolean =>
  of.cipherAlgorithm === 'AES' && of.cipherChaining === 'ChainingModeCBC';

/** The attributes of the first element of a name, whatever its prefix. */
function attributes(xml: string, name: string): Readonly<Record<string, string>> {
  const tag = new RegExp(`<(?:\\w+:)?${name}\\s([^>]*)>`).exec(xml)?.[1] ?? '';
  return Object.fromEntries([...tag.matchAll(/(\w+)\s*=\s*["']([^"']*)["']/g)].map((m) => [m[1]!, m[2]!]));
}

const base64 = (text = ''): Bytes => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
