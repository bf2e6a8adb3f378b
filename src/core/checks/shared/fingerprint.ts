/** The halves of the offset 0xcbf29ce484222325. */
const [OFFSET_HIGH, OFFSET_LOW] = [0xcbf29ce4, 0x84222325];
/** The prime 0x100000001b3 is 2⁴⁰ and this. */
const PRIME_LOW = 0x1b3;
const HALF = 2 ** 32;

/**
 * A stable 16-digit hexadecimal hash (FNV-1a, 64 bits, over UTF-16 code units) of a finding's identity: code,
 * sheet, names and stated value, never its address, so that a table that moves keeps its fingerprints and what a
 * person chose to ignore stays ignored.
 */
export function fingerprint(parts: readonly string[]): string {
  let [high, low] = [OFFSET_HIGH, OFFSET_LOW];
  const take = (byte: number): void => {
    low = (low ^ byte) >>> 0;
    // Below 2⁴¹, so that a double holds it: low × 2⁴⁰ only reaches the high half.
    const product = low * PRIME_LOW;
    high = (Math.imul(high, PRIME_LOW) + Math.floor(product / HALF) + (low << 8)) >>> 0;
    low = product >>> 0;
  };
  const text = parts.join('\u0000');
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    take(unit & 0xff);
    take(unit >> 8);
  }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}
