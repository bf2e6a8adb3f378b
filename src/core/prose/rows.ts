import type { Mention, Passage } from './types';

/**
 * The enumeration that a mention stands in: 减少16起、死亡减少12人 · 25.8%、44.8%和29.4%.
 * @param fits which mentions may belong to it
 */
export function rowOf(passage: Passage, of: Mention, fits: (mention: Mention) => boolean): Mention[] {
  const { mentions, text } = passage;
  const joins = (one: Mention, other: Mention) =>
    one.sentence === other.sentence &&
    /^[、和及与]\p{Script=Han}{0,14}$/u.test(text.slice(one.to, other.from));
  let first = of.index;
  while (first > 0 && fits(mentions[first - 1]!) && joins(mentions[first - 1]!, mentions[first]!)) first -= 1;
  let last = of.index;
  while (mentions[last + 1] && fits(mentions[last + 1]!) && joins(mentions[last]!, mentions[last + 1]!))
    last += 1;
  return mentions.slice(first, last + 1);
}

/** The rate of a change: 增长5%. */
export function isGrowthRate({ flow, family, unit }: Mention): boolean {
  return flow === 'change' && family === 'rate' && (unit === '%' || unit === '‰');
}
