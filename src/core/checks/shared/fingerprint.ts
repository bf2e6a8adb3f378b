const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const MASK = 0xffffffffffffffffn;

/**
 * A stable 16-digit hexadecimal hash (FNV-1a, 64 bits, over UTF-16 code units) of a finding's identity: code,
 * sheet, names and stated value, never its address, so that a table that moves keeps its fingerprints and what a
 * person chose to ignore stays ignored.
 */
export function fingerprint(parts: readonly string[]): string {
  let hash = OFFSET;
  const text = parts.join('\u0000');
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    hash = ((hash ^ BigInt(unit & 0xff)) * PRIME) & MASK;
    hash = ((hash ^ BigInt(unit >> 8)) * PRIME) & MASK;
  }
  return hash.toString(16).padStart(16, '0');
}
