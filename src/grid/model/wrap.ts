import { isFullWidth } from './full-width';

/** Marks that never begin a line: they stay with the character before. */
const NEVER_FIRST = new Set(
  [...'，。、；：！？）》」』】〕”’…—,.;:!?)]}%％‰℃·'].map((c) => c.codePointAt(0)!),
);
/** Marks that never end a line. */
const NEVER_LAST = new Set([...'（《「『【〔“‘([{￥$'].map((c) => c.codePointAt(0)!));

const SPACE = 0x20;
const HYPHEN = 0x2d;

/**
 * How many lines text takes: broken anywhere between Chinese characters, at spaces between Latin words, within a word
 * only where it alone is too long, and at line breaks of its own.
 * @param charWidth width of a character by its code point, in the unit of `width`
 */
export function countLines(text: string, width: number, charWidth: (code: number) => number): number {
  let lines = 1;
  let line = 0;
  /** Width of the line up to the last place where it may be broken. */
  let breakAt = 0;
  let before = SPACE;
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i)!;
    if (code > 0xffff) i++;
    if (code === 0x0d) continue;
    if (code === 0x0a) {
      lines++;
      line = breakAt = 0;
      before = SPACE;
      continue;
    }
    const wide = charWidth(code);
    if (line > 0 && mayBreak(before, code)) breakAt = line;
    if (code !== SPACE && line > 0 && line + wide > width + 0.01) {
      lines++;
      line = breakAt > 0 ? line - breakAt : 0;
      breakAt = 0;
    }
    line += wide;
    before = code;
  }
  return lines;
}

function mayBreak(before: number, code: number): boolean {
  if (code === SPACE || NEVER_FIRST.has(code) || NEVER_LAST.has(before)) return false;
  return before === SPACE || before === HYPHEN || isFullWidth(before) || isFullWidth(code);
}
