/**
 * Characters that steer a terminal or turn what is read around: control characters, those that set the direction of
 * writing, ends of lines and pages, and marks without a width.
 */
const STEERING =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/**
 * A text of a file as it may stand on one line of a terminal or of a text report: nothing in it can move the cursor,
 * hide, colour or turn around what stands beside it. Ends of lines become spaces; what steers becomes a visible sign.
 */
export function plainLine(text: string): string {
  return text.replace(STEERING, (mark) => {
    const code = mark.codePointAt(0)!;
    if (code === 9 || code === 10 || code === 0x2028 || code === 0x2029) return ' ';
    if (code < 32) return String.fromCodePoint(0x2400 + code);
    return code === 127 ? '␡' : '\ufffd';
  });
}

/** The same of a text of several lines, which stay. */
export function plainLines(text: string): string {
  return text.split('\n').map(plainLine).join('\n');
}

/** The same of every text in a piece of data, its keys left alone. */
export function plainData<T>(data: T): T {
  if (typeof data === 'string') return plainLine(data) as T;
  if (Array.isArray(data)) return data.map(plainData) as T;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, plainData(value as unknown)]),
  ) as T;
}
