import type { CellAddress, CellRef } from '../../core/model/address';
import type { Finding } from '../../core/model/finding';
import type { Workbook } from '../../core/model/grid';
import type { Language } from '../../core/text';

/** A place that holds what is looked for: a cell by what it shows, or a finding by what it says. */
export type Hit =
  | { readonly kind: 'cell'; readonly ref: CellRef; readonly text: string }
  | { readonly kind: 'finding'; readonly ref: CellRef; readonly finding: Finding };

/** Texts alike but for width, case and blanks are the same: heads are written 得 分, figures in full width. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** Row by row, as one reads. */
const inOrder = (one: CellAddress, other: CellAddress): number =>
  one.row - other.row || one.column - other.column;

/**
 * Everything that holds a text, in the order of sheets, rows and columns; a cell before the findings about it. None for
 * a text of blanks.
 */
export function hitsOf(
  { sheets }: Pick<Workbook, 'sheets'>,
  findings: readonly Finding[],
  language: Language,
  text: string,
): readonly Hit[] {
  const wanted = plain(text);
  if (wanted === '') return [];
  return sheets.flatMap((sheet) => {
    const cells: Hit[] = sheet.rows.flatMap(({ row, cells: ofRow }) =>
      ofRow
        .filter((cell) => plain(cell.text).includes(wanted))
        .map(({ column, text: shown }) => ({
          kind: 'cell' as const,
          ref: { sheet: sheet.name, row, column },
          text: shown,
        })),
    );
    const found: Hit[] = findings
      .filter(({ ref, code, message }) => {
        return ref.sheet === sheet.name && plain(`${code} ${message[language].what}`).includes(wanted);
      })
      .map((finding) => ({ kind: 'finding' as const, ref: finding.ref, finding }));
    return [...cells, ...found].sort((one, other) => inOrder(one.ref, other.ref));
  });
}

/**
 * The place of the hit to be shown first: the first at or behind a cell, round to the first of all.
 * @param order names of the sheets as they stand
 */
export function firstHitFrom(hits: readonly Hit[], order: readonly string[], from: CellRef): number {
  const sheetOf = ({ sheet }: CellRef) => order.indexOf(sheet);
  const at = hits.findIndex(
    ({ ref }) => sheetOf(ref) > sheetOf(from) || (ref.sheet === from.sheet && inOrder(ref, from) >= 0),
  );
  return Math.max(0, at);
}
