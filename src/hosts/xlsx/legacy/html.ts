import { wideEncoding } from '../wide-text';

/** A web page in UTF-8, whatever it was in: systems here save "Excel" reports as GBK pages. */
export function utf8Html(bytes: Uint8Array): Uint8Array {
  const declared = decoded(bytes).replace(/(charset\s*=\s*["']?)[\w-]+/i, '$1utf-8');
  return new TextEncoder().encode(`\uFEFF${declared}`);
}

/** A page may have a few broken letters; of the letters of another encoding most are. */
const BROKEN = 0.1;

/** In what it says it is in, unless its letters cannot be that; a page that says nothing is in UTF-8 or GB 18030. */
function decoded(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? 'utf-8';
  for (const label of [/^gb/i.test(charset) ? 'gb18030' : charset, 'utf-8']) {
    const text = decodedAs(label, bytes);
    if (text !== null && isReadable(text)) return text;
  }
  return new TextDecoder('gb18030').decode(bytes);
}

function decodedAs(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    // No such encoding.
    return null;
  }
}

function isReadable(text: string): boolean {
  const broken = text.split('\uFFFD').length - 1;
  const letters = text.match(/[^\u0000-\u007f]/g)?.length ?? 0;
  return broken <= letters * BROKEN;
}
