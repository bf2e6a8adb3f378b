/** A pattern tried at one place of a text, the place set as its `lastIndex`. */
export const sticky = (source: string): RegExp => new RegExp(source, 'y');

/** How many places are tried one pattern after the other: to make the joint pattern costs as much as some hundred of them. */
const BEFORE_JOINING = 400;

/** Sticky patterns of one purpose. Most places of a text fit none of them, and one look tells so. */
export class Patterns {
  private asked = 0;
  private readonly sources: string[] = [];
  private any: RegExp | null = null;

  /** The sources of all of them. */
  get all(): readonly string[] {
    return this.sources;
  }

  /** Makes a pattern one of them. */
  pattern(source: string): RegExp {
    this.sources.push(`(?:${source})`);
    this.any = null;
    return sticky(source);
  }

  /** Whether any of them may fit at a place; false says that none does. */
  mayFit(text: string, at: number): boolean {
    if (this.asked < BEFORE_JOINING) {
      this.asked += 1;
      return true;
    }
    this.any ??= sticky(this.sources.join('|'));
    this.any.lastIndex = at;
    return this.any.test(text);
  }
}
