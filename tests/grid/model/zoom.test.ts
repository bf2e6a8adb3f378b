import { zoomAfter, zoomToFit } from '../../../src/grid/model/zoom';

describe('the size of a sheet', () => {
  it('goes from step to step, from a fitted one to the next, and no further than either end', () => {
    expect(zoomAfter(1, 'larger')).toBe(1.1);
    expect(zoomAfter(1, 'smaller')).toBe(0.9);
    expect(zoomAfter(0.83, 'larger')).toBe(0.9);
    expect(zoomAfter(0.83, 'smaller')).toBe(0.8);
    expect(zoomAfter(2, 'larger')).toBe(2);
    expect(zoomAfter(0.5, 'smaller')).toBe(0.5);
    expect(zoomAfter(1.75, 'whole')).toBe(1);
  });

  it.each([
    ['narrow sheets are not blown up', 600, 900, 1],
    ['a sheet as wide as its window is left alone', 900, 900, 1],
    ['a wide one is made to fit', 1000, 830, 0.83],
    ['rounded down: rounded up its last column would be cut', 1000, 839, 0.83],
    ['no smaller than can be read', 4000, 900, 0.7],
    ['a page that is not laid out has room for everything', 1000, 0, 1],
  ])('%s', (_, width, room, zoom) => {
    expect(zoomToFit(width, room)).toBe(zoom);
  });
});
