/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import '@testing-library/jest-dom';
import { render } from '@testing-library/react';
import { CellNote } from '../../../src/grid/view/cell-note';
import { useMarkStyles } from '../../../src/grid/view/mark-styles';

const GRID = new DOMRect(0, 100, 800, 600);

function Sheet() {
  return (
    <div role="grid">
      <div data-cell="">
        <CellNote words="得分超过分值。" styles={useMarkStyles()} />
      </div>
    </div>
  );
}

/** The note of a cell of 100 × 20 pixels. */
function noteAt(left: number, top: number): HTMLElement {
  const measure = jest.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (
    this: HTMLElement,
  ) {
    return this.hasAttribute('data-cell') ? new DOMRect(left, top, 100, 20) : GRID;
  });
  const { container } = render(<Sheet />);
  measure.mockRestore();
  return container.querySelector<HTMLElement>('[data-note]')!;
}

describe('the note of a cell hangs where the grid has room for it', () => {
  it.each([
    ['in the middle', 300, 300, {}],
    ['at the right edge', 690, 300, { left: 'auto', right: '0px' }],
    ['beyond the right edge, before the cell has come into sight', 900, 300, { left: 'auto', right: '0px' }],
    ['at the bottom', 300, 680, { top: 'auto', bottom: 'calc(100% + 6px)' }],
    ['in the corner', 690, 680, { left: 'auto', bottom: 'calc(100% + 6px)' }],
  ])('%s', (_, left, top, style) => {
    const note = noteAt(left, top);
    const { left: x, right, top: y, bottom } = note.style;
    const given = Object.entries({ left: x, right, top: y, bottom }).filter(([, value]) => value !== '');
    expect(Object.fromEntries(given)).toMatchObject(style);
    if (Object.keys(style).length === 0) expect(given).toEqual([]);
  });
});
