/** How a figure stands to a bound. */
export type Op = '>' | '≥' | '<' | '≤' | '=' | '≠';

/** A word or sign of comparison. */
export interface Comparison {
  readonly op: Op;
  /** ≥ ≤ > < =, as against a word. */
  readonly isSign: boolean;
  /**
   * `open`: 达到, 控制在, 为 — a word behind the number (以上, 以内) says more and goes first; `legal`: 以上 and 以下, which
   * include their number by law though many a standard forgets it; `plain`: the rest.
   */
  readonly weight: 'plain' | 'open' | 'legal';
}

const SIGNS: readonly (readonly [string, Op])[] = [
  ['≥', '≥'],
  ['≤', '≤'],
  ['>', '>'],
  ['<', '<'],
  ['=', '='],
  ['≠', '≠'],
];

const ABOVE = '大于 高于 多于 超过 超出 超 突破 长于 晚于 迟于 优于';
const BELOW = '小于 低于 少于 短于 早于 劣于';
/** Lacking is said without a negation, too. */
const SHORT_OF =
  '不足 不到 不满 未满 未到 未达 未达到 达不到 不达 没达到 没有达到 没有达 未能达到 未能达 不能达到 未满足';
const REACHED = '达到 达 至少 最少 不止 完成 实现';
const NEGATIONS =
  '不 未 没有 没 不得 不应 不应当 不能 不可 不准 不许 不宜 不会 未能 没能 没有能 尚未 仍未 均未 均不 并未 并没有 都未 从未 应不 须不 必须不 要求不 原则上不 原则上不得 不再';
/** What is denied of them falls short; 未达到 and its like stand among SHORT_OF. */
const DOES = '达到 达 完成 实现';
const DENIES_DOING = '未 没有 没 未能 没能 没有能 尚未 仍未 均未 并未 并没有 都未 不能';
/** How something is done, between a denial and its verb: 未按要求达到, 没有全部完成. */
const MANNERS = '按要求 按规定 按期 如期 按时 及时 全部 全面 足额 全额 真正 实际';
const MODALS = '应 应当 须 必须 需 要 均 都 已 可 能 实际 仍';
const OR = '或 及 或者 和 且';

const NEGATED: Readonly<Record<Op, Op>> = { '>': '≤', '≥': '<', '<': '≥', '≤': '>', '=': '≠', '≠': '=' };

const words = (list: string): string[] => list.split(' ');

/** The other side of a comparison: not above is at most. */
export const negated = (op: Op): Op => NEGATED[op];

/** The comparison seen from the other side: 90%≤X is X≥90%. */
export const flipped = (op: Op): Op =>
  op === '>' ? '<' : op === '≥' ? '≤' : op === '<' ? '>' : op === '≤' ? '≥' : op;

function* before(): Generator<readonly [string, Comparison]> {
  const plain = (word: string, op: Op): [string, Comparison] => [
    word,
    { op, isSign: false, weight: 'plain' },
  ];
  for (const [sign, op] of SIGNS) yield [sign, { op, isSign: true, weight: 'plain' }];
  for (const [list, op, withEqual] of [
    [ABOVE, '>', '≥'],
    [BELOW, '<', '≤'],
  ] as const) {
    for (const word of words(list)) {
      yield plain(word, op);
      for (const modal of words(MODALS)) yield plain(modal + word, op);
      for (const no of words(NEGATIONS)) yield plain(no + word, NEGATED[op]);
      for (const or of ['', ...words(OR)]) {
        yield plain(`${word}${or}等于`, withEqual);
        if (or) yield plain(`等于${or}${word}`, withEqual);
        if (or) yield plain(`达到${or}${word}`, withEqual);
      }
    }
  }
  for (const word of words(SHORT_OF)) yield plain(word, '<');
  for (const word of words(DOES)) {
    for (const no of words(DENIES_DOING)) {
      yield plain(no + word, '<');
      for (const manner of words(MANNERS)) yield plain(no + manner + word, '<');
    }
  }
  for (const word of words(REACHED)) {
    for (const modal of ['', ...words(MODALS)]) {
      yield [modal + word, { op: '≥', isSign: false, weight: 'open' }];
    }
  }
  for (const word of words('低于不 小于不')) yield plain(word, '≥');
  for (const word of words('等于 恰为 正好为')) yield plain(word, '=');
  for (const word of words('不等于 不为')) yield plain(word, '≠');
  for (const word of words(
    '控制在 控制到 控制为 降到 降至 降低到 降低至 下降到 下降至 减少到 减少至 压减到 压减至 缩短到 缩短至 压缩到 压缩至 至多 最多 最高 上限为 限于',
  )) {
    for (const modal of ['', ...words(MODALS)]) {
      yield [modal + word, { op: '≤', isSign: false, weight: 'open' }];
    }
  }
}

function* after(): Generator<readonly [string, Comparison]> {
  const legal = (op: Op): Comparison => ({ op, isSign: false, weight: 'legal' });
  const plain = (op: Op): Comparison => ({ op, isSign: false, weight: 'plain' });
  for (const word of words('以上 之上 往上 起')) yield [word, legal('≥')];
  for (const word of words(
    '及以上 或以上 及其以上 含以上 及之上 和以上 (含)以上 及更高 或更高 及更多 或更多',
  ))
    yield [word, plain('≥')];
  for (const word of words('以下 之下 往下')) yield [word, legal('≤')];
  for (const word of words('以内 之内 内 范围内 范围以内')) yield [word, legal('≤')];
  for (const word of words(
    '及以下 或以下 及其以下 含以下 和以下 (含)以下 及以内 (含)以内 封顶 为限 及更低 或更低 或更少',
  ))
    yield [word, plain('≤')];
  for (const word of words('以外 之外 开外 以后 之后 后')) yield [word, plain('>')];
}

/** Words and signs of comparison that stand before their number: 不得低于95%, ≥95%. The longest that fits counts. */
export const BEFORE: ReadonlyMap<string, FoundComparison> = withLengths(before());

/** Words that stand behind their number: 95%以上, 3天内. */
export const AFTER: ReadonlyMap<string, FoundComparison> = withLengths(after());

function withLengths(entries: Iterable<readonly [string, Comparison]>): ReadonlyMap<string, FoundComparison> {
  const table = new Map<string, FoundComparison>();
  for (const [word, { op, isSign, weight }] of entries)
    table.set(word, { op, isSign, weight, length: word.length });
  return table;
}

/** How long the words are that begin or end with a character, the longest first: so many looks into the table tell. */
function lengthsBy(
  words: Iterable<string>,
  characterOf: (word: string) => string,
): ReadonlyMap<string, readonly number[]> {
  const lengths = new Map<string, number[]>();
  for (const word of words) {
    const key = characterOf(word);
    const list = lengths.get(key);
    if (!list) lengths.set(key, [word.length]);
    else if (!list.includes(word.length)) list.push(word.length);
  }
  for (const list of lengths.values()) list.sort((one, other) => other - one);
  return lengths;
}

const firstOf = (word: string): string => word[0]!;
const lastOf = (word: string): string => word[word.length - 1]!;

const BEFORE_BY_FIRST = lengthsBy(BEFORE.keys(), firstOf);
const BEFORE_BY_LAST = lengthsBy(BEFORE.keys(), lastOf);
const AFTER_BY_FIRST = lengthsBy(AFTER.keys(), firstOf);
const NONE: readonly number[] = [];

/** A word found in a text, with its length. */
export interface FoundComparison extends Comparison {
  readonly length: number;
}

/** The comparison that a text ends with, longest first; null when it ends with none. */
export function comparisonBefore(text: string, end = text.length): FoundComparison | null {
  for (const length of BEFORE_BY_LAST.get(text[end - 1] ?? '') ?? NONE) {
    const found = length <= end ? BEFORE.get(text.slice(end - length, end)) : undefined;
    if (found) return found;
  }
  return null;
}

/** The comparison word that begins at a place of a text and stands before what it compares with. */
export function comparisonAt(text: string, start: number): FoundComparison | null {
  for (const length of BEFORE_BY_FIRST.get(text[start] ?? '') ?? NONE) {
    const found = BEFORE.get(text.slice(start, start + length));
    if (found) return found;
  }
  return null;
}

const ANOTHER_WORD = /^(?:内[控部审外容涵设生地服]|后[续期勤备台]|起[诉草来步因])/;

/** The comparison that follows a number; null when none does. */
export function comparisonAfter(text: string, start: number): FoundComparison | null {
  for (const length of AFTER_BY_FIRST.get(text[start] ?? '') ?? NONE) {
    const found = AFTER.get(text.slice(start, start + length));
    // 内控, 内部, 后续: the character begins another word.
    if (found && !(length === 1 && ANOTHER_WORD.test(text.slice(start, start + 2)))) return found;
  }
  return null;
}

/** Signs as typed: full width, or of two characters. */
const TYPED: readonly (readonly [RegExp, string])[] = [
  [/＝/g, '='],
  [/[>＞]=|≧|》=/g, '≥'],
  [/[<＜]=|≦|《=/g, '≤'],
  [/＞/g, '>'],
  [/＜/g, '<'],
];

/** The comparison that opens a typed text (≥95%, 不低于 95%), and the text behind it; null when none opens it. */
export function openingComparison(text: string): { readonly op: Op; readonly rest: string } | null {
  const folded = TYPED.reduce((words, [sign, plain]) => words.replace(sign, plain), text.trim());
  const found = comparisonAt(folded, 0);
  return found && { op: found.op, rest: folded.slice(found.length).trim() };
}

/** Whether one of the words stands anywhere in a text. */
function holdingAny(isMeant: (word: string, comparison: Comparison) => boolean): (text: string) => boolean {
  const meant = new Set(
    [...BEFORE, ...AFTER].flatMap(([word, found]) => (isMeant(word, found) ? [word] : [])),
  );
  const byFirst = lengthsBy(meant, firstOf);
  return (text) => {
    for (let start = 0; start < text.length; start++)
      for (const length of byFirst.get(text[start]!) ?? NONE)
        if (meant.has(text.slice(start, start + length))) return true;
    return false;
  };
}

const holdsAtMost = holdingAny(
  (word, { op, weight, isSign }) =>
    (op === '≤' || op === '<') && weight !== 'open' && (isSign || word.length > 1),
);

/** Whether a text bounds something from above, wherever the words stand; 降到 and 控制在 name a level, which is told apart. */
export const saysAtMost = (text: string): boolean => holdsAtMost(text.replace(/＜/g, '<'));

const holdsBound = holdingAny(
  (word, { op, weight, isSign }) =>
    op !== '=' && op !== '≠' && weight !== 'open' && (isSign || word.length > 1) && !/[后外]$/.test(word),
);

/** Whether a text bounds something from either side, so that its number is no measured one: ≥95%, 不少于3次, 90%以上. */
export const statesBound = (text: string): boolean =>
  holdsBound(text.replace(/＜/g, '<').replace(/＞/g, '>'));
