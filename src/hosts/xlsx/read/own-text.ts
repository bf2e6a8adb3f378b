/** Parts that are longer are not kept in memory for the sake of a few of their words. */
const LONG_PART = 256 * 1024;
/** Engines copy what is shorter, and let longer texts refer to the text they were cut from. */
const SHORTEST_CUT = 13;
/** Characters put together at a time: each is an argument of a call. */
const STEP = 4096;

/** Makes a text that was cut from a part independent of it. */
export type OwnText = (cut: string) => string;

/**
 * How texts are taken from a part: of a long one each is copied, so that the part itself, which weighs many times its
 * texts, is not kept with them.
 * @param part the text of the part
 */
export function ownTextsOf(part: string): OwnText {
  return part.length < LONG_PART ? (cut) => cut : copied;
}

function copied(cut: string): string {
  if (cut.length < SHORTEST_CUT) return cut;
  let own = '';
  for (let at = 0; at < cut.length; at += STEP) {
    const codes = new Array<number>(Math.min(STEP, cut.length - at));
    for (let i = 0; i < codes.length; i++) codes[i] = cut.charCodeAt(at + i);
    own += String.fromCharCode(...codes);
  }
  return own;
}
