import { memoByText } from './memo';

/** Text whose typing variants are folded, with the way back to the text as typed. */
export interface Normalised {
  readonly text: string;
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

const folded = memoByText((text) => convert(text, null));

/** As {@link fold}, keeping for each character of the result the place it came from. */
export function normalise(text: string): Normalised {
  if (!WORTH_FOLDING.test(text)) return { text, rawIndex: (i) => Math.min(i, text.length) };
  const origins: number[] = [];
  const folded = convert(text, origins);
  return { text: folded, rawIndex: (i) => origins[i] ?? text.length };
}

function convert(text: string, origins: number[] | null): string {
  const out = new Output(origins);
  const operators = titleMarksAsOperators(text);
  const hasLatex = text.includes('\\');
  for (let i = 0; i < text.length; i++) {
    const latex = hasLatex ? readLatex(text, i) : null;
    if (latex) {
      out.push(latex.text, i);
      i += latex.length - 1;
      continue;
    }
    const sign = operators?.get(i);
    const char = sign ?? foldCharacter(text[i]!);
    if (char === '$' && hasLatex) continue;
    out.push(char, i);
  }
  return out.finish();
}

/** Collects the folded characters; decides about spaces and two-sign operators when the next character is known. */
class Output {
  private readonly parts: string[] = [];
  private pending: { readonly char: ' ' | '\n'; readonly at: number } | null = null;

  constructor(private readonly origins: number[] | null) {}

  push(chars: string, at: number): void {
    for (const char of chars) this.pushOne(char, at);
  }

  private pushOne(char: string, at: number): void {
    if (char === '') return;
    if (char === ' ' || char === '\n') {
      if (this.parts.length && this.pending?.char !== '\n') this.pending = { char, at };
      return;
    }
    const last = this.parts[this.parts.length - 1];
    if (this.pending) {
      const { char: blank, at: place } = this.pending;
      this.pending = null;
      if (blank === '\n' || (isLatinOrDigit(last!) && isLatinOrDigit(char))) this.emit(blank, place);
    }
    const merged = last === undefined ? undefined : TWO_SIGNS.get(last + char);
    if (merged) this.parts[this.parts.length - 1] = merged;
    else this.emit(char, at);
  }

  private emit(char: string, at: number): void {
    this.parts.push(char);
    // A character outside the basic plane takes two places of the text.
    if (this.origins) for (let k = 0; k < char.length; k++) this.origins.push(at);
  }

  finish(): string {
    return this.parts.join('');
  }
}

const TWO_SIGNS = new Map([
  ['>=', '≥'],
  ['=>', '≥'],
  ['≥=', '≥'],
  ['<=', '≤'],
  ['=<', '≤'],
  ['≤=', '≤'],
]);

function isLatinOrDigit(char: string): boolean {
  return /[0-9A-Za-z.,]/.test(char);
}

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
