/** Whether two pieces of plain data say the same, numbers, texts and sets in them included. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (one instanceof Set || other instanceof Set) {
    const isBoth = one instanceof Set && other instanceof Set && one.size === other.size;
    return isBoth && [...one].every((each) => other.has(each));
  }
  const keys = Object.keys(one);
  if (Array.isArray(one) !== Array.isArray(other) || keys.length !== Object.keys(other).length) return false;
  for (const key of keys) {
    if (!Object.hasOwn(other, key)) return false;
    if (!isSame(one[key as keyof typeof one], other[key as keyof typeof other])) return false;
  }
  return true;
}
