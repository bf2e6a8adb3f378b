import { a1, meets, parseA1, type Area } from '../../core/model/address';
import type { Cell } from '../../core/model/grid';
import { cellArea, clip, intersection, sizeOf, union } from './area';
import type { SheetBounds } from './sheet-bounds';
import { MOST_COPIED, type Block, type Clip } from './paste';
import { readOnlyTable, readTable, writeTable, type CopiedCell } from './table-html';
import { readTsv, writeTsv } from './tsv';

/** What of a DataTransfer matters here. */
export interface ClipboardTexts {
  getData(type: string): string;
}

/**
 * The cells as a person would type them, for pasting within the workbench: no figure loses digits that are not shown.
 */
export const OWN_TYPE = 'application/x-ziping-cells';

/** Texts by type of the clipboard. */
export type Copied = Readonly<Record<'text/plain' | 'text/html' | typeof OWN_TYPE, string>>;

/**
 * What a chosen area puts on the clipboard: what is shown, as text and as a table, and for the workbench itself the
 * content. A merged area gives its text once and blanks for what it covers.
 * @param contentOf what a person would type to get a cell's content
 * @param isCut the cells move: their formulas go on meaning the cells they mean
 * @returns null when it has more than {@link MOST_COPIED} cells
 */
export function copyArea(
  sheetBounds: SheetBounds,
  area: Area,
  contentOf: (cell: Cell | undefined) => string,
  isCut = false,
): Copied | null {
  const within = usedPart(sheetBounds, area);
  if (sizeOf(within) > MOST_COPIED) return null;
  const own = blockOf(sheetBounds, within, contentOf);
  return {
    'text/plain': writeTsv(blockOf(sheetBounds, within, (cell) => cell?.text ?? '')),
    'text/html': writeTable(tableOf(sheetBounds, within)),
    [OWN_TYPE]: JSON.stringify({
      from: isCut ? null : a1({ row: within.top, column: within.left }),
      block: own,
    }),
  };
}

/** The part of an area that is used, with the whole of the merged areas in it. */
function usedPart({ used, index }: SheetBounds, area: Area): Area {
  const within = clip(area, used);
  if (!within) return cellArea({ row: area.top, column: area.left });
  return index.sheet.merges
    .filter((merge) => meets(merge, within))
    .reduce((all, merge) => union(all, intersection(area, merge)), within);
}

function blockOf({ index }: SheetBounds, area: Area, textOf: (cell: Cell | undefined) => string): string[][] {
  const block: string[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const texts: string[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const unit = intersection(area, index.merge(row, column) ?? cellArea({ row, column }));
      const isFirst = row === unit.top && column === unit.left;
      texts.push(isFirst ? textOf(index.shown(row, column)) : '');
    }
    block.push(texts);
  }
  return block;
}

function tableOf({ index }: SheetBounds, area: Area): CopiedCell[][] {
  const rows: CopiedCell[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: CopiedCell[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const unit = intersection(area, index.merge(row, column) ?? cellArea({ row, column }));
      if (row !== unit.top || column !== unit.left) continue;
      const cell = index.shown(row, column);
      cells.push({
        text: cell?.text ?? '',
        rowSpan: unit.bottom - row + 1,
        columnSpan: unit.right - column + 1,
        isText: cell?.kind === 'text',
      });
    }
    rows.push(cells);
  }
  return rows;
}

/** Programs of sheets: their plain text has every cell in its place, a line break within one in quotes. */
const SHEETS = /content=["']?(?:Excel|ET)\.Sheet|content=["']?Microsoft Excel|google-sheets-html-origin/i;

/** A page longer than this, in characters, is not looked through for a table. */
const LONGEST_PAGE = 4_000_000;

/**
 * The cells on the clipboard: those of the workbench itself, else a table of a program of texts or a web page, whose
 * plain text breaks a cell of two lines over two rows, else plain text.
 * @returns null when there is no text; 'tooMuch' when it has more cells than can be pasted
 */
export function readClipboard(data: ClipboardTexts): Clip | 'tooMuch' | null {
  const own = readOwn(data.getData(OWN_TYPE));
  if (own) return own;
  const block = readForeign(data);
  return block === null || block === 'tooMuch' ? block : { block, from: null };
}

function readForeign(data: ClipboardTexts): Block | 'tooMuch' | null {
  const plain = data.getData('text/plain');
  const html = () => {
    const page = data.getData('text/html');
    return page === '' ? null : readTable(page);
  };
  if (plain === '') return html();
  const table = readTextTable(data.getData('text/html'));
  if (table) return table;
  const read = readTsv(plain);
  if (read === 'tooMuch') return read;
  return (read.hasOddQuotes ? html() : null) ?? read.block;
}

function readTextTable(page: string): Block | 'tooMuch' | null {
  return page.length > LONGEST_PAGE || SHEETS.test(page.slice(0, 4000)) ? null : readOnlyTable(page);
}

function readOwn(json: string): Clip | null {
  if (json === '') return null;
  try {
    const { block, from } = JSON.parse(json) as { readonly block?: unknown; readonly from?: unknown };
    return isBlock(block) ? { block, from: typeof from === 'string' ? parseA1(from) : null } : null;
  } catch {
    // Another program may write what it likes under our type.
    return null;
  }
}

function isBlock(block: unknown): block is Block {
  if (!Array.isArray(block) || block.length === 0) return false;
  return block.every(
    (row) => Array.isArray(row) && row.length > 0 && row.every((text) => typeof text === 'string'),
  );
}
