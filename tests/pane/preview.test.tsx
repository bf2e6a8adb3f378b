/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import { act, screen, waitFor } from '@testing-library/react';
import { findBarriers, openPane } from './support/open-pane';
import { projectBook } from '../helpers/score-books';

async function openPreview(book = projectBook({ H11: 10, H14: 99.65 })) {
  const pane = await openPane(book);
  await act(() => pane.session.previewScores());
  await screen.findByRole('heading', { name: '将要改动的内容' });
  return pane;
}

describe('the preview', () => {
  it('shows every change as before and after, ticked', async () => {
    const { session, container } = await openPreview();
    const { edits } = session.getState().preview!;
    expect(screen.getAllByRole('checkbox')).toHaveLength(edits.length + 1);
    expect(screen.getByRole('checkbox', { name: '项目自评表!H11 得分' })).toBeChecked();
    expect(screen.getByText('由 10 改为 9')).toBeInTheDocument();
    expect(await findBarriers(container)).toEqual([]);
  });

  it('writes only what is ticked', async () => {
    const { user, session } = await openPreview();
    const { edits } = session.getState().preview!;
    const count = edits.length;
    await user.click(screen.getByRole('checkbox', { name: '项目自评表!H11 得分' }));
    await user.click(screen.getByRole('button', { name: `写入 ${count - 1} 处` }));
    await waitFor(() => expect(session.getState().report?.kind).toBe('write'));
    const { written, stale } = session.getState().report!.result;
    // The typed 10 stays, and with it the total; the note on the 9 and the head of its column have no place.
    const row = (at: number) => edits.filter(({ ref }) => ref.row === at).map(({ ref }) => ref);
    expect(written.map(({ ref }) => ref)).toEqual([...row(4), ...row(5)]);
    expect(stale).toEqual([]);
    expect(screen.queryByRole('heading', { name: '将要改动的内容' })).toBeNull();
    expect(screen.getByRole('main')).toHaveFocus();
  });

  it('ticks all or none with one box', async () => {
    const { user } = await openPreview();
    await user.click(screen.getByRole('checkbox', { name: '全选' }));
    expect(screen.getByRole('button', { name: '写入 0 处' })).toHaveAttribute('aria-disabled', 'true');
    await user.click(screen.getByRole('checkbox', { name: '全选' }));
    for (const box of screen.getAllByRole('checkbox')) expect(box).toBeChecked();
  });

  it('leaves everything as it is when it is left', async () => {
    const { user, host, session } = await openPreview();
    const before = await host.read();
    await user.click(screen.getByRole('button', { name: '取消' }));
    expect(session.getState().preview).toBeNull();
    expect(await host.read()).toBe(before);
  });

  it('says so when nothing would change', async () => {
    const { user, session } = await openPreview();
    await user.click(screen.getByRole('button', { name: /^写入 \d+ 处$/ }));
    await waitFor(() => expect(session.getState().report).not.toBeNull());
    await act(() => session.previewScores());
    expect(await screen.findByText(/没有需要改动的内容/)).toBeVisible();
  });
});
