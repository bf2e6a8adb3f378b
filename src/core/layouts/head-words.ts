import { type HeadEntry, HEADS, type HeadWord } from './vocabulary/heads';
import { type Label, readLabel } from './labels';

/** Heads are short; a longer cell is data or prose. */
const LONGEST_HEAD = 24;
const LONGEST_WITH_BRACKETS = 60;

const whole = new Map<string, HeadWord>();
for (const { word, exact } of HEADS) {
  for (const text of exact?.split(' ') ?? []) if (!whole.has(text)) whole.set(text, word);
}
const patterns = HEADS.filter(
  (entry): entry is HeadEntry & { pattern: RegExp } => entry.pattern !== undefined,
);
const words = new Map<string, HeadWord | null>();
const WORDS_LIMIT = 20_000;

/** The word of a column head; null when the label is none. */
export function headWord(label: Label): HeadWord | null {
  const { key, bare } = label;
  if (bare === '' || bare.length > LONGEST_HEAD || key.length > LONGEST_WITH_BRACKETS) return null;
  const known = words.get(key);
  if (known !== undefined) return known;
  if (words.size >= WORDS_LIMIT) words.clear();
  const found = lookUp(label);
  words.set(key, found);
  return found;
}

/** The letter of a column and what it is made of, behind its words: 全年预算C=A+B, 执行率E/C. */
const LETTERS = /(?<=[\u4e00-\u9fff]{2})[A-Z](?:[=÷/][A-Z+*×÷/()-]*(?:100%)?)?$/;

function lookUp({ key, bare }: Label): HeadWord | null {
  // Names of indicators and things carry figures; of heads only 1级指标 and a month do.
  if (/\d/.test(bare) && !/\d(?:级|月)/.test(bare)) return null;
  if (/[:：]./.test(bare) && !/^其中[:：]/.test(bare)) return null;
  const stripped = bare.replace(LETTERS, '').replace(/[()[\]、,，/]/g, '');
  const exactWord = whole.get(stripped) ?? whole.get(key.replace(/[()[\]、,，/]/g, ''));
  if (exactWord) return exactWord;
  for (const { word, pattern, not } of patterns) {
    if (pattern.test(stripped) && !(not && not.test(stripped))) return word;
  }
  return null;
}

/** The word of a cell's text as a column head. */
export function headWordOf(text: string): HeadWord | null {
  return text.length > LONGEST_WITH_BRACKETS * 2 ? null : headWord(readLabel(text));
}
