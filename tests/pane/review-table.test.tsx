/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import { screen, within } from '@testing-library/react';
import { findBarriers, openPane } from './support/open-pane';
import { projectForm, projectBook, scoringForm } from '../helpers/score-books';
import { workbook } from '../helpers/sheet-builder';

const headings = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

describe('reviewer mode', () => {
  it('shows the review score of every row and of the total, how far apart they are, and why', async () => {
    const { user, container } = await openPane(projectBook({ H14: 99 }));
    await user.click(screen.getByRole('switch', { name: '复核模式' }));
    const region = await screen.findByRole('region', { name: '复核得分' });
    const cells = (row: HTMLElement) =>
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent);
    const rows = within(region).getAllByRole('row').slice(1);
    expect(cells(rows.at(-1)!)).toEqual(['99', '98.65', '+0.35']);
    const open = rows.filter((row) => within(row).queryByText('由人复核'));
    for (const row of open) expect(cells(row).slice(1)).toEqual(['—', '—']);
    expect(rows.length).toBeGreaterThan(open.length + 1);
    const legend = screen.getByRole('region', { name: '复核标记的颜色' });
    expect(
      within(legend)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['错误', '提醒', '提示']);
    expect(await findBarriers(container)).toEqual([]);
  });

  it('advises the reviewer instead of telling the clerk what to do', async () => {
    const { user } = await openPane(projectBook({ H14: 90 }));
    expect(headings()[0]).toMatch(/^暂不宜上报/);
    await user.click(screen.getByRole('switch', { name: '复核模式' }));
    expect(headings()[0]).toMatch(/^建议退回：\d+ 个错误$/);
    expect(screen.queryByText(/改完后重新核查/)).toBeNull();
    await user.click(screen.getByRole('switch', { name: '复核模式' }));
    expect(headings()[0]).toMatch(/^暂不宜上报/);
    expect(screen.queryByRole('region', { name: '复核得分' })).toBeNull();
  });

  it('finds nothing where there is nothing, and does not say that it may be handed in', async () => {
    const { user } = await openPane(projectBook());
    await user.click(screen.getByRole('switch', { name: '复核模式' }));
    expect(headings()[0]).toMatch(/^没有查出/);
  });
});

describe('a workbook with several forms', () => {
  it('has them in a small table with what is stated, worked out and apart', async () => {
    const { container } = await openPane(workbook(scoringForm(), projectForm({ H14: 99 })));
    const region = await screen.findByRole('region', { name: '各表总分（2 张）' });
    const rows = within(region).getAllByRole('row').slice(1);
    expect(
      rows.map((row) =>
        within(row)
          .getAllByRole('cell')
          .map(({ textContent }) => textContent),
      ),
    ).toEqual([
      ['98', '98', '0'],
      ['99', '98.65', '0.35'],
    ]);
    expect(await findBarriers(container)).toEqual([]);
  });

  it('that is one form has no such table', async () => {
    await openPane(projectBook());
    expect(screen.queryByRole('region', { name: /各表总分/ })).toBeNull();
  });
});

describe('a row of the scores', () => {
  it('selects its cell when it is opened, and the keyboard stays with it', async () => {
    const { user, host } = await openPane(projectBook(), { view: 'scores' });
    const button = (await screen.findAllByRole('button', { expanded: false }))[0]!;
    await user.click(button);
    const open = await screen.findByRole('button', { expanded: true });
    expect(host.selected).toMatchObject({ sheet: '项目自评表', column: 7 });
    expect(open).toHaveFocus();
  });
});
