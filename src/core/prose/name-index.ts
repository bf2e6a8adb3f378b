/** A word that is looked up is held to no more names than this. */
const MOST_TRIED = 1000;

/**
 * Names by the pairs of characters in them: what is called by a word is found among the names that share the word's rarest
 * pair, not among all names of a text.
 */
export class NameIndex<T> {
  private readonly byPair = new Map<string, { readonly name: string; readonly item: T }[]>();

  /** @param items in the order of the text, each with its name */
  constructor(items: Iterable<readonly [name: string, item: T]>) {
    for (const [name, item] of items) {
      for (const pair of new Set(pairsOf(name))) {
        const known = this.byPair.get(pair);
        if (known) known.push({ name, item });
        else this.byPair.set(pair, [{ name, item }]);
      }
    }
  }

  /** The first items, in the order of the text, whose name holds a word of two characters or more. */
  called(word: string, most: number): T[] {
    const lists = pairsOf(word).map((pair) => this.byPair.get(pair) ?? []);
    if (lists.length === 0) return [];
    const rarest = lists.reduce((one, other) => (other.length < one.length ? other : one));
    const found: T[] = [];
    for (const { name, item } of rarest.slice(0, MOST_TRIED)) {
      if (name.includes(word)) found.push(item);
      if (found.length === most) break;
    }
    return found;
  }
}

function pairsOf(text: string): string[] {
  const pairs: string[] = [];
  for (let at = 0; at + 1 < text.length; at++) pairs.push(text.slice(at, at + 2));
  return pairs;
}
