/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import './browser-globals';
import '@testing-library/jest-dom';
import { act, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openXlsx } from '../../../src/hosts/xlsx';
import { App } from '../../../src/workbench/window/app';
import { followAddress } from '../../../src/workbench/window/address';
import { standGuard } from '../../../src/workbench/window/guard';
import type { ShellTools } from '../../../src/workbench/window/window-tools';
import { fileOf, stage, typeInto } from './stage';
import { inChinese, sayingOf } from '../../helpers/sayings';

configure({ asyncUtilTimeout: 20_000 });

const stops: (() => void)[] = [];
afterEach(() => {
  stops.splice(0).forEach((stop) => stop());
  window.history.replaceState(null, '', '/');
});

function openWindow(changes: Partial<ShellTools> = {}, storage?: ReturnType<typeof stage>['storage']) {
  const staged = stage(changes, storage);
  const { workbench, preferences } = staged;
  stops.push(standGuard(workbench, window), followAddress(workbench, window));
  render(<App workbench={workbench} preferences={preferences} />);
  return { ...staged, user: userEvent.setup() };
}

async function openDocument(changes: Partial<ShellTools> = {}) {
  const opened = openWindow(changes);
  await act(() => opened.workbench.openFiles([{ path: '甲.xlsx', file: fileOf('甲.xlsx') }]));
  await screen.findByRole('grid');
  await screen.findByRole('button', { name: '一键重算得分' });
  return opened;
}

describe('the start page', () => {
  it('says what it is and offers three ways to begin', () => {
    openWindow();
    expect(screen.getByRole('heading', { level: 1, name: '自评助手' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^打开文件 / })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^打开文件夹/ })).toBeInTheDocument();
    const samples = screen.getByRole('region', { name: '试用样例' });
    expect(within(samples).getAllByRole('button')).toHaveLength(5);
    expect(screen.getByText(/表格不会离开本机/)).toBeInTheDocument();
  });

  it('keeps the switch for unsaved work', async () => {
    const { user, preferences } = openWindow();
    await user.click(screen.getByRole('switch', { name: /在本机保留/ }));
    expect(preferences.getState().keepsUnsaved).toBe(false);
  });

  it('is complete in English', () => {
    const { preferences } = openWindow();
    act(() => preferences.set({ language: 'en' }));
    expect(screen.getByRole('heading', { level: 1, name: 'ZiPing' })).toBeInTheDocument();
    expect(document.documentElement.lang).toBe('en');
  });
});

describe('an open file', () => {
  it('stands beside its results, in landmarks of their own, with its name in the title', async () => {
    await openDocument();
    expect(screen.getByRole('banner')).toBeInTheDocument();
    expect(within(screen.getByRole('main')).getByRole('grid')).toBeInTheDocument();
    const pane = screen.getByRole('complementary', { name: '核查结果' });
    expect(within(pane).getByRole('button', { name: /^问题 5/ })).toBeInTheDocument();
    expect(screen.getAllByRole('main')).toHaveLength(1);
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(document.title).toBe('甲.xlsx – 自评助手');
  });

  it('has its letter in the menu, to be read, and closed again', async () => {
    const { workbench, user } = await openDocument();
    await user.click(await screen.findByRole('button', { name: '更多' }));
    await user.click(await screen.findByRole('menuitem', { name: '核查意见书…' }));
    const dialog = await screen.findByRole('dialog', { name: '绩效自评核查意见书' });
    expect(within(dialog).getByText(/“绩效目标完整性”得分5分/)).toBeInTheDocument();
    // While the menu closes behind it, the dialog is hidden from assistive technology for a moment, which is not awaited
    // here: asking a whole letter for its roles again and again keeps that moment from passing.
    const button = (name: string) => within(dialog).getByRole('button', { name, hidden: true });
    expect(button('打印')).toBeInTheDocument();
    expect(button('存为 Word')).toBeInTheDocument();
    await user.click(button('关闭'));
    await waitFor(() => expect(workbench.getState().paper).toBeNull());
  });

  it('is handed out as a copy for handing in, with a word on what was left out', async () => {
    const { workbench, user } = await openDocument();
    URL.createObjectURL = jest.fn(() => 'blob:copy');
    URL.revokeObjectURL = jest.fn();
    await user.click(await screen.findByRole('button', { name: '更多' }));
    await user.click(await screen.findByRole('menuitem', { name: '另存报送件' }));
    await waitFor(() => expect(workbench.getState().messages.map(({ key }) => key)).toContain('clean'));
    expect(URL.createObjectURL).toHaveBeenCalledTimes(1);
  });

  it('wears a dot while it holds unsaved changes, and the browser asks before it is shut', async () => {
    const { workbench } = await openDocument();
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leave()).toBe(false);
    await act(() => typeInto(workbench, '5'));
    expect(document.title).toBe('● 甲.xlsx – 自评助手');
    expect(screen.getByText(/未保存/)).toBeInTheDocument();
    expect(leave()).toBe(true);
  });

  it('tells which typed cells stayed as they were, until that is read', async () => {
    const { workbench, user } = await openDocument();
    const { host } = workbench.getState().document!;
    const reason = sayingOf('单元格受保护。', 'Protected.');
    const ref = { sheet: 'x', row: 4, column: 7 };
    jest.spyOn(host, 'type').mockResolvedValue([{ ref, reason }]);
    const grid = screen.getByRole('grid');
    act(() => grid.querySelector('textarea')!.focus());
    await user.keyboard('5{Enter}');
    expect(await screen.findByText(/H5 单元格受保护。/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '知道了' }));
    expect(screen.queryByText(/单元格受保护/)).toBeNull();
  });

  it('offers the finding of the chosen cell, and shows it in the pane', async () => {
    const { workbench, user } = await openDocument();
    const { host, session, navigator } = workbench.getState().document!;
    const finding = session.getState().review!.findings[0]!;
    await act(() => host.select(finding.ref));
    await user.click(await screen.findByRole('button', { name: '查看问题' }));
    expect(navigator.getPlace().view).toBe('findings');
    await waitFor(() => expect(session.getState().current).toBe(finding.fingerprint));
  });

  it('can be seen alone: the pane is put away and told by its number', async () => {
    const { user, preferences } = await openDocument();
    await user.click(screen.getByRole('button', { name: '收起核查结果' }));
    expect(screen.queryByRole('complementary')).toBeNull();
    await user.click(screen.getByRole('button', { name: '核查结果：5 个问题' }));
    expect(preferences.getState().isPaneOpen).toBe(true);
  });

  it('shares its room by a line that keys move', async () => {
    const { preferences } = await openDocument();
    const line = screen.getByRole('separator', { name: '调整核查结果的宽度' });
    // The first key that is touched fetches the menu.
    await act(async () => void fireEvent.keyDown(line, { key: 'ArrowLeft' }));
    expect(line).toHaveAttribute('aria-valuenow', '416');
    fireEvent.keyDown(line, { key: 'End' });
    fireEvent.keyDown(line, { key: 'ArrowLeft' });
    expect(preferences.getState().paneWidth).toBe(480);
    fireEvent.keyDown(line, { key: 'Enter' });
    expect(preferences.getState().isPaneOpen).toBe(false);
  });
});

describe('a file that can only be looked at', () => {
  it('shows findings and scores, and offers nothing that writes', async () => {
    const staged = stage();
    const reason = sayingOf('这是旧版格式的工作簿。', 'An old format.');
    const open: ShellTools['open'] = async (name, bytes) => {
      const result = openXlsx(bytes);
      if (!result.ok) throw new Error(result.error.message.key);
      return { ok: true, file: staged.documents.openReadOnly(name, result.file.workbook, reason) };
    };
    const { workbench, user } = openWindow({ open });
    await act(() => workbench.openFiles([{ path: '甲.xls', file: fileOf('甲.xls') }]));
    await screen.findByText(/这个文件只能查看/);
    expect(screen.getByText(inChinese(reason))).toBeInTheDocument();
    for (const name of ['一键重算得分', '先看改动', /^补充数据/, '保存', '另存为'])
      expect(screen.queryByRole('button', { name })).toBeNull();
    expect(screen.queryByRole('switch', { name: '复核模式' })).toBeNull();
    await user.click(screen.getByRole('button', { name: /^问题 5/ }));
    const row = (await screen.findAllByRole('button', { expanded: false })).find((one) =>
      one.textContent.includes('JX'),
    )!;
    await user.click(row);
    expect(await screen.findByText('改法')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '忽略…' })).toBeNull();
    await user.keyboard('{Delete}');
    expect(screen.queryByRole('textbox', { name: /忽略的理由/ })).toBeNull();
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(workbench.getState().messages).toHaveLength(1));
    expect(workbench.getState().messages[0]).toMatchObject({ words: reason, action: undefined });
  });
});

describe('keys', () => {
  it('F6 leads from part to part and round again, and comes back to where each was left', async () => {
    const { user } = await openDocument();
    const region = () => document.activeElement?.closest('[data-region]')?.getAttribute('data-region');
    act(() => screen.getByRole('button', { name: '保存' }).focus());
    const seen: unknown[] = [];
    for (let step = 0; step < 3; step += 1) {
      await user.keyboard('{F6}');
      seen.push(region());
    }
    expect(seen).toEqual(['sheet', 'pane', 'header']);
    expect(screen.getByRole('button', { name: '保存' })).toHaveFocus();
    await user.keyboard('{Shift>}{F6}{/Shift}');
    expect(region()).toBe('pane');
  });

  it('Ctrl+S saves with what is being typed', async () => {
    const { workbench, user } = await openDocument();
    const save = jest.fn(() => Promise.resolve({ outcome: 'cancelled' as const }));
    Object.assign(workbench.getState().document!, { save });
    act(() => screen.getByRole('grid').querySelector('textarea')!.focus());
    await user.keyboard('题目');
    await user.keyboard('{Control>}s{/Control}');
    expect(save).toHaveBeenCalledTimes(1);
    expect(workbench.getState().document!.host.getState().isDirty).toBe(true);
  });

  it('Ctrl+Z and Ctrl+Y step through the history wherever the keyboard is, but in a field of text', async () => {
    const { workbench, user } = await openDocument();
    const { host } = workbench.getState().document!;
    await act(() => typeInto(workbench, '5'));
    act(() => screen.getByRole('button', { name: '先看改动' }).focus());
    await user.keyboard('{Control>}z{/Control}');
    expect(host.getState()).toMatchObject({ canUndo: false, canRedo: true });
    act(() => screen.getAllByRole('tab')[0]!.focus());
    await user.keyboard('{Control>}y{/Control}');
    expect(host.getState().canUndo).toBe(true);
    const field = screen.getByRole('textbox', { name: '单元格地址' });
    act(() => field.focus());
    await user.keyboard('{Control>}z{/Control}');
    expect(host.getState().canUndo).toBe(true);
  });

  it('Ctrl+Z takes nothing back behind a question', async () => {
    const { workbench, user } = await openDocument();
    await act(() => typeInto(workbench, '5'));
    act(() => void workbench.close());
    const dialog = await screen.findByRole('alertdialog');
    await waitFor(() => expect(dialog).toContainElement(document.activeElement as HTMLElement));
    await user.keyboard('{Control>}z{/Control}');
    expect(workbench.getState().document!.host.getState().isDirty).toBe(true);
  });

  it('F1 shows the list of keys, Escape shuts it', async () => {
    const { user } = openWindow();
    await user.keyboard('{F1}');
    expect(await screen.findByRole('dialog', { name: '键盘快捷键' })).toBeInTheDocument();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('questions and faults', () => {
  it('asks what becomes of unsaved changes, by name; Escape cancels', async () => {
    const { workbench, user } = await openDocument();
    await act(() => typeInto(workbench, '5'));
    act(() => void workbench.close());
    const dialog = await screen.findByRole('alertdialog', { name: '要保存对“甲.xlsx”的改动吗？' });
    expect(
      within(dialog)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['保存', '不保存', '取消']);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(workbench.getState().document).not.toBeNull();
  });

  it('tells a fault that nobody caught in a sentence; a second round of layout is none', async () => {
    const { workbench } = openWindow();
    act(() => {
      window.dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop limit exceeded' }));
    });
    expect(workbench.getState().messages).toEqual([]);
    act(() => {
      window.dispatchEvent(new ErrorEvent('error', { message: 'x', error: new Error('x') }));
    });
    expect(await screen.findByText(/意外错误/)).toBeInTheDocument();
  });
});

describe('files dropped on the window', () => {
  it('are opened wherever they fall; text is left alone', async () => {
    const { workbench } = openWindow();
    const over = new Event('dragover', { cancelable: true });
    Object.assign(over, { dataTransfer: { types: ['text/plain'] } });
    window.dispatchEvent(over);
    expect(over.defaultPrevented).toBe(false);
    const drop = new Event('drop', { cancelable: true });
    const data = { types: ['Files'], files: [fileOf('乙.xlsx')], items: [{}] };
    Object.assign(drop, { dataTransfer: data });
    act(() => void window.dispatchEvent(drop));
    await waitFor(() => expect(workbench.getState().document?.host.name).toBe('乙.xlsx'));
    expect(drop.defaultPrevented).toBe(true);
  });
});

describe('the address', () => {
  it('that opens a sample again offers what was left unsaved of it', async () => {
    const reloaded = stage();
    await reloaded.workbench.openSample('yantian-2023');
    await typeInto(reloaded.workbench, '777');
    await reloaded.documents.flush();
    window.history.replaceState(null, '', '/#sample=yantian-2023');
    const { user } = openWindow({}, reloaded.storage);
    expect(await screen.findByText(/上次对这份表格的修改没有保存/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '恢复' }));
    expect((await screen.findAllByText('777.00')).length).toBeGreaterThan(0);
    expect(screen.queryByText(/上次对这份表格的修改没有保存/)).toBeNull();
  });

  it('opens the sample it names, and leads back without closing it', async () => {
    window.history.replaceState(null, '', '/#sample=yantian-2023');
    const { workbench } = openWindow();
    await screen.findByRole('grid');
    expect(window.location.hash).toBe('#sample=yantian-2023');
    act(() => window.history.back());
    await waitFor(() => expect(workbench.getState().page).toBe('start'));
    expect(workbench.getState().document?.sample).toBe('yantian-2023');
    expect(await screen.findByRole('button', { name: '继续' })).toBeInTheDocument();
    act(() => window.history.forward());
    await waitFor(() => expect(workbench.getState().page).toBe('document'));
  });
});
