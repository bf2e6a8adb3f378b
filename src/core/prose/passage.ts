import { findMalformed } from '../number/malformed';
import { normalise } from '../number/normalise';
import { readQuantityAt, type Reading } from '../number/quantity-reader';
import { isRateUnit } from '../number/units';
import {
  ABOUT_AFTER,
  ABOUT_BEFORE,
  ACTUAL_ROLE,
  BUDGET_ROLE,
  FALL,
  FILLERS,
  LAST_YEAR,
  NAME_LEAD,
  NAME_TAIL,
  REACHED,
  RISE,
} from '../words/report';
import { measured } from './measure';
import type { Flow, Mention, Passage } from './types';

/** A paragraph longer than this is no sentence of a report; reading it would cost more than it can give. */
const LONGEST_PARAGRAPH = 8_000;
/** A paragraph with more figures or brackets than these is no running text; those past them are not read. */
const MOST_MENTIONS = 300;
const MOST_BRACKETS = 100;
const LONGEST_LABEL = 60;

/**
 * Makes a paragraph ready: its quantities with the words around them, its sentences and brackets. Item numbers, dates,
 * document numbers and figures inside titles (《》) or quoted slogans (“”) are no quantities.
 */
export function readPassage(raw: string, index: number): Passage {
  if (!WORTH_READING.test(raw)) return empty(raw, index);
  const { text, rawIndex } = normalise(
    raw.length > LONGEST_PARAGRAPH ? raw.slice(0, LONGEST_PARAGRAPH) : raw,
  );
  const brackets = matchBrackets(text);
  const { sentences, parts } = splitSentences(text, brackets);
  const frame = { index, raw, text, rawIndex, sentences, parts, brackets };
  return { ...frame, mentions: findMentions(frame) };
}

/** Text without a digit, or a number of things that may be listed before it, states nothing that can be checked. */
const WORTH_READING = /[\d０-９]|[二两三四五六七八九十](?:大|个|项|道|类|方面|家|名|处)/;

function empty(raw: string, index: number): Passage {
  const rawIndex = (at: number) => at;
  return { index, raw, text: '', rawIndex, mentions: [], sentences: [], parts: [], brackets: new Map() };
}

type Frame = Omit<Passage, 'mentions'>;

const OPENERS = '(（[〔【';
const CLOSERS = ')）]〕】';

function matchBrackets(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (OPENERS.includes(char)) open.push(at);
    else if (CLOSERS.includes(char) && open.length) {
      if (pairs.size < MOST_BRACKETS) pairs.set(open.pop()!, at);
    } else if (char === '\n') open.length = 0;
  }
  return pairs;
}

function splitSentences(text: string, brackets: ReadonlyMap<number, number>) {
  const sentences: { from: number; to: number }[] = [];
  const parts: { from: number; to: number }[] = [];
  let sentence = 0;
  let part = 0;
  for (let at = 0; at <= text.length; at++) {
    const close = brackets.get(at);
    if (close !== undefined && close - at < 400) {
      at = close;
      continue;
    }
    const char = text[at];
    const ends = char === undefined || char === '。' || char === '\n' || char === '！' || char === '？';
    if (ends || char === '；' || char === ';') {
      parts.push({ from: part, to: at });
      part = at + 1;
    }
    if (ends) {
      sentences.push({ from: sentence, to: at });
      sentence = at + 1;
    }
  }
  return { sentences, parts };
}

/** Digits that count nothing: item numbers, titles, slogans. Blanked out, so that places stay. */
function withoutNoise(text: string): string {
  const blank = (words: string) => words.replace(/\d/g, ' ');
  return text
    .replace(/《[^《》]{0,120}》/g, blank)
    .replace(/“[^“”]{0,40}”/g, blank)
    .replace(/〔[^〕]{0,12}〕\d*号?|\[20\d\d\]\d*号?/g, blank)
    .replace(/(^|[。；;：:，,\n])([(（]\d{1,2}[)）]|\d{1,2}[.．、)）](?!\d))/g, blank)
    .replace(/[A-Za-z]\d+|(?<!\d)\d+(?=[A-Za-z]{2,}\d)/g, blank)
    .replace(/20\d\d(?:年度?)?(?=行动|方案|工作|计划|[-—~至]20\d\d)/g, blank);
}

/** A number with a misplaced comma ("2,2097.11") is told as such, and counts as the digits it has. */
function mended(text: string): string {
  const bad = findMalformed(text).filter(({ text: run }) => /^[\d,]+(?:\.\d+)?$/.test(run));
  return bad.reduce((words, { start, end, text: run }) => {
    const digits = run.replace(/,/g, '');
    return words.slice(0, start) + digits.padStart(end - start, ' ') + words.slice(end);
  }, text);
}

function findMentions(frame: Frame): Mention[] {
  const clean = withoutNoise(mended(frame.text));
  const found: Mention[] = [];
  const starts = /\d/g;
  for (let match = starts.exec(clean); match && found.length < MOST_MENTIONS; match = starts.exec(clean)) {
    const reading = readQuantityAt(clean, match.index, false);
    // 05项 is a code of the list of budget items.
    if (!reading || /^0\d/.test(clean.slice(match.index, match.index + 2))) {
      starts.lastIndex = endOfDigits(clean, match.index);
      continue;
    }
    starts.lastIndex = Math.max(reading.end, match.index + 1);
    found.push(toMention(frame, clean, reading, found));
  }
  return found;
}

const RUN = /^(?:[\d.,]+年(?:\d{1,2}月(?:\d{1,2}[日号])?)?|[\d.,]+月(?:\d{1,2}[日号])?|[\d.,]+)/;

function endOfDigits(text: string, at: number): number {
  return at + (RUN.exec(text.slice(at, at + 40))?.[0].length ?? 1);
}

function toMention(frame: Frame, clean: string, reading: Reading, before: readonly Mention[]): Mention {
  const { end: to, unit } = reading;
  const from = startOf(frame.text, reading.start);
  const sentence = indexWithin(frame.sentences, from);
  const part = indexWithin(frame.parts, from);
  const previous = before[before.length - 1];
  const floor = Math.max(frame.sentences[sentence]!.from, previous?.to ?? 0, from - LONGEST_LABEL);
  const gap = frame.text.slice(floor, from);
  const label = labelOf(gap);
  const flow = flowOf(
    gap,
    unit,
    previous?.to === undefined || previous.sentence !== sentence ? null : previous,
  );
  const { amount, decimals, family } = measured(reading);
  const years = [...label.matchAll(/20\d\d(?=年)/g)];
  return {
    paragraph: frame.index,
    index: before.length,
    from,
    to,
    text: frame.raw.slice(frame.rawIndex(from), frame.rawIndex(to - 1) + 1),
    amount,
    size: amount.valueOf(),
    decimals,
    unit,
    family,
    isOpen: isOpen(clean, from, to),
    label,
    name: nameOf(label),
    ...flow,
    role: roleOf(label),
    year: years.length ? Number(years[years.length - 1]![0]) : null,
    isLastYear: LAST_YEAR_NAMED.test(label),
    sentence,
    part,
    depth: depthAt(frame.brackets, from),
  };
}

/** A mended number has fewer digits than the text: back to where it really begins. */
function startOf(text: string, start: number): number {
  let from = start;
  while (from > 0 && /[\d,]/.test(text[from - 1]!)) from -= 1;
  return from;
}

function indexWithin(spans: readonly { from: number; to: number }[], at: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.to >= at) high = middle;
    else low = middle + 1;
  }
  return low;
}

function depthAt(brackets: ReadonlyMap<number, number>, at: number): number {
  let depth = 0;
  for (const [open, close] of brackets) if (open < at && at < close) depth += 1;
  return depth;
}

/** A word in brackets inside a name is part of it: 因公出国（境）费. */
const CLAUSE_MARKS =
  /[，,；;：:、。]|[（(](?![\p{Script=Han}]{1,3}[）)][\p{Script=Han}])|(?<![（(][\p{Script=Han}]{1,3})[）)]/u;

/** The words of the clause before a number; behind an empty one ("预算收入：", "总数量（") those before its mark. */
function labelOf(gap: string): string {
  const clauses = gap.split(CLAUSE_MARKS);
  const last = clauses[clauses.length - 1]!.trim();
  if (last !== '' || clauses.length < 2) return last;
  return /[：:（(]\s*$/.test(gap) ? clauses[clauses.length - 2]!.trim() : '';
}

/** A label without years, lead-ins, verbs and fillers. */
export function nameOf(label: string): string {
  let name = label.replace(/20\d\d年?度?/g, '').replace(/[“”"\s]/g, '');
  for (let before = ''; before !== name;) {
    before = name;
    name = name.replace(NAME_LEAD, '').replace(NAME_TAIL, '');
  }
  return name;
}

const CHANGE = new RegExp(`(${RISE})|(${FALL})`);
const LAST_YEAR_NAMED = new RegExp(LAST_YEAR);
const CHANGE_AT_END = new RegExp(`(?:(${RISE})|(${FALL}))(?:${FILLERS})*$`);
const REACHED_AT_END = new RegExp(`(?:${RISE}|${FALL})(?:${REACHED})(?:约|了|近)?$`);
const SHARE_AT_END = /(?:占|占比)[^，,；;。：:]{0,30}$/;

function flowOf(
  gap: string,
  unit: string | null,
  previous: Mention | null,
): { readonly flow: Flow; readonly sign: 1 | -1 } {
  const isRate = isRateUnit(unit);
  const stock = { flow: isRate ? ('rate' as const) : ('stock' as const), sign: 1 as const };
  const clause = gap.slice(
    Math.max(...['，', '；', '。', '(', ')'].map((mark) => gap.lastIndexOf(mark))) + 1,
  );
  if (REACHED_AT_END.test(clause)) return stock;
  const change = CHANGE_AT_END.exec(clause);
  if (change) return { flow: 'change', sign: change[1] === undefined ? -1 : 1 };
  if (isRate && SHARE_AT_END.test(clause)) return { flow: 'share', sign: 1 };
  // 同比增加2起、3人 · 同比分别下降14.0%、6.4%: the verb counts for the whole enumeration.
  // 占采购总额1000万元的30%: the whole stands between.
  if (isRate && previous && /^的(?:约|近)?$/.test(gap) && SHARE_AT_END.test(previous.label)) {
    return { flow: 'share', sign: 1 };
  }
  const isEnumerated = previous !== null && /^[、和及与]\s*\p{Script=Han}{0,6}$/u.test(gap);
  if (isEnumerated && !CHANGE.test(gap) && previous.flow === 'change' && !REST.test(gap)) {
    return { flow: 'change', sign: previous.sign };
  }
  return stock;
}

const REST = /其他|其余|其中/;

const ROLE_ACTUAL = new RegExp(ACTUAL_ROLE);
const ROLE_BUDGET = new RegExp(BUDGET_ROLE);

function roleOf(label: string): Mention['role'] {
  const bare = label.replace(/预算[内外]/g, '');
  if (ROLE_ACTUAL.test(bare.replace(/完成(?=年初|全年|调整)|预算执行数?的?/g, '执行'))) return 'actual';
  return ROLE_BUDGET.test(bare) ? 'budget' : null;
}

const OPEN_BEFORE = new RegExp(`(?:${ABOUT_BEFORE})$`);
const OPEN_AFTER = new RegExp(`^(?:${ABOUT_AFTER})`);

function isOpen(text: string, from: number, to: number): boolean {
  const words = text.slice(from, to);
  if (/[余多]/.test(words)) return true;
  return OPEN_BEFORE.test(text.slice(Math.max(0, from - 4), from)) || OPEN_AFTER.test(text.slice(to, to + 3));
}
