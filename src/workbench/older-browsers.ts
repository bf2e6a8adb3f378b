/**
 * What the language has had since Chromium 92 and 93, for the browsers of domestic systems that are a little older;
 * the first import of the page and of every worker. A library of such things makes code of text to find the global
 * object, which the page's policy forbids.
 */
type List = { readonly length: number; readonly [index: number]: unknown };

function at(this: List, index: number): unknown {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

/** Gives a name to an object that has nothing by that name, as the language does: not to be listed. */
function lend(to: object, name: string, value: unknown): void {
  if (!(name in to)) Object.defineProperty(to, name, { value, writable: true, configurable: true });
}

const typedArrays = Object.getPrototypeOf(Uint8Array.prototype) as object;

/** @param scope constructors whose instances lack something; another than the real ones in tests */
export function completeLanguage(
  scope = {
    array: Array.prototype as object,
    text: String.prototype as object,
    typedArrays,
    object: Object as object,
  },
): void {
  for (const lists of [scope.array, scope.text, scope.typedArrays]) lend(lists, 'at', at);
  lend(scope.object, 'hasOwn', (owner: object, name: PropertyKey) =>
    Object.prototype.hasOwnProperty.call(owner, name),
  );
}

completeLanguage();
