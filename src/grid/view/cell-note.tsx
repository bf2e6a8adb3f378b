import { useLayoutEffect, useRef, useState } from 'react';
import type { MarkClasses } from './mark-styles';
import { placeOnPage } from '../model/viewport';

/** As wide as the note gets, with its distance from the edge of the grid, in CSS pixels. */
const WIDTH = 328;

/** Enough for five lines. */
const HEIGHT = 110;

/** Where the note hangs: by the cell's left or right edge, below or above it. */
interface Side {
  readonly isLeftward?: boolean;
  readonly isAbove?: boolean;
}

/** What findings say of the active cell, beside it, on the side that has room; the cell's field says it too. */
export function CellNote({ words, styles }: { words: string; styles: MarkClasses }) {
  const note = useRef<HTMLDivElement>(null);
  const [{ isLeftward, isAbove }, setSide] = useState<Side>({});
  useLayoutEffect(() => {
    const cell = placeOnPage(note.current!.parentElement!);
    const grid = note.current!.closest('[role="grid"]')?.getBoundingClientRect();
    if (grid) setSide(sideOf(cell, grid));
  }, [words]);
  return (
    <div
      ref={note}
      className={styles.note}
      style={{
        ...(isLeftward && { left: 'auto', right: 0 }),
        ...(isAbove && { top: 'auto', bottom: 'calc(100% + 6px)' }),
      }}
      data-note=""
      aria-hidden="true"
    >
      {words}
    </div>
  );
}

function sideOf(cell: DOMRect, grid: DOMRect): Side {
  const [right, below] = [grid.right - cell.left, grid.bottom - cell.bottom];
  return {
    isLeftward: right < WIDTH && cell.right - grid.left > right,
    isAbove: below < HEIGHT && cell.top - grid.top > below,
  };
}
