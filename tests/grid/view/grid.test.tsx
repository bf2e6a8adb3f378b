/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import '@testing-library/jest-dom';
import { useState } from 'react';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { a1, areaA1 } from '../../../src/core/model/address';
import type { Sheet } from '../../../src/core/model/grid';
import { Grid } from '../../../src/grid/view/grid';
import type { GridProps } from '../../../src/grid/view/grid-props';
import type { CellMark, Selection } from '../../../src/grid/model/selection';
import { areaAt, at, number, sheetOf } from '../edit/support';
import { looksOf, styled, type LookPlan } from '../support';

const FORM = sheetOf(
  { A1: '整体支出绩效自评表', A2: '部门', B2: '应急管理局', C3: number('0.945', '94.5%') },
  { merges: ['A1:D1', 'A3:A6'], hiddenRows: [5], hiddenColumns: ['E'] },
);

function choice(address: string): Selection {
  const area = areaAt(address);
  return { active: { row: area.top, column: area.left }, area };
}

interface Plan extends LookPlan {
  readonly marks?: Readonly<Record<string, CellMark>>;
  readonly start?: string;
  readonly isReadOnly?: boolean;
  readonly headWords?: readonly string[];
}

function open(sheet: Sheet, { marks = {}, start = 'B2', isReadOnly = false, headWords, ...look }: Plan = {}) {
  const { appearance, styles } = looksOf(look);
  const told: { selection: Selection; choose: (address: string) => void; typed: string[] } = {
    selection: choice(start),
    choose: () => undefined,
    typed: [],
  };
  const props: Omit<GridProps, 'selection' | 'onSelect' | 'reveal'> = {
    sheet,
    appearance,
    styles,
    isReadOnly,
    headWords,
    marks: new Map(
      Object.entries(marks).map(([address, mark]) => [`${at(address).row},${at(address).column}`, mark]),
    ),
    onType: (cells) => void told.typed.push(...cells.map((cell) => `${a1(cell)}=${cell.text}`)),
    onUndo: () => undefined,
    onRedo: () => undefined,
  };
  function Page() {
    const [selection, setSelection] = useState(told.selection);
    told.selection = selection;
    told.choose = (address) => setSelection(choice(address));
    return <Grid {...props} selection={selection} onSelect={setSelection} reveal={0} />;
  }
  render(<Page />);
  return told;
}

const cell = (address: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-ref="${address}"]`);
  if (!found) throw new Error(`${address} is not drawn`);
  return found;
};
const isDrawn = (address: string) => document.querySelector(`[data-ref="${address}"]`) !== null;
/** The page here knows no pointer events: theirs are mouse events with what the grid reads of them. */
function point(
  type: 'pointerdown' | 'pointerover',
  element: Element,
  init: MouseEventInit,
  pointerType = 'mouse',
) {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, ...init });
  Object.defineProperty(event, 'pointerType', { value: pointerType });
  fireEvent(element, event);
}
const press = (element: Element, init: MouseEventInit = {}, pointerType?: string) =>
  point('pointerdown', element, { button: 0, buttons: 1, ...init }, pointerType);
const chosen = ({ selection }: { selection: Selection }) =>
  `${a1(selection.active)} in ${areaA1(selection.area)}`;

describe('a sheet as a grid', () => {
  it('tells screen readers its name, its size and where each cell stands', () => {
    open(FORM, { isReadOnly: true });
    const grid = screen.getByRole('grid', { name: '工作表“自评表”' });
    expect(grid).toHaveAttribute('aria-rowcount', '100');
    expect(grid).toHaveAttribute('aria-colcount', '40');
    expect(grid).toHaveAttribute('aria-readonly', 'true');
    expect(cell('C3')).toHaveAttribute('aria-colindex', '3');
    expect(cell('C3').closest('[role="row"]')).toHaveAttribute('aria-rowindex', '3');
    expect(cell('C3')).toHaveTextContent('94.5%');
  });

  it('tells how it is left on the way in, not with every cell, and reads the file in its own language', () => {
    open(FORM);
    const grid = screen.getByRole('grid');
    expect(grid).toHaveAccessibleDescription('按 Esc 再按 Tab 离开表格。');
    expect(within(grid).getByRole('textbox')).toHaveAccessibleDescription('');
    expect(cell('C3').closest('[lang]')).toHaveAttribute('lang', 'zh-CN');
  });

  it('tells how far merged areas reach, and leaves covered cells out', () => {
    open(FORM);
    expect(cell('A1')).toHaveAttribute('aria-colspan', '4');
    expect(cell('A3')).toHaveAttribute('aria-rowspan', '4');
    expect(['B1', 'D1', 'A4', 'A6'].filter(isDrawn)).toEqual([]);
    expect(cell('A3').style.height).toBe('60px');
  });

  it('draws hidden rows and columns that cells of the finding shown stand in', () => {
    open(FORM, { marks: { E7: { shown: 'cell' }, C5: { shown: 'related' } } });
    expect(cell('E7').querySelector('[data-shown="cell"]')).not.toBeNull();
    expect(cell('C5').querySelector('[data-shown="related"]')).not.toBeNull();
    expect(parseFloat(cell('E7').style.width)).toBeGreaterThan(0);
  });

  it('keeps rows hidden whose cells are only found fault with, or are part of an area that shows', () => {
    open(FORM, { marks: { B5: { severity: 'error' }, A3: { shown: 'cell' }, A5: { shown: 'related' } } });
    expect([isDrawn('B5'), isDrawn('E7')]).toEqual([false, false]);
  });

  it('has no cells and no headers for hidden rows and columns', () => {
    open(FORM);
    expect(['B5', 'E2'].filter(isDrawn)).toEqual([]);
    const names = (role: string) => screen.getAllByRole(role).map((header) => header.textContent);
    expect(names('columnheader').slice(1, 6)).toEqual(['A', 'B', 'C', 'D', 'F']);
    expect(names('rowheader').slice(0, 6)).toEqual(['1', '2', '3', '4', '6', '7']);
  });

  it('shows a number in the colour that its format names', () => {
    open(sheetOf({ A1: number('-5', '-5', { format: '0;[Red]-0' }), A2: '无' }));
    expect(screen.getByText('-5')).toHaveStyle({ color: '#ff0000' });
    expect(screen.getByText('无')).toHaveStyle({ color: '#000000' });
  });

  it('shows a number for accounting at the right edge, its sign of money at the left one', () => {
    const format = '_ "￥"* #,##0.00_ ;_ @_ ';
    open(sheetOf({ A1: number('5', '￥5.00', { format }) }), { cells: { A1: { horizontal: 'center' } } });
    const sign = screen.getByText('￥');
    expect(sign).toHaveStyle({ float: 'left' });
    expect(sign.parentElement).toHaveStyle({ textAlign: 'right' });
    expect(sign.parentElement).toHaveTextContent('￥5.00');
  });

  it('shows a text in the fonts it has, as long as it is that text', () => {
    const font = { ...styled().font, name: '黑体', size: 24, isBold: true, colour: '#ff0000' };
    const runs = [
      { text: '面积60', font },
      { text: '2', font: null, raised: 'superscript' as const },
    ];
    const runsOf = (row: number, column: number) => (column === 0 ? runs : null);
    open(sheetOf({ A1: '面积602', A2: '面积改了' }), { runsOf });
    expect(screen.getByText('面积60')).toHaveStyle({ color: '#ff0000', fontSize: '2em', fontWeight: 'bold' });
    expect(screen.getByText('2', { selector: 'span' })).toHaveStyle({ verticalAlign: 'super' });
    expect(screen.getByText('面积改了').querySelector('span')).toBeNull();
  });

  it('shows all of a line in a row a little lower than it', () => {
    open(sheetOf({ A1: '低', A2: '常' }), { heightOf: (row) => (row === 0 ? 17 : 24) });
    expect(screen.getByText('低')).toHaveStyle({ lineHeight: '17px' });
    expect(screen.getByText('常')).toHaveStyle({ lineHeight: '20px' });
  });

  it('has a line behind the last line break, as the height of its row has', () => {
    open(sheetOf({ A1: '一\n', A2: '一\n二' }), {
      cells: { A1: { isWrapped: true }, A2: { isWrapped: true } },
    });
    expect(cell('A1').querySelectorAll('br')).toHaveLength(1);
    expect(cell('A2').querySelectorAll('br')).toHaveLength(0);
  });

  it('keeps frozen rows and columns apart from what is scrolled', () => {
    open(FORM, { frozen: { rows: 2, columns: 1 } });
    const [top, body] = screen.getAllByRole('rowgroup');
    expect(within(top!).getByText('应急管理局')).toBeInTheDocument();
    expect(within(body!).getByText('94.5%')).toBeInTheDocument();
    const [title, copy] = screen.getAllByText('整体支出绩效自评表');
    expect(title!.closest('[data-ref]')).toHaveAttribute('data-ref', 'A1');
    expect(copy!.closest('[aria-hidden]')).toHaveAttribute('data-copy', 'A1');
  });

  it('marks what is seen of a merged area beyond the frozen rows, too', () => {
    open(FORM, { frozen: { rows: 4, columns: 1 }, marks: { A3: { severity: 'error' } } });
    const marked = [...document.querySelectorAll('[data-severity]')].map((shape) => shape.parentElement!);
    expect(marked.map(({ dataset }) => dataset.ref ?? `copy of ${dataset.copy}`)).toEqual([
      'A3',
      'copy of A3',
    ]);
  });

  it.each([
    { window: 600, stays: true },
    { window: 150, stays: false },
  ])('lets frozen rows go where a window of $window pixels has no room for the rest', ({ window, stays }) => {
    const height = jest.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(window);
    open(FORM, { frozen: { rows: 4, columns: 1 } });
    const [top] = screen.getAllByRole('rowgroup');
    expect(within(top!).queryByText('94.5%') !== null).toBe(stays);
    height.mockRestore();
  });
});

describe('what is chosen', () => {
  it('is told and seen, headers too', () => {
    open(FORM, { start: 'B2:C3' });
    const selected = screen.getAllByRole('gridcell', { selected: true });
    expect(selected.map((one) => one.dataset.ref)).toEqual(['B2', 'C2', 'B3', 'C3']);
    expect(document.querySelectorAll('[data-frame]')).toHaveLength(2);
  });

  it('is told to a screen reader with what stands at the head of its column and row', () => {
    open(FORM, { start: 'C3', headWords: ['分数', '财务合规性'] });
    expect(screen.getByRole('textbox')).toHaveAccessibleName('C3，94.5%，分数，财务合规性');
  });

  it('holds the field that is typed into', () => {
    const told = open(FORM, { start: 'B2' });
    expect(within(cell('B2')).getByRole('textbox')).toBeInTheDocument();
    act(() => told.choose('C3'));
    expect(within(cell('C3')).getByRole('textbox')).toBeInTheDocument();
    expect(screen.getAllByRole('textbox')).toHaveLength(1);
  });

  it('follows the pointer', () => {
    const told = open(FORM);
    press(cell('C3'));
    expect(chosen(told)).toBe('C3 in C3');
    point('pointerover', cell('D4'), { buttons: 1 });
    expect(chosen(told)).toBe('C3 in C3:D4');
    fireEvent.pointerUp(window);
    point('pointerover', cell('D9'), { buttons: 0 });
    expect(chosen(told)).toBe('C3 in C3:D4');
    press(cell('B2'), { shiftKey: true });
    expect(chosen(told)).toBe('C3 in B2:C3');
  });

  it('is a merged area as a whole', () => {
    const told = open(FORM);
    press(cell('A1'));
    expect(chosen(told)).toBe('A1 in A1:D1');
  });

  it('is a row, a column or all by their headers', () => {
    const told = open(FORM);
    press(screen.getByRole('rowheader', { name: '7' }));
    expect(areaA1(told.selection.area)).toBe('A7:XFD7');
    press(screen.getByRole('columnheader', { name: 'F' }));
    expect(areaA1(told.selection.area)).toBe('F1:F1048576');
    press(screen.getByRole('columnheader', { name: '全选' }));
    expect(areaA1(told.selection.area)).toBe('A1:XFD1048576');
  });

  it('is not changed by the other buttons, nor by a finger that may be scrolling', () => {
    const told = open(FORM);
    press(cell('C3'), { button: 2, buttons: 2 });
    press(cell('C3'), {}, 'touch');
    expect(chosen(told)).toBe('B2 in B2');
    fireEvent.click(cell('C3'));
    expect(chosen(told)).toBe('C3 in C3');
  });
});

describe('marks', () => {
  const marks: Record<string, CellMark> = {
    C3: { severity: 'error', shown: 'cell', words: ['得分大于分值。', '请核对。'] },
    B2: { severity: 'warning', shown: 'related' },
    B7: { isNotRecalculated: true, words: ['公式尚未重新计算。'] },
  };

  it('are shapes of their own, with their words for hover and for screen readers', () => {
    open(FORM, { marks });
    expect(cell('C3').querySelector('[data-severity="error"]')).not.toBeNull();
    expect(cell('C3').querySelector('[data-shown="cell"]')).not.toBeNull();
    expect(cell('B2').querySelector('[data-shown="related"]')).not.toBeNull();
    expect(cell('B7').querySelector('[data-waiting]')).not.toBeNull();
    expect(cell('C3')).toHaveAttribute('title', '得分大于分值。\n请核对。');
    expect(cell('C3')).toHaveAttribute('aria-description', '得分大于分值。\n请核对。');
    const path = (name: string) =>
      document.querySelector(`[data-severity="${name}"] path`)?.getAttribute('d');
    expect(path('error')).not.toBe(path('warning'));
  });

  it('are written out beside the active cell', () => {
    open(FORM, { marks, start: 'C3' });
    expect(cell('C3').querySelector('[data-note]')).toHaveTextContent('得分大于分值。 请核对。');
    expect(cell('B7').querySelector('[data-note]')).toBeNull();
  });
});

describe('a large sheet', () => {
  const LARGE: Sheet = {
    name: '大表',
    hidden: false,
    merges: [{ top: 20, left: 2, bottom: 4_000, right: 2 }],
    rows: Array.from({ length: 5_000 }, (_, row) => ({
      row,
      cells: Array.from({ length: 10 }, (_, column) => ({
        column,
        kind: 'text' as const,
        text: `${row} ${column}`,
      })),
    })),
  };

  it('is drawn as far as it is seen, the active cell besides', () => {
    open(LARGE, { start: 'D4500' });
    expect(document.querySelectorAll('[role="gridcell"]').length).toBeLessThan(2_500);
    expect(isDrawn('D3000')).toBe(false);
    expect(within(cell('D4500')).getByRole('textbox')).toBeInTheDocument();
  });

  it('goes on where it is scrolled to, with the merged area that began above', () => {
    open(LARGE, { start: 'A1' });
    const grid = screen.getByRole('grid');
    grid.scrollTop = 60_000;
    fireEvent.scroll(grid);
    expect(isDrawn('D3005')).toBe(true);
    expect(isDrawn('D200')).toBe(false);
    expect(isDrawn('C21')).toBe(true);
    expect(isDrawn('A1')).toBe(true);
  });

  it('brings the active cell into sight', () => {
    const told = open(LARGE, { start: 'A1' });
    const grid = screen.getByRole('grid');
    Object.defineProperties(grid, { clientWidth: { value: 800 }, clientHeight: { value: 600 } });
    act(() => told.choose('A4500'));
    expect(grid.scrollTop).toBe(4_500 * 20 + 24 - 600);
    act(() => told.choose('A2'));
    expect(grid.scrollTop).toBe(20);
  });
});
