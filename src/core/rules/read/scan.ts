import { ADVERB } from '../../words/points';
import type { Canonical, Span } from './canonical';
import { stripped } from './clauses';
import type { Common, Scope, Statement } from './statement';

const ADVERBS = new RegExp(
  `(?:${ADVERB}|本项指标|该项指标|本指标|该指标|此指标|整个指标|指标|本项|该项|此项|本条|该条|得分|分值|分数|每项|该部分|按)$`,
);
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
  const raw = (from: number, to: number): string =>
    scan.source.raw(scan.offset + from, scan.offset + to).replace(/^[，,；;：:、。]+/, '');
  const mark = /^[,;:。、]*/.exec(scan.text.slice(start))![0] + (scan.text[start - 1] ?? '');
  return {
    text: raw(start, end),
    length: end - start,
    said: condition
      ? raw(condition.start, condition.end).replace(/(?<![，,、：:的者])[，,、：:的者]+$/, '')
      : '',
    label,
    sentence: scan.offset,
    place: scan.offset + start / 1000,
    after: start === 0 ? 'stop' : mark.includes(';') ? 'semicolon' : mark.includes('。') ? 'stop' : 'comma',
  };
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
