import type { FileRow } from './file-row';
import { bareText, type OwnText } from './own-texts';

/** A text of a file that another office has word for word. */
export interface Copied {
  readonly own: OwnText;
  /** Files of other offices with the same words, in their order. */
  readonly others: readonly FileRow[];
}

/** By the key of the row; files that share nothing are not in it. */
export type CopiedTexts = ReadonlyMap<string, readonly Copied[]>;
export const NOTHING_COPIED: CopiedTexts = new Map();

/** Where more than this share of at least so many offices write the same, somebody gave them the words. */
const GIVEN_SHARE = 0.5;
const GIVEN_LEAST = 6;

/**
 * Texts that files of different offices share, by the key of the row. An office that hands in several forms may say the
 * same in each of them.
 */
export function copiedTexts(rows: readonly FileRow[]): CopiedTexts {
  const written = rows.flatMap((row) => {
    const office = row.department === null ? '' : bareText(row.department);
    // Nobody can say that words are another office's where it is not known whose they are.
    if (office === '') return [];
    return row.texts.map((own) => ({ row, office, own, words: withoutName(bareText(own.text), office) }));
  });
  const offices = new Set(written.map(({ office }) => office)).size;
  const groups = new Map<string, typeof written>();
  for (const one of written) groups.set(one.words, [...(groups.get(one.words) ?? []), one]);
  const copied = new Map<string, Copied[]>();
  for (const group of groups.values()) {
    const count = new Set(group.map(({ office }) => office)).size;
    if (count < 2 || (offices >= GIVEN_LEAST && count > offices * GIVEN_SHARE)) continue;
    for (const { row, office, own } of group) {
      const others = [...new Set(group.flatMap((one) => (one.office === office ? [] : [one.row])))];
      copied.set(row.key, [...(copied.get(row.key) ?? []), { own, others }]);
    }
  }
  return copied;
}

/** An office that puts its own name into the words of another copies them all the same. */
const withoutName = (words: string, office: string): string => words.replaceAll(office, '');
