import { ADVERB } from '../../words/points';
import type { Canonical, Span } from './canonical';
import { characterSet } from './characters';
import { stripped } from './clauses';
import type { Common, Scope, Statement } from './statement';

const ADVERB_WORDS = `${ADVERB}|本项指标|该项指标|本指标|该指标|此指标|整个指标|指标|本项|该项|此项|本条|该条|得分|分值|分数|每项|该部分|按`;
const ADVERBS = new RegExp(`(?:${ADVERB_WORDS})$`);
/** Any character of any of them; most conditions end in none. */
const mayEndInAdverb = characterSet(ADVERB_WORDS);
const WHOLE = /(?:本项指标|该项指标|本指标|该指标|此指标|整个指标|指标)$/;
const PART = /(?:本项|该项|此项|本条|该条|该部分)$/;
const EACH = /(?:各|均|每项|分别)$/;

/** One pass over a sentence; what it finds is collected in order. */
export interface Scan {
  readonly source: Canonical;
  readonly text: string;
  readonly offset: number;
  readonly found: Statement[];
}

/** What every statement of a sentence says of its place. */
export function common(
  scan: Scan,
  start: number,
  end: number,
  label: string | null,
  condition: Span | null,
): Common {
  return {
    text: printed(scan, start, end),
    length: end - start,
    said: condition ? withoutLink(printed(scan, condition.start, condition.end)) : '',
    label,
    sentence: scan.offset,
    place: scan.offset + start / 1000,
    after: markBefore(scan.text, start),
  };
}

const isMark = characterSet('，,；;：:、。');
const isLink = characterSet('，,、：:的者');
const isPause = characterSet(',;:。、');

/** Words as printed, without the marks before them. */
function printed({ source, offset }: Scan, start: number, end: number): string {
  const words = source.raw(offset + start, offset + end);
  let from = 0;
  while (isMark(words, from)) from += 1;
  return from === 0 ? words : words.slice(from);
}

/** Words without the marks and particles that lead on to their award. */
function withoutLink(words: string): string {
  let end = words.length;
  while (isLink(words, end - 1)) end -= 1;
  return end === words.length ? words : words.slice(0, end);
}

/** The gravest mark between a statement and what stands before it. */
function markBefore(text: string, start: number): Common['after'] {
  if (start === 0) return 'stop';
  let after: Common['after'] = 'comma';
  for (let at = start - 1; at === start - 1 || isPause(text, at); at++) {
    if (text[at] === ';') return 'semicolon';
    if (text[at] === '。') after = 'stop';
  }
  return after;
}

/** A condition, and whom its award belongs to. */
export interface Trimmed {
  readonly words: string;
  readonly scope: Scope;
  readonly isEach: boolean;
}

/** A condition without the adverbs that lead to its award. */
export function trimmed(words: string, isCounting = false): Trimmed {
  let text = words;
  if (!mayEndInAdverb(text, text.length - 1)) return { words, scope: null, isEach: false };
  let scope: Scope = null;
  let isEach = false;
  for (let match = ADVERBS.exec(text); match; match = ADVERBS.exec(text)) {
    if (WHOLE.test(text)) scope = 'whole';
    else if (PART.test(text)) scope ??= 'part';
    // "漏报项目的，每项扣0.2分" counts what stands before; "以上每项1分" speaks of a list.
    const counted = isCounting && /每项$/.test(text) ? stripped(text.slice(0, -2)) : '';
    if (counted.length > 1 && !/^(?:以上|上述|[一二三四五六七八九十\d]+[项个条])/.test(counted)) break;
    if (EACH.test(text)) isEach = true;
    text = text.slice(0, match.index);
  }
  return { words: text, scope, isEach };
}
