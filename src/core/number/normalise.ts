import { memoByText } from './memo';

/** Text whose typing variants are folded, with the way back to the text as typed. */
export interface Normalised {
  readonly text: string;
  /** Whether folding changed nothing. */
  readonly isAsTyped: boolean;
  /** Whether every character, folded or not, stands where it stood. */
  readonly isInPlace: boolean;
  /** The index in the raw text of the folded text's character `i`; the raw length for `i` at or past the end. */
  rawIndex(i: number): number;
}

const SAME_LENGTH = new Map<string, string>(
  Object.entries({
    '≧': '≥',
    '⩾': '≥',
    '≽': '≥',
    '⪰': '≥',
    '≮': '≥',
    '≦': '≤',
    '⩽': '≤',
    '≼': '≤',
    '⪯': '≤',
    '≯': '≤',
    '﹥': '>',
    '﹤': '<',
    '˃': '>',
    '˂': '<',
    '﹦': '=',
    '═': '=',
    '﹪': '%',
    '−': '-',
    '﹣': '-',
    '‐': '-',
    '‑': '-',
    '–': '-',
    '﹢': '+',
    '∼': '~',
    '〜': '~',
    '∕': '/',
    '⁄': '/',
    '✕': '×',
    '✖': '×',
    '﹡': '*',
    '∗': '*',
    '﹙': '(',
    '﹚': ')',
    '﹐': ',',
  }),
);

/** Full-width sentence marks stay: they part clauses, and never belong to a number. */
const SENTENCE_MARKS = new Set('，；：！？');

/** Anything that folding changes. The full-width sentence marks it keeps are not among it: most texts need none. */
const WORTH_FOLDING =
  /[\s\u00ad\u200b-\u200f\u2060\ufeff＂-＋－-９＜-＞＠-～≧⩾≽⪰≮≦⩽≼⪯≯﹥﹤˃˂﹦﹪−﹣‐‑–﹢∼〜∕⁄✕✖﹡∗﹙﹚﹐═》《〉〈\\$]|[<>=≥≤][=<>]/;

/**
 * Folds full-width digits, signs and letters, the variants of ≥ ≤ > < %, LaTeX remnants, and the spaces around
 * Chinese characters and signs. A line break stays (one `\n`), a space between two Latin words or digits stays.
 * Not NFKC: that would turn 10² into 102 and ㎡ into m2.
 * @example fold('》 ９５ ％') // ">95%"
 */
export function fold(text: string): string {
  return WORTH_FOLDING.test(text) ? folded(text) : text;
}

const folded = memoByText((text) => foldedInPlace(text) ?? convert(text, null));

/** As {@link fold}, keeping for each character of the result the place it came from. */
export function normalise(text: string): Normalised {
  const isAsTyped = !WORTH_FOLDING.test(text);
  const inPlace = isAsTyped ? text : foldedInPlace(text);
  if (inPlace !== null)
    return { text: inPlace, isAsTyped, isInPlace: true, rawIndex: (i) => Math.min(i, text.length) };
  const origins: number[] = [];
  const folded = convert(text, origins);
  return { text: folded, isAsTyped: false, isInPlace: false, rawIndex: (i) => origins[i] ?? text.length };
}

/** A text of which each character is folded by itself; null where blanks, two signs for one or marks for others are in it. */
function foldedInPlace(text: string): string | null {
  let out = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (isKept(text, at)) continue;
    const char = text[at]!;
    const code = text.charCodeAt(at);
    if (code <= 0x20 || code === 0x7f || BY_OTHERS.has(char)) return null;
    const own = foldCharacter(char);
    if (own === '' || own === ' ' || own === '\n') return null;
    if (isSignAt(own) && at > 0 && isSignAt(foldCharacter(text[at - 1]!))) return null;
    if (own === char) continue;
    out += text.slice(from, at) + own;
    from = at + 1;
  }
  return out + text.slice(from);
}

/** Marks that are read with what stands beside them. */
const BY_OTHERS = new Set('\\$《》〈〉');

/** Signs of which two may make one. */
const isSignAt = (char: string): boolean => char.length === 1 && '<>=≥≤'.includes(char);

function convert(text: string, origins: number[] | null): string {
  const operators = titleMarksAsOperators(text);
  const hasLatex = text.includes('\\');
  let out = '';
  /** The last character that was put out; the blank that waits for what follows it, and where it stood. */
  let last = '';
  let blank = '';
  let blankAt = 0;
  for (let i = 0; i < text.length; i++) {
    if (isKept(text, i)) {
      // Chinese characters go over in stretches: a space beside them goes, a line break stays.
      const from = i;
      while (isKept(text, i + 1)) i += 1;
      if (blank === '\n') {
        out += blank;
        origins?.push(blankAt);
      }
      blank = '';
      out += text.slice(from, i + 1);
      last = text[i]!;
      if (origins) for (let at = from; at <= i; at++) origins.push(at);
      continue;
    }
    const latex = hasLatex ? readLatex(text, i) : null;
    const chars = latex ? latex.text : (operators?.get(i) ?? foldCharacter(text[i]!));
    const at = i;
    if (latex) i += latex.length - 1;
    else if (chars === '$' && hasLatex) continue;
    for (const char of chars) {
      if (char === ' ' || char === '\n') {
        if (out !== '' && blank !== '\n') [blank, blankAt] = [char, at];
        continue;
      }
      const merged = TWO_SIGNS.get(last + char);
      if (blank === '\n' || (blank === ' ' && isLatinOrDigit(last) && isLatinOrDigit(char))) {
        out += blank;
        origins?.push(blankAt);
      }
      blank = '';
      out = merged ? out.slice(0, -1) + merged : out + char;
      if (!merged) origins?.push(at);
      last = merged ?? char;
    }
  }
  return out;
}

/** A character that folding keeps whatever stands beside it: letters of Chinese, Japanese and Korean, and halves of rarer ones. */
function isKept(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x3040 && code < 0xfe00;
}

const TWO_SIGNS = new Map([
  ['>=', '≥'],
  ['=>', '≥'],
  ['≥=', '≥'],
  ['<=', '≤'],
  ['=<', '≤'],
  ['≤=', '≤'],
]);

const isLatinOrDigit = (char: string): boolean => /[0-9A-Za-z.,]/.test(char);

function foldCharacter(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x80) {
    if (char === '\n' || char === '\r') return '\n';
    return code <= 0x20 || code === 0x7f ? ' ' : char;
  }
  if (code >= 0xff01 && code <= 0xff5e) {
    return SENTENCE_MARKS.has(char) ? char : String.fromCharCode(code - 0xfee0);
  }
  if (code === 0x2028 || code === 0x2029) return '\n';
  if (code === 0x3000 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f) return ' ';
  if (code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff) return '';
  return SAME_LENGTH.get(char) ?? char;
}

/**
 * The places of 》 and 《 that were typed for > and <: those that close or open no title and stand before a number.
 */
function titleMarksAsOperators(text: string): Map<number, string> | null {
  if (!/[》《〉〈]/.test(text)) return null;
  const open: number[] = [];
  const single: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === '《' || char === '〈') open.push(i);
    else if (char === '》' || char === '〉') {
      if (open.length) open.pop();
      else single.push(i);
    }
  }
  const found = new Map<number, string>();
  for (const i of [...open, ...single]) {
    if (/^.[=＝]?\s*[-－]?[\d０-９]/.test(text.slice(i, i + 8))) {
      found.set(i, text[i] === '》' || text[i] === '〉' ? '>' : '<');
    }
  }
  return found;
}

const LATEX_WORDS = new Map(
  Object.entries({
    geq: '≥',
    geqslant: '≥',
    ge: '≥',
    gt: '>',
    leq: '≤',
    leqslant: '≤',
    le: '≤',
    lt: '<',
    times: '×',
    cdot: '×',
    div: '÷',
    sum: 'Σ',
    sim: '~',
    pm: '±',
    left: '',
    right: '',
    text: '',
    mathrm: '',
    mathbf: '',
    frac: '',
    quad: ' ',
  }),
);

/** A LaTeX remnant at a place: `\geq`, `\%`, `\frac{` … ; null when there is none. */
function readLatex(text: string, at: number): { text: string; length: number } | null {
  if (text[at] === '}' && text[at + 1] === '{') return { text: ')/(', length: 2 };
  if (text[at] === '{') return { text: '(', length: 1 };
  if (text[at] === '}') return { text: ')', length: 1 };
  if (text[at] !== '\\') return null;
  const word = /^\\([A-Za-z]+|[%$&#_,;! ()[\]])/.exec(text.slice(at, at + 12));
  if (!word) return null;
  const name = word[1]!;
  const known = LATEX_WORDS.get(name);
  if (known !== undefined) return { text: known, length: word[0].length };
  if (/^[A-Za-z]/.test(name)) return null;
  return { text: /[,;! ()[\]]/.test(name) ? '' : name, length: word[0].length };
}
