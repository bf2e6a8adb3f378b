/** A paragraph of a text with the place where it begins in it. */
export interface Paragraph {
  readonly text: string;
  readonly start: number;
}

/**
 * The paragraphs of a plain text: a line each, blank ones left out, and lines that were broken to the width of a page
 * joined again.
 */
export function paragraphsOf(text: string): Paragraph[] {
  const lines: Paragraph[] = [];
  const result: Paragraph[] = [];
  const flush = () => result.push(...joined(lines.splice(0)));
  for (const match of text.matchAll(/[^\r\n\f]+|\r\n|[\r\n\f]/g)) {
    const line = trimmed(match[0].replace(/^\ufeff/, ''));
    if (/^[\r\n\f]/.test(match[0])) continue;
    if (line === '') flush();
    else {
      const last = lines[lines.length - 1];
      if (
        last &&
        /\n\s*\n|\f/.test(text.slice(last.start + last.text.length, match.index).replace(/\r\n?/g, '\n'))
      )
        flush();
      lines.push({ text: line, start: match.index + match[0].indexOf(line) });
    }
  }
  flush();
  return result;
}

/** Without blanks around it; a row of a table keeps its blank cells. */
function trimmed(line: string): string {
  return isRow(line) && line.trim() !== '' ? line.replace(/^[^\S\t]+|[^\S\t]+$/g, '') : line.trim();
}

/** A row of a table that was pasted as text: its cells stand between tabs or bars. */
function isRow(line: string): boolean {
  return (line.match(/\t/g)?.length ?? 0) > 1 || /^\s*\|.*\|\s*$/.test(line);
}

/** A line that was broken to the width of a page ends in mid-sentence, and nearly as far right as its neighbours. */
function joined(lines: readonly Paragraph[]): Paragraph[] {
  const width = Math.max(...lines.map((line) => line.text.length), 0);
  const result: Paragraph[] = [];
  let isBroken = false;
  for (const line of lines) {
    const last = result[result.length - 1];
    if (isBroken && last && !STARTS_ANEW.test(line.text) && !isRow(line.text)) {
      result[result.length - 1] = { ...last, text: last.text + line.text };
    } else result.push(line);
    isBroken = width >= 16 && line.text.length >= width - 3 && lines.length > 2;
    isBroken &&= !ENDS.test(line.text) && !isRow(line.text);
  }
  return result;
}

const ENDS = /[。；：！？:;!?]$/;
const STARTS_ANEW =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、](?!\d))/;
