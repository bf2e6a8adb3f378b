import { a1, type CellRef } from '../../core/model/address';
import type { CellMark } from '../workbook-host';
import { troubleOf } from './excel-errors';
import { read, write } from './support';

/** What Excel answers for a cell without a fill. */
const NO_FILL = '#FFFFFF';

/** Colours cells, and says what to give back. Fills only: a person's fonts, notes and borders are left alone. */
export async function mark(cells: readonly CellRef[], colour: string): Promise<readonly CellMark[]> {
  try {
    return await write(async (context) => {
      const ranges = cells.map((ref) => {
        const range = context.workbook.worksheets.getItem(ref.sheet).getRange(a1(ref));
        range.load('format/fill/color');
        return range;
      });
      await context.sync();
      const marks = ranges.map((range, i) => ({ ref: cells[i]!, before: { fill: fillOf(range) } }));
      for (const range of ranges) range.format.fill.color = colour;
      await context.sync();
      return marks;
    });
  } catch (error) {
    throw troubleOf(error);
  }
}

/** Gives every marked cell back the fill it had; a cell that a person coloured since is left as it is. */
export async function unmark(marks: readonly CellMark[], colour: string): Promise<void> {
  try {
    await read(async (context) => {
      const found = marks.map(({ ref }) => {
        const worksheet = context.workbook.worksheets.getItemOrNullObject(ref.sheet);
        const range = worksheet.getRange(a1(ref));
        range.load('format/fill/color');
        return range;
      });
      await context.sync();
      found.forEach((range, i) => {
        if (fillOf(range)?.toUpperCase() !== colour.toUpperCase()) return;
        const { fill } = marks[i]!.before;
        if (fill === null) range.format.fill.clear();
        else range.format.fill.color = fill;
      });
      await context.sync();
    });
  } catch (error) {
    throw troubleOf(error);
  }
}

function fillOf(range: Excel.Range): string | null {
  const { color } = range.format.fill;
  return color === '' || color === null || color === NO_FILL ? null : color;
}
