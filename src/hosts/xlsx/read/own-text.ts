/** Engines copy what is shorter, and let longer texts refer to the text they were cut from. */
const SHORTEST_CUT = 13;
/** Characters put together at a time: each is an argument of a call. */
const STEP = 4096;

/**
 * Makes a text that was cut from a part independent of it. A part weighs many times its texts, and would be kept with each that
 * somebody remembers: the labels of a thousand small files would keep a thousand sheets.
 */
export function ownText(cut: string): string {
  if (cut.length < SHORTEST_CUT) return cut;
  let own = '';
  for (let at = 0; at < cut.length; at += STEP) {
    const codes = new Array<number>(Math.min(STEP, cut.length - at));
    for (let i = 0; i < codes.length; i++) codes[i] = cut.charCodeAt(at + i);
    own += String.fromCharCode(...codes);
  }
  return own;
}
