/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import '../../window/browser-globals';
import '@testing-library/jest-dom';
import { act, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CellAddress } from '../../../../src/core/model/address';
import { indexSheet } from '../../../../src/core/model/grid';
import { App } from '../../../../src/workbench/window/app';
import { standGuard } from '../../../../src/workbench/window/guard';
import { fileOf, stage } from '../../window/stage';

configure({ asyncUtilTimeout: 20_000 });

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

const SHEET = '目标完成情况自评表';
const E5 = { row: 4, column: 4 };

/** A window with a file open, in which 88 is being typed into E5. */
async function typing() {
  const { workbench, preferences } = stage();
  stops.push(standGuard(workbench, window));
  render(<App workbench={workbench} preferences={preferences} />);
  await act(() => workbench.openFiles([{ path: '甲.xlsx', file: fileOf('甲.xlsx') }]));
  const grid = await screen.findByRole('grid');
  const { host } = workbench.getState().document!;
  act(() => host.choose(SHEET, { active: E5, area: { top: 4, left: 4, bottom: 4, right: 4 } }));
  const user = userEvent.setup();
  act(() => grid.querySelector('textarea')!.focus());
  await user.keyboard('88');
  const text = ({ row, column }: CellAddress, name = SHEET) => {
    const sheet = host.getState().workbook.sheets.find((one) => one.name === name)!;
    const cell = indexSheet(sheet).cell(row, column);
    return cell?.kind === 'number' ? cell.raw : cell?.text;
  };
  return { workbench, host, user, text };
}

const leave = () => {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event;
};

describe('what is being typed', () => {
  it('is taken, and asked about, when the window is shut', async () => {
    const { host, text } = await typing();
    expect(host.getState().isDirty).toBe(false);
    let event = new Event('');
    await act(async () => {
      event = await Promise.resolve(leave());
    });
    expect(event.defaultPrevented).toBe(true);
    expect(text(E5)).toBe('88');
  });

  it.each<[string, CellAddress, string]>([
    ['another cell', { row: 7, column: 3 }, SHEET],
    ['another sheet', { row: 24, column: 8 }, '评分表'],
  ])('stays in its own cell when %s is shown meanwhile, and what follows goes there', async (_, to, name) => {
    const { host, text, user } = await typing();
    const before = text(to, name);
    await act(() => host.select({ sheet: name, ...to }));
    expect(text(E5)).toBe('88');
    expect(text(to, name)).toBe(before);
    await user.keyboard('5{Enter}');
    expect(text(to, name)).toBe('5');
    expect(text(E5)).toBe('88');
  });

  it('is asked about before another file takes the place of its own', async () => {
    const { workbench, text, user } = await typing();
    act(() => void workbench.openFiles([{ path: '乙.xlsx', file: fileOf('乙.xlsx') }]));
    const dialog = await screen.findByRole('alertdialog', { name: /要保存对“甲.xlsx”的改动吗/ });
    expect(text(E5)).toBe('88');
    await user.click(within(dialog).getByRole('button', { name: '取消' }));
    expect(workbench.getState().question).toBeNull();
    expect(workbench.getState().document!.host.name).toBe('甲.xlsx');
  });

  it('is saved whatever asks for saving', async () => {
    const { workbench, text, host } = await typing();
    workbench.getState().document!.save = () => {
      host.markSaved();
      return Promise.resolve({ outcome: 'downloaded' });
    };
    await act(async () => void (await workbench.save()));
    expect(text(E5)).toBe('88');
    expect(host.getState().isDirty).toBe(false);
  });
});

it('answers typed into the pane and not saved yet are asked about, too, when the window is shut or the file is left', async () => {
  const { workbench, host, user } = await typing();
  await user.keyboard('{Escape}');
  expect(leave().defaultPrevented).toBe(false);
  await user.click(screen.getByRole('button', { name: /^补充数据/ }));
  const [field] = await within(screen.getByRole('complementary')).findAllByRole('textbox');
  await user.type(field!, '12');
  expect(host.getState().isDirty).toBe(false);
  expect(leave().defaultPrevented).toBe(true);
  act(() => void workbench.close());
  const dialog = await screen.findByRole('alertdialog', { name: /甲.xlsx”的补充数据还没有保存/ });
  await user.click(within(dialog).getByRole('button', { name: '取消' }));
  expect(workbench.getState().document?.host).toBe(host);
  await user.clear(field!);
  expect(leave().defaultPrevented).toBe(false);
  await user.type(field!, '12');
  act(() => void workbench.close());
  const again = await screen.findByRole('alertdialog');
  await user.click(within(again).getByRole('button', { name: '离开' }));
  await waitFor(() => expect(workbench.getState().document).toBeNull());
});

describe('a text that its cell does not take', () => {
  const notice = () => screen.queryByText(/公式写法有误/);

  it('is not lost: it is told until it is read, and can be gone on with in its cell', async () => {
    const { host, user, text } = await typing();
    await user.keyboard('{Escape}=SUM(1,2{Enter}');
    expect(await screen.findByText(/公式写法有误/)).toBeInTheDocument();
    await user.keyboard('7{Enter}');
    expect(notice()).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '继续编辑' }));
    const field = document.activeElement as HTMLTextAreaElement;
    expect([host.getState().selection.active, field.value]).toEqual([E5, '=SUM(1,2']);
    expect(notice()).toBeNull();
    await user.keyboard('{Escape}{F2}');
    await user.clear(field);
    await user.keyboard('=SUM(1,2){Enter}');
    expect(text(E5)).toBe('3');
  });

  it('is told no more once its cell took another', async () => {
    const { user } = await typing();
    await user.keyboard('{Escape}=({Enter}');
    expect(await screen.findByText(/公式写法有误/)).toBeInTheDocument();
    await user.keyboard('{ArrowUp}7{Enter}');
    expect(notice()).toBeNull();
  });
});
