/** Fractions of the cube roots of the first 64 primes (FIPS 180-4). */
const ROUNDS = fractions(64, Math.cbrt);
/** Fractions of the square roots of the first eight. */
const START = fractions(8, Math.sqrt);

function fractions(count: number, root: (prime: number) => number): Uint32Array {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return Uint32Array.from(primes, (prime) => (root(prime) % 1) * 2 ** 32);
}

/**
 * SHA-256 of bytes as the command line tells it (`sha256` of a report): the same content, the same file. Worked out here,
 * for pages over plain http have no `crypto.subtle`.
 */
export function digestOf(bytes: Uint8Array): string {
  const hash = START.slice();
  const tail = tailOf(bytes);
  const whole = bytes.length - (bytes.length % 64);
  const words = new Uint32Array(64);
  for (let at = 0; at < whole; at += 64) mix(hash, bytes, at, words);
  for (let at = 0; at < tail.length; at += 64) mix(hash, tail, at, words);
  return Array.from(hash, (word) => word.toString(16).padStart(8, '0')).join('');
}

/** What follows the last whole block: the rest, a bit, zeros, and the length in bits. */
function tailOf(bytes: Uint8Array): Uint8Array {
  const rest = bytes.length % 64;
  const tail = new Uint8Array(rest < 56 ? 64 : 128);
  tail.set(bytes.subarray(bytes.length - rest));
  tail[rest] = 0x80;
  const view = new DataView(tail.buffer);
  view.setUint32(tail.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(tail.length - 4, (bytes.length << 3) >>> 0);
  return tail;
}

const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by));

function mix(hash: Uint32Array, bytes: Uint8Array, at: number, words: Uint32Array): void {
  for (let i = 0; i < 16; i++) {
    const from = at + i * 4;
    words[i] = (bytes[from]! << 24) | (bytes[from + 1]! << 16) | (bytes[from + 2]! << 8) | bytes[from + 3]!;
  }
  for (let i = 16; i < 64; i++) {
    const [early, late] = [words[i - 15]!, words[i - 2]!];
    const one = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const other = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    words[i] = words[i - 16]! + one + words[i - 7]! + other;
  }
  let [a, b, c, d, e, f, g, h] = hash as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let i = 0; i < 64; i++) {
    const choice = (e & f) ^ (~e & g);
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + ROUNDS[i]! + words[i]!) | 0;
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => (hash[i] = hash[i]! + word));
}
