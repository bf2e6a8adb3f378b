/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import './browser-globals';
import '@testing-library/jest-dom';
import { act, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../../src/workbench/window/app';
import { KEY_LINES } from '../../../src/workbench/window/keys';
import { fileOf, stage, typeInto } from './stage';
import { sayingOf } from '../../helpers/sayings';

configure({ asyncUtilTimeout: 20_000 });

function openWindow() {
  const staged = stage();
  render(<App workbench={staged.workbench} preferences={staged.preferences} />);
  return { ...staged, user: userEvent.setup() };
}

async function openDocument() {
  const opened = openWindow();
  await act(() => opened.workbench.openFiles([{ path: '甲.xlsx', file: fileOf('甲.xlsx') }]));
  await screen.findByRole('grid');
  await screen.findByRole('button', { name: '一键重算得分' });
  return opened;
}

const field = () => screen.getByRole('grid').querySelector('textarea')!;
const told = (text: string) => ({ key: text, words: sayingOf(text, text) });

describe('the keyboard is never left on nothing', () => {
  it('comes back to the cell when the list of keys is shut', async () => {
    const { user } = await openDocument();
    act(() => field().focus());
    await user.keyboard('{F1}');
    await screen.findByRole('dialog');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(field()).toHaveFocus());
  });

  it('comes back to the button that asked, past the menu and the question', async () => {
    const { user, workbench } = await openDocument();
    await act(() => typeInto(workbench, '5'));
    const more = await screen.findByRole('button', { name: '更多' });
    await user.click(more);
    await user.click(await screen.findByRole('menuitem', { name: '关闭文件' }));
    await screen.findByRole('alertdialog');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    // The menu came in the place of the button that was pressed.
    await waitFor(() => expect(screen.getByRole('button', { name: '更多' })).toHaveFocus());
  });

  it('goes from a message that was read to the next, and from the last to where it was before', async () => {
    const { user, workbench } = await openDocument();
    act(() => field().focus());
    act(() => {
      workbench.tell({ intent: 'error', name: '一', ...told('甲。') });
      workbench.tell({ intent: 'error', name: '二', ...told('乙。') });
    });
    const read = () => screen.getAllByRole('button', { name: '知道了' })[0]!;
    await user.click(read());
    await waitFor(() => expect(read()).toHaveFocus());
    await user.click(read());
    await waitFor(() => expect(field()).toHaveFocus());
  });

  it('goes to the sheet when the line that it shut the results by goes with them', async () => {
    await openDocument();
    const line = screen.getByRole('separator');
    act(() => line.focus());
    fireEvent.keyDown(line, { key: 'Enter' });
    await waitFor(() => expect(field()).toHaveFocus());
  });

  it('stays away where somebody took it away', async () => {
    const { workbench } = await openDocument();
    act(() => field().focus());
    act(() => field().blur());
    fireEvent.pointerUp(document.body);
    act(() => workbench.tell({ intent: 'error', ...told('甲。') }));
    await screen.findByText('甲。');
    await act(() => new Promise((resolve) => setTimeout(resolve)));
    expect(document.body).toHaveFocus();
  });
});

describe('keys', () => {
  it('F6 leads on the start page to its commands and to what it has to tell', async () => {
    const { user, workbench } = openWindow();
    await screen.findByRole('button', { name: '更多' });
    act(() => workbench.tell({ intent: 'error', ...told('甲。') }));
    const region = () => document.activeElement?.closest('[data-region]')?.getAttribute('data-region');
    const seen: unknown[] = [];
    for (let step = 0; step < 3; step += 1) {
      await user.keyboard('{F6}');
      seen.push(region());
    }
    expect(seen).toEqual(['messages', 'header', 'start']);
  });

  it('F6 leads into the sheet itself, wherever its part was left', async () => {
    const { user } = await openDocument();
    act(() => screen.getAllByRole('tab')[0]!.focus());
    await user.keyboard('{F6}{Shift>}{F6}{/Shift}');
    expect(field()).toHaveFocus();
  });

  it('do nothing behind a question, and leave nothing to the browser either', async () => {
    const { user, workbench } = await openDocument();
    await act(() => typeInto(workbench, '5'));
    act(() => void workbench.close());
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog).toHaveAccessibleDescription(/这次的改动会丢失/);
    const save = jest.fn(() => Promise.resolve({ outcome: 'cancelled' as const }));
    Object.assign(workbench.getState().document!, { save });
    await user.keyboard('{F6}{F1}');
    expect(fireEvent.keyDown(document.activeElement!, { key: 's', ctrlKey: true })).toBe(false);
    expect(save).not.toHaveBeenCalled();
    expect(dialog).toContainElement(document.activeElement as HTMLElement);
    expect(workbench.getState().isShowingKeys).toBe(false);
  });

  it('Ctrl+S held down is one press, and one of an input method none', async () => {
    const { workbench } = await openDocument();
    const save = jest.fn(() => Promise.resolve({ outcome: 'cancelled' as const }));
    Object.assign(workbench.getState().document!, { save });
    const press = (how = {}) => fireEvent.keyDown(document.body, { key: 's', ctrlKey: true, ...how });
    expect(press()).toBe(false);
    // The browser, which would save the page, does not get the rest of it either.
    expect(press({ repeat: true })).toBe(false);
    await waitFor(() => expect(save).toHaveBeenCalledTimes(1));
    expect(press({ isComposing: true })).toBe(true);
    expect(press({ keyCode: 229 })).toBe(true);
    expect(press()).toBe(false);
    await waitFor(() => expect(save).toHaveBeenCalledTimes(2));
  });

  it('F1 tells all of them, and shuts the list again', async () => {
    const { user } = openWindow();
    await user.keyboard('{F1}');
    const list = within(await screen.findByRole('dialog'));
    const lines = Object.values(KEY_LINES).flat();
    expect(list.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(
      lines.map(({ keys }) => keys),
    );
    expect(list.getByText(/离开表格/)).toBeVisible();
    await user.keyboard('{F1}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('what is read out', () => {
  it('messages and refusals come into regions that were there before them, and are seen', async () => {
    const { user, workbench } = await openDocument();
    const isSpoken = (text: string) => screen.getByText(text).closest('[aria-live="polite"]') !== null;
    act(() => workbench.tell({ intent: 'error', ...told('没有保存成功。') }));
    expect(isSpoken('没有保存成功。')).toBe(true);
    act(() => field().focus());
    const clipboardData = { types: ['Files'], files: [], getData: () => '' };
    fireEvent.paste(field(), { clipboardData });
    const refused = await screen.findByText(/不能粘贴到单元格里/);
    expect(refused).toBeVisible();
    expect(isSpoken(refused.textContent)).toBe(true);
    await user.click(within(screen.getByRole('main')).getByRole('button', { name: '知道了' }));
    expect(refused).not.toBeInTheDocument();
    await waitFor(() => expect(field()).toHaveFocus());
  });

  it('tabs, commands and the formula bar are told once', async () => {
    await openDocument();
    const tab = screen.getAllByRole('tab')[0]!;
    const command = screen.getByRole('button', { name: '保存' });
    for (const one of [tab, command, screen.getByRole('textbox', { name: /的内容$/ })])
      expect(one).toHaveAccessibleDescription('');
    expect(command).toHaveAttribute('aria-keyshortcuts', 'Control+S');
    expect(within(tab).getByTitle(/个提醒/)).toBeInTheDocument();
  });

  it('a cell with a finding is told by its own field, and not once more by the line below', async () => {
    const { workbench } = await openDocument();
    const { host, session } = workbench.getState().document!;
    const finding = session.getState().review!.findings[0]!;
    await act(() => host.select(finding.ref));
    const words = finding.message['zh-CN'].what;
    await waitFor(() => expect(field().getAttribute('aria-label')).toContain(words));
    expect(field().closest('[role="gridcell"]')).toHaveAccessibleDescription('');
    const line = (await screen.findByRole('button', { name: '查看问题' })).parentElement!;
    expect(line).toHaveTextContent(words);
    expect(line.closest('[role="status"], [aria-live]')).toBeNull();
  });
});

describe('the field of the address', () => {
  it('chooses all of an area, on another sheet too, and gives the keyboard to the sheet', async () => {
    const { user, workbench } = await openDocument();
    await user.type(screen.getByRole('textbox', { name: '单元格地址' }), '评分表!I7:I9{Enter}');
    await waitFor(() => expect(field()).toHaveAccessibleName(/^已选 I7:I9，I7，/));
    expect(field()).toHaveFocus();
    expect(workbench.getState().document!.host.getState().reveal).toBeGreaterThan(0);
  });
});

describe('the title of the window', () => {
  it('names the table of files, too', async () => {
    const { workbench } = openWindow();
    const files = ['甲.xlsx', '乙.xlsx'].map((name) => ({ path: name, file: fileOf(name) }));
    await act(() => workbench.openFiles(files));
    await waitFor(() => expect(document.title).toBe('批量核查 – 自评助手'));
  });
});
