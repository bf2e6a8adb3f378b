/** Points of one line of the usual font, with its leading. */
const LINE = 16;

/** No row of Excel is higher. */
const MOST = 409;

/** What stands in a cell, and the width of its column in characters. */
export interface WrappedText {
  readonly text: string;
  readonly width: number;
}

/**
 * The height of a row whose texts wrap, in points: programs other than Excel do not work it out for a file that says
 * nothing of it. Rather a line too high than one that is cut off.
 */
export function listHeight(cells: readonly WrappedText[]): number {
  const lines = cells.map(({ text, width }) => linesOf(text, Math.max(width - 2, 1)));
  return Math.min(Math.max(1, ...lines) * LINE, MOST);
}

function linesOf(text: string, width: number): number {
  if (text.length * 2 <= width && !text.includes('\n')) return 1;
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(unitsOf(line) / width)), 0);
}

/** Ideographs, kana, Korean, full-width forms and signs count two; surrogate pairs do so by themselves. */
function unitsOf(text: string): number {
  let units = text.length;
  for (let at = 0; at < text.length; at++) if (isWide(text.charCodeAt(at))) units++;
  return units;
}

function isWide(code: number): boolean {
  if (code < 0x1100) return false;
  return (
    code < 0x1160 ||
    (code >= 0x2014 && code <= 0x2026) ||
    (code >= 0x2e80 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xffe6)
  );
}
