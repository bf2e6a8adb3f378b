import { LIST_ENDERS, LIST_OPENERS } from '../../words/report';
import type { Mention, Passage } from '../types';

/** A list of parts: what opens it, which amounts may be its whole, and its parts by column. */
export interface List {
  readonly opener: string;
  readonly wholes: readonly Mention[];
  /** Earlier amounts of the paragraph, for the list that goes back to one of them. */
  readonly farther: readonly Mention[];
  readonly parts: readonly Mention[];
  /** Amounts that stand behind its parts were taken for no parts. */
  readonly isCut: boolean;
  /** Where lists begin inside it. */
  readonly inner: readonly number[];
  /** The words of the whole list. */
  readonly text: string;
  /** A second list begins inside it, and no ； says where it ends. */
  readonly isTangled: boolean;
}

/** All lists of parts of a text. */
export function findLists(passages: readonly Passage[]): List[] {
  return [...passages.flatMap((passage) => listsIn(passages, passage)), ...numberedLists(passages)];
}

const OPENER = new RegExp(`(?:主要)?(?:${LIST_OPENERS})`, 'gu');

function listsIn(passages: readonly Passage[], passage: Passage): List[] {
  const lists: List[] = [];
  const openers = [
    ...spokenOpeners(passage).slice(0, MOST_LISTS),
    ...silentOpeners(passage).slice(0, MOST_LISTS),
  ].sort((one, other) => one.at - other.at);
  for (const { word, at } of openers) {
    const from = at + word.length;
    const bracket = innermost(passage, at);
    const sentence = passage.sentences.find(({ to }) => to >= at)!;
    const to = Math.min(bracket ?? sentence.to, wholeStop(passage, word, from) ?? Infinity);
    const all = passage.mentions.filter(
      (m) => m.from >= from && m.to <= to && m.depth === depthOf(passage, at),
    );
    const inner = openers.filter(
      (other) => other.at > from && other.at < to && depthOf(passage, other.at) === depthOf(passage, at),
    );
    const text = passage.text.slice(from, to);
    const isSplit = /[；;]/.test(text);
    const stocks = levelOf(
      isSplit
        ? firstOfItems(
            all,
            inner.map((i) => i.at),
          )
        : all,
    );
    const parts = trimmed(stocks);
    const before = wholesBefore(passages, passage, at, bracket !== null);
    // A second 其中 behind the parts of a first goes back to the whole of that.
    const earlier = lists.find(({ parts: own }) => own.length > 1 && before.every((m) => own.includes(m)));
    lists.push({
      opener: word,
      wholes: earlier && bracket === null && word !== '' ? earlier.wholes : before,
      farther: passage.mentions.filter((m) => m.to <= at && m.flow === 'stock').slice(-12),
      parts,
      isCut: parts.length < stocks.length,
      inner: inner.map((opener) => opener.at),
      text,
      isTangled: !isSplit && inner.length > 0,
    });
  }
  return lists.filter(({ parts, wholes, farther }) => parts.length > 0 && wholes.length + farther.length > 0);
}

/** More lists than this in one paragraph are none. */
const MOST_LISTS = 60;

interface Opener {
  readonly word: string;
  readonly at: number;
}

function spokenOpeners(passage: Passage): Opener[] {
  return [...passage.text.matchAll(OPENER)].map((match) => ({ word: match[0], at: match.index }));
}

/** A bracket or a colon right behind an amount: 71人（直接聘用21人、劳务派遣50人）, 155宗：火警117宗…. */
function silentOpeners(passage: Passage): Opener[] {
  const found: Opener[] = [];
  for (const { to, flow } of passage.mentions) {
    if (flow !== 'stock') continue;
    const mark = /^[:：]?[(（]|^[:：]/.exec(passage.text.slice(to, to + 2))?.[0];
    const behind = mark && passage.text.slice(to + mark.length, to + mark.length + 6);
    if (!mark || new RegExp(`^(?:${LIST_OPENERS}|不含|不包括|含)`, 'u').test(behind!)) continue;
    found.push({ word: '', at: to + mark.length });
  }
  return found;
}

/** 由a和b组成: the list ends with its verb, and without the verb it is none. */
function wholeStop(passage: Passage, word: string, from: number): number | null {
  if (!word.endsWith('由')) return null;
  const close = /组成|构成/.exec(passage.text.slice(from, from + 200));
  return close ? from + close.index : from;
}

function depthOf(passage: Passage, at: number): number {
  let depth = 0;
  for (const [open, close] of passage.brackets) if (open < at && at < close) depth += 1;
  return depth;
}

/** The end of the innermost bracket around a place. */
function innermost(passage: Passage, at: number): number | null {
  let best: number | null = null;
  for (const [open, close] of passage.brackets)
    if (open < at && at < close && (best === null || close < best)) best = close;
  return best;
}

/** Amounts before a list that may be its whole: of its sentence, else of the sentence before. */
function wholesBefore(
  passages: readonly Passage[],
  passage: Passage,
  at: number,
  isBracketed: boolean,
): Mention[] {
  const depth = depthOf(passage, at);
  const before = passage.mentions.filter((m) => m.to <= at && m.flow === 'stock');
  if (isBracketed) {
    const last = before.filter((m) => m.depth === depth - 1).pop();
    const inside = before.filter(
      (m) => m.depth === depth && innermost(passage, m.from) === innermost(passage, at),
    );
    return inside.length ? inside : last ? [last] : [];
  }
  const level = before.filter((m) => m.depth === depth);
  const sentence = passage.sentences.findIndex(({ to }) => to >= at);
  for (const nth of [sentence, sentence - 1]) {
    const found = level.filter((m) => m.sentence === nth);
    if (found.length) return found;
  }
  if (level.length || sentence > 0) return [];
  const previous = passages[passage.index - 1];
  const last = previous ? previous.sentences.length - 1 : -1;
  const tail =
    previous?.mentions.filter((m) => m.flow === 'stock' && m.depth === 0 && m.sentence >= last - 1) ?? [];
  return tail;
}

/** Of a list whose items are parted by ；, the amounts before any inner list of an item. */
function firstOfItems(all: readonly Mention[], inner: readonly number[]): Mention[] {
  const opened = new Map<number, number>();
  for (const mention of all) {
    const inside = inner.find(
      (at) => at < mention.from && all.some((m) => m.part === mention.part && m.to <= at),
    );
    if (inside !== undefined && !opened.has(mention.part)) opened.set(mention.part, inside);
  }
  return all.filter((m) => !opened.has(m.part) || m.to <= opened.get(m.part)!);
}

/** A list longer than this is a table in disguise. */
const LONGEST_LIST = 80;

function levelOf(parts: readonly Mention[]): Mention[] {
  return parts.filter((m) => m.flow === 'stock').slice(0, LONGEST_LIST);
}

/** A list up to the first part that says it is none. */
function trimmed(stocks: readonly Mention[]): Mention[] {
  const isPlain = (count: number) => stocks.slice(0, count).every(({ role }) => role === null);
  const stop = stocks.findIndex(
    (m, nth) => nth > 0 && LIST_ENDERS.test(m.label) && (m.role === null || isPlain(nth)),
  );
  return stop < 0 ? [...stocks] : stocks.slice(0, stop);
}

/** Parts that are numbered paragraphs behind the paragraph of their whole: "基本支出100万元。" 1.… 2.… */
function numberedLists(passages: readonly Passage[]): List[] {
  const lists: List[] = [];
  for (const passage of passages) {
    const wholes = passage.mentions.filter((m) => m.flow === 'stock' && m.depth === 0);
    if (wholes.length === 0 || wholes.length > 3) continue;
    const items: Mention[] = [];
    for (let next = passage.index + 1; next < passages.length && items.length < 30; next++) {
      const item = passages[next]!;
      if (!startsWithNumber(item.text, items.length + 1)) break;
      const first = item.mentions[0];
      if (!first || first.flow !== 'stock' || first.sentence > 1) break;
      items.push(first);
    }
    if (items.length >= 2) {
      lists.push({
        opener: '：',
        wholes,
        farther: [],
        parts: items,
        isCut: false,
        inner: [],
        text: items.map((m) => m.label).join(' '),
        isTangled: false,
      });
    }
  }
  return lists;
}

function startsWithNumber(text: string, number: number): boolean {
  const match = /^\s*[(（]?(\d{1,2})[)）.．、]/.exec(text);
  return match !== null && Number(match[1]) === number;
}
