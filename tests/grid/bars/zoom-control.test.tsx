/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ZoomControl } from '../../../src/grid/bars/zoom-control';
import { zoomingBrowser } from '../zooming-browser';

const browser = zoomingBrowser();

async function pressed(zoom: number, name: RegExp) {
  const wanted: (number | undefined)[] = [];
  render(<ZoomControl zoom={zoom} onZoom={(next) => wanted.push(next)} />);
  await userEvent.click(screen.getByRole('button', { name }));
  return wanted;
}

describe('the buttons for the size of the sheet', () => {
  it('tell the size in percent and lead to the next', async () => {
    expect(await pressed(0.72, /^放大/)).toEqual([0.8]);
    expect(screen.getByText('72%')).toBeVisible();
  });

  it('lead to the size that fits the window', async () => {
    expect(await pressed(1, /适合窗口宽度/)).toEqual([undefined]);
  });

  it('lead nowhere at the smallest size, and can still be reached', async () => {
    expect(await pressed(0.5, /^缩小/)).toEqual([]);
    expect(screen.getByRole('button', { name: /^缩小/ })).toHaveFocus();
  });

  it('are not there in a browser that draws one size only', () => {
    browser.isAble = false;
    render(<ZoomControl zoom={1} onZoom={() => undefined} />);
    expect(screen.queryByRole('group')).toBeNull();
  });
});
