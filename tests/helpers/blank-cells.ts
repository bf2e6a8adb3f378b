import { a1 } from '../../src/core/model/address';
import type { Workbook } from '../../src/core/model/grid';
import { set } from './sheet-builder';

/** A cell by the number of its sheet: "0!G6". */
export type Place = `${number}!${string}`;

/** What every cell of a workbook holds, formula and format included, as words to compare. */
export function contentsOf({ sheets }: Workbook): ReadonlyMap<Place, string> {
  return new Map(
    sheets.flatMap(({ rows }, at) =>
      rows.flatMap(({ row, cells }) =>
        cells.map((cell): [Place, string] => [
          `${at}!${a1({ row, column: cell.column })}`,
          JSON.stringify(cell, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
        ]),
      ),
    ),
  );
}

/** The cells of a workbook that another one does not hold, at the same place with the same content. */
export function changedCells(book: Workbook, other: Workbook): Place[] {
  const before = contentsOf(other);
  return [...contentsOf(book)].flatMap(([place, content]) => (before.get(place) === content ? [] : [place]));
}

/** The workbook with one cell emptied. */
export function withBlank(book: Workbook, place: Place): Workbook {
  const [at, address] = place.split('!') as [string, string];
  const sheets = book.sheets.map((sheet, index) =>
    index === Number(at) ? set(sheet, { [address]: null }) : sheet,
  );
  return { ...book, sheets };
}
