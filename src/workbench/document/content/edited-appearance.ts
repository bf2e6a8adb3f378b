import type { SheetAppearance, WorkbookAppearance } from '../../../core/model/appearance';
import { readAppearance, type RereadFile, type TouchedCell } from '../../../hosts/xlsx';

/**
 * How a workbook looks after it was patched: sheets that were not touched as before, of others the styles of the cells
 * that were written are taken over, so that no sheet is read as a whole again for them. Nothing of it holds on to the
 * looks before: a document goes through any number of edits.
 */
export function renewAppearance(before: WorkbookAppearance, { file, fates }: RereadFile): WorkbookAppearance {
  const read = readAppearance(file);
  const sheets: SheetAppearance[] = [];
  fates.forEach((fate, at) => {
    const isEdited = fate !== 'same' && fate !== 'anew';
    const renewed = isEdited ? withCells(before.sheets[at]!, [...fate.values()]) : null;
    if (renewed) sheets[at] = renewed;
    else takeOver(sheets, fate === 'same' ? before.sheets : read.sheets, at);
  });
  return { ...read, sheets };
}

/** Takes a sheet over as it is: one that nobody has asked for stays unread. */
function takeOver(sheets: SheetAppearance[], from: readonly SheetAppearance[], at: number): void {
  Object.defineProperty(sheets, at, Object.getOwnPropertyDescriptor(from, at)!);
}

/** The look of a sheet before it was edited, and the styles its cells were given since. */
const edited = new WeakMap<SheetAppearance, { base: SheetAppearance; styles: ReadonlyMap<number, number> }>();

const keyOf = (row: number, column: number) => row * 16_384 + column;

/** The look as it was where no cell changed its own; null where a cell lost its style: what it looks like now has to be read. */
function withCells(known: SheetAppearance, cells: readonly TouchedCell[]): SheetAppearance | null {
  if (cells.every((cell) => isLookedAs(known, cell))) return known;
  const { base, styles: earlier } = edited.get(known) ?? { base: known, styles: new Map<number, number>() };
  const styles = new Map(earlier);
  let { lastRow, lastColumn } = known;
  for (const { row, column, style } of cells) {
    if (style === null) {
      if (known.styleOf(row, column) !== 0) return null;
      continue;
    }
    styles.set(keyOf(row, column), style);
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  }
  const made: SheetAppearance = {
    ...base,
    lastRow,
    lastColumn,
    styleOf: (row, column) => styles.get(keyOf(row, column)) ?? base.styleOf(row, column),
  };
  edited.set(made, { base, styles });
  return made;
}

/** A value was written, and nothing else: sheets are drawn anew only where they look otherwise. */
const isLookedAs = (known: SheetAppearance, { row, column, style }: TouchedCell): boolean =>
  (style ?? 0) === known.styleOf(row, column) && row <= known.lastRow && column <= known.lastColumn;
