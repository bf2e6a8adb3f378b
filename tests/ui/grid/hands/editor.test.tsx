/** @jest-environment jsdom */
import { act, createEvent, fireEvent, screen } from '@testing-library/react';
import { number, sheetOf } from './support';
import { openDesk, type DeskPlan } from './desk';

const SHEET = sheetOf({
  A1: '自评表',
  B2: number('0.945', '94.5%', { format: '0.0%' }),
  C3: number('12', '12', { formula: 'SUM(A4:A9)' }),
  D4: '一\n二',
});

async function atDesk(plan?: DeskPlan) {
  const desk = openDesk(SHEET, plan);
  if (!plan?.start) await desk.press('B2');
  else desk.field().focus();
  return desk;
}

describe('typing', () => {
  it('takes the place of what the cell held, and Enter goes down', async () => {
    const { user, told, field, chosen } = await atDesk();
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
    const { user, told, chosen } = await atDesk();
    await user.keyboard(`88${keys}`);
    expect(told.typed).toEqual(['B2=88']);
    expect(chosen()).toBe(to);
  });

  it('goes on cell by cell with the keyboard alone', async () => {
    const { user, told, chosen } = await atDesk();
    await user.keyboard('1{Tab}2{Tab}3{Enter}4{Enter}');
    expect(told.typed).toEqual(['B2=1', 'C2=2', 'D2=3', 'B3=4']);
    expect(chosen()).toBe('B4');
  });

  it('is given up by Escape', async () => {
    const { user, told, field, chosen } = await atDesk();
    await user.keyboard('88{Escape}');
    expect(field()).toHaveValue('');
    expect(told.typed).toEqual([]);
    expect(chosen()).toBe('B2');
  });

  it('of what the cell holds already changes nothing', async () => {
    const { user, told } = await atDesk();
    await user.keyboard('94.5%{Enter}');
    expect(told.typed).toEqual([]);
  });

  it('begins a new line with Alt+Enter', async () => {
    const { user, told } = await atDesk();
    await user.keyboard('一{Alt>}{Enter}{/Alt}二{Enter}');
    expect(told.typed).toEqual(['B2=一\n二']);
  });

  it('fills the chosen area with Ctrl+Enter', async () => {
    const { user, told, chosen } = await atDesk({ start: 'B2:C3' });
    await user.keyboard('0{Control>}{Enter}{/Control}');
    expect(told.typed).toEqual(['B2=0 C2=0 B3=0 C3=0']);
    expect(chosen()).toBe('B2 in B2:C3');
  });

  it('is kept when another cell is pressed', async () => {
    const { user, told, press, chosen, field } = await atDesk();
    await user.keyboard('88');
    await press('D4');
    expect(told.typed).toEqual(['B2=88']);
    expect(chosen()).toBe('D4');
    expect(field()).toHaveFocus();
  });

  it('is kept when the keyboard goes elsewhere', async () => {
    const { user, told } = await atDesk();
    await user.keyboard('88');
    await user.click(screen.getByRole('button', { name: '别处' }));
    expect(told.typed).toEqual(['B2=88']);
  });

  it('goes on when another window came to the front for a while', async () => {
    const { user, told, field } = await atDesk();
    await user.keyboard('88');
    fireEvent.blur(field(), { relatedTarget: null });
    expect(field()).toHaveValue('88');
    expect(told.typed).toEqual([]);
  });

  it('is kept when the grid goes away', async () => {
    const { user, told, close } = await atDesk();
    await user.keyboard('88');
    close();
    expect(told.typed).toEqual(['B2=88']);
  });

  it('is kept in its own sheet when another sheet comes to the front', async () => {
    const { user, told, show } = await atDesk();
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
    const { user, press, field } = await atDesk();
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
    const { user, field, bar } = openDesk(sheet, { isDate1904 });
    await user.click(screen.getByRole('gridcell', { name: 'B2' }));
    expect(bar()).toHaveValue(date);
    await user.keyboard('{F2}');
    expect(field()).toHaveValue(date);
  });

  it('begins with a double click, and arrows move the caret', async () => {
    const { user, told, chosen, field } = await atDesk();
    await user.dblClick(screen.getByRole('gridcell', { name: 'A1' }));
    expect(field()).toHaveValue('自评表');
    await user.keyboard('{ArrowLeft}x{Enter}');
    expect(told.typed).toEqual(['A1=自评x表']);
    expect(chosen()).toBe('A2');
  });

  it('left as it was writes nothing', async () => {
    const { user, told } = await atDesk();
    await user.keyboard('{F2}{Enter}');
    expect(told.typed).toEqual([]);
  });

  it('F2 again lets arrows end it', async () => {
    const { user, told, chosen } = await atDesk();
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
    const { user, told, field, chosen } = await atDesk();
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
    const { user, told, field } = await atDesk();
    compose(field(), 'j', '');
    fireEvent.compositionEnd(field(), { data: '' });
    await user.keyboard('{Enter}');
    expect(told.typed).toEqual([]);
  });

  it('does not write into a file that can only be read', async () => {
    const { field } = await atDesk({ isReadOnly: true });
    expect(field()).toHaveAttribute('readonly');
  });
});

describe('other keys', () => {
  it.each(['{Delete}', '{Backspace}'])('%s empties the chosen area in one step', async (key) => {
    const { user, told } = await atDesk({ start: 'A1:C9' });
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
    const { user, told } = await atDesk();
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
    const { user, chosen, field, told } = await atDesk();
    await user.keyboard(keys);
    expect(chosen()).toBe(to);
    expect(field()).toHaveFocus();
    expect(field()).toHaveValue('');
    expect(told.typed).toEqual([]);
  });

  it('Escape, then Tab leaves the grid', async () => {
    const { user, chosen } = await atDesk();
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
    const { user, chosen, field } = await atDesk();
    await user.keyboard(keys);
    expect(chosen()).toBe(to);
    expect(field()).toHaveFocus();
  });

  it('is not what Tab does after a press on a cell', async () => {
    const { user, chosen, press } = await atDesk();
    await user.keyboard('{Escape}');
    await press('C3');
    await user.keyboard('{Tab}');
    expect(chosen()).toBe('D3');
  });
});

describe('the pointer', () => {
  it('chooses an area by dragging, and by Shift', async () => {
    const { user, chosen, field } = await atDesk();
    const cell = (name: string) => screen.getByRole('gridcell', { name });
    await user.pointer([
      { keys: '[MouseLeft>]', target: cell('A1') },
      { target: cell('C3') },
      { keys: '[/MouseLeft]' },
    ]);
    expect(chosen()).toBe('A1 in A1:C3');
    await user.pointer({ target: cell('D4') });
    expect(chosen()).toBe('A1 in A1:C3');
    await user.pointer([{ keys: '[MouseLeft>]', target: cell('D4') }]);
    fireEvent.blur(window);
    await user.pointer({ target: cell('C3') });
    expect(chosen()).toBe('D4');
    await user.pointer([{ keys: '[/MouseLeft]' }, { keys: '[MouseLeft>]', target: cell('A1') }]);
    field().dispatchEvent(new FocusEvent('blur'));
    await user.pointer([{ target: cell('C3') }, { keys: '[/MouseLeft]' }]);
    expect(chosen()).toBe('A1 in A1:C3');
    await user.keyboard('{Shift>}');
    await user.click(cell('D4'));
    expect(chosen()).toBe('A1 in A1:D4');
  });
});

describe('a pointer held beyond the grid', () => {
  it('makes the area grow that way until the button is let go', async () => {
    const { user, chosen, field } = await atDesk();
    const grid = screen.getByRole('grid');
    grid.getBoundingClientRect = () => new DOMRect(0, 0, 100, 100);
    const moveTo = (clientX: number, clientY: number) =>
      fireEvent(window, new MouseEvent('pointermove', { clientX, clientY }));
    const wait = (steps: number) => {
      for (let left = steps; left > 0; left--) act(() => jest.advanceTimersByTime(60));
    };
    jest.useFakeTimers();
    try {
      fireEvent.pointerDown(screen.getByRole('gridcell', { name: 'B2' }));
      moveTo(50, 130);
      wait(3);
      expect(chosen()).toBe('B2 in B2:B5');
      moveTo(50, 50);
      wait(3);
      moveTo(130, 50);
      wait(1);
      fireEvent.pointerUp(window);
      wait(5);
    } finally {
      jest.useRealTimers();
    }
    expect(chosen()).toBe('B2 in B2:C5');
    await user.keyboard('{ArrowDown}');
    expect(field()).toHaveFocus();
  });
});

describe('pointing at cells while a formula is typed', () => {
  it('writes their addresses, and dragging an area', async () => {
    const { user, told, press, chosen } = await atDesk();
    const cell = (name: string) => screen.getByRole('gridcell', { name });
    await user.keyboard('=');
    await press('A1');
    await press('C3');
    await user.keyboard('+SUM(');
    await user.pointer([
      { keys: '[MouseLeft>]', target: cell('D4') },
      { target: cell('C3') },
      { keys: '[/MouseLeft]' },
    ]);
    await user.keyboard(')');
    expect(chosen()).toBe('B2');
    await user.keyboard('{Enter}');
    expect(told.typed).toEqual(['B2==C3+SUM(C3:D4)']);
  });

  it('takes no reference written before for one of this formula', async () => {
    const { user, told, press } = await atDesk();
    await user.keyboard('=');
    await press('A1');
    await user.keyboard('{Escape}=A1');
    await press('D4');
    expect(told.typed).toEqual(['B2==A1']);
  });

  it('works from the formula bar too', async () => {
    const { user, told, press, bar } = await atDesk();
    await press('C3');
    await user.click(bar());
    await user.keyboard('*');
    await press('A1');
    expect(bar()).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(told.typed).toEqual(['C3==SUM(A4:A9)*A1']);
  });

  it.each(['=A1', '="a,', '8-', '=SUM(A1)'])(
    'keeps %s, which waits for none, and goes to the cell',
    async (text) => {
      const { user, told, press, chosen } = await atDesk();
      await user.keyboard(text);
      await press('D4');
      expect(told.typed).toEqual([`B2=${text}`]);
      expect(chosen()).toBe('D4');
    },
  );
});

describe('a file that can only be read', () => {
  it.each(['8', '{F2}', '{Delete}'])('%s tells why nothing happens', async (key) => {
    const { user, told } = await atDesk({ isReadOnly: true });
    await user.keyboard(key);
    expect(told.typed).toEqual([]);
    expect(told.refused).toEqual(['这个文件只能查看，不能改动。']);
  });

  it('lets the selection move without a word', async () => {
    const { user, told, chosen } = await atDesk({ isReadOnly: true });
    await user.keyboard('{ArrowDown}{Control>}a{/Control}');
    expect(chosen()).toBe('B3 in A1:D4');
    expect(told.refused).toEqual([]);
  });
});

describe('a screen reader is told', () => {
  it('of the active cell: address, what it shows, heads, findings', async () => {
    const marks = new Map([['1,1', { words: ['超过分值'] }]]);
    const { user, field } = await atDesk({ marks });
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

describe('the clipboard', () => {
  const clipboard = (texts: Readonly<Record<string, string>> = {}) => {
    const held = new Map(Object.entries(texts));
    return {
      held,
      getData: (type: string) => held.get(type) ?? '',
      setData: (type: string, text: string) => void held.set(type, text),
    };
  };
  const send = (kind: 'copy' | 'cut' | 'paste', field: Element, data: ReturnType<typeof clipboard>) => {
    const event = createEvent[kind](field, { clipboardData: data });
    fireEvent(field, event);
    return event.defaultPrevented;
  };

  it('gets the chosen cells, which cutting empties', async () => {
    const { told, field } = await atDesk({ start: 'A1:B2' });
    const data = clipboard();
    expect(send('cut', field(), data)).toBe(true);
    expect(data.held.get('text/plain')).toBe('自评表\t\r\n\t94.5%\r\n');
    expect(told.typed).toEqual(['A1= B2=']);
  });

  it('is open to Safari while no text is chosen', async () => {
    const { user, field } = await atDesk();
    const before = () => !fireEvent(field(), new Event('beforecopy', { cancelable: true }));
    expect(before()).toBe(true);
    await user.keyboard('8');
    expect(before()).toBe(false);
  });

  it('is pasted in one step, and what was pasted over is chosen', async () => {
    const { told, field, chosen } = await atDesk();
    send('paste', field(), clipboard({ 'text/plain': '1\t2\r\n3\t4\r\n' }));
    expect(told.typed).toEqual(['B2=1 C2=2 B3=3 C3=4']);
    expect(chosen()).toBe('B2 in B2:C3');
  });

  it('brings formulas and all digits from cell to cell', async () => {
    const { user, told, field, press } = await atDesk({ start: 'B2:C3' });
    const data = clipboard();
    send('copy', field(), data);
    await press('D4');
    send('paste', field(), data);
    await user.keyboard('{Control>}{Home}{/Control}');
    send('cut', field(), data);
    send('paste', field(), data);
    expect(told.typed).toEqual(['D4=94.5% E4= D5= E5==SUM(C6:C11)', 'A1=', 'A1=自评表']);
  });

  it('belongs to the text while a cell is typed into', async () => {
    const { user, told, field } = await atDesk();
    await user.keyboard('8');
    for (const kind of ['copy', 'cut', 'paste'] as const) {
      expect(send(kind, field(), clipboard({ 'text/plain': 'x' }))).toBe(false);
    }
    expect(told.typed).toEqual([]);
  });

  it.each([
    [{ 'text/html': '<img src=x>' }, '复制的内容不是文字，不能粘贴到单元格里。'],
    [{ 'text/plain': 'x\n'.repeat(50_001) }, '粘贴的内容太多了，一次最多 50000 个单元格。请分几次粘贴。'],
  ])('%# is refused with a sentence', async (texts: Record<string, string>, words) => {
    const { told, field } = await atDesk();
    send('paste', field(), clipboard(texts));
    expect(told.refused).toEqual([words]);
    expect(told.typed).toEqual([]);
  });

  it('cannot change a file that can only be read, but copies from it', async () => {
    const { told, field } = await atDesk({ isReadOnly: true });
    const data = clipboard();
    send('cut', field(), data);
    send('paste', field(), clipboard({ 'text/plain': 'x' }));
    expect(told.refused).toHaveLength(2);
    expect(told.typed).toEqual([]);
    send('copy', field(), data);
    expect(data.held.get('text/plain')).toBe('94.5%\r\n');
  });
});

describe('the formula bar', () => {
  it('shows the content, and edits in step with the cell', async () => {
    const { user, told, field, bar } = await atDesk();
    expect(bar()).toHaveValue('94.5%');
    await user.keyboard('8');
    expect(bar()).toHaveValue('8');
    await user.click(bar());
    expect(told.typed).toEqual([]);
    await user.keyboard('9');
    expect(field()).toHaveValue('89');
    await user.keyboard('{Enter}');
    expect(told.typed).toEqual(['B2=89']);
    expect(field()).toHaveFocus();
  });

  it('begins with the content where it was clicked', async () => {
    const { user, told, bar, field } = await atDesk();
    await user.click(bar());
    await user.keyboard('{End}x{Tab}');
    expect(told.typed).toEqual(['B2=94.5%x']);
    expect(field()).toHaveFocus();
  });

  it('is given up by Escape', async () => {
    const { user, told, bar, field } = await atDesk();
    await user.click(bar());
    await user.keyboard('x{Escape}');
    expect(bar()).toHaveValue('94.5%');
    expect(field()).toHaveFocus();
    expect(told.typed).toEqual([]);
  });

  it('is kept when the keyboard goes elsewhere, and goes on when it goes to the cell', async () => {
    const { user, told, bar, field } = await atDesk();
    await user.click(bar());
    await user.keyboard('x');
    await user.click(field());
    expect(told.typed).toEqual([]);
    await user.click(screen.getByRole('button', { name: '别处' }));
    expect(told.typed).toEqual(['B2=94.5%x']);
  });

  it('begins a new line with Alt+Enter', async () => {
    const { user, told, bar } = await atDesk();
    await user.click(bar());
    await user.keyboard('{Alt>}{Enter}{/Alt}x{Enter}');
    expect(told.typed).toEqual(['B2=94.5%\nx']);
  });

  it('tells why nothing can be typed', async () => {
    const { user, told, bar } = await atDesk({ isReadOnly: true });
    await user.click(bar());
    await user.keyboard('x');
    expect(told.refused).toEqual(['这个文件只能查看，不能改动。']);
    expect(bar()).toHaveValue('94.5%');
  });
});

describe('the name box', () => {
  it('goes to an address, and gives the grid the keyboard', async () => {
    const { user, nameBox, chosen, field } = await atDesk();
    expect(nameBox()).toHaveValue('B2');
    await user.click(nameBox());
    await user.keyboard('c7{Enter}');
    expect(chosen()).toBe('C7');
    expect(nameBox()).toHaveValue('C7');
    expect(field()).toHaveFocus();
  });

  it('says what is wrong with a text that is none, and Escape takes it back', async () => {
    const { user, nameBox, chosen, field } = await atDesk();
    await user.click(nameBox());
    await user.keyboard('合计{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('这不是单元格地址');
    expect(nameBox()).toBeInvalid();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(nameBox()).toHaveValue('B2');
    expect(field()).toHaveFocus();
    expect(chosen()).toBe('B2');
  });
});
