/**
 * A set of characters of the basic plane, asked by code: scanning a text so makes no string of each character.
 * @example const isDigit = characterSet('0123456789'); isDigit('第1项', 1) // true
 */
export function characterSet(characters: string): (text: string, at: number) => boolean {
  const codes = new Uint8Array(0x10000);
  for (let i = 0; i < characters.length; i++) codes[characters.charCodeAt(i)] = 1;
  return (text, at) => at >= 0 && at < text.length && codes[text.charCodeAt(at)] === 1;
}

/**
 * Sets of characters asked together: the bits of all that hold the character at a place.
 * @param sets the characters of the first bit, of the second …
 */
export function characterBits(sets: readonly string[]): (text: string, at: number) => number {
  const bits = new Uint8Array(0x10000);
  sets.forEach((characters, nth) => {
    for (let i = 0; i < characters.length; i++) bits[characters.charCodeAt(i)]! |= 1 << nth;
  });
  return (text, at) => (at < text.length ? bits[text.charCodeAt(at)]! : 0);
}

/** As {@link characterBits}, of all characters of a text together. */
export function bitsWithin(sets: readonly string[]): (text: string) => number {
  const bitsAt = characterBits(sets);
  return (text) => {
    let bits = 0;
    for (let at = 0; at < text.length; at++) bits |= bitsAt(text, at);
    return bits;
  };
}

/** The code of the character at a place is that of an ASCII digit. */
export function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}
