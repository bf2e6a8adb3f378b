/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import '@testing-library/jest-dom';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { Sheet } from '../../../src/core/model/grid';
import { sheetAfter, SheetTabs, type SheetCount } from '../../../src/grid/bars/sheet-tabs';
import { plainLook, sheetOf } from '../edit/support';

const hide = (sheet: Sheet): Sheet => ({ ...sheet, hidden: true });
const SHEETS = [
  sheetOf({}, { name: '自评表' }),
  hide(sheetOf({}, { name: '字典' })),
  sheetOf({}, { name: '基础数据' }),
  hide(sheetOf({}, { name: '草稿' })),
];
const APPEARANCE = {
  styles: [],
  sheets: SHEETS.map((_, at) => ({ ...plainLook, tabColour: at === 2 ? '#ff0000' : null })),
  activeSheet: 0,
};
const COUNTS = new Map<string, SheetCount>([
  ['自评表', { errors: 2, warnings: 3 }],
  ['基础数据', { errors: 0, warnings: 1, isShown: true }],
]);

function Tabs({ start, shown }: { start: number; shown: number[] }) {
  const [sheet, setSheet] = useState(start);
  const show = (at: number) => {
    shown.push(at);
    setSheet(at);
  };
  return <SheetTabs sheets={SHEETS} appearance={APPEARANCE} sheet={sheet} counts={COUNTS} onShow={show} />;
}

function openTabs(start = 0) {
  const shown: number[] = [];
  render(<Tabs start={start} shown={shown} />);
  const names = () =>
    screen.getAllByRole('tab').map((tab) => tab.querySelector('[title]')!.getAttribute('title'));
  return { user: userEvent.setup(), shown, names };
}

describe('sheet tabs', () => {
  it('list the sheets that are not hidden, with what was found in them', () => {
    const { names } = openTabs();
    expect(names()).toEqual(['自评表，2 个错误，3 个提醒', '基础数据，1 个提醒，当前问题在这张表']);
    expect(screen.getByRole('tab', { selected: true })).toHaveAccessibleName(
      /^自评表 ?，2 个错误，3 个提醒$/,
    );
  });

  it('wear the colours of the file', () => {
    openTabs();
    const tab = screen.getByRole('tab', { name: /^基础数据/ });
    expect(tab.querySelector('[style]')).toHaveStyle({ backgroundColor: '#ff0000' });
    expect(screen.getByRole('tab', { name: /^自评表/ }).querySelector('[style]')).toBeNull();
  });

  it('are one stop of Tab, and arrows go from one to the next', async () => {
    const { user, shown } = openTabs();
    await user.tab();
    expect(screen.getByRole('tab', { name: /^自评表/ })).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { name: /^基础数据/ })).toHaveFocus();
    await user.keyboard('{ArrowRight}{Home}{End}{ArrowLeft}{ArrowLeft}');
    expect(shown).toEqual([2, 0, 2, 0]);
    await user.tab();
    expect(screen.getByRole('button')).toHaveFocus();
  });

  it('show hidden sheets on demand, marked so', async () => {
    const { user, names, shown } = openTabs();
    await user.click(screen.getByRole('button', { name: '显示隐藏的工作表（2）' }));
    expect(names().map((name) => name!.split('，')[0])).toEqual([
      '自评表',
      '字典（隐藏）',
      '基础数据',
      '草稿（隐藏）',
    ]);
    await user.click(within(screen.getByRole('tablist')).getByRole('tab', { name: '草稿（隐藏）' }));
    expect(shown).toEqual([3]);
    await user.click(screen.getByRole('button', { name: '不再列出隐藏的工作表' }));
    expect(screen.getAllByRole('tab')).toHaveLength(3);
  });

  it('list a hidden sheet that is in front', () => {
    const { names } = openTabs(1);
    expect(names()[1]).toBe('字典（隐藏）');
  });

  it.each([
    [0, 1, 2],
    [2, -1, 0],
    [2, 1, 2],
    [0, -1, 0],
    [1, 1, 2],
  ] as const)('Ctrl+PageUp/PageDown from %i by %i leads to %i', (from, by, to) => {
    expect(sheetAfter(SHEETS, from, by)).toBe(to);
  });
});
