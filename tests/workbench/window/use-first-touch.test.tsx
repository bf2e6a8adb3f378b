/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import { fireEvent, renderHook } from '@testing-library/react';
import { useFirstTouch } from '../../../src/workbench/window/use-first-touch';

describe('what waits for the person', () => {
  it.each([
    ['a key', () => fireEvent.keyDown(document.body, { key: 'a' })],
    ['a press', () => fireEvent(document.body, new MouseEvent('pointerdown', { bubbles: true }))],
  ])('is done at the first touch, once: %s', (_, touch) => {
    const work = jest.fn();
    renderHook(() => useFirstTouch(work));
    expect(work).not.toHaveBeenCalled();
    touch();
    touch();
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('is done for other work too, and not once the window is left', () => {
    const [first, second] = [jest.fn(), jest.fn()];
    const { rerender, unmount } = renderHook(({ work }) => useFirstTouch(work), {
      initialProps: { work: first },
    });
    rerender({ work: second });
    fireEvent.keyDown(document.body, { key: 'a' });
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
    rerender({ work: first });
    unmount();
    fireEvent.keyDown(document.body, { key: 'a' });
    expect(first).not.toHaveBeenCalled();
  });
});
