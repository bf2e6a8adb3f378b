/** A web page in UTF-8, whatever it was in: systems here save "Excel" reports as GBK pages. */
export function utf8Html(bytes: Uint8Array): Uint8Array {
  const text = decoderFor(bytes).decode(bytes);
  const declared = text.replace(/(charset\s*=\s*["']?)[\w-]+/i, '$1utf-8');
  return new TextEncoder().encode(`\uFEFF${declared}`);
}

function decoderFor(bytes: Uint8Array): TextDecoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be');
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(/^gb/i.test(charset) ? 'gb18030' : charset);
  } catch {
    return new TextDecoder('utf-8');
  }
}
