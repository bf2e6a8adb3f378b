/**
 * What is spoilt: the bytes of a file, the numbers of its archive or compound file, the text of one of its parts, its
 * attributes and elements, its cells, or a text that is read by itself.
 */
export const KINDS = ['bytes', 'archive', 'compound', 'xml', 'markup', 'cells', 'texts'] as const;
export type Kind = (typeof KINDS)[number];

/** One change: where (0 to 1, of whatever is spoilt), how, and with what. Plain data, so that a case can be kept. */
export interface Change {
  readonly at: number;
  readonly how: 'set' | 'insert' | 'remove' | 'repeat';
  readonly what: string;
  readonly length: number;
}

/** A case: the same on every machine. */
export interface Case {
  readonly kind: Kind;
  readonly seed: number;
  /** Which of the bases, from 0 to 1. */
  readonly base: number;
  readonly changes: readonly Change[];
}

/** Numbers from 0 to 1 that look like chance, the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What is put in: markup, numbers at their edges, words that rules hang on, characters that break things. */
const THINGS = [
  ...[
    '<',
    '>',
    '/>',
    '</c>',
    '<row>',
    '<c r="XFE1"/>',
    '&',
    '&#0;',
    '&lol;',
    '"',
    "'",
    ']]>',
    '<!--',
    '<![CDATA[',
    '\0',
  ],
  ...[
    ' t="s"',
    ' r="A1"',
    ' s="99999"',
    'NaN',
    '-1',
    '1e999',
    '0',
    '-0',
    '9'.repeat(40),
    '1E-400',
    '0.1',
    '4294967296',
  ],
  ...[
    '',
    ' ',
    '\u3000',
    '\u200b',
    '\u202e',
    '\ud800',
    '😀',
    '_x000D_',
    '=1+1',
    '#REF!',
    'TRUE',
    '2023/2/30',
    '100%',
    '≥',
    '<',
  ],
  ...[
    '合计',
    '得分',
    '分值',
    '满意度',
    '不得分',
    '扣完为止',
    '每低1%扣1分',
    '以上（含）',
    '1万元',
    '亿',
    '年',
    '①',
    '一、',
    '优',
    '否',
  ],
];

/** A case by its seed. */
export function caseOf(kind: Kind, seed: number): Case {
  const next = chance(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!;
  const base = next();
  const count = 1 + Math.floor(next() ** 2 * 8);
  const changes = Array.from({ length: count }, (): Change => ({
    at: next(),
    how: pick(['set', 'insert', 'remove', 'repeat']),
    what: pick(THINGS),
    length: 1 + Math.floor(next() ** 3 * 40),
  }));
  return { kind, seed, base, changes };
}

/** A text with changes made to it, one after the other. */
export function spoilt(text: string, changes: readonly Change[]): string {
  return changes.reduce((now, { at, how, what, length }) => {
    const from = Math.floor(at * (now.length + 1));
    const rest = now.slice(from + (how === 'set' || how === 'remove' ? length : 0));
    if (how === 'remove') return now.slice(0, from) + rest;
    if (how === 'repeat')
      return now.slice(0, from) + now.slice(from, from + length).repeat(3) + now.slice(from);
    return now.slice(0, from) + what + rest;
  }, text);
}

/** The fewest changes of a case that still fail, each left out in turn. */
export function minimised(one: Case, fails: (smaller: Case) => boolean): Case {
  for (let at = 0; at < one.changes.length; at++) {
    const smaller = { ...one, changes: one.changes.filter((_, other) => other !== at) };
    if (fails(smaller)) return minimised(smaller, fails);
  }
  return one;
}
