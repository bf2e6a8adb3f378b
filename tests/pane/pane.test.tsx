/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import { act, screen, waitFor } from '@testing-library/react';
import type { ApplyReport } from '../../src/hosts/workbook-host';
import type { Edit } from '../../src/core/model/edit';
import { review } from '../../src/app/review';
import { DEFAULT_SETTINGS } from '../../src/core/checks/settings';
import { initialState } from '../../src/app/session/defaults';
import { findBarriers, openPane, showPane, StillSession } from './support/open-pane';
import { scoringBook } from '../helpers/score-books';
import { inChinese, sayingOf } from '../helpers/sayings';

const edit: Edit = {
  ref: { sheet: '评分表', row: 3, column: 7 },
  before: { value: null, kind: 'blank', formula: null },
  after: { kind: 'number', value: '10' },
  purpose: 'score',
  reason: sayingOf('甲', 'a'),
};

const report = (changes: Partial<ApplyReport>): ApplyReport => ({
  written: [],
  stale: [],
  skipped: [],
  inverse: { newSheets: [], edits: [], skipped: [] },
  notices: [],
  ...changes,
});

/** What a screen reader has been told. */
const spoken = () => screen.getAllByRole('status').map(({ textContent }) => textContent);

describe('progress', () => {
  beforeEach(() => jest.useFakeTimers({ advanceTimers: true }));
  afterEach(() => jest.useRealTimers());

  it('is shown once a phase takes more than a second, and goes with it', async () => {
    const session = new StillSession();
    await showPane(session, {});
    session.set({ phase: 'reading' });
    expect(screen.queryByRole('progressbar')).toBeNull();
    act(() => jest.advanceTimersByTime(1100));
    expect(screen.getByRole('progressbar', { name: '正在读取表格…' })).toBeInTheDocument();
    session.set({ phase: 'idle' });
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('makes buttons wait without taking the focus from them', async () => {
    const session = new StillSession({ phase: 'checking' });
    const { user } = await showPane(session, {});
    const button = screen.getByRole('button', { name: '开始核查' });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    await user.click(button);
    expect(session.asked).toEqual([]);
    expect(button).toHaveFocus();
  });
});

describe('what is read out', () => {
  it('tells the number of findings and errors after a check', async () => {
    const session = new StillSession();
    await showPane(session, {});
    const made = review(scoringBook({ H11: 95 }), DEFAULT_SETTINGS);
    session.set({ review: made });
    const errors = made.findings.filter(({ severity }) => severity === 'error').length;
    await waitFor(() =>
      expect(spoken()).toContain(`核查完成：${made.findings.length} 个问题，${errors} 个错误。`),
    );
  });

  it('tells what a write came to', async () => {
    const session = new StillSession();
    await showPane(session, {});
    session.set({ report: { kind: 'write', result: report({ written: [edit, edit] }) } });
    await waitFor(() => expect(spoken()).toContain('已写入 2 个单元格。'));
  });
});

describe('what is read out while somebody types', () => {
  const reviewOf = (score: number) => review(scoringBook({ H11: score }), DEFAULT_SETTINGS);
  const counted = ({ findings }: ReturnType<typeof review>) => `核查完成：${findings.length} 个问题`;

  /** Checked anew after a change, as it happens by itself. */
  async function recheck(session: StillSession, made: ReturnType<typeof review>) {
    session.set({ isStale: true });
    session.set({ review: made, isStale: false });
  }

  it('is what changed, and nothing where all is as before', async () => {
    const session = new StillSession({ review: reviewOf(95) });
    await showPane(session, {});
    await recheck(session, reviewOf(95));
    expect(spoken().join()).not.toMatch(/核查完成/);
    const other = reviewOf(8);
    expect(counted(other)).not.toBe(counted(reviewOf(95)));
    await recheck(session, other);
    await waitFor(() => expect(spoken().join()).toContain(counted(other)));
  });

  it('is told again where it was asked for', async () => {
    const session = new StillSession({ review: reviewOf(95) });
    await showPane(session, {});
    session.set({ review: reviewOf(95) });
    await waitFor(() => expect(spoken().join()).toContain(counted(reviewOf(95))));
  });

  it('includes what went wrong', async () => {
    const session = new StillSession();
    await showPane(session, {});
    session.set({ trouble: sayingOf('表格正忙。', 'Busy.') });
    await waitFor(() => expect(spoken()).toContain('表格正忙。'));
  });
});

describe('messages', () => {
  it('shows what went wrong until it is closed', async () => {
    const trouble = sayingOf('正在编辑单元格，请按 Enter。', 'Press Enter.');
    const session = new StillSession({ trouble });
    const { user } = await showPane(session, {});
    expect(screen.getByText(inChinese(trouble))).toBeVisible();
    await user.click(screen.getByRole('button', { name: '关闭' }));
    expect(screen.queryByText(inChinese(trouble))).toBeNull();
  });

  it('lists the cells that were left alone, each with the reason', async () => {
    const locked = { ref: { ...edit.ref, row: 4 }, reason: sayingOf('单元格受保护', 'locked') };
    const result = report({ written: [edit], stale: [edit], skipped: [locked] });
    const session = new StillSession({ report: { kind: 'write', result } });
    const { container } = await showPane(session, {});
    expect(screen.getByText('2 处没有改动')).toBeVisible();
    expect(screen.getAllByText('评分表!H4')).toHaveLength(2);
    expect(screen.getByText(/单元格受保护/)).toBeInTheDocument();
    expect(await findBarriers(container)).toEqual([]);
  });

  it('leads to the scores that were written, a few of many', async () => {
    const scores = Array.from({ length: 9 }, (_, row) => ({ ...edit, ref: { ...edit.ref, row } }));
    const written = [{ ...edit, purpose: 'note' as const, ref: { ...edit.ref, column: 8 } }, ...scores];
    const session = new StillSession({ report: { kind: 'write', result: report({ written }) } });
    const { container } = await showPane(session, {});
    const places = screen.getAllByTitle(/^到单元格/).map(({ textContent }) => textContent);
    expect(places).toEqual(['评分表!H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
    expect(await findBarriers(container)).toEqual([]);
  });

  it('says that nothing was written where no cell could be, not that all is as it should be', async () => {
    const locked = { ref: { ...edit.ref, row: 4 }, reason: sayingOf('单元格受保护', 'locked') };
    const session = new StillSession({ report: { kind: 'write', result: report({ skipped: [locked] }) } });
    await showPane(session, {});
    expect(screen.getAllByText('没有写入任何单元格。').length).toBeGreaterThan(0);
    expect(screen.queryByText(/表里已经是这些结果/)).toBeNull();
  });

  it('says that results are out of date and offers to check again', async () => {
    const session = new StillSession({ isStale: true, review: review(scoringBook(), DEFAULT_SETTINGS) });
    const { user } = await showPane(session, { view: 'scores' });
    await user.click(screen.getByRole('button', { name: '重新核查' }));
    expect(session.asked).toEqual(['check']);
  });
});

describe('views', () => {
  it('marks the current one and goes to the others', async () => {
    const { user } = await openPane(scoringBook());
    const scores = screen.getByRole('button', { name: '得分' });
    expect(screen.getByRole('button', { name: '概览' })).toHaveAttribute('aria-current', 'page');
    await user.click(scores);
    expect(scores).toHaveAttribute('aria-current', 'page');
    expect(await screen.findByLabelText('显示')).toBeVisible();
  });

  it.each([
    ['settings', '设置'],
    ['help', '帮助'],
    ['guide', '自评助手'],
    ['mapping', '更正识别结果'],
  ] as const)('opens %s with the focus on its heading and no barrier', async (view, heading) => {
    const { container } = await openPane(scoringBook(), { view });
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H2'));
    expect(document.activeElement!.textContent).toContain(heading);
    expect(await findBarriers(container)).toEqual([]);
  });

  it('is wholly in English when English is chosen', async () => {
    const { settings } = initialState();
    const session = new StillSession({ settings: { ...settings, language: 'en' } });
    const { container } = await showPane(session, {});
    expect(container.textContent).not.toMatch(/[\u4e00-\u9fff]/);
    expect(document.documentElement.lang).toBe('en');
  });
});

describe('the first-run guide', () => {
  it('begins with a check and is not shown again', async () => {
    const session = new StillSession();
    const { user, navigator } = await showPane(session, { view: 'guide' });
    await user.click(await screen.findByRole('button', { name: '开始使用' }));
    expect(session.asked).toEqual(['change', 'check']);
    expect(navigator.getPlace().view).toBe('overview');
  });
});
