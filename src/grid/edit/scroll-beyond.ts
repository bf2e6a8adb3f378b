import type { Direction } from './steps';

/** How often the area grows by a row or column while the pointer is held beyond the grid, in milliseconds. */
const EVERY = 60;

/**
 * While the pointer is held beyond an edge of the grid, tells in which directions, again and again.
 * @returns ends it
 */
export function scrollBeyond(grid: Element, goBeyond: (direction: Direction) => void): () => void {
  let beyond: readonly Direction[] = [];
  const follow = (event: PointerEvent) => {
    beyond = directionsTo(grid.getBoundingClientRect(), event.clientX, event.clientY);
  };
  const timer = setInterval(() => beyond.forEach(goBeyond), EVERY);
  window.addEventListener('pointermove', follow);
  return () => {
    clearInterval(timer);
    window.removeEventListener('pointermove', follow);
  };
}

function directionsTo({ left, right, top, bottom }: DOMRect, x: number, y: number): readonly Direction[] {
  const directions: Direction[] = [];
  if (y < top) directions.push('up');
  if (y > bottom) directions.push('down');
  if (x < left) directions.push('left');
  if (x > right) directions.push('right');
  return directions;
}
