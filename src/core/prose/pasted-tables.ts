import type { Mention, Passage } from './types';

/** A row of a table that came into a text as plain lines: its name, and the figure in each column where there is one. */
export interface PastedRow {
  readonly name: string;
  readonly figures: readonly (Mention | null)[];
}

/** A table pasted as plain text. `heads` name the columns behind that of the names. */
export interface PastedTable {
  readonly heads: readonly string[];
  readonly rows: readonly PastedRow[];
}

/** A cell as plain text gives it: its words and, when it holds nothing else, its figure. */
interface Cell {
  readonly text: string;
  readonly figure: Mention | null;
}

const BLANK = /^[-—–/\\]{0,3}$/;
/** A longer cell is a text and no head. */
const LONGEST_HEAD = 24;
const MOST_COLUMNS = 12;
const MOST_ROWS = 60;

/**
 * Tables that lost their lines on the way into a text: a row a line with tabs (or the bars of Markdown) between the cells,
 * or a cell a line, as text is copied out of Word's and PDF's tables. Only tables whose heads fit their columns are given:
 * a head that speaks of a rate stands over percentages, and no other does.
 */
export function findPastedTables(passages: readonly Passage[]): PastedTable[] {
  return [...rowALine(passages), ...cellALine(passages)].filter(headsFit);
}

function headsFit({ heads, rows }: PastedTable): boolean {
  return heads.every((head, column) =>
    rows.every(({ figures }) => {
      const figure = figures[column];
      return !figure || (figure.family === 'rate') === isRateHead(head);
    }),
  );
}

/** Whether a head stands over rates. */
function isRateHead(head: string): boolean {
  return /[率%％]|占比|比重|比例|增幅|幅度/.test(head);
}

/** Rows of a line each; the nearest line above with as many cells and no figure holds the heads. */
function rowALine(passages: readonly Passage[]): PastedTable[] {
  const tables: PastedTable[] = [];
  let heads: readonly string[] | null = null;
  let rows: PastedRow[] = [];
  const close = () => {
    if (heads && rows.length) tables.push({ heads, rows });
    heads = null;
    rows = [];
  };
  for (const passage of passages) {
    const cells = cellsOf(passage);
    if (cells.length < 3 || cells.length - 1 > MOST_COLUMNS) close();
    else if (cells.every(({ text }) => /^:?-{3,}:?$/.test(text))) continue;
    else if (cells.every(({ text, figure }) => !figure && text !== '' && text.length <= LONGEST_HEAD)) {
      close();
      heads = cells.slice(1).map(({ text }) => text);
    } else if (heads?.length === cells.length - 1 && rows.length < MOST_ROWS) {
      rows.push({ name: cells[0]!.text, figures: cells.slice(1).map(({ figure }) => figure) });
    } else close();
  }
  close();
  return tables;
}

function cellsOf(passage: Passage): Cell[] {
  const { raw } = passage;
  const bar = raw.includes('\t') ? '\t' : /^\s*\|.*\|\s*$/.test(raw) ? '|' : null;
  if (bar === null) return [];
  const from = bar === '|' ? raw.indexOf('|') + 1 : 0;
  const to = bar === '|' ? raw.lastIndexOf('|') : raw.length;
  const cells: Cell[] = [];
  for (let start = from; start <= to;) {
    const next = raw.indexOf(bar, start);
    const end = next < 0 || next > to ? to : next;
    cells.push(cellAt(passage, start, end));
    start = end + 1;
  }
  return cells;
}

function cellAt(passage: Passage, start: number, end: number): Cell {
  const text = passage.raw.slice(start, end).trim();
  const figure = passage.mentions.find((m) => {
    const from = passage.rawIndex(m.from);
    return from >= start && from < end && m.text === text;
  });
  return { text, figure: figure ?? null };
}

/** A cell a line: a name and as many figures below it as there are heads above the first name. */
function cellALine(passages: readonly Passage[]): PastedTable[] {
  const tables: PastedTable[] = [];
  for (let at = 0; at < passages.length;) {
    const first = rowAt(passages, at);
    const width = first?.figures.length ?? 0;
    const heads = first ? headsAbove(passages, at, width) : null;
    if (!first || !heads) {
      at += 1;
      continue;
    }
    const rows = [first];
    let next = at + width + 1;
    for (let row = rowAt(passages, next); row?.figures.length === width && rows.length < MOST_ROWS;) {
      rows.push(row);
      next += width + 1;
      row = rowAt(passages, next);
    }
    tables.push({ heads, rows });
    at = next;
  }
  return tables;
}

function rowAt(passages: readonly Passage[], at: number): PastedRow | null {
  const name = passages[at];
  if (!name || !isHead(name)) return null;
  const figures: (Mention | null)[] = [];
  for (let next = at + 1; next < passages.length && figures.length <= MOST_COLUMNS; next++) {
    const passage = passages[next]!;
    const figure = figureOf(passage);
    if (!figure && !BLANK.test(passage.raw.trim())) break;
    figures.push(figure);
  }
  const isRow = figures.length > 1 && figures.length <= MOST_COLUMNS && figures.some((figure) => figure);
  return isRow ? { name: name.raw.trim(), figures } : null;
}

function headsAbove(passages: readonly Passage[], at: number, width: number): string[] | null {
  const lines = passages.slice(Math.max(0, at - width), at);
  return lines.length === width && lines.every(isHead) ? lines.map(({ raw }) => raw.trim()) : null;
}

function isHead({ raw }: Passage): boolean {
  const text = raw.trim();
  return text !== '' && text.length <= LONGEST_HEAD && !/[\d。；！？]/.test(text) && !BLANK.test(text);
}

/** The figure of a line that holds nothing else; null otherwise. */
export function figureOf({ text, mentions }: Passage): Mention | null {
  const [only, ...more] = mentions;
  return only && more.length === 0 && text.trim().length <= only.to - only.from + 1 ? only : null;
}
