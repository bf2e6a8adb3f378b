import { completeLanguage } from '../../src/workbench/older-browsers';

type WithAt = { at(index: number): unknown };

/** Prototypes as an older browser has them: nothing by the newer names. */
function olderBrowser() {
  const scope = { array: {}, text: {}, typedArrays: {}, object: {} };
  completeLanguage(scope);
  const of = (prototype: object, items: Record<number, unknown>, length: number) =>
    Object.assign(Object.create(prototype) as WithAt, items, { length });
  return { scope, of };
}

describe('a browser that lacks what the language has since', () => {
  it.each([
    [0, 'a'],
    [1, 'b'],
    [-1, 'b'],
    [-2, 'a'],
    [2, undefined],
    [-3, undefined],
    [1.9, 'b'],
    [-0.5, 'a'],
    [NaN, 'a'],
  ])('finds item %p as others do', (index, item) => {
    const { scope, of } = olderBrowser();
    for (const prototype of [scope.array, scope.text, scope.typedArrays])
      expect(of(prototype, { 0: 'a', 1: 'b' }, 2).at(index)).toBe(item);
    expect(['a', 'b'].at(index)).toBe(item);
  });

  it('knows own names from inherited ones', () => {
    const { scope } = olderBrowser();
    const { hasOwn } = scope.object as { hasOwn: (owner: object, name: string) => boolean };
    expect([hasOwn({ a: 1 }, 'a'), hasOwn({}, 'toString')]).toEqual([true, false]);
  });

  it('keeps what a browser has, and lists nothing new', () => {
    const own = () => 'own';
    const array = { at: own };
    completeLanguage({ array, text: {}, typedArrays: {}, object: {} });
    expect(array.at).toBe(own);
    expect(Object.keys(olderBrowser().scope.text)).toEqual([]);
  });
});
