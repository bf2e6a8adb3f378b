import { normalise } from '../number/normalise';

/**
 * A standard's text in the one spelling the grammar knows: ASCII punctuation, × / ≥ ≤, no quotation marks, no blanks.
 */
export interface Canonical {
  readonly text: string;
  /** Where the print had a line break or a gap between words: the index of the character behind it. */
  readonly gaps: ReadonlyMap<number, 'line' | 'gap'>;
  /** The printed words from character `start` to `end` (excluded) of `text`, trimmed. */
  raw(start: number, end: number): string;
}

const SPELLING = new Map(
  Object.entries({
    '，': ',',
    '；': ';',
    '：': ':',
    '【': '[',
    '】': ']',
    '〔': '(',
    '〕': ')',
    '÷': '/',
    '*': '×',
    '╳': '×',
    '—': '-',
    '─': '-',
    '―': '-',
    '∑': 'Σ',
  }),
);
const DROPPED = new Set('“”"‘’\'「」『』`\n ');
const BLANK = /\s/;

/** Folds a printed standard; every character keeps its place in the print. */
export function canonical(raw: string): Canonical {
  const { text: folded, rawIndex } = normalise(raw);
  let text = '';
  const places: number[] = [];
  const gaps = new Map<number, 'line' | 'gap'>();
  let before = -1;
  for (let i = 0; i < folded.length; i++) {
    const char = folded[i]!;
    const place = rawIndex(i);
    if (DROPPED.has(char)) continue;
    if (text && place - before > 1) {
      const skipped = raw.slice(before + 1, place);
      if (BLANK.test(skipped)) gaps.set(text.length, /[\r\n]/.test(skipped) ? 'line' : 'gap');
    }
    text += isTimes(folded, i) ? '×' : isStop(folded, i) ? '。' : (SPELLING.get(char) ?? char);
    places.push(place);
    before = place;
  }
  return {
    text,
    gaps,
    raw(start, end) {
      if (start >= end || start >= places.length) return '';
      return quoted(raw, places[start]!, (places[end - 1] ?? raw.length - 1) + 1).trim();
    },
  };
}

/** A quotation mark dropped at either edge belongs to the words it opens or closes. */
function quoted(raw: string, start: number, end: number): string {
  const from = /[“‘「『]/.test(raw[start - 1] ?? '') ? start - 1 : start;
  const words = raw.slice(from, end);
  const isOpen = /[“‘「『][^“‘「『”’」』]*$/.test(words) && /[”’」』]/.test(raw[end] ?? '');
  return isOpen ? words + raw[end] : words;
}

/** A full stop typed as a point: behind a word or bracket, and not before a digit. */
const isStop = (text: string, at: number): boolean =>
  text[at] === '.' && /[\u3400-\u9fff)）]/.test(text[at - 1] ?? '') && !/[\d.]/.test(text[at + 1] ?? '');

/** The letter x or X between two factors stands for ×. */
function isTimes(text: string, at: number): boolean {
  if (!/[xX]/.test(text[at]!)) return false;
  return /[\d%)\]㐀-鿿]/.test(text[at - 1] ?? '') && /[\d([㐀-鿿]/.test(text[at + 1] ?? '');
}
