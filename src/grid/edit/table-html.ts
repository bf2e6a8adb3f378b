import { MOST_CELLS, type Block } from './paste';

/** A cell of a table that is copied. */
export interface CopiedCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Text stays text where it is pasted: an identity number is not to become 4.40E+17. */
  readonly isText: boolean;
}

/** A table for programs that take more than plain text: merged areas stay merged, text stays text. */
export function writeTable(rows: readonly (readonly CopiedCell[])[]): string {
  const lines = rows.map((cells) => `<tr>${cells.map(cellHtml).join('')}</tr>`);
  return `<meta charset="utf-8"><table border="1" style="border-collapse:collapse">${lines.join('')}</table>`;
}

function cellHtml({ text, rowSpan, columnSpan, isText }: CopiedCell): string {
  const spans =
    (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '') + (columnSpan > 1 ? ` colspan="${columnSpan}"` : '');
  const format = isText ? ` style="white-space:pre-wrap;mso-number-format:'\\@'"` : '';
  const shown = escaped(text).replace(/\r\n?|\n/g, '<br style="mso-data-placement:same-cell">');
  return `<td${spans}${format}>${shown}</td>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/**
 * The cells of the first table of a page; a merged cell gives its text once and blanks for what it covers. A page
 * without a table gives its text as one cell. Scripts and pictures of the page are neither run nor fetched.
 * @returns null when the page holds no text; 'tooMuch' above {@link MOST_CELLS} cells
 */
export function readTable(html: string): Block | 'tooMuch' | null {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const table = page.querySelector('table');
  if (table) return expand(table);
  const text = textOf(page.body);
  return text === '' ? null : [[text]];
}

/**
 * The cells of a page that is one table and nothing else, as Word, WPS and web pages put tables on the clipboard. Null
 * for any other page.
 */
export function readOnlyTable(html: string): Block | 'tooMuch' | null {
  if (!/<table[\s>]/i.test(html)) return null;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const table = body.querySelector('table');
  if (!table) return null;
  const block = expand(table);
  table.remove();
  const isAlone = body.querySelector('table') === null && textOf(body) === '';
  return isAlone ? block : null;
}

function expand(table: HTMLTableElement): Block | 'tooMuch' {
  const block: string[][] = [];
  let count = 0;
  const put = (row: number, column: number, text: string) => {
    const line = (block[row] ??= []);
    while (line.length < column) line.push('');
    line[column] = text;
    count++;
  };
  const rows = [...table.rows];
  const taken = new Set<string>();
  for (const [at, row] of rows.entries()) {
    block[at] ??= [];
    let column = 0;
    for (const cell of row.cells) {
      while (taken.has(`${at},${column}`)) column++;
      const bottom = Math.min(rows.length, at + Math.max(1, cell.rowSpan)) - 1;
      const right = column + cell.colSpan - 1;
      if (count + (bottom - at + 1) * (right - column + 1) > MOST_CELLS) return 'tooMuch';
      for (let y = at; y <= bottom; y++) {
        for (let x = column; x <= right; x++) {
          put(y, x, y === at && x === column ? textOf(cell) : '');
          taken.add(`${y},${x}`);
        }
      }
      column = right + 1;
    }
  }
  return block;
}

const BLOCKS = new Set(['P', 'DIV', 'LI', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6']);

/** The text of an element as it is laid out: spaces run together, line breaks and paragraphs begin new lines. */
function textOf(element: Element): string {
  const pieces: string[] = [];
  collect(element, pieces, false);
  const text = pieces
    .join('')
    .replace(/ *\n */g, '\n')
    .replace(/^[ \n]+|[ \n]+$/g, '')
    .replace(/\u00a0/g, ' ');
  // Word writes a space into an empty cell, so that it is as high as a line.
  return text.trim() === '' ? '' : text;
}

function collect(element: Element, pieces: string[], isKept: boolean): void {
  for (const node of element.childNodes) {
    if (node instanceof Text) {
      pieces.push(isKept ? node.data : node.data.replace(/[ \t\r\n\f]+/g, ' '));
    } else if (node instanceof HTMLElement) {
      collectElement(node, pieces, isKept);
    }
  }
}

function collectElement(element: HTMLElement, pieces: string[], isKept: boolean): void {
  if (element.tagName === 'BR') pieces.push('\n');
  if (element.tagName === 'BR' || element.tagName === 'STYLE' || element.tagName === 'SCRIPT') return;
  const isBlock = BLOCKS.has(element.tagName);
  if (isBlock && pieces.length > 0) pieces.push('\n');
  collect(element, pieces, isKept || element.tagName === 'PRE');
}
