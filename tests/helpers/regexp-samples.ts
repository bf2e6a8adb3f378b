/** Random texts of a pattern, always the same for a seed: what a regular expression may fit, found by its source. */

type Next = () => number;

/** Numbers from 0 to 1 by a seed. */
function numbers(seed: number): Next {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/**
 * `count` texts made by the source of a pattern: every alternative has its turn. Lookarounds are passed over and a negated class
 * gives a plain character, so that a text may fit the pattern or not: who takes them asks the pattern itself.
 */
export function regexpSamples(source: string, count: number, seed = 7): readonly string[] {
  const sampler = new Sampler(source, numbers(seed));
  return Array.from({ length: count }, () => sampler.sample());
}

const PLAIN = '某';

// Each is looked for where the sampler stands.
const QUANTIFIER = /(?:([?*+])|\{(\d+)(,?)(\d*)\})\??/y;
const GROUP = /\((?:\?:|\?(<?[=!])|\?<\w+>)?/y;
const CLASS = /\[(\^?)((?:\\.|[^\]\\])*)\]/y;

class Sampler {
  private at = 0;
  /** The characters of the classes by where they begin, and where they end. */
  private readonly classes = new Map<number, readonly [chars: string, end: number]>();

  constructor(
    private readonly source: string,
    private readonly next: Next,
  ) {}

  sample(): string {
    this.at = 0;
    return this.all();
  }

  /** One of the alternatives up to the end or to a closing bracket. */
  private all(): string {
    const choices = [''];
    while (this.at < this.source.length && this.source[this.at] !== ')') {
      if (this.source[this.at] === '|') {
        this.at += 1;
        choices.push('');
        continue;
      }
      const from = this.at;
      const one = this.one();
      choices[choices.length - 1] += this.repeated(from, one);
    }
    return choices[Math.floor(this.next() * choices.length)]!;
  }

  private repeated(from: number, first: string): string {
    const [least, most] = this.quantifier();
    const behind = this.at;
    let text = '';
    const times = least + Math.floor(this.next() * (most - least + 1));
    for (let i = 0; i < times; i++) {
      if (i === 0) text += first;
      else {
        this.at = from;
        text += this.one();
      }
    }
    this.at = behind;
    return text;
  }

  private quantifier(): readonly [number, number] {
    const found = this.here(QUANTIFIER);
    if (!found) return [1, 1];
    this.at += found[0].length;
    const [, mark, least, comma, most] = found;
    if (mark !== undefined) return mark === '?' ? [0, 1] : mark === '*' ? [0, 2] : [1, 2];
    return [Number(least), most ? Number(most) : comma ? Number(least) + 1 : Number(least)];
  }

  private one(): string {
    const char = this.source[this.at]!;
    if (char === '(') return this.group();
    if (char === '[') return this.class();
    this.at += 1;
    if (char === '^' || char === '$') return '';
    if (char === '.') return PLAIN;
    if (char !== '\\') return char;
    const escaped = this.source[this.at]!;
    this.at += 1;
    return escaped === 'd' ? String(1 + Math.floor(this.next() * 9)) : escaped === 'D' ? PLAIN : escaped;
  }

  private group(): string {
    const lead = this.here(GROUP)!;
    this.at += lead[0].length;
    const inner = this.all();
    this.at += 1;
    return lead[1] === undefined ? inner : '';
  }

  private class(): string {
    const known = this.classes.get(this.at) ?? this.readClass();
    this.classes.set(this.at, known);
    const [chars, end] = known;
    this.at = end;
    return chars === '' ? PLAIN : (chars[Math.floor(this.next() * chars.length)] ?? '');
  }

  /** The characters of the class that begins here, none of a negated one, and where it ends. */
  private readClass(): readonly [chars: string, end: number] {
    const [text, negated, members] = this.here(CLASS)!;
    const chars = members!
      .replace(/\\d/g, '5')
      .replace(/([㐀-鿿\d])-([㐀-鿿\d])/g, '$1')
      .replace(/\\/g, '');
    return [negated ? '' : chars, this.at + text!.length];
  }

  private here(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.source);
  }
}
