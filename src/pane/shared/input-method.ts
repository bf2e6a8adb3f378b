/**
 * Whether a key press, as the browser tells it, belongs to an input method: the letters of a word not yet chosen, and
 * the keys that choose it.
 */
export function isInputMethod({ isComposing, keyCode }: KeyboardEvent): boolean {
  // Safari ends the composition before it tells of the key, and marks the key so.
  return isComposing || keyCode === 229;
}
