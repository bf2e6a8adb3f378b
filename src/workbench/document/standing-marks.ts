import type { CellMark } from '../../hosts/workbook-host';
import type { Version } from './history';

/**
 * The marks that a version still shows: of cells that have the colour they were marked with.
 * @param colour "#rrggbb"
 */
export function standingMarks(
  { workbook, appearance }: Pick<Version, 'workbook' | 'appearance'>,
  marks: readonly CellMark[],
  colour: string,
): readonly CellMark[] {
  const places = new Map(workbook.sheets.map(({ name }, index) => [name, index]));
  const marked = colour.toLowerCase();
  return marks.filter(({ ref }) => {
    const looks = appearance.sheets[places.get(ref.sheet) ?? -1];
    return looks && appearance.styles[looks.styleOf(ref.row, ref.column)]?.fill?.toLowerCase() === marked;
  });
}
