/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import { fireEvent, screen } from '@testing-library/react';
import { number, sheetOf } from './support';
import { onStage, openStage, SHEET } from './stage';

describe('typing', () => {
  it('takes the place of what the cell held, and Enter goes down', async () => {
    const { user, told, field, chosen } = await onStage();
    expect(field()).toHaveFocus();
    expect(field()).toHaveValue('');
    await user.keyboard('88');
    expect(field()).toHaveValue('88');
    await user.keyboard('{Enter}');
    expect(told.typed).toEqual(['B2=88']);
    expect(chosen()).toBe('B3');
    expect(field()).toHaveFocus();
    expect(field()).toHaveValue('');
  });

  it.each([
    ['{Shift>}{Enter}{/Shift}', 'B1'],
    ['{Tab}', 'C2'],
    ['{Shift>}{Tab}{/Shift}', 'A2'],
    ['{ArrowRight}', 'C2'],
    ['{ArrowUp}', 'B1'],
  ])('is kept by %s', async (keys, to) => {
    const { user, told, chosen } = await onStage();
    await user.keyboard(`88${keys}`);
    expect(told.typed).toEqual(['B2=88']);
    expect(chosen()).toBe(to);
  });

  it('goes on cell by cell with the keyboard alone', async () => {
    const { user, told, chosen } = await onStage();
    await user.keyboard('1{Tab}2{Tab}3{Enter}4{Enter}');
    expect(told.typed).toEqual(['B2=1', 'C2=2', 'D2=3', 'B3=4']);
    expect(chosen()).toBe('B4');
  });

  it('is given up by Escape', async () => {
    const { user, told, field, chosen } = await onStage();
    await user.keyboard('88{Escape}');
    expect(field()).toHaveValue('');
    expect(told.typed).toEqual([]);
    expect(chosen()).toBe('B2');
  });

  it('of what the cell holds already changes nothing', async () => {
    const { user, told } = await onStage();
    await user.keyboard('94.5%{Enter}');
    expect(told.typed).toEqual([]);
  });

  it('begins a new line with Alt+Enter', async () => {
    const { user, told } = await onStage();
    await user.keyboard('一{Alt>}{Enter}{/Alt}二{Enter}');
    expect(told.typed).toEqual(['B2=一\n二']);
  });

  it('fills the chosen area with Ctrl+Enter', async () => {
    const { user, told, chosen } = await onStage({ start: 'B2:C3' });
    await user.keyboard('0{Control>}{Enter}{/Control}');
    expect(told.typed).toEqual(['B2=0 C2=0 B3=0 C3=0']);
    expect(chosen()).toBe('B2 in B2:C3');
  });

  it('is kept when another cell is pressed', async () => {
    const { user, told, press, chosen, field } = await onStage();
    await user.keyboard('88');
    await press('D4');
    expect(told.typed).toEqual(['B2=88']);
    expect(chosen()).toBe('D4');
    expect(field()).toHaveFocus();
  });

  it('is kept when the keyboard goes elsewhere', async () => {
    const { user, told } = await onStage();
    await user.keyboard('88');
    await user.click(screen.getByRole('button', { name: '别处' }));
    expect(told.typed).toEqual(['B2=88']);
  });

  it('goes on when another window came to the front for a while', async () => {
    const { user, told, field } = await onStage();
    await user.keyboard('88');
    fireEvent.blur(field(), { relatedTarget: null });
    expect(field()).toHaveValue('88');
    expect(told.typed).toEqual([]);
  });

  it('is kept when the grid goes away', async () => {
    const { user, told, close } = await onStage();
    await user.keyboard('88');
    close();
    expect(told.typed).toEqual(['B2=88']);
  });

  it('is kept in its own sheet when another sheet comes to the front', async () => {
    const { user, told, show } = await onStage();
    await user.keyboard('88');
    show({ ...SHEET, name: '基础数据' });
    expect(told.typed).toEqual(['B2=88']);
  });
});

describe('changing the content', () => {
  it.each([
    ['B2', '94.5%'],
    ['C3', '=SUM(A4:A9)'],
    ['D4', '一\n二'],
    ['A1', '自评表'],
  ])('of %s begins with %j at F2, the caret at the end', async (cell, content) => {
    const { user, press, field } = await onStage();
    await press(cell);
    await user.keyboard('{F2}');
    expect(field()).toHaveValue(content);
    expect(field().selectionStart).toBe(content.length);
  });

  it.each([
    { isDate1904: false, date: '2020/3/4' },
    { isDate1904: true, date: '2024/3/5' },
  ])('of a date counts from where the workbook counts: %j', async ({ isDate1904, date }) => {
    const sheet = sheetOf({ B2: number('43894', date, { format: 'yyyy/m/d' }) });
    const { user, field, bar } = openStage(sheet, { isDate1904 });
    await user.click(screen.getByRole('gridcell', { name: 'B2' }));
    expect(bar()).toHaveValue(date);
    await user.keyboard('{F2}');
    expect(field()).toHaveValue(date);
  });

  it('begins with a double click, and arrows move the caret', async () => {
    const { user, told, chosen, field } = await onStage();
    await user.dblClick(screen.getByRole('gridcell', { name: 'A1' }));
    expect(field()).toHaveValue('自评表');
    await user.keyboard('{ArrowLeft}x{Enter}');
    expect(told.typed).toEqual(['A1=自评x表']);
    expect(chosen()).toBe('A2');
  });

  it('left as it was writes nothing', async () => {
    const { user, told } = await onStage();
    await user.keyboard('{F2}{Enter}');
    expect(told.typed).toEqual([]);
  });

  it('F2 again lets arrows end it', async () => {
    const { user, told, chosen } = await onStage();
    await user.keyboard('{F2}{F2}{Backspace}{ArrowDown}');
    expect(told.typed).toEqual(['B2=94.5']);
    expect(chosen()).toBe('B3');
  });
});

describe('an input method', () => {
  /** What a browser tells while 绩 is written as "ji". */
  const compose = (field: HTMLTextAreaElement, ...steps: readonly string[]) => {
    fireEvent.keyDown(field, { key: 'Process', keyCode: 229 });
    fireEvent.compositionStart(field);
    for (const value of steps) fireEvent.input(field, { target: { value }, isComposing: true });
  };

  it('works from the first key, in the field that is there already', async () => {
    const { user, told, field, chosen } = await onStage();
    const before = field();
    compose(before, 'j', 'ji');
    expect(field()).toBe(before);
    expect(field()).toHaveValue('ji');
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
    fireEvent.keyDown(field(), { key: 'ArrowDown', keyCode: 229 });
    expect(told.typed).toEqual([]);
    expect(chosen()).toBe('B2');
    fireEvent.input(field(), { target: { value: '绩' }, isComposing: true });
    fireEvent.compositionEnd(field(), { data: '绩' });
    // Safari tells of the Enter that chose the word only now.
    fireEvent.keyDown(field(), { key: 'Enter', keyCode: 229 });
    expect(told.typed).toEqual([]);
    await user.keyboard('{Enter}');
    expect(told.typed).toEqual(['B2=绩']);
  });

  it('left with nothing written empties nothing', async () => {
    const { user, told, field } = await onStage();
    compose(field(), 'j', '');
    fireEvent.compositionEnd(field(), { data: '' });
    await user.keyboard('{Enter}');
    expect(told.typed).toEqual([]);
  });

  it('does not write into a file that can only be read', async () => {
    const { field } = await onStage({ isReadOnly: true });
    expect(field()).toHaveAttribute('readonly');
  });
});

describe('other keys', () => {
  it.each(['{Delete}', '{Backspace}'])('%s empties the chosen area in one step', async (key) => {
    const { user, told } = await onStage({ start: 'A1:C9' });
    await user.keyboard(key);
    expect(told.typed).toEqual(['A1= B2= C3=']);
  });

  it.each([
    ['{Control>}z{/Control}', 'undo'],
    ['{Meta>}z{/Meta}', 'undo'],
    ['{Control>}y{/Control}', 'redo'],
    ['{Control>}{Shift>}Z{/Shift}{/Control}', 'redo'],
    ['{Control>}{PageDown}{/Control}', 'sheet 1'],
    ['{Control>}{Alt>}{PageDown}{/Alt}{/Control}', 'sheet 1'],
    ['{Control>}{Alt>}{PageUp}{/Alt}{/Control}', 'sheet -1'],
    ['{Control>}{PageUp}{/Control}', 'sheet -1'],
  ])('%s: %s', async (keys, done) => {
    const { user, told } = await onStage();
    await user.keyboard(keys);
    expect(told.done).toEqual([done]);
  });

  it.each([
    ['{ArrowDown}', 'B3'],
    ['{PageDown}', 'B7'],
    ['{Control>}{Home}{/Control}', 'A1'],
    ['{Control>}{End}{/Control}', 'D4'],
    ['{Shift>}{ArrowRight}{ArrowDown}{/Shift}', 'B2 in B2:C3'],
    ['{Control>}a{/Control}', 'B2 in A1:D4'],
    ['{Control>} {/Control}', 'B2 in B1:B1048576'],
    ['{Shift>} {/Shift}', 'B2 in A2:XFD2'],
  ])('%s chooses %s, and types nothing', async (keys, to) => {
    const { user, chosen, field, told } = await onStage();
    await user.keyboard(keys);
    expect(chosen()).toBe(to);
    expect(field()).toHaveFocus();
    expect(field()).toHaveValue('');
    expect(told.typed).toEqual([]);
  });

  it('Escape, then Tab leaves the grid', async () => {
    const { user, chosen } = await onStage();
    await user.keyboard('{Escape}{Tab}');
    expect(screen.getByRole('button', { name: '别处' })).toHaveFocus();
    expect(chosen()).toBe('B2');
  });
});

describe('leaving the grid', () => {
  it.each([
    ['another key', '{Escape}{ArrowDown}{Tab}', 'C3'],
    ['Escape that gives up what was typed', '8{Escape}{Tab}', 'C2'],
  ])('is not what Tab does after %s', async (_, keys, to) => {
    const { user, chosen, field } = await onStage();
    await user.keyboard(keys);
    expect(chosen()).toBe(to);
    expect(field()).toHaveFocus();
  });

  it('is not what Tab does after a press on a cell', async () => {
    const { user, chosen, press } = await onStage();
    await user.keyboard('{Escape}');
    await press('C3');
    await user.keyboard('{Tab}');
    expect(chosen()).toBe('D3');
  });
});

describe('a file that can only be read', () => {
  it.each(['8', '{F2}', '{Delete}'])('%s tells why nothing happens', async (key) => {
    const { user, told } = await onStage({ isReadOnly: true });
    await user.keyboard(key);
    expect(told.typed).toEqual([]);
    expect(told.refused).toEqual(['这个文件只能查看，不能改动。']);
  });

  it('lets the selection move without a word', async () => {
    const { user, told, chosen } = await onStage({ isReadOnly: true });
    await user.keyboard('{ArrowDown}{Control>}a{/Control}');
    expect(chosen()).toBe('B3 in A1:D4');
    expect(told.refused).toEqual([]);
  });
});

describe('a screen reader is told', () => {
  it('of the active cell: address, what it shows, heads, findings', async () => {
    const marks = new Map([['1,1', { words: ['超过分值'] }]]);
    const { user, field } = await onStage({ marks });
    expect(field()).toHaveAccessibleName('B2，94.5%，分值，超过分值');
    await user.keyboard('{ArrowRight}');
    expect(field()).toHaveAccessibleName('C2，空，分值');
    await user.keyboard('{Shift>}{ArrowRight}{ArrowDown}{/Shift}');
    expect(field()).toHaveAccessibleName('已选 C2:D3，C2，空，分值');
    await user.keyboard('{ArrowLeft}{ArrowRight}');
    await user.keyboard('9');
    expect(field()).toHaveAccessibleName('正在编辑 C2');
  });
});
