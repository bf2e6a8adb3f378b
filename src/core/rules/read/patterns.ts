/** A pattern tried at one place of a text, the place set as its `lastIndex`. */
export const sticky = (source: string): RegExp => new RegExp(source, 'y');

/** Sticky patterns of one purpose. Most places of a text fit none of them, and one look tells so. */
export class Patterns {
  private readonly sources: string[] = [];
  private any: RegExp | null = null;

  /** Makes a pattern one of them. */
  pattern(source: string): RegExp {
    this.sources.push(`(?:${source})`);
    this.any = null;
    return sticky(source);
  }

  /** Whether any of them fits at a place. */
  fitAt(text: string, at: number): boolean {
    this.any ??= sticky(this.sources.join('|'));
    this.any.lastIndex = at;
    return this.any.test(text);
  }
}
