/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { a1 } from '../../src/core/model/address';
import { openPane, findBarriers, focusOn, listRows } from './support/open-pane';
import { scoringBook } from '../helpers/score-books';
import { sheet, workbook } from '../helpers/sheet-builder';
import { whyText } from '../../src/core/checks/shared/why-text';

/** A total that is not the sum, a score above its points, and points lost without a word why. */
const faulty = () => scoringBook({ H11: 95, H4: 12, I5: null, I9: null });

async function openFindings(book = faulty()) {
  const pane = await openPane(book, { view: 'findings' });
  await waitFor(() => expect(listRows().length).toBeGreaterThan(0));
  return pane;
}

describe('the list of findings', () => {
  it('lists every finding, the gravest of a sheet first, with severity as a word', async () => {
    const { session } = await openFindings();
    const severities = session.getState().review!.findings.map(({ severity }) => severity);
    const words = { error: '错误', warning: '提醒', info: '提示' };
    const shown = listRows().map((row) => /错误|提醒|提示/.exec(row.textContent)![0]);
    expect([...shown].sort()).toEqual(severities.map((severity) => words[severity]).sort());
    const order = ['错误', '提醒', '提示'];
    expect(shown.map((word) => order.indexOf(word))).toEqual(
      [...shown.map((word) => order.indexOf(word))].sort(),
    );
  });

  it('says of a workbook without a form that none was checked, not that nothing was found', async () => {
    await openPane(workbook(sheet('通讯录', [['姓名', '电话']])), { view: 'findings' });
    expect((await screen.findAllByText(/没有认出绩效自评表/))[0]).toBeVisible();
    expect(screen.queryByText('没有发现问题。')).toBeNull();
  });

  it('says of a sound form that nothing was found', async () => {
    await openPane(scoringBook(), { view: 'findings' });
    expect(await screen.findByText('没有发现问题。')).toBeVisible();
  });

  it('goes down and up with the arrow keys; Tab stops at one row only', async () => {
    const { user } = await openFindings();
    const rows = listRows();
    expect(rows.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    focusOn(rows[0]);
    await user.keyboard('{ArrowDown}');
    expect(rows[1]).toHaveFocus();
    expect(rows[1]!.tabIndex).toBe(0);
    await user.keyboard('{ArrowUp}');
    expect(rows[0]).toHaveFocus();
    await user.keyboard('{End}');
    expect(rows.at(-1)).toHaveFocus();
  });

  it('jumps to the cell with Enter and keeps the focus on the row', async () => {
    const { user, host, session } = await openFindings();
    const [row] = listRows();
    focusOn(row);
    await user.keyboard('{Enter}');
    const first = session
      .getState()
      .review!.findings.find(({ fingerprint }) => fingerprint === session.getState().current)!;
    expect(host.selected).toEqual(first.ref);
    expect(row).toHaveFocus();
    expect(row).toHaveAttribute('aria-expanded', 'true');
  });

  it('shows the cells of the relation, the figures, why and how to mend, and leads to each cell', async () => {
    const { user, host, container } = await openFindings();
    const row = listRows().find((one) => one.textContent.includes('JX303'))!;
    await user.click(row);
    const detail = container.ownerDocument.getElementById(row.getAttribute('aria-controls')!)!;
    expect(within(detail).getByText('影响')).toBeVisible();
    expect(within(detail).getByText('改法')).toBeVisible();
    const links = within(detail).getAllByTitle(/到单元格/);
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) {
      await user.click(link);
      const [, address] = /([A-Z]+\d+)/.exec(link.textContent)!;
      expect([link.textContent, host.selected && a1(host.selected)]).toEqual([link.textContent, address]);
    }
  });

  it('filters by severity', async () => {
    const { user, session } = await openFindings();
    const all = listRows().length;
    await user.selectOptions(screen.getByLabelText('级别'), 'error');
    const errors = listRows();
    expect(errors.length).toBeLessThan(all);
    expect(errors.length).toBe(
      session.getState().review!.findings.filter(({ severity }) => severity === 'error').length,
    );
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.every((row) => row.textContent.includes('错误'))).toBe(true);
  });

  it('has no barrier that axe finds, with a finding open', async () => {
    const { user, container } = await openFindings();
    await user.click(listRows()[0]!);
    expect(await findBarriers(container)).toEqual([]);
  });
});

describe('ignoring', () => {
  it('wants a reason, then keeps it in the workbook and lists it with a way back', async () => {
    const { user, session } = await openFindings();
    const before = listRows().length;
    focusOn(listRows()[0]);
    await user.keyboard('{Delete}');
    const field = screen.getByLabelText(/忽略的理由/);
    expect(field).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.getByText('请写明理由，复核的人会看到。')).toBeVisible();
    await user.type(field, '已核对原始资料{Enter}');
    await waitFor(() => expect(listRows()).toHaveLength(before - 1));
    expect(session.getState().review!.workbook.sheets.map(({ name }) => name)).toContain('核查记录');
    await user.click(screen.getByText('已忽略（1）'));
    expect(screen.getByText('理由：已核对原始资料')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^恢复：/ }));
    await waitFor(() => expect(listRows()).toHaveLength(before));
  });

  it('can be for the year of the form alone', async () => {
    const { user, session } = await openFindings();
    const before = listRows().length;
    focusOn(listRows()[0]);
    await user.keyboard('{Delete}');
    await user.type(screen.getByLabelText(/忽略的理由/), '当年特例');
    await user.click(screen.getByLabelText('只在2023年度忽略，下一年度重新提示'));
    await user.click(screen.getByRole('button', { name: '忽略' }));
    await waitFor(() => expect(listRows()).toHaveLength(before - 1));
    const record = session.getState().review!.workbook.sheets.find(({ name }) => name === '核查记录')!;
    expect(record.rows.flatMap(({ cells }) => cells.map(({ text }) => text))).toContain('忽略（仅2023年度）');
  });

  it('is left with Escape, and the focus goes back to the row', async () => {
    const { user } = await openFindings();
    const [row] = listRows();
    focusOn(row);
    await user.keyboard('{Delete}');
    // The first Escape is the input method's.
    fireEvent.keyDown(screen.getByLabelText(/忽略的理由/), { key: 'Escape', isComposing: true });
    expect(screen.getByLabelText(/忽略的理由/)).toBeVisible();
    await user.keyboard('{Escape}');
    expect(screen.queryByLabelText(/忽略的理由/)).toBeNull();
    expect(row).toHaveFocus();
  });
});

describe('what was checked', () => {
  it('lists what passed and what could not be checked, with the reason', async () => {
    const { session } = await openFindings();
    const { checked } = session.getState().review!;
    const left = checked.filter(({ status }) => status === 'not-checked');
    expect(await screen.findByText(`没有查的（${left.length} 项）`)).toBeInTheDocument();
    for (const run of left) expect(screen.getAllByText(whyText(run, 'zh-CN')).length).toBeGreaterThan(0);
    const passed = checked.filter(({ status }) => status === 'passed');
    expect(screen.getByText(`查过没有问题的（${passed.length} 项）`)).toBeInTheDocument();
  });
});

describe('a finding that the recalculation mends', () => {
  it('offers the changes', async () => {
    const { user, session } = await openFindings(scoringBook({ H11: 95 }));
    await user.click(listRows().find((row) => row.textContent.includes('JX303'))!);
    await user.click(screen.getAllByRole('button', { name: '看看怎么改' })[0]!);
    expect(await screen.findByText('将要改动的内容')).toBeVisible();
    expect(session.getState().preview!.edits.length).toBeGreaterThan(0);
  });
});
