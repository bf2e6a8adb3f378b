/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import '@testing-library/jest-dom';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Grid } from '../../../src/grid/view/grid';
import { areaAt, at, sheetOf } from '../edit/support';
import { looksOf } from '../support';
import { zoomingBrowser } from '../zooming-browser';

const browser = zoomingBrowser();

/** Ten filled columns of 64 pixels. */
const WIDE = sheetOf({ A1: '一', J9: '末', A90: '底' });

function open(start?: number, ref = 'A1') {
  const told: number[] = [];
  const { appearance, styles } = looksOf();
  function Page() {
    const [zoom, setZoom] = useState(start);
    const onZoom = (next: number) => {
      told.push(next);
      setZoom(next);
    };
    const active = at(ref);
    return (
      <Grid
        sheet={WIDE}
        appearance={appearance}
        styles={styles}
        selection={{ active, area: areaAt(ref) }}
        marks={new Map()}
        isReadOnly={false}
        reveal={0}
        zoom={zoom}
        onZoom={onZoom}
        onSelect={() => undefined}
        onType={() => undefined}
        onUndo={() => undefined}
        onRedo={() => undefined}
      />
    );
  }
  render(<Page />);
  return { told, grid: screen.getByRole('grid') };
}

/** How wide the window of the grid is. */
function wide(pixels: number): void {
  jest.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(pixels);
  jest.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
}
afterEach(() => jest.restoreAllMocks());

describe('the size of the sheet', () => {
  it('fits its columns and their numbers into the window when it is opened', () => {
    wide(544);
    // 640 of columns and 40 of row numbers.
    expect(open().told).toEqual([0.8]);
  });

  it('is the sheet’s own where that fits', () => {
    wide(900);
    expect(open().told).toEqual([1]);
  });

  it('stays as it was set', () => {
    wide(544);
    expect(open(1.5).told).toEqual([]);
  });

  it('leaves the cell in sight that a sheet is opened at', () => {
    wide(544);
    const { told, grid } = open(undefined, 'A90');
    expect(told).toEqual([0.8]);
    expect(grid.scrollTop).toBeGreaterThan(0);
  });

  it('is changed by Ctrl and the wheel, a small turn of a touch pad with the next, and not by the wheel alone', () => {
    const { told, grid } = open(1);
    expect(fireEvent.wheel(grid, { deltaY: 100 })).toBe(true);
    expect(told).toEqual([]);
    expect(fireEvent.wheel(grid, { deltaY: 100, ctrlKey: true })).toBe(false);
    expect(told).toEqual([0.9]);
    fireEvent.wheel(grid, { deltaY: -40, ctrlKey: true });
    expect(told).toEqual([0.9]);
    fireEvent.wheel(grid, { deltaY: -40, ctrlKey: true });
    expect(told).toEqual([0.9, 1]);
  });

  it('is changed by keys while the keyboard is in the sheet', async () => {
    const { told, grid } = open(1);
    grid.querySelector('textarea')!.focus();
    await userEvent.keyboard('{Control>}={/Control}');
    await userEvent.keyboard('{Control>}-{/Control}');
    await userEvent.keyboard('{Control>}-{/Control}');
    await userEvent.keyboard('{Control>}0{/Control}');
    expect(told).toEqual([1.1, 1, 0.9, 1]);
  });

  it('is left to the browser, key and wheel, where the sheet has one size only', () => {
    browser.isAble = false;
    wide(544);
    const { told, grid } = open();
    const field = grid.querySelector('textarea')!;
    expect(fireEvent.keyDown(field, { key: '=', ctrlKey: true })).toBe(true);
    expect(fireEvent.wheel(grid, { deltaY: 100, ctrlKey: true })).toBe(true);
    expect(told).toEqual([]);
  });
});
