import { a1 } from '../../../core/model/address';
import { mapSheet, type RowChoice } from '../patch/sheet-map';
import { childrenOf, differingNames, documentOf, type Child } from './elements';
import type { Looks } from './looks';

/** What a sheet's part says beside the values of its cells. */
export interface SheetPart {
  /** By A1 address, of every cell that has an element. */
  readonly cells: ReadonlyMap<string, CellBeside>;
  /** By number from 1: what the row's own tag says, but for the columns it spans. */
  readonly rows: ReadonlyMap<number, string>;
  /** What stands around the cells, but for the area that they fill. */
  readonly around: readonly Child[];
}

/** What a cell is beside its value. */
export interface CellBeside {
  readonly look: string | null;
  /** The runs of a text that is formatted in parts, or its reading aids; null of any other. */
  readonly runs: string | null;
}

/** The runs of a text of the table of texts, by its number. */
export type RunsOfTexts = (index: number) => string | null;

const EVERY: RowChoice = { has: () => true };

/**
 * Takes a worksheet part apart.
 * @param strings the runs of the texts of the table of texts
 */
export function sheetPart(text: string, part: string, looks: Looks, strings: RunsOfTexts): SheetPart {
  const map = mapSheet(text, part, EVERY);
  const cells = new Map<string, CellBeside>();
  const rows = new Map<number, string>();
  for (const row of map.rows) {
    const tag = text.slice(row.start, row.openEnd).replace(/\/>$/, '>');
    rows.set(row.row + 1, tag.replace(/\s+(?:spans|r)\s*=\s*(?:"[^"]*"|'[^']*')/g, ''));
    for (const { column, start, end, style } of row.cells) {
      const runs = runsOf(text.slice(start, end), part, strings);
      cells.set(a1({ row: row.row, column }), { look: looks.of(style ?? '0'), runs });
    }
  }
  const around = documentOf(text, part).filter(({ name }) => name !== 'sheetData' && name !== 'dimension');
  return { cells, rows, around };
}

/** Elements and rows in which two sheets differ, beside their cells: "cols", "row 7". */
export function aroundDifferences(before: SheetPart, after: SheetPart): readonly string[] {
  const numbers = [...new Set([...before.rows.keys(), ...after.rows.keys()])].sort((a, b) => a - b);
  const plain = /^<[\w.:-]*row\s*>$/;
  const changed = numbers.filter((number) => {
    const [one, other] = [before.rows.get(number), after.rows.get(number)];
    // A row that says nothing of itself is there for its cells alone.
    if (one === undefined || other === undefined) return !plain.test(one ?? other ?? '');
    return one !== other;
  });
  return [...differingNames(before.around, after.around), ...changed.map((number) => `row ${number}`)];
}

const OF_TEXT = /^<[^>]*\st\s*=\s*["'](s|inlineStr)["']/;
const NUMBER = /<(?:[\w.-]+:)?v\b[^>]*>\s*(\d+)/;

function runsOf(cell: string, part: string, strings: RunsOfTexts): string | null {
  const type = OF_TEXT.exec(cell)?.[1];
  if (type === 's') return strings(Number(NUMBER.exec(cell)?.[1] ?? -1));
  if (type !== 'inlineStr') return null;
  const item = childrenOf(cell, part).find(({ name }) => name === 'is');
  return item ? runsIn(item.xml, part) : null;
}

/** The runs of each item of the table of texts, each looked at once. */
export function runsOfTexts(items: readonly Child[], part: string): RunsOfTexts {
  const known = new Map<number, string | null>();
  return (index) => {
    const seen = known.get(index);
    if (seen !== undefined) return seen;
    const item = items[index];
    const runs = item ? runsIn(item.xml, part) : null;
    known.set(index, runs);
    return runs;
  };
}

/** What a text says beside its words: its runs, and its reading aids. */
function runsIn(item: string, part: string): string | null {
  const children = childrenOf(item, part);
  return children.some(({ name }) => name === 'r' || name === 'rPh')
    ? children.map(({ xml }) => xml).join('')
    : null;
}
