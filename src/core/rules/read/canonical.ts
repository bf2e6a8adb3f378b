import { normalise, type Normalised } from '../../number/normalise';
import { characterSet } from './characters';

/** A stretch of canonical text, the end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A standard's text in the one spelling the grammar knows: ASCII punctuation, × / ≥ ≤, no quotation marks, no blanks.
 */
export interface Canonical {
  readonly text: string;
  /** Where the print had a line break or a gap between words: the index of the character behind it. */
  readonly gaps: ReadonlyMap<number, 'line' | 'gap'>;
  /** Whether the print has quotation marks, which the text has not: those at either edge belong to the words between them. */
  readonly hasQuotes: boolean;
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
const mayChange = characterSet([...SPELLING.keys(), ...DROPPED, '.xX'].join(''));
const BLANK = /\s/;
const QUOTES = /[“‘「『]/;

/** Whether a text is of Chinese characters alone: canonical as it is printed. */
export function isOfCharacters(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x4e00 || code > 0x9fff) return false;
  }
  return true;
}

/** Folds a printed standard; every character keeps its place in the print. */
export function canonical(raw: string): Canonical {
  const folded = normalise(raw);
  if (!folded.isInPlace || DROPS.test(folded.text)) return withPlaces(raw, folded);
  return { text: respelled(respelt(folded.text)), gaps: NO_GAPS, hasQuotes: false, raw: plainWords(raw) };
}

const DROPS = new RegExp(`[${[...DROPPED].join('')}]`);
const NO_GAPS: Canonical['gaps'] = new Map();

/** The words of a print whose every character is one of the canonical text. */
const plainWords =
  (raw: string): Canonical['raw'] =>
  (start, end) =>
    raw.slice(start, end).trim();

/** Every character in the spelling of the grammar, one for one. */
function respelt(text: string): string {
  let spelt = '';
  // Characters that stay as they are go over in stretches.
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (!mayChange(text, at)) continue;
    const mark = respeltAt(text, at);
    if (mark === text[at]) continue;
    spelt += from === at ? mark : text.slice(from, at) + mark;
    from = at + 1;
  }
  return from === 0 ? text : spelt + text.slice(from);
}

function withPlaces(raw: string, { text: folded, rawIndex }: Normalised): Canonical {
  let text = '';
  const places: number[] = [];
  const gaps = new Map<number, 'line' | 'gap'>();
  let before = -1;
  // Characters that stay as they are go over in stretches.
  let from = 0;
  for (let i = 0; i < folded.length; i++) {
    const place = rawIndex(i);
    const isOther = mayChange(folded, i);
    if (isOther) {
      text += folded.slice(from, i);
      from = i + 1;
      if (DROPPED.has(folded[i]!)) continue;
    }
    if (place - before > 1 && places.length > 0) {
      const skipped = raw.slice(before + 1, place);
      if (BLANK.test(skipped)) gaps.set(places.length, /[\r\n]/.test(skipped) ? 'line' : 'gap');
    }
    if (isOther) text += respeltAt(folded, i);
    places.push(place);
    before = place;
  }
  const hasQuotes = QUOTES.test(raw);
  return {
    text: respelled(text + folded.slice(from)),
    gaps,
    hasQuotes,
    raw(start, end) {
      if (start >= end || start >= places.length) return '';
      const [first, last] = [places[start]!, (places[end - 1] ?? raw.length - 1) + 1];
      return (hasQuotes ? quoted(raw, first, last) : raw.slice(first, last)).trim();
    },
  };
}

/** 18:1, 1:0.8: one thing to another, whose colon opens nothing; "≥10:1分" gives points. */
const RATIO = /(?<![\d.:%])(?:\d+(?:\.\d+)?:1(?![\d.:%]|个?分)|1:\d+(?:\.\d+)?(?![\d.:%]|个?分))/g;

/** The one character that the grammar knows for that at a place. */
const respeltAt = (text: string, at: number): string =>
  isTimes(text, at) ? '×' : isStop(text, at) ? '。' : (SPELLING.get(text[at]!) ?? text[at]!);

/**
 * Marks that stand for others, one for one: a bracket that holds clauses of its own ("（3分，其中…2分，…1分）") is opened, the bars of
 * a table become commas unless a figure in points or an absolute value stands between them.
 */
function respelled(text: string): string {
  const ruled = text.includes('--') ? text.replace(/--/g, '::') : text;
  const told =
    ruled.includes('1:') || ruled.includes(':1')
      ? ruled.replace(RATIO, (all) => all.replace(':', '∶'))
      : ruled;
  const opened = !told.includes('(')
    ? told
    : told.replace(/\(([^()]*[,;:][^()]*)\)/g, (all, inner: string) =>
        /[\d一二两三四五六七八九十半]分(?!钟|值)|[扣得]分/.test(inner) ? `,${inner},` : all,
      );
  if (!opened.includes('|') || /[-(×=+]\|[^|]+\||\|[^|]*[-+][^|]*\|/.test(opened)) return opened;
  return opened.replace(/\|(?!\d+(?:\.\d+)?分?(?:\||$))/g, (bar, at: number, all: string) =>
    /\|\d+(?:\.\d+)?分?$/.test(all.slice(0, at)) ? '|' : ',',
  );
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
  text[at] === '.' &&
  ((/[\u3400-\u9fff)）]/.test(text[at - 1] ?? '') && !/[\d.]/.test(text[at + 1] ?? '')) ||
    (/\d/.test(text[at - 1] ?? '') && text.slice(at + 1).trim() === ''));

/** The letter x or X between two factors stands for ×. */
function isTimes(text: string, at: number): boolean {
  if (text[at] !== 'x' && text[at] !== 'X') return false;
  return /[\d%)\]㐀-鿿]/.test(text[at - 1] ?? '') && /[\d([㐀-鿿]/.test(text[at + 1] ?? '');
}
