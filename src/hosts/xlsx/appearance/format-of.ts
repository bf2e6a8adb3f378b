import type { CellAddress } from '../../../core/model/address';
import type { WorkbookAppearance } from '../../../core/model/appearance';
import type { XlsxFile } from '../open-xlsx';

/**
 * The number format code of a cell, of a blank one too: its own, else its row's or column's; undefined for General.
 * @param at index of the sheet
 */
export function formatOf(
  file: XlsxFile,
  appearance: WorkbookAppearance,
  at: number,
  { row, column }: CellAddress,
): string | undefined {
  const style = appearance.sheets[at]?.styleOf(row, column);
  return style === undefined ? undefined : file.styles.formats[style];
}
