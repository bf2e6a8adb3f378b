/**
 * How many results one memo keeps at least; it never holds more than twice as many. The words of a bureau's forms are some
 * hundreds; most figures come once, and more of them remembered only take room.
 */
const KEPT = 1024;
/** Longer keys are worked out anew each time unless told otherwise. */
const LONGEST_KEY = 1000;
/** The characters of the keys that one memo keeps: fewer results are kept where the texts are long. */
const KEPT_CHARACTERS = 250_000;

/**
 * Remembers what a pure function made of a text: labels, targets and standards repeat from row to row and file to file.
 * Bounded: what was not asked for while `kept` other texts were is forgotten. Results are shared and must not be changed.
 * @example const readLabel = memoByText(parseLabel)
 */
export function memoByText<T>(
  compute: (text: string) => T,
  kept = KEPT,
  longest = LONGEST_KEY,
): (text: string) => T {
  const memo = new Memo<T>(kept, longest);
  return (text) => {
    const known = memo.get(text);
    return known === undefined ? memo.keep(text, compute(text)) : known;
  };
}

/** The store behind {@link memoByText}, for functions of more than a text; `undefined` stands for "not known". */
export class Memo<T> {
  private young = new Map<string, T>();
  private old = new Map<string, T>();
  /** The characters of the young keys. */
  private characters = 0;

  constructor(
    private readonly kept = KEPT,
    private readonly longest = LONGEST_KEY,
  ) {}

  get(key: string): T | undefined {
    const known = this.young.get(key);
    if (known !== undefined) return known;
    const before = this.old.get(key);
    if (before !== undefined) this.keep(key, before);
    return before;
  }

  /** Remembers a result and gives it back. */
  keep(key: string, value: T): T {
    if (key.length > this.longest) return value;
    if (this.young.size >= this.kept || this.characters > KEPT_CHARACTERS) {
      this.old = this.young;
      this.young = new Map();
      this.characters = 0;
    }
    this.young.set(key, value);
    this.characters += key.length;
    return value;
  }
}
