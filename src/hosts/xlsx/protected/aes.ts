/** AES as Web Crypto has it: with padding, and in chains. Files use neither, so both are undone here. */
const BLOCK = 16;

type Bytes = Uint8Array<ArrayBuffer>;

/** A key for {@link decryptChain} and {@link decryptBlocks}. */
export function aesKey(key: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', key, 'AES-CBC', false, ['encrypt', 'decrypt']);
}

/** Decrypts whole blocks in cipher-block chaining; nothing is taken for padding. */
export async function decryptChain(key: CryptoKey, start: Bytes, data: Bytes): Promise<Bytes> {
  const last = data.slice(data.length - BLOCK);
  // The block of padding that would follow: what encrypting nothing gives.
  const end = await crypto.subtle.encrypt({ name: 'AES-CBC', iv: last }, key, new Uint8Array(0));
  const padded = new Uint8Array(data.length + BLOCK);
  padded.set(data);
  padded.set(new Uint8Array(end), data.length);
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-CBC', iv: start }, key, padded));
}

/** Decrypts whole blocks each by itself (ECB): the chain that was none is taken out again. */
export async function decryptBlocks(key: CryptoKey, data: Bytes): Promise<Bytes> {
  const chained = await decryptChain(key, new Uint8Array(BLOCK), data);
  for (let at = BLOCK; at < chained.length; at += 1) chained[at]! ^= data[at - BLOCK]!;
  return chained;
}

/** The beginning of data that is made of whole blocks. */
export const wholeBlocks = (data: Bytes): Bytes => data.slice(0, data.length - (data.length % BLOCK));
