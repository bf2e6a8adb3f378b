import type { ColumnRole } from '../model/form';
import type { Head } from './header';
import type { HeadWord } from './vocabulary/heads';

/** Hands the heads of a header out to roles; each head is taken once. */
export class Assignment {
  readonly roles = new Map<ColumnRole, Head>();
  readonly doubts: { role: ColumnRole; candidates: Head[] }[] = [];
  readonly left: Head[];

  constructor(heads: readonly Head[]) {
    this.left = [...heads];
  }

  /** Takes every unassigned head of a word. */
  take(...words: HeadWord[]): Head[] {
    const taken = this.left.filter((head) => head.word !== null && words.includes(head.word));
    for (const head of taken) this.left.splice(this.left.indexOf(head), 1);
    return taken;
  }

  give(role: ColumnRole, head: Head | undefined): void {
    if (head && !this.roles.has(role)) this.roles.set(role, head);
  }

  /** Gives a role to the first of several heads, and says so when the others could be meant as well. */
  choose(role: ColumnRole, heads: readonly Head[]): void {
    if (this.roles.has(role)) return;
    this.give(role, heads[0]);
    if (heads.length > 1) this.doubts.push({ role, candidates: [...heads] });
  }
}

/** Whether a head, or one over it, says words. */
export const saysWord = (head: Head, pattern: RegExp) =>
  head.path.some((spot) => pattern.test(spot.label.bare));

/** A single best head when the pattern points one out; otherwise all of them. */
export function preferred(heads: readonly Head[], pattern: RegExp): Head[] {
  const best = heads.filter((head) => saysWord(head, pattern));
  return best.length === 1 ? best : [...heads];
}
