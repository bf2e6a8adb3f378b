import { createCipheriv, createHash, createHmac } from 'node:crypto';
import * as sheetjs from '@e965/xlsx';

/** Salts and keys that are the same in every run. */
const fixed = (length: number, from: number) =>
  Buffer.from(Array.from({ length }, (_, i) => (i * 7 + from) % 256));

const hashOf = (name: string, ...parts: readonly Buffer[]) =>
  createHash(name).update(Buffer.concat(parts)).digest();
const number32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const padded = (data: Buffer, to: number) =>
  Buffer.concat([data, Buffer.alloc((to - (data.length % to)) % to)]);
const sized = (data: Buffer, length: number) =>
  Buffer.concat([data, Buffer.alloc(length, 0x36)]).subarray(0, length);

function spun(name: string, salt: Buffer, password: string, spins: number): Buffer {
  let hash = hashOf(name, salt, Buffer.from(password, 'utf16le'));
  for (let i = 0; i < spins; i += 1) hash = hashOf(name, number32(i), hash);
  return hash;
}

/** Encrypts without padding. */
function encrypt(cipher: string, key: Buffer, iv: Buffer | null, data: Buffer): Buffer {
  const made = createCipheriv(cipher, key, iv).setAutoPadding(false);
  return Buffer.concat([made.update(data), made.final()]);
}

/** A package begins with its length. */
function withLength(size: number, data: Buffer): Buffer {
  return Buffer.concat([number32(size), number32(0), data]);
}

function compound(info: Buffer, data: Buffer): Uint8Array {
  const file = sheetjs.CFB.utils.cfb_new();
  sheetjs.CFB.utils.cfb_add(file, '/EncryptionInfo', info);
  sheetjs.CFB.utils.cfb_add(file, '/EncryptedPackage', data);
  return new Uint8Array(sheetjs.CFB.write(file, { type: 'buffer' }) as Buffer);
}

export interface AgileOptions {
  readonly password: string;
  readonly hash?: 'SHA512' | 'SHA384' | 'SHA256' | 'SHA1';
  readonly keyBits?: 128 | 256;
  readonly spins?: number;
}

/** A package in agile encryption, written after MS-OFFCRYPTO 2.3.4.10 to 15. */
export function agileXlsx(
  bytes: Uint8Array,
  { password, hash = 'SHA512', keyBits = 256, spins = 1000 }: AgileOptions,
): Uint8Array {
  const cipher = `aes-${keyBits}-cbc`;
  const name = hash.toLowerCase();
  const [salt, dataSalt] = [fixed(16, 3), fixed(16, 90)];
  const [input, key] = [fixed(16, 41), fixed(keyBits / 8, 17)];
  const secret = spun(name, salt, password, spins);
  const lock = (purpose: string, value: Buffer) =>
    encrypt(
      cipher,
      sized(hashOf(name, secret, Buffer.from(purpose, 'hex')), keyBits / 8),
      salt,
      padded(value, 16),
    ).toString('base64');
  const data = Buffer.from(bytes);
  const segments: Buffer[] = [];
  for (let at = 0; at < data.length; at += 4096) {
    const iv = sized(hashOf(name, dataSalt, number32(at / 4096)), 16);
    segments.push(encrypt(cipher, key, iv, padded(data.subarray(at, at + 4096), 16)));
  }
  const size = hashOf(name).length;
  const params = (of: Buffer) =>
    `saltSize="16" blockSize="16" keyBits="${keyBits}" hashSize="${size}" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="${hash}" saltValue="${of.toString('base64')}"`;
  const macKey = fixed(size, 29);
  const whole = withLength(data.length, Buffer.concat(segments));
  const seal = (purpose: string, value: Buffer) =>
    encrypt(
      cipher,
      key,
      sized(hashOf(name, dataSalt, Buffer.from(purpose, 'hex')), 16),
      padded(value, 16),
    ).toString('base64');
  const mac = createHmac(name, macKey).update(whole).digest();
  const xml =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password">' +
    `<keyData ${params(dataSalt)}/><dataIntegrity encryptedHmacKey="${seal('5fb2ad010cb9e1f6', macKey)}" encryptedHmacValue="${seal('a0677f02b22c8433', mac)}"/><keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password">` +
    `<p:encryptedKey spinCount="${spins}" ${params(salt)} encryptedVerifierHashInput="${lock('fea7d2763b4b9e79', input)}" encryptedVerifierHashValue="${lock('d7aa0f6d3061344e', hashOf(name, input))}" encryptedKeyValue="${lock('146e0be7abacd0d6', key)}"/></keyEncryptor></keyEncryptors></encryption>`;
  const head = Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]);
  return compound(Buffer.concat([head, Buffer.from(xml)]), whole);
}

/** A package in standard encryption, written after MS-OFFCRYPTO 2.3.4.5 to 9. */
export function standardXlsx(bytes: Uint8Array, password: string, keyBits: 128 | 256 = 128): Uint8Array {
  const cipher = `aes-${keyBits}-ecb`;
  const salt = fixed(16, 5);
  const secret = hashOf('sha1', spun('sha1', salt, password, 50_000), number32(0));
  const half = (byte: number) => {
    const block = Buffer.alloc(64, byte);
    secret.forEach((one, at) => (block[at]! ^= one));
    return hashOf('sha1', block);
  };
  const key = Buffer.concat([half(0x36), half(0x5c)]).subarray(0, keyBits / 8);
  const verifier = fixed(16, 60);
  const header = Buffer.concat([
    number32(0x24),
    number32(0),
    number32(keyBits === 128 ? 0x660e : 0x6610),
    number32(0x8004),
    number32(keyBits),
    number32(0x18),
    number32(0),
    number32(0),
    Buffer.from('Microsoft Enhanced RSA and AES Cryptographic Provider\0', 'utf16le'),
  ]);
  const info = Buffer.concat([
    Buffer.from([4, 0, 2, 0]),
    number32(0x24),
    number32(header.length),
    header,
    number32(16),
    salt,
    encrypt(cipher, key, null, verifier),
    number32(20),
    encrypt(cipher, key, null, padded(hashOf('sha1', verifier), 16)),
  ]);
  const data = Buffer.from(bytes);
  return compound(info, withLength(data.length, encrypt(cipher, key, null, padded(data, 16))));
}
