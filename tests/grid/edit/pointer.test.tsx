/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import { act, fireEvent, screen } from '@testing-library/react';
import { onStage } from './stage';

describe('the pointer', () => {
  it('chooses an area by dragging, and by Shift', async () => {
    const { user, chosen, field } = await onStage();
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
    const { user, chosen, field } = await onStage();
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
    const { user, told, press, chosen } = await onStage();
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
    const { user, told, press } = await onStage();
    await user.keyboard('=');
    await press('A1');
    await user.keyboard('{Escape}=A1');
    await press('D4');
    expect(told.typed).toEqual(['B2==A1']);
  });

  it('works from the formula bar too', async () => {
    const { user, told, press, bar } = await onStage();
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
      const { user, told, press, chosen } = await onStage();
      await user.keyboard(text);
      await press('D4');
      expect(told.typed).toEqual([`B2=${text}`]);
      expect(chosen()).toBe('D4');
    },
  );
});
