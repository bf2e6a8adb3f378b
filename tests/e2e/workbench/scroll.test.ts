import type { Workbook } from '../../../src/core/model/grid';
import { writeWorkbook } from '../../../src/hosts/xlsx';
import { withWorkbench } from './support/with-workbench';
import type { Workbench } from './support/workbench';

const open = withWorkbench();

/** Half the frames of a screen of 60 a second: what the eye still takes for one movement. */
const SMOOTH = 34;
const TURNS = 3;

/** A sheet of texts and figures, every fifth text long enough to be wrapped. */
function bookOf(rows: number, columns: number): Workbook {
  const cellAt = (row: number, column: number) => {
    if ((row + column) % 3 === 0) return { column, kind: 'number' as const, raw: `${row}`, text: `${row}` };
    const more = (row + column) % 5 === 0 ? '，按时按要求保障单位日常运转相关工作' : '';
    return { column, kind: 'text' as const, text: `完成情况${row}-${column}${more}` };
  };
  const lines = Array.from({ length: rows }, (_, row) => ({
    row,
    cells: Array.from({ length: columns }, (_, column) => cellAt(row, column)),
  }));
  const merges = Array.from({ length: rows / 10 }, (_, i) => ({
    top: i * 10 + 1,
    left: 1,
    bottom: i * 10 + 4,
    right: 2,
  }));
  return { sheets: [{ name: '大表', hidden: false, rows: lines, merges }] };
}

/** Scrolls by steps, one a frame; gives the time of the frames, by their median. */
function scroll(workbench: Workbench, way: 'scrollTop' | 'scrollLeft', by: number) {
  return workbench.grid.evaluate(
    async (grid, [property, step]) => {
      grid[property] = 0;
      const times: number[] = [];
      const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      await nextFrame();
      let last = await nextFrame();
      for (let frame = 0; frame < 90; frame++) {
        grid[property] += step;
        const now = await nextFrame();
        times.push(now - last);
        last = now;
      }
      times.sort((one, other) => one - other);
      return { median: times[45]!, place: grid[property] };
    },
    [way, by] as const,
  );
}

describe('50,000 cells', () => {
  it.each([
    { rows: 5_000, columns: 10, way: 'scrollTop' },
    { rows: 500, columns: 100, way: 'scrollTop' },
    { rows: 50, columns: 1_000, way: 'scrollLeft' },
  ] as const)('scroll smoothly as $rows rows of $columns', async ({ rows, columns, way }) => {
    const bytes = writeWorkbook(bookOf(rows, columns));
    const workbench = await open({ files: [{ name: '大表.xlsx', bytes }] });
    await workbench.cell('A1').waitFor();
    const turns = [];
    for (let turn = 0; turn < TURNS; turn++) turns.push(await scroll(workbench, way, 80));
    // Other test files share the machine: the best turn tells what the program needs.
    expect(Math.min(...turns.map(({ median }) => median))).toBeLessThan(SMOOTH);
    expect(turns[0]!.place).toBe(90 * 80);
    expect(await workbench.grid.getByRole('gridcell').count()).toBeLessThan(3_000);
  });

  it('are found again with the keyboard at the far end', async () => {
    const bytes = writeWorkbook(bookOf(5_000, 10));
    const workbench = await open({ files: [{ name: '大表.xlsx', bytes }] });
    await workbench.cell('A1').click();
    await workbench.page.keyboard.press('Control+End');
    await workbench.cell('J5000').waitFor();
    await workbench.page.keyboard.press('Control+Home');
    await workbench.cell('A1').waitFor();
    expect(await workbench.grid.evaluate((grid) => grid.scrollTop)).toBe(0);
  });
});
