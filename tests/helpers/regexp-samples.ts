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
  const next = numbers(seed);
  return Array.from({ length: count }, () => new Sampler(source, next).all());
}

const PLAIN = '某';

class Sampler {
  private at = 0;

  constructor(
    private readonly source: string,
    private readonly next: Next,
  ) {}

  /** One of the alternatives up to the end or to a closing bracket. */
  all(): string {
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
    const found = /^(?:([?*+])|\{(\d+)(,?)(\d*)\})\??/.exec(this.source.slice(this.at));
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
    const lead = /^\((?:\?:|\?(<?[=!])|\?<\w+>)?/.exec(this.source.slice(this.at))!;
    this.at += lead[0].length;
    const inner = this.all();
    this.at += 1;
    return lead[1] === undefined ? inner : '';
  }

  private class(): string {
    const found = /^\[(\^?)((?:\\.|[^\]\\])*)\]/.exec(this.source.slice(this.at))!;
    this.at += found[0].length;
    const [, negated, members] = found;
    if (negated) return PLAIN;
    const chars = members!
      .replace(/\\d/g, '5')
      .replace(/([㐀-鿿\d])-([㐀-鿿\d])/g, '$1')
      .replace(/\\/g, '');
    return chars[Math.floor(this.next() * chars.length)] ?? '';
  }
}
