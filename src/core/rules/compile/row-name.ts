import { nameKey } from '../read/names';

/**
 * The name of the row a standard stands in. It remembers whether the reading hung on it: most standards name what they measure
 * themselves, and read the same in every row.
 */
export class RowName {
  private isTold = false;
  /** Keys of names that have nothing in common with it. */
  private readonly others = new Set<string>();

  constructor(private readonly name: string) {}

  /** The name; what is read then holds for rows of this name alone. */
  get text(): string {
    this.isTold = true;
    return this.name;
  }

  /** Whether the name is part of another, or the other part of it. @param key the other as {@link nameKey} gives it */
  isLike(key: string): boolean {
    if (areLike(nameKey(this.name), key)) return true;
    this.others.add(key);
    return false;
  }

  /** Whether what was read in this row would be read the same in a row of another name. */
  isReadAlike(name: string): boolean {
    if (this.isTold) return false;
    const own = nameKey(name);
    for (const key of this.others) if (areLike(own, key)) return false;
    return true;
  }

  /** Whether it holds for rows of other names at all. */
  get isOpen(): boolean {
    return !this.isTold;
  }
}

const areLike = (own: string, key: string): boolean => own !== '' && (own.includes(key) || key.includes(own));
