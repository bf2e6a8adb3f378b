import { largeBook } from './support/books';
import { withWorkbench } from './support/with-workbench';

const open = withWorkbench();

/** More cells than a large screen shows: what is not seen is not drawn. */
const DRAWN = 3_000;

describe('50,000 cells', () => {
  it.each([
    { rows: 5_000, columns: 10, way: 'scrollTop', end: 'A5000' },
    { rows: 500, columns: 100, way: 'scrollTop', end: 'A500' },
    { rows: 50, columns: 1_000, way: 'scrollLeft', end: 'ALL1' },
  ] as const)(
    'are drawn only where they are seen, as $rows rows of $columns',
    async ({ rows, columns, way, end }) => {
      const workbench = await open({ files: [{ name: '大表.xlsx', bytes: largeBook(rows, columns) }] });
      await workbench.cell('A1').waitFor();
      for (const part of [0.25, 0.5, 0.75, 1]) {
        await workbench.grid.evaluate(
          (grid, [property, place]) => {
            const whole = property === 'scrollTop' ? grid.scrollHeight : grid.scrollWidth;
            grid[property] = whole * place;
          },
          [way, part] as const,
        );
        await workbench.settled();
        expect(await workbench.grid.getByRole('gridcell').count()).toBeLessThan(DRAWN);
      }
      await workbench.cell(end).waitFor();
    },
  );

  it('are found again with the keyboard at the far end', async () => {
    const workbench = await open({ files: [{ name: '大表.xlsx', bytes: largeBook(5_000, 10) }] });
    await workbench.cell('A1').click();
    await workbench.page.keyboard.press('Control+End');
    await workbench.cell('J5000').waitFor();
    await workbench.page.keyboard.press('Control+Home');
    await workbench.cell('A1').waitFor();
    expect(await workbench.grid.evaluate((grid) => grid.scrollTop)).toBe(0);
  });
});
