import { spread } from '../.config/test-order.cjs';

/** Names of tests, each with its cost in ms: "b30". */
const tests = (...names: string[]) => names.map((test) => ({ test, cost: Number(test.slice(1)) }));

describe('the order of tests', () => {
  it('spreads what waits evenly among what computes, the longest of each kind first', () => {
    const waiting = tests('b30', 'b20', 'b10');
    const computing = tests('c8', 'c6', 'c4', 'c2');
    expect(spread(waiting, computing)).toEqual(['b30', 'c8', 'c6', 'b20', 'c4', 'b10', 'c2']);
  });

  it.each([
    ['no browser', [], tests('c2', 'c1')],
    ['nothing else', tests('c2', 'c1'), []],
  ])('loses nothing with %s', (_, waiting, computing) => {
    expect(spread(waiting, computing)).toEqual(['c2', 'c1']);
  });
});
