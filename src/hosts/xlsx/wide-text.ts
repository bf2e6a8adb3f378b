/** How much of a file is looked at. */
const SAMPLE = 4096;
/** Of a text, so many of its characters are everyday ones: letters, figures, Chinese, their marks. */
const EVERYDAY = 0.95;

export type WideEncoding = 'utf-16le' | 'utf-16be';

/**
 * The UTF-16 a text is in: by its mark of byte order, else by what it would say. Programs that "export Unicode text"
 * leave the mark out now and then.
 * @returns null for anything that is no text in UTF-16
 */
export function wideEncoding(bytes: Uint8Array): WideEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const sample = bytes.subarray(0, SAMPLE);
  return (['utf-16le', 'utf-16be'] as const).find((encoding) => isText(sample, encoding)) ?? null;
}

/** Only characters that texts are made of, and one at least of those that stand alone in both ways of reading. */
function isText(sample: Uint8Array, encoding: WideEncoding): boolean {
  const text = new TextDecoder(encoding).decode(sample);
  if (/[\u0000-\u0008\u000e-\u001f\ufffd\ufffe\uffff]/.test(text)) return false;
  const everyday = text.match(/[\t\n\r\x20-\x7e\u2010-\u2266\u3000-\u303f\u4e00-\u9fff\uff00-\uff65]/g);
  return /[\t\n\r\x20-\x7e]/.test(text) && (everyday?.length ?? 0) >= text.length * EVERYDAY;
}
